/** A plan needs no more permissions than the run: what may not be seen is not told, and nothing fails for it. */

import { expect, test } from '@jest/globals'
import { type Kubernetes, KubernetesFailed, type KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { Budgets } from '../../src/plan/budgets.ts'
import { describeChange } from '../../src/plan/describe-change.ts'
import { PolicyGuard } from '../../src/policy/guard.ts'
import { DEFAULT_POLICY } from '../../src/policy/policy.ts'
import { systemClock } from '../../src/system/clock.ts'

const { signal } = new AbortController()
const status = { conditions: [{ type: 'Ready', status: 'True' }] }
const owner = (kind: string, name: string) => ({ apiVersion: 'apps/v1', kind, name, uid: name, controller: true })
const pod = (name: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop', uid: name, ownerReferences: [owner('ReplicaSet', 'rs')] },
  status,
})
const REPLICA_SET: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  metadata: { name: 'rs', namespace: 'shop', uid: 'rs', ownerReferences: [owner('Deployment', 'web')] },
  spec: { replicas: 2 },
}
const NODE: KubernetesObject = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'a' }, status }
const OBJECTS = [pod('web-1'), pod('web-2'), REPLICA_SET, NODE]

function describe(before: KubernetesObject, ...hidden: string[]) {
  const refuse = (kind: string) => {
    if (hidden.includes(kind)) throw new KubernetesFailed(`${kind} forbidden`, { code: 403 })
  }
  const kubernetes = {
    list: async ({ kind }: { kind: string }) => {
      refuse(kind)
      return OBJECTS.filter((object) => object.kind === kind)
    },
    get: async ({ kind, name }: { kind: string; name: string }) => {
      refuse(kind)
      return OBJECTS.find((object) => object.kind === kind && object.metadata.name === name)
    },
  } as unknown as Kubernetes
  const { apiVersion, kind, metadata } = before
  const object = { apiVersion, kind, name: metadata.name, ...(metadata.namespace && { namespace: metadata.namespace }) }
  const guard = new PolicyGuard(DEFAULT_POLICY, kubernetes, systemClock)
  const tools = { kubernetes, guard, budgets: new Budgets(kubernetes), taken: new Set<string>(), isRollback: false, signal }
  return describeChange({ change: { verb: 'delete', object }, before } as never, tools)
}

test.each([
  ['who may see all', [], '1 of 2 pods of Deployment shop/web stay up', 'Deployment shop/web replaces it'],
  ['no deployments', ['Deployment'], '1 of 2 pods of Deployment shop/web stay up', 'Deployment shop/web replaces it'],
  ['no replica sets', ['ReplicaSet'], undefined, 'ReplicaSet shop/rs replaces it'],
])('a pod is deleted, %s', async (_, hidden, effect, how) => {
  const told = await describe(pod('web-1'), ...hidden)
  expect([told.effect, told.undo.how]).toEqual([effect, how])
})

test.each([
  ['who may see all', [], '0 of 1 nodes of the cluster stay in use; takes 2 pods with it: shop/web-1, shop/web-2'],
  ['no pods', ['Pod'], '0 of 1 nodes of the cluster stay in use'],
])('a node is deleted, %s', async (_, hidden, effect) => {
  expect((await describe(NODE, ...hidden)).effect).toBe(effect)
})
