/** `chaosaddons.controls.repeat`: an activity several times in a row (spec extensions 8.4). */

import type { Control, Moment } from '../../engine/options.ts'
import type { Activity, ControlDeclaration, Entry, Experiment } from '../../experiment/schema.ts'
import { type Finding, problem } from '../../experiment/validate/finding.ts'
import { deepCopy } from '../../experiment/values/plain.ts'

/** Runs of one activity; each is kept in the journal. */
const COUNT_MAX = 1000

/** A copy says which one it is, as the journals of the reference have it. */
type Iteration = Activity & { iteration_index?: number }

/**
 * After each run the next one is put in right behind it, so that `break_if_previous_iteration_failed` holds for every run and not
 * only for the first (improved).
 */
export function repeat({ name, provider }: ControlDeclaration): Control {
  const { repeat_count: count = 0, break_if_previous_iteration_failed: breaks = false } = provider.arguments ?? {}
  return {
    name,
    after({ level, context, state, experiment }) {
      if (level !== 'activity' || state === null || (breaks === true && state.status === 'failed')) return
      const { iteration_index: index = 0 } = context as Iteration
      if (index + 1 < Math.min(Number(count), COUNT_MAX)) addNext(context, index + 1, experiment)
    },
  }
}

/** Paths from the declaration. */
export function findRepeatProblems({ provider }: ControlDeclaration): Finding[] {
  const { repeat_count: count = 0, break_if_previous_iteration_failed: breaks = false } = provider.arguments ?? {}
  const path = ['provider', 'arguments']
  const isCount = typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= COUNT_MAX
  return [
    ...(isCount ? [] : [problem([...path, 'repeat_count'], `repeat_count must be a whole number from 0 to ${COUNT_MAX}`)]),
    ...(typeof breaks === 'boolean'
      ? []
      : [problem([...path, 'break_if_previous_iteration_failed'], 'break_if_previous_iteration_failed must be true or false')]),
  ]
}

/** A hypothesis that is looked at again has its copies already. */
function addNext(context: Extract<Moment, { level: 'activity' }>['context'], index: number, experiment: Experiment): void {
  if (context.background === true) throw new Error(`"${context.name}" runs in the background and is not repeated`)
  for (const list of listsOf(experiment)) {
    const at = list.indexOf(context)
    if (at !== -1 && (list[at + 1] as Iteration | undefined)?.iteration_index !== index)
      list.splice(at + 1, 0, { ...(deepCopy(context) as Activity), iteration_index: index } as Iteration)
  }
}

function listsOf({ method, rollbacks, 'steady-state-hypothesis': hypothesis }: Experiment): Entry[][] {
  return [method, hypothesis?.probes ?? [], rollbacks ?? []]
}
