/** Deleting what is named or chosen. */

import { KubernetesFailed, type KubernetesObject, nameObject, type ObjectReference } from '../kubernetes/kubernetes.ts'
import type { Tools } from './activity.ts'
import { type Choice, queryFor } from './choice.ts'
import type { Kind } from './kinds.ts'
import { namespaceOf } from './namespace-of.ts'

/** Deletes one object by its name, and gives the server's answer. Throws when it is not there. */
export async function deleteNamed(reference: ObjectReference, tools: Tools): Promise<KubernetesObject> {
  const answer = await tools.kubernetes.delete(reference, {}, tools.signal)
  tellOfFinalizers(reference, answer, tools)
  return answer
}

/** Deletes what has the name, else the labels, else everything of that kind in the namespace. Nothing to delete is told, and fine. */
export async function deleteChosen(kind: Kind, { name, ns, label_selector }: Choice, tools: Tools): Promise<null> {
  const choice = name ? { name, ns } : { label_selector, ns }
  const place = namespaceOf(ns, tools)
  if (!name && !label_selector) {
    tools.warn(`neither name nor label_selector: every ${kind.kind} of namespace "${place}" is deleted`)
  }
  const found = await tools.kubernetes.list(queryFor(kind, choice, tools), tools.signal)
  if (found.length === 0) tools.didNothing(`no ${kind.kind} in namespace "${place}" ${describe({ name, label_selector })}`)
  for (const object of found) await deleteFound(kind, object, tools)
  return null
}

function describe({ name, label_selector }: Choice): string {
  if (name) return `is called ${name}`
  return label_selector ? `has the label ${label_selector}` : 'is there'
}

/** One that is gone by then does not stop the others (spec extensions 13, decision 4). */
async function deleteFound({ apiVersion, kind }: Kind, { metadata }: KubernetesObject, tools: Tools): Promise<void> {
  const { name, namespace, uid } = metadata
  const reference = { apiVersion, kind, name, ...(namespace && { namespace }) }
  try {
    const answer = await tools.kubernetes.delete(reference, uid ? { preconditions: { uid } } : {}, tools.signal)
    tellOfFinalizers(reference, answer, tools)
  } catch (error) {
    if (!(error instanceof KubernetesFailed) || (error.code !== 404 && error.code !== 409)) throw error
    tools.warn(`${nameObject(reference)} was gone before it could be deleted`)
  }
}

/** A server that still shows the object in its answer waits for somebody to let go of it. */
function tellOfFinalizers(reference: ObjectReference, { metadata }: KubernetesObject, { warn }: Tools): void {
  const { deletionTimestamp, finalizers = [] } = metadata ?? {}
  if (!deletionTimestamp || finalizers.length === 0) return
  warn(`${nameObject(reference)} stays until ${finalizers.join(', ')} has let go of it (metadata.finalizers)`)
}
