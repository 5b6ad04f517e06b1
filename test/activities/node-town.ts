/** Nodes with pods on them, a door to them that evicts, and objects to put there. */

import type { Kubernetes, KubernetesObject, ListQuery, WatchEvent } from '../../src/kubernetes/kubernetes.ts'
import { pod } from './bench.ts'

export function node(
  name: string,
  more: { labels?: Record<string, string>; conditions?: object[]; metadata?: object } = {},
): KubernetesObject {
  const { labels = { role: 'web' }, conditions = [{ type: 'Ready', status: 'True' }], metadata = {} } = more
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, uid: `uid-${name}`, labels, ...metadata },
    spec: {},
    status: { conditions },
  }
}

/** A pod on `nodeName`, owned by a replica set unless `owner` says otherwise. */
export function podOn(
  nodeName: string,
  name: string,
  more: { owner?: string | null; volumes?: object[]; phase?: string; metadata?: object; namespace?: string } = {},
): KubernetesObject {
  const { owner = 'ReplicaSet', volumes, metadata = {}, ...rest } = more
  const ownerReferences = [{ apiVersion: 'apps/v1', kind: owner, name: 'web', uid: 'uid-web', controller: true }]
  const owned = owner === null ? {} : { ownerReferences }
  return { ...pod(name, { metadata: { ...owned, ...metadata }, ...rest }), spec: { nodeName, ...(volumes && { volumes }) } }
}

export interface NodeTown {
  door: Partial<Kubernetes>
  /** Names of the pods that are there. */
  names(): string[]
  /** The pod is gone; whoever watches is told. */
  end(name: string): void
}

export interface NodeTownOptions {
  nodes: KubernetesObject[]
  pods?: KubernetesObject[]
  /**
   * What an eviction of the pod comes to, told how often it was tried, from 0: true when the pod is gone at once, false when it
   * goes on ending. It may throw.
   */
  evict?(name: string, tries: number): boolean | Promise<boolean>
}

export function nodeTown({ nodes, pods = [], evict = () => true }: NodeTownOptions): NodeTown {
  let there = [...pods]
  const tries = new Map<string, number>()
  const watchers = new Set<(event: WatchEvent) => void>()
  const end = (name: string) => {
    const gone = there.find(({ metadata }) => metadata.name === name)
    there = there.filter((one) => one !== gone)
    if (gone) for (const tell of watchers) tell({ type: 'DELETED', object: gone })
  }
  const list = (query: ListQuery) => (query.kind === 'Node' ? nodes : there).filter((object) => fits(object, query))
  return {
    names: () => there.map(({ metadata }) => metadata.name),
    end,
    door: {
      list: async (query) => list(query),
      patch: async ({ name }) => node(name),
      async create(object) {
        const { name } = object.metadata
        const count = tries.get(name) ?? 0
        tries.set(name, count + 1)
        if (await evict(name, count)) end(name)
        return { apiVersion: 'v1', kind: 'Status', metadata: { name: '' } }
      },
      watch: (query, signal) => watch(list(query), watchers, signal),
    },
  }
}

function fits({ metadata, spec }: KubernetesObject, { namespace, labelSelector, fieldSelector }: ListQuery): boolean {
  const [key, value] = labelSelector?.split('=') ?? []
  const [field, wanted] = fieldSelector?.split('=') ?? []
  const isNamed = field === 'spec.nodeName' ? spec?.nodeName === wanted : field === undefined || metadata.name === wanted
  return isNamed && (key === undefined || metadata.labels?.[key] === value) && (!namespace || metadata.namespace === namespace)
}

async function* watch(objects: KubernetesObject[], watchers: Set<(event: WatchEvent) => void>, signal: AbortSignal) {
  const waiting: WatchEvent[] = []
  let wake = () => {}
  const tell = (event: WatchEvent) => {
    waiting.push(event)
    wake()
  }
  watchers.add(tell)
  signal.addEventListener('abort', () => wake())
  for (const object of objects) yield { type: 'ADDED', object } as const
  yield { type: 'BOOKMARK', object: { apiVersion: 'v1', kind: 'Pod', metadata: { name: '' } } } as const
  try {
    for (;;) {
      signal.throwIfAborted()
      for (let event = waiting.shift(); event; event = waiting.shift()) yield event
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  } finally {
    watchers.delete(tell)
  }
}
