/** Before the first change: runs that live are waited for, and what dead ones have left is put back. */

import { usesCluster } from '../activities/index.ts'
import { InvalidExperiment } from '../experiment/errors.ts'
import type { Kubernetes } from '../kubernetes/kubernetes.ts'
import { nativeCalls } from '../permissions/native-calls.ts'
import { systemClock } from '../system/clock.ts'
import { type Recovered, recoverRuns } from '../undo/dead-runs.ts'
import type { LeaseRecord } from '../undo/lease-record.ts'
import { allTogether } from '../undo/put-back.ts'
import { REPLACE_SECONDS } from '../undo/replaced.ts'
import type { RunLease } from '../undo/run-lease.ts'
import { SignsOfLife } from '../undo/signs-of-life.ts'
import type { Prepared } from './check.ts'
import type { Secrets } from './clusters.ts'
import type { Leases } from './leases.ts'
import { doMeet, placesOf } from './namespaces.ts'
import type { RunContext } from './options.ts'
import { turnOf } from './turn.ts'

const LOOK_SOON_SECONDS = 0.3
const LOOK_AGAIN_SECONDS = 2
const RECOVER_SECONDS = 120

/**
 * Does nothing for a run that changes nothing.
 * @throws InvalidExperiment when another run is on and nobody wants to wait; the signal's reason
 */
export async function takeTurn(prepared: readonly Prepared[], context: RunContext): Promise<void> {
  const { clusters, leases } = context
  const namespaces: string[] = []
  for (const { loaded, resolution } of prepared)
    namespaces.push(...(await placesOf(loaded.experiment, resolution.values, clusters.namespace)).acts)
  if (!leases || namespaces.length === 0) return
  leases.namespaces = [...new Set(namespaces)]
  for (const secrets of await changedClusters(prepared, context)) await takeTurnOn(secrets, leases, context)
}

/** One of the secrets for each cluster, in an order that is the same for all runs: else two could wait for each other for ever. */
async function changedClusters(prepared: readonly Prepared[], { clusters }: RunContext): Promise<Secrets[]> {
  const found = new Map<string, Secrets>()
  for (const { loaded, resolution } of prepared)
    for (const { definition, secrets } of await nativeCalls(loaded, resolution.values))
      if (definition.type === 'action' && usesCluster(definition.name)) found.set(clusters.placeOf(secrets), secrets)
  return [...found].sort(([one], [other]) => one.localeCompare(other)).map(([, secrets]) => secrets)
}

async function takeTurnOn(secrets: Secrets, leases: Leases, context: RunContext): Promise<void> {
  const { options, clusters, signal } = context
  const { log } = options
  const kubernetes = await clusters.open(secrets)
  const lease = await leases.on(secrets)
  const signs = new SignsOfLife({ kubernetes, clock: systemClock, log })
  try {
    // First the wait: a run that seems to live may turn out to be dead.
    await waitForOthers(signs, lease, context)
    context.recovered = withMore(context.recovered, await recover(kubernetes, signs, context))
  } catch (error) {
    if (error instanceof InvalidExperiment || signal.aborted) throw error
    log('warning', `cannot tell whether other runs are on, or have left something: ${(error as Error).message}`)
  }
}

function withMore(before: Recovered | null, recovered: Recovered): Recovered {
  if (!before) return recovered
  return { ...allTogether([before, recovered]), runs: [...before.runs, ...recovered.runs] }
}

/** Stops with the run: what is not put back by then stands in the cluster still, for whoever comes next. */
async function recover(kubernetes: Kubernetes, signs: SignsOfLife, { options, leases, signal }: RunContext): Promise<Recovered> {
  const { log } = options
  const recovered = await recoverRuns({
    kubernetes,
    signs,
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

async function waitForOthers(signs: SignsOfLife, lease: RunLease, context: RunContext): Promise<void> {
  const { whenBusy, log } = context.options
  for (let looks = 0; ; looks += 1) {
    const { move, other } = turnOf(lease.run, await meeting(signs, context))
    if (move === 'go') return
    if (move === 'step forward') await lease.wait(false)
    if (move === 'step back' && whenBusy === 'wait') await lease.wait(true)
    if (!other) continue
    const who = `run ${other.run} is changing ${other.namespaces.join(', ')} on this cluster since ${new Date(other.createdAt).toISOString()}`
    // Nobody goes on beside a run, or is refused because of it, that may be dead.
    const isSure = signs.of(other) === 'lives'
    if (isSure && whenBusy === 'run') return log('warning', `${who}; going on at the same time, as was asked`)
    if (isSure && whenBusy === 'fail')
      throw new InvalidExperiment([{ message: `${who}; wait for it (when-busy: wait), or recover it if it is dead` }])
    // Two that have come at the same moment are soon agreed.
    if (looks === 1) log('warning', `${who}; waiting until it is over`)
    await systemClock.sleep(looks === 0 ? LOOK_SOON_SECONDS : LOOK_AGAIN_SECONDS, context.signal)
  }
}

/** Runs that live and act where we do, ours among them, oldest first. */
async function meeting(signs: SignsOfLife, { leases, signal }: RunContext): Promise<LeaseRecord[]> {
  const all = await signs.look(signal)
  const here = leases?.namespaces ?? []
  return all.filter((lease) => signs.of(lease) !== 'dead' && doMeet(lease.namespaces, here))
}
