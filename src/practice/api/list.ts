/** GET of a collection: selectors, and pages that hold together although the cluster changes between them. */

import { badRequest, expired } from '../state/failure.ts'
import type { ApiObject } from '../state/objects.ts'
import { type Matcher, parseFieldSelector, parseLabelSelector } from '../state/selectors.ts'
import { type Answer, type ApiContext, ok, viewOf } from './context.ts'
import { showList } from './representation.ts'
import type { ApiRequest } from './request.ts'

/** Versions that a continue token may lag behind. */
const LAG_MAX = 10_000

interface Token {
  version: number
  /** The key after which the next page begins. */
  after: string
}

export function selectorOf({ resource, query, name }: ApiRequest): Matcher {
  const fields = [query.get('fieldSelector') ?? '', ...(name ? [`metadata.name=${name}`] : [])].filter(Boolean).join(',')
  const matchers = [parseLabelSelector(query.get('labelSelector') ?? ''), parseFieldSelector(resource, fields)]
  return (object) => matchers.every((matches) => matches(object))
}

export function listObjects(context: ApiContext, request: ApiRequest): Answer {
  const { resource, namespace, query } = request
  const matches = selectorOf(request)
  const token = readToken(query.get('continue'), context.store.version)
  const limit = Number(query.get('limit') ?? 0)
  const all = inOrder(context.store.list(resource, namespace).filter(matches))
  const rest = token ? all.filter((object) => keyOf(object) > token.after) : all
  const page = limit > 0 ? rest.slice(0, limit) : rest
  const version = token?.version ?? context.store.version
  const left = rest.length - page.length
  const last = page.at(-1)
  const next = left > 0 && last ? { continue: writeToken({ version, after: keyOf(last) }), ...countLeft(query, left) } : {}
  return ok(showList(viewOf(context, request), page, { resourceVersion: `${version}`, ...next }))
}

/** With a selector Kubernetes does not know how many are left. */
function countLeft(query: URLSearchParams, left: number): object {
  return query.get('labelSelector') || query.get('fieldSelector') ? {} : { remainingItemCount: left }
}

/** In the order of their keys, as Kubernetes gives them. */
export function inOrder(objects: ApiObject[]): ApiObject[] {
  return objects.sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
}

function keyOf({ metadata }: ApiObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`
}

function writeToken(token: Token): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url')
}

function readToken(text: string | null, version: number): Token | undefined {
  if (!text) return undefined
  const token = parseToken(text)
  if (version - token.version > LAG_MAX) {
    throw expired(
      'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter.',
    )
  }
  return token
}

function parseToken(text: string): Token {
  try {
    const token = JSON.parse(Buffer.from(text, 'base64url').toString()) as Partial<Token>
    if (typeof token.version === 'number' && typeof token.after === 'string')
      return { version: token.version, after: token.after }
  } catch {
    throw badRequest('invalid continue token: continue key is not valid: invalid character')
  }
  throw badRequest('invalid continue token: continue key is not valid: incorrect encoded start resourceVersion')
}
