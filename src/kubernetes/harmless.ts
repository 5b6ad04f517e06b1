/** What changes nothing, and so passes through every door. */

import type { Kubernetes, KubernetesObject } from './kubernetes.ts'

/** The verbs that only look, as the door behind has them. */
export function looksOf(inner: Kubernetes): Pick<Kubernetes, 'kindOf' | 'list' | 'get' | 'logs' | 'watch'> {
  return {
    kindOf: (apiVersion, plural, signal) => inner.kindOf(apiVersion, plural, signal),
    list: (query, signal) => inner.list(query, signal),
    get: (reference, signal) => inner.get(reference, signal),
    logs: (request, signal) => inner.logs(request, signal),
    watch: (query, signal) => inner.watch(query, signal),
  }
}

/** Whether creating the object asks the server something instead of making anything. */
export function isQuestion({ apiVersion }: Pick<KubernetesObject, 'apiVersion'>): boolean {
  return /^(authorization|authentication)\.k8s\.io\//.test(apiVersion)
}
