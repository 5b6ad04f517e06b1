/** Watches: a line of JSON per change, from a version on, until the client leaves or the time is over. */

import type { ServerResponse } from 'node:http'
import { ApiFailure } from '../state/failure.ts'
import type { ApiObject } from '../state/objects.ts'
import { resourceName } from '../state/resources.ts'
import type { Matcher } from '../state/selectors.ts'
import type { Change } from '../state/store.ts'
import { type Answer, type ApiContext, viewOf } from './context.ts'
import { inOrder, selectorOf } from './list.ts'
import { showEvent } from './representation.ts'
import type { ApiRequest } from './request.ts'

type Send = (type: string, object: ApiObject) => void

export function watchObjects(context: ApiContext, request: ApiRequest): Answer {
  const matches = selectorOf(request)
  const version = startVersion(request)
  return { stream: (response) => stream(context, request, matches, version, response) }
}

/** Throws what Kubernetes answers to a version that is no number. */
function startVersion({ query }: ApiRequest): number | undefined {
  const text = query.get('resourceVersion') ?? ''
  if (text === '' || text === '0') return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const because = `strconv.ParseUint: parsing ${JSON.stringify(text)}: invalid syntax`
  throw new ApiFailure(500, '', `resourceVersion: Invalid value: ${JSON.stringify(text)}: ${because}`)
}

function stream(
  context: ApiContext,
  request: ApiRequest,
  matches: Matcher,
  version: number | undefined,
  response: ServerResponse,
): void {
  const { store, timers } = context
  const view = viewOf(context, request)
  let isFirst = true
  const send: Send = (type, object) => {
    response.write(`${JSON.stringify({ type, object: showEvent({ ...view, now: store.clock.now() }, object, isFirst) })}\n`)
    isFirst = false
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  response.flushHeaders()
  const tell = (change: Change) => {
    const { resource, object } = change
    const isOurs = resourceName(resource) === resourceName(request.resource)
    if (isOurs && (!request.namespace || object.metadata.namespace === request.namespace)) tellChange(change, matches, send)
  }
  if (!replay(context, request, version, tell, response)) return
  if (request.query.get('allowWatchBookmarks') === 'true') bookmark(request, `${store.version}`, send)
  const unsubscribe = store.subscribe(tell)
  const seconds = Number(request.query.get('timeoutSeconds') ?? 0)
  const callOff = seconds > 0 ? timers.after(seconds, () => response.end()) : () => {}
  response.on('close', () => {
    unsubscribe()
    callOff()
  })
}

/** What is there, or what has happened since. False when that is forgotten, and the stream has ended with the reason. */
function replay(
  context: ApiContext,
  { resource, namespace }: ApiRequest,
  version: number | undefined,
  tell: (change: Change) => void,
  response: ServerResponse,
): boolean {
  const { store } = context
  try {
    if (version !== undefined) store.since(version).forEach(tell)
    else
      for (const object of inOrder(store.list(resource, namespace)))
        tell({ type: 'ADDED', resource, object, version: store.version })
    return true
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
    response.end(`${JSON.stringify({ type: 'ERROR', object: error.status })}\n`)
    return false
  }
}

/** An object that no longer fits the selector is DELETED for this watcher, one that fits now is ADDED. */
function tellChange({ type, object, previous }: Change, matches: Matcher, send: Send): void {
  const fitsNow = matches(object)
  const fitBefore = previous !== undefined && matches(previous)
  if (type === 'DELETED' && (fitBefore || fitsNow)) send('DELETED', object)
  else if (type === 'ADDED' && fitsNow) send('ADDED', object)
  else if (type === 'MODIFIED' && fitsNow) send(fitBefore ? 'MODIFIED' : 'ADDED', object)
  else if (type === 'MODIFIED' && fitBefore) send('DELETED', object)
}

function bookmark({ resource, query }: ApiRequest, resourceVersion: string, send: Send): void {
  const isInitial = query.get('sendInitialEvents') === 'true'
  const annotations = isInitial ? { annotations: { 'k8s.io/initial-events-end': 'true' } } : {}
  const metadata = { resourceVersion, creationTimestamp: null, ...annotations }
  if (isInitial) send('BOOKMARK', { kind: resource.kind, apiVersion: '', metadata } as unknown as ApiObject)
}
