/** The native functions that an experiment calls, with the arguments it gives them. */

import type { ActivityDefinition } from '../activities/activity.ts'
import { loadActivity } from '../activities/index.ts'
import type { GivenArguments } from '../activities/permissions.ts'
import type { Position } from '../experiment/errors.ts'
import type { LoadedExperiment } from '../experiment/load.ts'
import type { Activity, Values } from '../experiment/schema.ts'
import { substituteGuarded } from '../experiment/substitute.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { mergedSecrets } from '../experiment/values/secrets.ts'
import { walkActivities } from '../providers/walk-activities.ts'

export interface NativeCall {
  definition: ActivityDefinition
  /** Variables are replaced, as far as they are known before the run. */
  args: GivenArguments
  secrets: Readonly<Record<string, unknown>>
  isRollback: boolean
  /** Of the activity, from the document's root. */
  path: readonly (string | number)[]
  asker: Asker
}

/** Who asks for something: an activity in a file, or an input of the run, which is in none. */
export interface Asker extends Partial<Position> {
  file?: string
  activity: string
}

/** `chaos/pod.yaml: destroy-an-instance`. */
export function describeAsker({ file, activity }: Asker): string {
  return file === undefined ? activity : `${file}: ${activity}`
}

/** Those of hypothesis, method, rollbacks, tolerances and configuration, in their order. */
export async function nativeCalls(loaded: LoadedExperiment, values: Values): Promise<NativeCall[]> {
  const calls: NativeCall[] = []
  for (const { activity, path } of walkActivities(loaded.experiment)) {
    const { provider } = activity
    if (provider.type !== 'python') continue
    const definition = await loadActivity(`${provider.module}.${provider.func}`)
    if (!definition) continue
    const args = substituteGuarded(provider.arguments ?? {}, values)
    calls.push({
      definition,
      args: isMapping(args) ? args : {},
      secrets: mergedSecrets(provider.secrets ?? [], values.secrets),
      isRollback: path[0] === 'rollbacks',
      path,
      asker: askerOf(loaded, activity, path),
    })
  }
  return calls
}

/** The activity at the path, with its place in the file. */
export function askerOf({ file, locate }: LoadedExperiment, { name }: Activity, path: readonly (string | number)[]): Asker {
  return { file, activity: name, ...locate([...path]) }
}
