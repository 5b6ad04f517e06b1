/** Answers of the server that are no objects, as they stand in a journal. */

import { type KubernetesFailed, type KubernetesObject, nameObject } from '../kubernetes/kubernetes.ts'
import type { Tools } from './activity.ts'

/** The server's Status; made again from what is known of it where the refusal is not the server's. */
export function statusOf({ status, message, reason, code }: KubernetesFailed): object {
  return status ?? { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code }
}

/** An object of that name was there, and was left as it is: no failure, and no change either. */
export function alreadyThere({ apiVersion, kind, metadata }: KubernetesObject, error: KubernetesFailed, tools: Tools): object {
  const { name, namespace } = metadata
  const named = nameObject({ apiVersion, kind, name, ...(namespace && { namespace }) })
  tools.didNothing(`${named} was there already, and was left as it is`)
  return statusOf(error)
}
