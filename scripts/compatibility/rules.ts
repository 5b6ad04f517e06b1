/** The rules of the experiment format, each with a few words of ours: what there is to prove. */

import { activities } from './rules/activities.ts'
import { loading } from './rules/loading.ts'
import { outside } from './rules/outside.ts'
import { regressions } from './rules/regressions.ts'
import { running } from './rules/running.ts'
import { values } from './rules/values.ts'

/** Title of the section → id → words. */
export const SECTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Loading and validation': loading,
  'Values and tolerances': values,
  'Activities and providers': activities,
  'The run': running,
  'Journal, command and what is around it': outside,
  Regressions: regressions,
}

export const RULES: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(SECTIONS))

/** The behaviours that are most likely to be got wrong, numbered; their tests say `trap 7`. */
export const TRAPS = 30
