/** What an element of the method, the hypothesis or the rollbacks stands for (spec ACT-9, ACT-10). */

import type { Activity, Entry, Experiment } from '../experiment/schema.ts'

/**
 * The activity itself, or the one whose name a `ref` gives. The method is searched first and the hypothesis after it, the
 * last of a name wins (spec ACT-9); the rollbacks only when neither has it (spec ACT-10, improved).
 */
export function findActivity(experiment: Experiment, entry: Entry): Activity | undefined {
  if (!isReference(entry)) return entry
  return lastNamed(entry.ref, primary(experiment)) ?? lastNamed(entry.ref, experiment.rollbacks ?? [])
}

/** What to say, and to do, when it is nowhere. */
export function missingActivity(...entries: readonly Entry[]): Error {
  const names = entries.filter(isReference).map(({ ref }) => JSON.stringify(ref))
  return new Error(
    `no activity has the name ${names.join(', ')}: a ref must name one of the method, the hypothesis or the rollbacks`,
  )
}

function primary(experiment: Experiment): Entry[] {
  return [...(experiment.method ?? []), ...(experiment['steady-state-hypothesis']?.probes ?? [])]
}

function lastNamed(name: string, entries: readonly Entry[]): Activity | undefined {
  return entries.filter((entry): entry is Activity => !isReference(entry)).findLast((activity) => activity.name === name)
}

function isReference(entry: Entry): entry is Exclude<Entry, Activity> {
  return 'ref' in entry && typeof entry.ref === 'string' && entry.ref !== ''
}
