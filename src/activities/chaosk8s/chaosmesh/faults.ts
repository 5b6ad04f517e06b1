/** Making, deleting and reading faults of Chaos Mesh. None of them waits until the fault is there (spec extensions 4.16). */

import { KubernetesFailed, type KubernetesObject } from '../../../kubernetes/kubernetes.ts'
import type { Tools } from '../../activity.ts'
import { referenceTo } from '../../choice.ts'
import { failedWith } from '../../failed-with.ts'
import type { Kind } from '../../kinds.ts'
import { namespaceOf } from '../../namespace-of.ts'
import { createObject, deleteObject, getObject, listObjects } from '../crd/custom-objects.ts'
import { type SelectionArguments, selectionOf, type TargetArguments, targetOf } from './selection.ts'

export const NETWORK_CHAOS: Kind = { apiVersion: 'chaos-mesh.org/v1alpha1', kind: 'NetworkChaos' }
export const STRESS_CHAOS: Kind = { apiVersion: 'chaos-mesh.org/v1alpha1', kind: 'StressChaos' }

type Namespace = string | null | undefined

/** `fault` holds the action and its block: `{action: 'loss', loss: {loss: '25'}}`. Gives the created object. */
export function addNetworkFault(args: SelectionArguments & TargetArguments, fault: object, tools: Tools): Promise<unknown> {
  const { direction, external_targets } = args
  const target = { direction, ...(external_targets && { externalTargets: external_targets }), ...targetOf(args) }
  return addFault(NETWORK_CHAOS, args, { ...fault, ...target }, tools)
}

export function addStress(args: SelectionArguments, stress: object, tools: Tools): Promise<unknown> {
  return addFault(STRESS_CHAOS, args, stress, tools)
}

async function addFault(kind: Kind, args: SelectionArguments, fault: object, tools: Tools): Promise<unknown> {
  const metadata = { name: args.name, namespace: namespaceOf(args.ns, tools) }
  const spec = { ...selectionOf(args, tools), ...fault }
  return explainingAbsence(createObject({ ...kind, metadata, spec } as KubernetesObject, tools))
}

export function deleteFault(kind: Kind, name: string, ns: Namespace, tools: Tools): Promise<unknown> {
  return explainingAbsence(deleteObject(referenceTo(kind, name, ns, tools), tools))
}

export function getFault(kind: Kind, name: string, ns: Namespace, tools: Tools): Promise<KubernetesObject> {
  return explainingAbsence(getObject(referenceTo(kind, name, ns, tools), tools))
}

export function listFaults(kind: Kind, ns: Namespace, tools: Tools): Promise<object> {
  return explainingAbsence(listObjects({ ...kind, namespace: namespaceOf(ns, tools) }, tools))
}

/** A server without the definitions answers 404 with a plain text, where one without the object gives a reason. */
async function explainingAbsence<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    const { cause } = error as Error
    if (!(cause instanceof KubernetesFailed) || cause.code !== 404 || cause.reason !== '') throw error
    throw failedWith('the cluster knows no faults of Chaos Mesh; install it first', cause)
  }
}
