/** Lists, page by page. */

import type { Clock } from '../system/clock.ts'
import { KubernetesFailed, type KubernetesObject, type ListQuery } from './kubernetes.ts'
import { readJson } from './read-json.ts'
import type { Resources } from './resources.ts'
import { withRetries } from './retry.ts'
import type { Transport } from './transport.ts'

/** Objects per page: as kubectl for whole objects, more where only their metadata is sent. */
const PAGE = 500
const METADATA_PAGE = 2000
/** Times that a list begins anew when its `continue` has expired (410). */
const RESTARTS = 3
const METADATA = 'as=PartialObjectMetadata'

export interface Door {
  transport: Transport
  resources: Resources
  clock: Clock
}

export interface Listing {
  items: KubernetesObject[]
  resourceVersion: string
}

interface Page {
  items?: KubernetesObject[] | null
  metadata?: { resourceVersion?: string; continue?: string }
}

/** All objects that the query chooses, and the version that a watch can go on from. */
export async function listAll(door: Door, query: ListQuery, signal: AbortSignal): Promise<Listing> {
  for (let restarts = 0; ; restarts++) {
    try {
      return await readPages(door, query, signal)
    } catch (error) {
      const isExpired = error instanceof KubernetesFailed && error.code === 410
      if (!isExpired || restarts === RESTARTS) throw error
    }
  }
}

async function readPages(door: Door, query: ListQuery, signal: AbortSignal): Promise<Listing> {
  const items: KubernetesObject[] = []
  let page: Page = {}
  do {
    page = await readPage(door, query, page.metadata?.continue, signal)
    for (const item of page.items ?? []) items.push(completed(item, query))
  } while (page.metadata?.continue && query.limit === undefined)
  return { items, resourceVersion: page.metadata?.resourceVersion ?? '' }
}

async function readPage({ transport, resources, clock }: Door, query: ListQuery, from: string | undefined, signal: AbortSignal) {
  const limit = String(query.limit ?? (query.isMetadataOnly ? METADATA_PAGE : PAGE))
  const path = `${await resources.collection(query, signal)}?${selectors(query, { limit, ...(from ? { continue: from } : {}) })}`
  const request = { what: describeQuery('list', query), method: 'GET', path, accept: acceptOf(query, 'List') } as const
  const read = async () => readJson<Page>(request.what, await transport.send(request, signal))
  return withRetries(read, 'read', clock, signal)
}

/** `list Pod in shop with app=web`. */
export function describeQuery(verb: string, { kind, namespace, labelSelector, fieldSelector }: ListQuery): string {
  const chosen = [labelSelector, fieldSelector].filter(Boolean).join(' and ')
  return `${verb} ${kind}${namespace ? ` in ${namespace}` : ''}${chosen === '' ? '' : ` with ${chosen}`}`
}

export function selectors({ labelSelector, fieldSelector }: ListQuery, others: Record<string, string>): URLSearchParams {
  return new URLSearchParams({
    ...(labelSelector ? { labelSelector } : {}),
    ...(fieldSelector ? { fieldSelector } : {}),
    ...others,
  })
}

export function acceptOf({ isMetadataOnly }: ListQuery, suffix: 'List' | ''): string {
  return isMetadataOnly ? `application/json;${METADATA}${suffix};g=meta.k8s.io;v=v1` : 'application/json'
}

/**
 * Items of a list carry no kind, and partial ones a kind that is not theirs. Who manages which field is a third of a pod, and
 * nobody here asks.
 */
export function completed(item: KubernetesObject, { apiVersion, kind }: ListQuery): KubernetesObject {
  delete item.metadata.managedFields
  return { ...item, apiVersion, kind }
}
