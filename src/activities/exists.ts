import type { ListQuery } from '../kubernetes/kubernetes.ts'
import type { Tools } from './activity.ts'
import { type Choice, queryFor, queryNamed } from './choice.ts'
import type { Kind } from './kinds.ts'

/** Whether there is an object of that name and those labels, by one look that brings no contents. */
export async function exists(kind: Kind, choice: Choice, tools: Tools): Promise<boolean> {
  return isAnyOf(queryFor(kind, choice, tools), tools)
}

/** The same, of a name that must be given. */
export function existsNamed(kind: Kind, choice: Choice & { name: string }, tools: Tools): Promise<boolean> {
  return isAnyOf(queryNamed(kind, choice, tools), tools)
}

async function isAnyOf(query: ListQuery, { kubernetes, signal }: Tools): Promise<boolean> {
  return (await kubernetes.list({ ...query, isMetadataOnly: true }, signal)).length > 0
}
