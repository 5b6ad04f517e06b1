/** The door of a run that must not write: reads pass, and whatever would change something is refused before it is sent. */

import { type Kubernetes, KubernetesFailed, nameObject, type ObjectReference } from './kubernetes.ts'

/** Questions to the server that are asked by creating an object; they change nothing. */
const QUESTIONS = /^(authorization|authentication)\.k8s\.io\//

export function refusingDoor(inner: Kubernetes): Kubernetes {
  return {
    kindOf: (apiVersion, plural, signal) => inner.kindOf(apiVersion, plural, signal),
    list: (query, signal) => inner.list(query, signal),
    get: (reference, signal) => inner.get(reference, signal),
    logs: (request, signal) => inner.logs(request, signal),
    watch: (query, signal) => inner.watch(query, signal),
    async create(object, signal, subresource) {
      if (QUESTIONS.test(object.apiVersion)) return inner.create(object, signal, subresource)
      const { name, namespace } = object.metadata
      throw refused('create', { ...object, name, ...(namespace !== undefined && { namespace }) })
    },
    async patch(reference) {
      throw refused('patch', reference)
    },
    async delete(reference) {
      throw refused('delete', reference)
    },
    async exec({ pod, namespace }) {
      throw refused('exec in', { apiVersion: 'v1', kind: 'Pod', name: pod, namespace })
    },
  }
}

function refused(verb: string, reference: ObjectReference): KubernetesFailed {
  const message = `${verb} ${nameObject(reference)} was not sent: this is a dry run, which changes nothing`
  return new KubernetesFailed(message, { code: 403, reason: 'DryRun' })
}
