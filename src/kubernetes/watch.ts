/** Watching: a stream of events that outlives the connections that carry it. */

import { DeadlinePassed } from './deadline.ts'
import { failureFromError } from './failure.ts'
import { KubernetesFailed, type KubernetesObject, type WatchEvent, type WatchQuery } from './kubernetes.ts'
import { acceptOf, completed, type Door, describeQuery, listAll, selectors } from './pages.ts'
import { readJson } from './read-json.ts'

/** The server ends a watch after this time, in seconds; a connection that is silent for longer than the grace is dead. */
const WATCH_SECONDS = 240
const WATCH_GRACE_SECONDS = 30
/** Seconds before each further try while the server gives nothing; their number is how often it is tried. */
const DELAYS = [0, 0.5, 1, 2, 4]
/** A connection that lived this long, in seconds, was a good one, and tries are counted from anew. */
const GOOD_SECONDS = 10
/** Bytes of one event. */
const LINE_MAX = 16 * 1024 * 1024

/** What is known: the objects, and the version that the next connection goes on from (empty: from the server's replay). */
interface Seen {
  objects: Map<string, KubernetesObject>
  version: string
}

interface RawEvent {
  type: WatchEvent['type'] | 'ERROR'
  object: KubernetesObject & { code?: number; reason?: string; message?: string }
}

/** See `Kubernetes.watch`. */
export async function* watchObjects(door: Door, query: WatchQuery, signal: AbortSignal): AsyncGenerator<WatchEvent> {
  const seen: Seen = { objects: new Map(), version: '' }
  let failures = 0
  for (;;) {
    const start = door.clock.now()
    try {
      if (seen.version === '' && !query.isReplayed) yield* listed(door, query, seen, signal)
      yield* connected(door, query, seen, signal)
    } catch (error) {
      signal.throwIfAborted()
      if (!isPassing(error)) throw error
      if (error.code === 410) seen.version = ''
      if (door.clock.now() - start > GOOD_SECONDS * 1000) failures = 0
      const delay = DELAYS[failures++]
      if (delay === undefined) throw error
      await door.clock.sleep(error.retryAfter ?? delay, signal)
    }
  }
}

/** An expired version, a busy server or a lost connection: worth another try. */
function isPassing(error: unknown): error is KubernetesFailed {
  if (!(error instanceof KubernetesFailed)) return false
  return error.code === 0 ? error.reason !== 'InvalidKubeconfig' : error.code === 410 || error.code === 429 || error.code >= 500
}

/** The objects there are, and those that vanished while nobody watched. */
async function* listed(door: Door, query: WatchQuery, seen: Seen, signal: AbortSignal): AsyncGenerator<WatchEvent> {
  const { items, resourceVersion } = await listAll(door, query, signal)
  const before = seen.objects
  seen.objects = new Map(items.map((item) => [identify(item), item]))
  seen.version = resourceVersion
  for (const [id, object] of before) if (!seen.objects.has(id)) yield { type: 'DELETED', object }
  for (const [id, object] of seen.objects) {
    const known = before.get(id)
    if (known?.metadata.resourceVersion !== object.metadata.resourceVersion) yield { type: known ? 'MODIFIED' : 'ADDED', object }
  }
  yield { type: 'BOOKMARK', object: { apiVersion: query.apiVersion, kind: query.kind, metadata: { name: '', resourceVersion } } }
}

/** One connection, until the server ends it. */
async function* connected(door: Door, query: WatchQuery, seen: Seen, signal: AbortSignal): AsyncGenerator<WatchEvent> {
  const parameters = selectors(query, {
    watch: 'true',
    allowWatchBookmarks: 'true',
    timeoutSeconds: String(WATCH_SECONDS),
    ...(seen.version === '' ? {} : { resourceVersion: seen.version }),
  })
  const path = `${await door.resources.collection(query, signal)}?${parameters}`
  const request = { what: describeQuery('watch', query), method: 'GET', path, accept: acceptOf(query, '') } as const
  const limit = limited(signal, WATCH_SECONDS + WATCH_GRACE_SECONDS)
  let isSilent = true
  try {
    for await (const line of lines(door.transport.stream(request, limit.signal))) {
      isSilent = false
      const event = read(line, query)
      remember(seen, event)
      if (event.type !== 'BOOKMARK') yield event
    }
    if (isSilent) throw failureFromError(request.what, door.transport.server, new Error('the watch ended without a word'))
  } finally {
    limit.end()
  }
}

/** A signal that also aborts, for good, after `seconds`; `end` lets go of both. */
function limited(signal: AbortSignal, seconds: number) {
  const controller = new AbortController()
  const stop = () => controller.abort(signal.reason)
  const timer = setTimeout(() => controller.abort(new DeadlinePassed(`silent for ${seconds} s`)), seconds * 1000)
  signal.addEventListener('abort', stop, { once: true })
  const end = () => {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    controller.abort()
  }
  return { signal: controller.signal, end }
}

function read(line: string, query: WatchQuery): WatchEvent {
  const { type, object } = readJson<RawEvent>(describeQuery('watch', query), line)
  if (type === 'ERROR') {
    const { code = 500, reason = '', message = '' } = object
    throw new KubernetesFailed(`${describeQuery('watch', query)}: ${reason} (${code}): ${message}`, { code, reason })
  }
  return { type, object: completed(object, query) }
}

function remember(seen: Seen, { type, object }: WatchEvent): void {
  seen.version = object.metadata.resourceVersion ?? seen.version
  if (type === 'DELETED') seen.objects.delete(identify(object))
  else if (type !== 'BOOKMARK') seen.objects.set(identify(object), object)
}

function identify({ metadata }: KubernetesObject): string {
  return metadata.uid ?? `${metadata.namespace ?? ''}/${metadata.name}`
}

async function* lines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      if (end > 0) yield rest.toString('utf8', 0, end)
      rest = rest.subarray(end + 1)
    }
    if (rest.length > LINE_MAX) throw new Error(`an event is longer than ${LINE_MAX} bytes`)
  }
}
