/** What we have written on GitHub ourselves: anybody can write our marker, so the author counts as well. */

import type { Client } from './open-client.ts'

/** A comment or an issue, as GitHub lists it. */
export interface Written {
  body?: string | null
  user: { login: string; type: string } | null
}

/** Whether the marker is the first line, and the author is a bot or whoever the token belongs to. */
export function oursBy(client: Client, marker: string): (written: Written) => Promise<boolean> {
  let me: Promise<string | undefined> | undefined
  return async ({ body, user }) => {
    if (firstLine(body ?? '') !== marker || user === null) return false
    if (user.type === 'Bot') return true
    me ??= loginOf(client)
    return user.login === (await me)
  }
}

function firstLine(body: string): string {
  return (body.split('\n', 1)[0] ?? '').trim()
}

/** A workflow's own token may not ask, and then it is a bot's. */
async function loginOf({ rest }: Client): Promise<string | undefined> {
  try {
    return (await rest.users.getAuthenticated()).data.login
  } catch {
    return undefined
  }
}
