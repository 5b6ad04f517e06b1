/** What the settings file and control files bring into every experiment of a run. */

import type { Strategies } from '../engine/strategies.ts'
import { deepCopy } from '../experiment/values/plain.ts'
import type { LoadingHooks } from '../foreign/control.ts'
import { type GlobalControl, openGlobalControls, openLoadingHooks } from './controls.ts'
import type { RunContext } from './options.ts'

export interface Globals {
  /** Those of the settings, then those of control files (spec CLI-26). */
  controls: readonly GlobalControl[]
  loadingHooks: readonly LoadingHooks[]
  /** What hooks are given as `settings`: one copy for the whole run (spec SET-4); null without a settings file (spec CTRL-5). */
  settings: Record<string, unknown> | null
}

export function openGlobals(context: Omit<RunContext, 'globals' | 'announcer'>): Globals {
  const { options, foreign } = context
  const { settings: given, controlDefinitions } = options
  const settings = given ? (deepCopy(given.document) as Record<string, unknown>) : null
  const definitions = { ...given?.controls, ...controlDefinitions }
  return {
    settings,
    controls: openGlobalControls(definitions, foreign, settings),
    loadingHooks: openLoadingHooks(definitions, foreign, settings),
  }
}

/** Hooks find there which strategies hold, wherever they were given (spec SET-4). */
export function noteStrategies({ settings }: Globals, { hypothesis, rollbacks }: Strategies): void {
  if (settings) settings.runtime = { hypothesis: { strategy: hypothesis }, rollbacks: { strategy: ruleName(rollbacks) } }
}

/** Ours has no name in the format. */
function ruleName(rule: Strategies['rollbacks']): string {
  return rule === 'once-begun' ? 'always' : rule
}
