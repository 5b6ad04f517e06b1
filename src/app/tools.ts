/** What a native function is given, and what is noted while it works. */

import type { Tools } from '../activities/activity.ts'
import type { RunFacts } from '../experiment/journal.ts'
import type { Values } from '../experiment/schema.ts'
import type { Kubernetes } from '../kubernetes/kubernetes.ts'
import { systemClock } from '../system/clock.ts'
import type { Exec } from '../system/exec.ts'
import type { Http } from '../system/http.ts'
import type { Log } from '../system/log.ts'
import type { Random } from '../system/random.ts'
import type { Ledger } from '../undo/ledger.ts'
import { recordingDoor } from '../undo/recording.ts'

/** What all activities of one experiment share. */
export interface Workbench {
  open(secrets: Readonly<Record<string, unknown>>): Promise<Kubernetes>
  namespace: string
  exec: Exec
  http: Http
  random: Random
  values: Values
  ledger: Ledger
  log: Log
}

/** The tools of one activity; whatever it changes or says is noted in `facts`. */
export function toolsFor(
  bench: Workbench,
  secrets: Readonly<Record<string, unknown>>,
  facts: RunFacts,
  isRollback: boolean,
  signal: AbortSignal,
): Tools {
  const { exec, http, random, namespace, values, ledger, log } = bench
  return {
    kubernetes: recordingDoor({ open: () => bench.open(secrets), ledger, notes: facts, isRollback }),
    namespace,
    exec,
    http,
    random,
    signal,
    secrets,
    clock: systemClock,
    configuration: values.configuration,
    log: (message) => log('info', message),
    warn: (message) => {
      facts.warnings.push(message)
      log('warning', message)
    },
    didNothing: (reason) => {
      facts.nothing = reason
      log('warning', reason)
    },
  }
}
