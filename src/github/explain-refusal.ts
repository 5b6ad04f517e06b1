/** Why GitHub did not do something that no verdict hangs on, and what to do about it. */

import { statusOf } from './retry.ts'

/** `what`: the beginning of the sentence. `permission`: what the job needs for it, such as `contents: write`. */
export function explainRefusal(what: string, error: unknown, permission: string): string {
  const status = statusOf(error)
  const message = error instanceof Error ? error.message : String(error)
  if (status === 403 && /not accessible/i.test(message))
    return `${what}: the token lacks a permission. Give the job \`permissions: ${permission}\`. The verdict stands.`
  if (status === 401) return `${what}: GitHub does not accept the token. Look at the input github-token. The verdict stands.`
  if (status === 403 || status === 429) return `${what}: GitHub takes no more calls for now (${message}). The verdict stands.`
  return `${what}: ${message}. The verdict stands.`
}
