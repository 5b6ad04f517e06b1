/** Definitions of custom kinds, as far as the functions need them, for clusters that have none of their own. */

import { KubernetesFailed, type KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { type Bench, settled } from '../bench.ts'

const DEFINITION = { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition' }
const OPEN = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true }

export interface Kind {
  group: string
  versions: string[]
  kind: string
  plural: string
  scope?: 'Namespaced' | 'Cluster'
  /** The schema of `spec`. */
  spec?: object
}

function definitionOf({ group, versions, kind, plural, scope = 'Namespaced', spec = OPEN }: Kind): KubernetesObject {
  const names = { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` }
  const openAPIV3Schema = { type: 'object', properties: { spec, status: OPEN } }
  const served = versions.map((name, index) => ({ name, served: true, storage: index === 0, schema: { openAPIV3Schema } }))
  return { ...DEFINITION, metadata: { name: `${plural}.${group}` }, spec: { group, scope, names, versions: served } }
}

/** Defines the kind, where the cluster does not know it, and waits until it is served. Gives whether it was us. */
export async function define(bench: Bench, kind: Kind): Promise<boolean> {
  const isOurs = await bench.kubernetes.create(definitionOf(kind), bench.signal).then(
    () => true,
    (error) => {
      if (error instanceof KubernetesFailed && error.code === 409) return false
      throw error
    },
  )
  await settled(bench, { ...DEFINITION, fieldSelector: `metadata.name=${kind.plural}.${kind.group}` }, ([one]) => {
    const conditions = (one?.status?.conditions ?? []) as { type: string; status: string }[]
    return conditions.some(({ type, status }) => type === 'Established' && status === 'True')
  })
  return isOurs
}

export async function forget(bench: Bench, { plural, group }: Kind): Promise<void> {
  await bench.kubernetes.delete({ ...DEFINITION, name: `${plural}.${group}` }, {}, bench.signal)
}
