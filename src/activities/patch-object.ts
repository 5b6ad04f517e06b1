import { ActivityFailed } from '../experiment/errors.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { KubernetesFailed, type ObjectReference } from '../kubernetes/kubernetes.ts'
import type { Tools } from './activity.ts'
import { failedWith } from './failed-with.ts'

/** Patches as the reference does, strategically; a refusal is told as `message`. Gives null. */
export async function patchObject(reference: ObjectReference, body: object, message: string, tools: Tools): Promise<null> {
  try {
    await tools.kubernetes.patch(reference, { type: 'strategic', body }, tools.signal)
    return null
  } catch (error) {
    if (error instanceof KubernetesFailed) throw failedWith(message, error)
    throw error
  }
}

/**
 * The argument `spec` of the update functions is the whole patch, so it begins with `spec:` itself; the server would drop
 * anything else without a word.
 * @throws ActivityFailed
 */
export function checkPatch(patch: Record<string, unknown>): Record<string, unknown> {
  if (isMapping(patch.spec) || isMapping(patch.metadata)) return patch
  throw new ActivityFailed('the argument spec is the whole patch: it must itself begin with "spec:" or "metadata:"')
}
