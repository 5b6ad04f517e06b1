/** Whose certificates are believed, where the environment says so. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { HttpFailed } from '../http.ts'
import type { Environment } from './open-http.ts'
import { reasonOf } from './reason.ts'

/** First that is set wins, and takes the place of Node's own list (spec HTTP-15). */
const VARIABLES = ['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'SSL_CERT_FILE']

/** PEM texts from the file or folder that the environment names; undefined when it names none. */
export function readAuthorities(environment: Environment): string[] | undefined {
  const variable = VARIABLES.find((name) => environment[name])
  const path = variable === undefined ? undefined : environment[variable]
  if (path === undefined) return undefined
  try {
    return filesAt(path).map((file) => readFileSync(file, 'utf8'))
  } catch (error) {
    throw new HttpFailed('unusable', `${variable} names no readable certificates: ${reasonOf(error)}`, { cause: error })
  }
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
}
