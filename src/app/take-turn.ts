/** Before the first change: runs that live are waited for, and what dead ones have left is put back. */

import { InvalidExperiment } from '../experiment/errors.ts'
import type { Kubernetes } from '../kubernetes/kubernetes.ts'
import { systemClock } from '../system/clock.ts'
import { type Recovered, recoverRuns } from '../undo/dead-runs.ts'
import { isDead, type LeaseRecord, listLeases } from '../undo/run-lease.ts'
import type { Prepared } from './check.ts'
import { doMeet, placesOf } from './namespaces.ts'
import type { RunContext } from './options.ts'

/** Seconds. */
const LOOK_AGAIN_SECONDS = 2
const RECOVER_SECONDS = 120
/** A controller may take this long to replace what was deleted of it (design section 6). */
const REPLACE_SECONDS = 30

/**
 * Does nothing for a run that changes nothing.
 * @throws InvalidExperiment when another run is on and nobody wants to wait; the signal's reason
 */
export async function takeTurn(prepared: readonly Prepared[], context: RunContext): Promise<void> {
  const { options, clusters, leases, signal } = context
  const namespaces: string[] = []
  for (const { loaded, resolution } of prepared)
    namespaces.push(...(await placesOf(loaded.experiment, resolution.values, clusters.namespace)).acts)
  if (!leases || namespaces.length === 0) return
  leases.namespaces = [...new Set(namespaces)]
  const kubernetes = await clusters.open({})
  await leases.on({})
  try {
    // First the wait: a run that seems to live may turn out to be dead.
    await waitForOthers(kubernetes, context)
    context.recovered = await recover(kubernetes, context)
  } catch (error) {
    if (error instanceof InvalidExperiment || signal.aborted) throw error
    options.log('warning', `cannot tell whether other runs are on, or have left something: ${(error as Error).message}`)
  }
}

/** Stops with the run: what is not put back by then stands in the cluster still, for whoever comes next. */
async function recover(kubernetes: Kubernetes, { options, leases, signal }: RunContext): Promise<Recovered> {
  const { log } = options
  const recovered = await recoverRuns({
    kubernetes,
    log,
    clock: systemClock,
    signal: AbortSignal.any([signal, AbortSignal.timeout(RECOVER_SECONDS * 1000)]),
    replaceSeconds: REPLACE_SECONDS,
    except: leases ? [leases.run] : [],
    isDry: false,
  })
  for (const done of recovered.putBack) log('warning', `an earlier run was lost in the middle; put back now: ${done}`)
  for (const left of recovered.leftBehind) log('warning', `an earlier run was lost in the middle and has left behind: ${left}`)
  return recovered
}

async function waitForOthers(kubernetes: Kubernetes, { options, signal, leases }: RunContext): Promise<void> {
  let isTold = false
  for (;;) {
    const others = await runsBefore(kubernetes, leases?.run ?? '', leases?.namespaces ?? [], signal)
    const [first] = others
    if (!first) return
    const who = `run ${first.run} is changing ${first.namespaces.join(', ')} on this cluster since ${new Date(first.createdAt).toISOString()}`
    if (options.whenBusy === 'run') return options.log('warning', `${who}; going on at the same time, as was asked`)
    if (options.whenBusy === 'fail')
      throw new InvalidExperiment([{ message: `${who}; wait for it (when-busy: wait), or recover it if it is dead` }])
    if (!isTold) options.log('warning', `${who}; waiting until it is over`)
    isTold = true
    await systemClock.sleep(LOOK_AGAIN_SECONDS, signal)
  }
}

/** Runs that live, took their lease before ours, and act where we do. Who came first goes first, so that nobody waits for ever. */
async function runsBefore(
  kubernetes: Kubernetes,
  run: string,
  namespaces: readonly string[],
  signal: AbortSignal,
): Promise<LeaseRecord[]> {
  const leases = await listLeases(kubernetes, signal)
  const mine = leases.findIndex((lease) => lease.run === run)
  const earlier = mine === -1 ? leases : leases.slice(0, mine)
  return earlier.filter((lease) => !isDead(lease, systemClock.now()) && doMeet(lease.namespaces, namespaces))
}
