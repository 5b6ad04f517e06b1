/** Experiments that lie on a web server (spec LOAD-4 … LOAD-8). */

import { InvalidExperiment } from '../experiment/errors.ts'
import { TEXT_MAX } from '../experiment/limits.ts'
import { type Format, formatOfAnswer } from '../experiment/read/format.ts'
import { readHeader } from '../system/http/headers.ts'
import { type Http, type HttpAnswer, HttpFailed } from '../system/http.ts'
import { plainText } from '../system/plain-text.ts'

/** `auths` of the settings file: a network location with its port → `Authorization: TYPE VALUE` (spec LOAD-7). */
export type Auths = Readonly<Record<string, { type: string; value: string }>>

/** What an experiment is fetched through. */
export interface SourceTools {
  http: Http
  environment: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
  auths?: Auths | undefined
  /** False: `--no-verify-tls`, for this and nothing else (spec LOAD-8). */
  isTlsVerified: boolean
}

export interface FetchedSource {
  text: string
  format: Format
}

/** Seconds for all of it, redirects included. */
const FETCH_SECONDS = 30

const TOKEN = 'CHAOSTOOLKIT_LOADER_AUTH_BEARER_TOKEN'

/** Whether it is meant as an address: `https://…`, and also `ftp://…`, which is then refused. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source)
}

/** The source as it may be shown: a password in an address is nobody's to read. */
export function showSource(source: string): string {
  return source.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1')
}

/** Throws `InvalidExperiment` for whatever does not come as an experiment may, and the signal's reason. */
export async function fetchSource(source: string, tools: SourceTools): Promise<FetchedSource> {
  const scheme = source.slice(0, source.indexOf(':')).toLowerCase()
  if (scheme !== 'http' && scheme !== 'https')
    throw refuse(source, `'${scheme}' is not a supported source scheme. Name a file, or an address that begins with https://`)
  const answer = await ask(source, tools)
  if (answer.status !== 200) throw refuse(source, `Failed to fetch the experiment: ${describe(answer)}`)
  const type = readHeader(answer.headers, 'content-type')
  const format = formatOfAnswer(type, answer.url)
  if (format !== undefined) return { text: decode(source, answer.body), format }
  const called = type === undefined ? 'does not say what it is' : `calls it ${plainText(type, TYPE_SHOWN_MAX)}`
  throw refuse(source, `only files with json, yaml or yml extensions are supported, and the server ${called}`)
}

const TYPE_SHOWN_MAX = 60

async function ask(source: string, tools: SourceTools): Promise<HttpAnswer> {
  const limit = AbortSignal.timeout(FETCH_SECONDS * 1000)
  const request = {
    url: source,
    method: 'GET',
    headers: { Accept: 'application/json, application/x-yaml', ...authorization(source, tools) },
    isTlsVerified: tools.isTlsVerified,
    bodyMax: TEXT_MAX,
  }
  try {
    return await tools.http(request, AbortSignal.any([tools.signal, limit]))
  } catch (error) {
    tools.signal.throwIfAborted()
    if (limit.aborted) throw refuse(source, `Failed to fetch the experiment: it did not come within ${FETCH_SECONDS} s`, error)
    if (!(error instanceof HttpFailed)) throw error
    throw refuse(source, `Failed to fetch the experiment: ${error.message}`, error)
  }
}

/** The environment's token before the settings'; the key of those is the network location, port included (spec LOAD-7). */
function authorization(source: string, { environment, auths = {} }: SourceTools): Record<string, string> {
  const token = environment[TOKEN]?.trim()
  if (token) return { Authorization: `bearer ${token}` }
  const location = /^[^:]+:\/\/([^/?#]*)/.exec(source)?.[1] ?? ''
  const auth = Object.hasOwn(auths, location) ? auths[location] : undefined
  return auth ? { Authorization: `${auth.type} ${auth.value}` } : {}
}

const BODY_SHOWN_MAX = 200

function describe({ status, body }: HttpAnswer): string {
  const said = plainText(new TextDecoder().decode(body.subarray(0, 4 * BODY_SHOWN_MAX)), BODY_SHOWN_MAX)
  return `the server answered ${status}${said === '' ? '' : `: ${said}`}`
}

function decode(source: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw refuse(source, 'is not UTF-8 text; it must be saved in that encoding', cause)
  }
}

function refuse(source: string, message: string, cause?: unknown): InvalidExperiment {
  return new InvalidExperiment([{ file: showSource(source), message }], { cause })
}
