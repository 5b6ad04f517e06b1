/** Looking at deployments. */

import type { KubernetesObject, ListQuery } from '../kubernetes/kubernetes.ts'
import type { Tools } from './activity.ts'
import { namespaceOf } from './namespace-of.ts'

export interface NamedDeployment {
  name: string
  ns?: string | null | undefined
  label_selector?: string | null | undefined
}

/** The query that finds the deployment of that name, if it has the labels too. */
export function deploymentQuery({ name, ns, label_selector }: NamedDeployment, tools: Tools): ListQuery {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    namespace: namespaceOf(ns, tools),
    fieldSelector: `metadata.name=${name}`,
    ...(label_selector ? { labelSelector: label_selector } : {}),
  }
}

/** Whether a count of the status is what the specification asks for; the server leaves out a count of zero (decision 12). */
export function hasAllReplicas({ spec, status }: KubernetesObject, count: 'availableReplicas' | 'readyReplicas'): boolean {
  return (status?.[count] ?? 0) === (spec?.replicas ?? 1)
}
