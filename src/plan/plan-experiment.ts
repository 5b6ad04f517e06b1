/** What one experiment would do, activity by activity, in the order in which a run goes through them. */

import type { LoadedExperiment } from '../experiment/load.ts'
import type { PlannedActivity } from '../experiment/plan.ts'
import { type NativeCall, nativeCalls } from '../permissions/native-calls.ts'
import { walkActivities } from '../providers/walk-activities.ts'
import { type PlanTools, planActivity } from './plan-activity.ts'

const PHASES: Readonly<Record<string, PlannedActivity['phase']>> = {
  configuration: 'configuration',
  'steady-state-hypothesis': 'hypothesis',
  controls: 'hypothesis',
  method: 'method',
  rollbacks: 'rollbacks',
}

/** Throws the signal's reason. */
export async function planExperiment(loaded: LoadedExperiment, tools: PlanTools): Promise<PlannedActivity[]> {
  const calls = await nativeCalls(loaded, tools.values)
  const planned: PlannedActivity[] = []
  for (const { activity, path } of walkActivities(loaded.experiment)) {
    const call = calls.find((each) => isSame(each, path))
    const outlook = await planActivity(activity, call, tools)
    planned.push({ name: activity.name, phase: PHASES[String(path[0])] ?? 'method', ...outlook })
  }
  return planned
}

function isSame({ path }: NativeCall, other: readonly (string | number)[]): boolean {
  return path.join('/') === other.join('/')
}
