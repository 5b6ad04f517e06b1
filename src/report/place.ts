/** Where in the experiment's file an activity stands that the journal calls by its name. */

import type { Position } from '../experiment/errors.ts'
import type { Outcome, Path } from '../experiment/outcome.ts'
import type { Activity, Entry } from '../experiment/schema.ts'
import { pythonText } from '../experiment/values/python-text.ts'
import type { PhaseName } from './result.ts'

const PATHS: Readonly<Record<PhaseName, Path>> = {
  before: ['steady-state-hypothesis', 'probes'],
  method: ['method'],
  after: ['steady-state-hypothesis', 'probes'],
  rollbacks: ['rollbacks'],
}

/** Gives the place of an activity of that phase: that of the whole list when it cannot be found, null when not even that. */
export function activityPlaces(outcome: Outcome, phase: PhaseName): (name: string) => Position | null {
  const list = PATHS[phase]
  const names = entriesAt(outcome, phase).map((entry) => ('ref' in entry ? entry.ref : pythonText((entry as Activity).name)))
  return (name) => {
    const index = names.indexOf(name)
    return outcome.locate(index === -1 ? list : [...list, index]) ?? null
  }
}

function entriesAt({ journal }: Outcome, phase: PhaseName): readonly Entry[] {
  if (phase === 'method') return journal?.experiment.method ?? []
  if (phase === 'rollbacks') return journal?.experiment.rollbacks ?? []
  return journal?.experiment['steady-state-hypothesis']?.probes ?? []
}
