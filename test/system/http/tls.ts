/** A server with a certificate that only those trust who are told to. */

import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { listen } from './server.ts'

const folder = join(import.meta.dirname, '../../fixtures/tls')

export const certificateFolder = folder

/** Made for `localhost` and 127.0.0.1, signed by itself, good for a century. */
export const certificateFile = join(folder, 'localhost.crt')

/** `https://127.0.0.1:PORT`. */
export async function serveSecure(listener: RequestListener): Promise<string> {
  const server = createServer({ cert: readFileSync(certificateFile), key: readFileSync(join(folder, 'localhost.key')) }, listener)
  return `https://127.0.0.1:${await listen(server)}`
}
