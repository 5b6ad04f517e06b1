/** `chaosaddons.controls.bypass`: activities that are recorded without being called (spec extensions 8.3, decision 35). */

import type { Control } from '../../engine/options.ts'
import type { Activity, ControlDeclaration } from '../../experiment/schema.ts'
import { type Finding, problem } from '../../experiment/validate/finding.ts'

type Bypassed = Activity & { dry?: unknown }

const TYPES: readonly unknown[] = ['action', 'probe', null, undefined]

/** What an activity says of itself is put back afterwards: the experiment stays as it was written. */
export function bypass({ name, provider }: ControlDeclaration): Control {
  const { target_type: type, target_names: names } = provider.arguments ?? {}
  const isMeant = (activity: Bypassed) =>
    (!type || activity.type === type) && (!Array.isArray(names) || names.length === 0 || names.includes(activity.name))
  const own = new Map<Bypassed, unknown>()
  return {
    name,
    before({ level, context }) {
      if (level !== 'activity' || !isMeant(context)) return
      own.set(context, (context as Bypassed).dry)
      Object.assign(context, { dry: 'activities' })
    },
    after({ level, context }) {
      if (level !== 'activity' || !own.has(context)) return
      const dry = own.get(context)
      if (dry === undefined) delete (context as Bypassed).dry
      else Object.assign(context, { dry })
      own.delete(context)
    },
  }
}

/** Paths from the declaration. */
export function findBypassProblems({ provider }: ControlDeclaration): Finding[] {
  const { target_type: type, target_names: names } = provider.arguments ?? {}
  const path = ['provider', 'arguments']
  const areNames =
    names === null || names === undefined || (Array.isArray(names) && names.every((one) => typeof one === 'string'))
  return [
    ...(TYPES.includes(type) ? [] : [problem([...path, 'target_type'], 'target_type must be action or probe')]),
    ...(areNames ? [] : [problem([...path, 'target_names'], 'target_names must be a list of names of activities')]),
  ]
}
