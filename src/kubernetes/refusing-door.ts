/** The door of a run that must not write: reads pass, and whatever would change something is refused before it is sent. */

import { isQuestion, looksOf } from './harmless.ts'
import { type Kubernetes, KubernetesFailed, nameObject, type ObjectReference } from './kubernetes.ts'

export function refusingDoor(inner: Kubernetes): Kubernetes {
  return {
    ...looksOf(inner),
    async create(object, signal, subresource) {
      if (isQuestion(object)) return inner.create(object, signal, subresource)
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
