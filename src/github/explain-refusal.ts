/** Why GitHub did not do something that no verdict hangs on, and what to do about it. */

import { statusOf } from './retry.ts'

/** `what`: the beginning of the sentence. `permission`: what the job needs for it, such as `contents: write`. */
export function explainRefusal(what: string, error: unknown, permission: string): string {
  return `${what}: ${reasonOf(error, permission)}. The verdict stands.`
}

/** Whether the token may not do it, however often it is asked. */
export function isForbidden(error: unknown): boolean {
  return statusOf(error) === 403 && /not accessible/i.test(messageOf(error))
}

/** One sentence or two, without the last full stop. */
export function reasonOf(error: unknown, permission: string): string {
  const status = statusOf(error)
  if (isForbidden(error)) return `the token lacks a permission. Give the job \`permissions: ${permission}\``
  if (status === 401) return 'GitHub does not accept the token. Look at the input github-token'
  if (status === 403 || status === 429) return `GitHub takes no more calls for now (${messageOf(error)})`
  return messageOf(error)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
