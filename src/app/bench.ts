/** What all activities of one experiment share, and how one of them is called. */

import type { Tools } from '../activities/activity.ts'
import { ActivityFailed } from '../experiment/errors.ts'
import type { Run, RunFacts } from '../experiment/journal.ts'
import type { Values } from '../experiment/schema.ts'
import type { Kubernetes } from '../kubernetes/kubernetes.ts'
import { invokeActivity } from '../providers/index.ts'
import { systemClock } from '../system/clock.ts'
import type { Exec } from '../system/exec.ts'
import { openFiles } from '../system/files.ts'
import { type Random, seededRandom } from '../system/random.ts'
import { Ledger } from '../undo/ledger.ts'
import { recordingDoor } from '../undo/recording.ts'
import { ledgerPath } from '../undo/recover.ts'
import type { Prepared } from './check.ts'
import { contextOf, type Secrets } from './clusters.ts'
import { FactBook } from './facts.ts'
import { Lasting } from './lasting.ts'
import type { RunContext } from './options.ts'

export interface Bench {
  /** Complete once the experiment has begun. */
  values: Values
  ledger: Ledger
  facts: FactBook
  lasting: Lasting
  /** Why the run was stopped, in words; undefined when it was not. */
  interruption: string | undefined
  /** What a control ended its process with after the experiment (spec EXIT-9). */
  lateExitCode: number | undefined
  open(secrets: Secrets): Promise<Kubernetes>
  /** What the engine calls an activity with; whatever it changes or says is noted in the fact book. */
  invoke(run: Run, signal: AbortSignal): Promise<unknown>
  /** From here on changes are rollbacks: the experimenter's word, which settles earlier ones. */
  beginRollbacks(): Promise<void>
}

export function openBench({ resolution }: Prepared, index: number, context: RunContext): Bench {
  const ledger = new Ledger(ledgerPath(context.options.ledgerFolder, index))
  const facts = new FactBook()
  const random = seededRandom(context.seed)
  const phase = { isRollback: false }
  const bench: Bench = {
    values: resolution.values,
    ledger,
    facts,
    lasting: new Lasting(ledger),
    interruption: undefined,
    lateExitCode: undefined,
    open: (secrets) => context.clusters.open(secrets),
    async beginRollbacks() {
      await bench.lasting.end()
      phase.isRollback = true
    },
    async invoke(run, signal) {
      const noted = facts.begin(run)
      const tools = (secrets: Secrets) =>
        toolsFor({ bench, context, random, noted, secrets, signal, isRollback: phase.isRollback })
      const { environment, directory } = context.options
      const foreign = context.foreign.provider
      try {
        const output = await invokeActivity(run.activity, {
          values: bench.values,
          signal,
          environment,
          directory,
          foreign,
          tools,
        })
        if (!phase.isRollback) warnOfWord(run, noted)
        warnOfNothing(run, noted)
        return output
      } catch (error) {
        if (error instanceof ActivityFailed && error.because) noted.because = error.because
        throw error
      }
    },
  }
  return bench
}

/** Green because somebody says so is said to be that (design section 6). */
function warnOfWord({ activity: { name } }: Run, { is, isTakenAtItsWord, warnings }: RunFacts): void {
  if (isTakenAtItsWord && is === 'action')
    warnings.push(`\`${name}\` is a function of your own: nothing but its own word shows that it did something`)
}

function warnOfNothing({ activity: { name } }: Run, { sawNothing, warnings }: RunFacts): void {
  if (sawNothing !== undefined) warnings.push(`\`${name}\` looked at nothing: ${sawNothing}`)
}

interface ToolContext {
  bench: Bench
  context: RunContext
  random: Random
  noted: RunFacts
  secrets: Secrets
  signal: AbortSignal
  isRollback: boolean
}

function toolsFor({ bench, context, random, noted, secrets, signal, isRollback }: ToolContext): Tools {
  const { log, directory, environment } = context.options
  const kubeContext = contextOf(secrets)
  const looking = { noted, signal, open: () => bench.open(secrets) }
  return {
    kubernetes: recordingDoor({
      open: () => context.doors.open(secrets, isRollback),
      ledger: bench.ledger,
      clock: systemClock,
      notes: noted,
      keeper: context.leases?.keeper(secrets) ?? null,
      isRollback,
      onPatched: (reference, fields) => bench.lasting.watch({ reference, fields, ...looking }),
      onCreated: (object) => bench.lasting.watchCreated({ object, ...looking }),
      onRemoved: (pod) => bench.lasting.watchEnd({ pod, ...looking }),
      ...(kubeContext !== undefined && { context: kubeContext }),
    }),
    namespace: context.clusters.namespace,
    exec,
    files: openFiles(directory),
    http: context.http,
    clock: systemClock,
    random,
    bounds: () => context.doors.bounds(secrets),
    signal,
    environment,
    configuration: bench.values.configuration,
    secrets,
    log: (message) => log('info', message),
    warn: (message) => {
      noted.warnings.push(message)
      log('warning', message)
    },
    did: (what) => {
      noted.changes.push(what)
    },
    notHeld: (what) => {
      noted.notHeld.push(what)
    },
    sawNothing: (reason) => {
      noted.sawNothing = reason
      log('warning', `nothing was looked at: ${reason}`)
    },
    didNothing: (reason) => {
      noted.nothing = reason
      log('warning', reason)
    },
  }
}

/** Read when a program is run for the first time. */
const exec: Exec = async (options, signal) => (await import('../system/exec.ts')).exec(options, signal)
