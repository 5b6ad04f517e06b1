/** What answers a request: the cluster's parts, and the ways to answer. */

import type { ServerResponse } from 'node:http'
import type { Kubelet } from '../nodes/kubelet.ts'
import type { Resources } from '../state/resources.ts'
import type { Store } from '../state/store.ts'
import type { Timers } from '../timers.ts'
import { type View, wantedShape } from './representation.ts'
import type { ApiRequest } from './request.ts'

export interface ApiContext {
  store: Store
  resources: Resources
  kubelet: Kubelet
  timers: Timers
}

/** The answer to a request: a document, or a writer that keeps the connection. */
export type Answer = { code: number; body: object | string } | { stream: (response: ServerResponse) => void }

export function ok(body: object | string, code = 200): Answer {
  return { code, body }
}

export function viewOf({ store }: ApiContext, { resource, version, accept, query }: ApiRequest): View {
  const includeObject = query.get('includeObject') ?? 'Metadata'
  return { resource, version, shape: wantedShape(accept), includeObject, now: store.clock.now() }
}

export function isTrial({ query }: ApiRequest): boolean {
  return query.getAll('dryRun').includes('All')
}
