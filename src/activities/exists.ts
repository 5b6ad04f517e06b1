import type { Tools } from './activity.ts'
import { type Choice, queryFor } from './choice.ts'
import type { Kind } from './kinds.ts'

/** Whether there is an object of that name and those labels, by one look that brings no contents. */
export async function exists(kind: Kind, choice: Choice, tools: Tools): Promise<boolean> {
  const query = { ...queryFor(kind, choice, tools), isMetadataOnly: true }
  return (await tools.kubernetes.list(query, tools.signal)).length > 0
}
