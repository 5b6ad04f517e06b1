/** One question to Vault. What goes wrong is said without anything secret in it. */

import { InvalidExperiment } from '../experiment/errors.ts'
import { isMapping, ownMember } from '../experiment/values/plain.ts'
import { type Http, type HttpAnswer, HttpFailed } from '../system/http.ts'
import { plainText } from '../system/plain-text.ts'

type Mapping = Record<string, unknown>

export interface VaultAnswer {
  status: number
  /** Empty when the answer was no JSON mapping. */
  body: Mapping
}

/** What Vault is asked through. */
export interface VaultTools {
  http: Http
  environment: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
}

export interface VaultQuestion {
  address: string
  /** Below `/v1/`. */
  path: string
  token?: string
  /** Makes it a POST. */
  send?: Mapping
}

const CONNECT_SECONDS = 10
const ANSWER_SECONDS = 30
const ANSWER_BYTES_MAX = 4 * 1024 * 1024

/** Throws `InvalidExperiment` when there is no answer, and the signal's reason. */
export async function askVault(
  { address, path, token, send }: VaultQuestion,
  { http, signal }: VaultTools,
): Promise<VaultAnswer> {
  const request = {
    url: `${address}/v1/${path.split('/').map(encodeURIComponent).join('/')}`,
    method: send ? 'POST' : 'GET',
    headers: {
      ...(token !== undefined && { 'X-Vault-Token': token }),
      'X-Vault-Request': 'true',
      ...(send && { 'Content-Type': 'application/json' }),
    },
    ...(send && { body: JSON.stringify(send) }),
    connectTimeout: CONNECT_SECONDS,
    readTimeout: ANSWER_SECONDS,
    bodyMax: ANSWER_BYTES_MAX,
  }
  try {
    return read(await http(request, signal))
  } catch (error) {
    if (!(error instanceof HttpFailed)) throw error
    throw refuse(
      `Vault at ${withoutUser(address)} does not answer: ${error.message}; does \`vault_addr\` say where it is?`,
      error,
    )
  }
}

export function refuse(message: string, cause?: unknown): InvalidExperiment {
  return new InvalidExperiment([{ message }], { cause })
}

function read({ status, body }: HttpAnswer): VaultAnswer {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body))
    return { status, body: isMapping(value) ? value : {} }
  } catch {
    return { status, body: {} }
  }
}

const REASON_MAX = 200

/** `403 permission denied`: Vault's own words, which never hold what it was sent. */
export function reasonIn({ status, body }: VaultAnswer): string {
  const errors = ownMember(body, 'errors')
  const words = Array.isArray(errors) ? errors.map(String).join('; ') : ''
  return plainText(`${status} ${words}`.trim(), REASON_MAX)
}

function withoutUser(address: string): string {
  return address.replace(/^(\w+:\/\/)[^/?#@]*@/, '$1')
}
