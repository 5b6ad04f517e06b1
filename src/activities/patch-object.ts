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

/** The argument `spec` of the update functions is the whole patch; what does not begin with `spec:` itself the server drops without a word. */
export async function updateObject(
  reference: ObjectReference,
  patch: Record<string, unknown>,
  message: string,
  tools: Tools,
): Promise<null> {
  const done = await patchObject(reference, patch, message, tools)
  if (!isMapping(patch.spec) && !isMapping(patch.metadata))
    tools.didNothing('the argument spec is the whole patch: it must itself begin with "spec:" or "metadata:"')
  return done
}
