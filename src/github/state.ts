/** All that crosses from `main` to `post`. No secret may: the runner prints state in its debug log. */

import * as core from '@actions/core'

const NAME = 'run'

export interface RunState {
  /** Where the ledgers of this run are. */
  ledgerFolder: string
  /** The run's name on the cluster. */
  run: string
  /** `main` came to its end, and nothing is left to put back. */
  isOver: boolean
  /** Where it is: what a Job has left is there as well. */
  where: 'here' | 'cluster'
  cluster: { kubeconfig?: string; context?: string; namespace?: string }
}

/** Written before the first change: the runner keeps it even when `main` is killed. */
export function saveState(state: RunState): void {
  core.saveState(NAME, state)
}

/** Null when `main` never came as far as a run. */
export function readState(): RunState | null {
  const text = core.getState(NAME)
  return text === '' ? null : (JSON.parse(text) as RunState)
}
