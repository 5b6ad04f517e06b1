/** The door itself: each verb of `Kubernetes` over HTTP. */

import type { Clock } from '../system/clock.ts'
import { systemClock } from '../system/clock.ts'
import { openAuthorize } from './authorize.ts'
import { type ClusterSettings, isKeyTrue, type Target } from './cluster.ts'
import { findTarget } from './find-target.ts'
import {
  type DeleteOptions,
  type ExecAnswer,
  type ExecRequest,
  type Kubernetes,
  type KubernetesObject,
  type ListQuery,
  type LogsRequest,
  nameObject,
  type ObjectReference,
  type Patch,
  referenceOf,
  type WatchEvent,
  type WatchQuery,
} from './kubernetes.ts'
import { type Door, listAll } from './pages.ts'
import { readJson } from './read-json.ts'
import { Resources } from './resources.ts'
import { type RetryRule, withRetries } from './retry.ts'
import { type ApiRequest, createTransport, type Transport } from './transport.ts'
import { watchObjects } from './watch.ts'

const PATCH_TYPES: Readonly<Record<Patch['type'], string>> = {
  merge: 'application/merge-patch+json',
  json: 'application/json-patch+json',
  strategic: 'application/strategic-merge-patch+json',
}
/** Bytes of a log that are read when the request names no limit. */
const LOG_MAX = 16 * 1024 * 1024

/**
 * The cluster that the settings name. Nothing is sent yet.
 * @throws InvalidKubeconfig when they name none
 */
export async function openKubernetes(settings: ClusterSettings): Promise<Kubernetes> {
  return openDoor(await openTransport(await findTarget(settings), settings), settings.clock)
}

/** The way to a target. The door over it shares its connections. */
export async function openTransport(target: Target, settings: ClusterSettings): Promise<Transport> {
  const authorize = await openAuthorize(target, settings.environment)
  const level = isKeyTrue(settings, 'KUBERNETES_DEBUG') ? 'info' : 'debug'
  return createTransport(target.cluster.server, authorize, (line) => settings.log?.(level, line))
}

export function openDoor(transport: Transport, clock: Clock = systemClock): Kubernetes {
  return new Client(transport, clock)
}

class Client implements Kubernetes {
  readonly #door: Door

  constructor(transport: Transport, clock: Clock) {
    const discover = (path: string, signal: AbortSignal) =>
      this.#send({ what: `discover the kinds of ${path}`, method: 'GET', path }, 'read', signal)
    this.#door = { transport, clock, resources: new Resources(discover) }
  }

  kindOf(apiVersion: string, plural: string, signal: AbortSignal): Promise<string> {
    return this.#door.resources.kindOf(apiVersion, plural, signal)
  }

  async list(query: ListQuery, signal: AbortSignal): Promise<KubernetesObject[]> {
    return (await listAll(this.#door, query, signal)).items
  }

  async get(reference: ObjectReference, signal: AbortSignal): Promise<KubernetesObject> {
    const path = await this.#door.resources.object(reference, signal)
    return this.#object({ what: `get ${nameObject(reference)}`, method: 'GET', path }, 'read', signal)
  }

  async create(object: KubernetesObject, signal: AbortSignal, subresource?: string): Promise<KubernetesObject> {
    const { resources } = this.#door
    const reference = referenceToNew(object)
    const path =
      subresource === undefined
        ? await resources.collection(reference, signal)
        : await resources.object(reference, signal, subresource)
    const what = `create ${nameObject(reference)}`
    // A refused eviction is a 429 too, and whoever evicts decides on trying again.
    return this.#object({ what, method: 'POST', path, body: object }, subresource === 'eviction' ? 'once' : 'write', signal)
  }

  async patch(reference: ObjectReference, patch: Patch, signal: AbortSignal): Promise<KubernetesObject> {
    const path = await this.#door.resources.object(reference, signal, patch.subresource)
    const what = `patch ${nameObject(reference)}`
    const request = { what, method: 'PATCH', path, body: patch.body, contentType: PATCH_TYPES[patch.type] } as const
    return this.#object(request, 'write', signal)
  }

  async delete(reference: ObjectReference, options: DeleteOptions, signal: AbortSignal): Promise<KubernetesObject> {
    const path = await this.#door.resources.object(reference, signal)
    return this.#object({ what: `delete ${nameObject(reference)}`, method: 'DELETE', path, body: options }, 'write', signal)
  }

  async exec(request: ExecRequest, signal: AbortSignal): Promise<ExecAnswer> {
    const { execInPod } = await import('./exec.ts')
    return execInPod(this.#door.transport, request, signal)
  }

  async logs(request: LogsRequest, signal: AbortSignal): Promise<string> {
    const pod = { apiVersion: 'v1', kind: 'Pod', name: request.pod, namespace: request.namespace }
    const path = `${await this.#door.resources.object(pod, signal, 'log')}?${logParameters(request)}`
    const body = await this.#send(
      { what: `read the log of ${nameObject(pod)}`, method: 'GET', path, accept: '*/*' },
      'read',
      signal,
    )
    return body.toString('utf8')
  }

  watch(query: WatchQuery, signal: AbortSignal): AsyncIterable<WatchEvent> {
    return watchObjects(this.#door, query, signal)
  }

  #send(request: ApiRequest, rule: RetryRule, signal: AbortSignal): Promise<Buffer> {
    const { transport, clock } = this.#door
    return withRetries(() => transport.send(request, signal), rule, clock, signal)
  }

  #object(request: ApiRequest, rule: RetryRule, signal: AbortSignal): Promise<KubernetesObject> {
    const { transport, clock } = this.#door
    const ask = async () => readJson<KubernetesObject>(request.what, await transport.send(request, signal))
    return withRetries(ask, rule, clock, signal)
  }
}

/** Of one that may have no name yet. */
function referenceToNew(object: KubernetesObject): ObjectReference {
  const { name = `${String(object.metadata.generateName ?? '')}…` } = object.metadata
  return { ...referenceOf(object), name }
}

function logParameters(request: LogsRequest): URLSearchParams {
  const { container, isPrevious, hasTimestamps, sinceSeconds, limitBytes = LOG_MAX } = request
  return new URLSearchParams({
    limitBytes: String(limitBytes),
    ...(container ? { container } : {}),
    ...(isPrevious ? { previous: 'true' } : {}),
    ...(hasTimestamps ? { timestamps: 'true' } : {}),
    ...(sinceSeconds ? { sinceSeconds: String(sinceSeconds) } : {}),
  })
}
