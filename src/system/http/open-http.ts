/** The door to web servers. What is behind it is read at the first request: many runs make none, and TLS alone takes 8 ms to load. */

import type { Http } from '../http.ts'

/** Proxies, certificate authorities and passwords are found here (spec HTTP-15); nothing reads the process's own. */
export type Environment = Readonly<Record<string, string | undefined>>

export function openHttp(environment: Environment): Http {
  return async (request, signal) => {
    const { createClient } = await import('./client.ts')
    return createClient(environment)(request, signal)
  }
}
