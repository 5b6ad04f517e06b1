/** Waiting for a cluster to come to rest: all pods that are wanted are ready, none is ending, and their Services are open. */

import { URL_ANNOTATION } from './network/service-proxy.ts'
import type { ApiObject, DaemonSet, Endpoints, Json, ReplicaSet } from './state/objects.ts'
import { isPodFinished, isPodReady } from './state/objects.ts'
import { DAEMON_SETS, DEPLOYMENTS, ENDPOINTS, PODS, SERVICES, STATEFUL_SETS } from './state/resources.ts'
import type { Store } from './state/store.ts'
import type { Timers } from './timers.ts'

/** Throws, naming what is missing, after `seconds`. */
export function waitUntilReady(store: Store, timers: Timers, seconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (missing(store).length > 0) return
      unsubscribe()
      callOff()
      resolve()
    }
    const unsubscribe = store.subscribe(() => setImmediate(look))
    const callOff = timers.after(seconds, () => {
      unsubscribe()
      reject(new Error(`the practice cluster is not ready after ${seconds} s: ${missing(store).join(', ')}`))
    })
    setImmediate(look)
  })
}

function missing(store: Store): string[] {
  const workloads = [...store.list(DEPLOYMENTS), ...store.list(STATEFUL_SETS)].filter(
    (object) => !isComplete(object as ReplicaSet),
  )
  const daemons = store.list(DAEMON_SETS).filter((set) => !isEverywhere(set))
  const bare = store.list(PODS).filter((pod) => !pod.metadata.ownerReferences && !isPodReady(pod) && !isPodFinished(pod))
  const ending = store.list(PODS).filter(({ metadata }) => metadata.deletionTimestamp !== undefined)
  const closed = store.list(SERVICES).filter((service) => {
    const endpoints = store.find(ENDPOINTS, service.metadata.namespace, service.metadata.name)
    return isServed(endpoints) && !service.metadata.annotations?.[URL_ANNOTATION]
  })
  return [...workloads, ...daemons, ...bare, ...ending, ...closed].map(name)
}

function isComplete({ metadata, spec, status }: ReplicaSet): boolean {
  const isSeen = (status.observedGeneration ?? 0) >= (metadata.generation ?? 1)
  const counts = [status.readyReplicas ?? 0, status.updatedReplicas ?? 0, status.replicas ?? 0]
  return isSeen && counts.every((count) => count === spec.replicas)
}

function isEverywhere({ metadata, status }: DaemonSet): boolean {
  const { observedGeneration = 0, numberReady = 0, desiredNumberScheduled = 0 } = status as Record<string, number>
  return observedGeneration >= (metadata.generation ?? 1) && numberReady === desiredNumberScheduled
}

function isServed(endpoints: Endpoints | undefined): boolean {
  return endpoints?.subsets?.some(({ addresses }) => addresses?.length) ?? false
}

function name({ kind, metadata }: ApiObject & Json): string {
  return `${kind} ${metadata.namespace}/${metadata.name}`
}
