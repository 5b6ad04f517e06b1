/** Everything that a Job of ours needs in the cluster, made together with it. */

import { loadAll } from 'js-yaml'
import { InvalidExperiment } from '../experiment/errors.ts'
import { type Kubernetes, KubernetesFailed, type KubernetesObject, referenceOf } from '../kubernetes/kubernetes.ts'
import type { Needs } from '../permissions/needs.ts'
import { renderRbac } from '../permissions/rbac.ts'
import { OWNED_LABEL, OWNER_ANNOTATION, remove } from './remove.ts'

/** The account and its roles. */
export function rolesFor(needs: Needs, account: { name: string; namespace: string }): KubernetesObject[] {
  return loadAll(renderRbac(needs, account)).filter(Boolean) as KubernetesObject[]
}

/**
 * The Job first, asleep, because it owns the others: then the server removes them with it, whoever removes it. Roles elsewhere
 * cannot be owned, and carry its name instead.
 * @throws InvalidExperiment for what the server refuses; by then nothing is left of it
 */
export async function make(
  job: KubernetesObject,
  others: readonly KubernetesObject[],
  kubernetes: Kubernetes,
  signal: AbortSignal,
): Promise<void> {
  const { name, namespace = 'default' } = job.metadata
  const made: KubernetesObject[] = []
  const create = async (object: KubernetesObject, sent: KubernetesObject) => {
    try {
      const there = await kubernetes.create(sent, signal)
      made.push(object)
      return there
    } catch (error) {
      if (isUnclear(error)) made.push(object)
      throw error
    }
  }
  try {
    const { metadata, spec } = await create(job, { ...job, spec: { ...job.spec, suspend: true } })
    refuseForgetful(job, spec)
    const owner = { apiVersion: 'batch/v1', kind: 'Job', name, uid: metadata.uid }
    for (const other of others) await create(other, belonging(other, namespace, name, owner))
    await kubernetes.patch(referenceOf(job), { type: 'merge', body: { spec: { suspend: false } } }, signal)
  } catch (error) {
    const left = await remove(made, kubernetes, AbortSignal.timeout(REMOVE_MS))
    if (!(error instanceof KubernetesFailed)) throw error
    const message = [`the run cannot be made a Job: ${error.message}`, ...left.map((what) => `left behind: ${what}`)].join('; ')
    throw new InvalidExperiment([{ message }], { cause: error })
  }
}

/** Whether the server may have done what it did not say. */
function isUnclear(error: unknown): boolean {
  return !(error instanceof KubernetesFailed) || error.code === 0 || error.code >= 500
}

/** Milliseconds. */
const REMOVE_MS = 15_000

/** A server that is too old drops the field without a word, and would run the experiments of a failed shard again and again. */
function refuseForgetful(asked: KubernetesObject, made: KubernetesObject['spec']): void {
  if (asked.spec?.backoffLimitPerIndex === undefined || made?.backoffLimitPerIndex !== undefined) return
  const message = 'this cluster cannot run shards as one Job: that needs Kubernetes 1.29. Run them as jobs of the workflow'
  throw new InvalidExperiment([{ message }])
}

function belonging(object: KubernetesObject, namespace: string, name: string, owner: object): KubernetesObject {
  const labels = { ...object.metadata.labels, [OWNED_LABEL]: 'true' }
  const annotations = { ...object.metadata.annotations, [OWNER_ANNOTATION]: `${namespace}/${name}` }
  const isBeside = object.metadata.namespace === namespace
  return {
    ...object,
    metadata: { ...object.metadata, labels, annotations, ...(isBeside && { ownerReferences: [owner as never] }) },
  }
}
