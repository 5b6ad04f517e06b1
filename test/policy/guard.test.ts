/** At the moment of a change: where, what, when, and how much may be down. */

import { describe, expect, test } from '@jest/globals'
import { type Kubernetes, KubernetesFailed, type KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { boundsOf } from '../../src/policy/bounds.ts'
import { policyDoor } from '../../src/policy/door.ts'
import { PolicyGuard } from '../../src/policy/guard.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/policy/policy.ts'
import { readPolicy } from '../../src/policy/read-policy.ts'
import { fakeClock } from '../fake-clock.ts'

const { signal } = new AbortController()
const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web', uid: 'rs', controller: true }

function pod(name: string, more: { isReady?: boolean; namespace?: string; isOwned?: boolean } = {}): KubernetesObject {
  const { isReady = true, namespace = 'shop', isOwned = true } = more
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, uid: name, labels: { app: 'web' }, ...(isOwned && { ownerReferences: [owner] }) },
    status: { conditions: [{ type: 'Ready', status: isReady ? 'True' : 'False' }] },
  }
}

const REPLICA_SET = {
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  metadata: { name: 'web', namespace: 'shop', uid: 'rs' },
  spec: { replicas: 3, selector: { matchLabels: { app: 'web' } } },
}
const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'front', namespace: 'shop', uid: 'd' },
  spec: { replicas: 4 },
}
const node = (name: string, isUsed = true): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name, uid: name },
  spec: isUsed ? {} : { unschedulable: true },
  status: { conditions: [{ type: 'Ready', status: 'True' }] },
})
const TOWN = [pod('web-1'), pod('web-2'), pod('web-3'), REPLICA_SET, DEPLOYMENT, node('a'), node('b'), node('c')]

function doorOver(policy: Policy, objects: readonly KubernetesObject[] = TOWN, isRollback = false, now = 0) {
  const sent: string[] = []
  const send = (verb: string) => async (about: { name?: string; metadata?: { name: string } }) => {
    sent.push(`${verb} ${about.name ?? about.metadata?.name}`)
    return pod('answer')
  }
  const inner: Partial<Kubernetes> = {
    list: async ({ kind, namespace, fieldSelector }) =>
      objects.filter(
        (one) =>
          one.kind === kind &&
          (!namespace || one.metadata.namespace === namespace) &&
          (!fieldSelector || fieldSelector === `spec.nodeName=${one.spec?.nodeName}`),
      ),
    get: async ({ kind, name }) => {
      const found = objects.find((one) => one.kind === kind && one.metadata.name === name)
      if (!found) throw new KubernetesFailed('none', { code: 404, reason: 'NotFound' })
      return found
    },
    create: send('create'),
    patch: send('patch'),
    delete: send('delete'),
    exec: async ({ pod: name }) => {
      sent.push(`exec ${name}`)
      return { exitCode: 0, stdout: '', stderr: '', message: '' }
    },
  }
  const clock = { ...fakeClock(), now: () => now }
  const guard = new PolicyGuard(policy, inner as Kubernetes, clock)
  const door = policyDoor(inner as Kubernetes, guard, isRollback)
  const remove = (name: string, kind = 'Pod', namespace = 'shop') =>
    door.delete({ apiVersion: kind === 'Pod' ? 'v1' : 'apps/v1', kind, name, namespace }, {}, signal)
  const evict = (name: string, namespace = 'shop') =>
    door.create({ apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace } }, signal, 'eviction')
  const scale = (replicas: number) =>
    door.patch(
      { apiVersion: 'apps/v1', kind: 'Deployment', name: 'front', namespace: 'shop' },
      { type: 'merge', body: { spec: { replicas } } },
      signal,
    )
  const cordon = (name: string) =>
    door.patch({ apiVersion: 'v1', kind: 'Node', name }, { type: 'strategic', body: { spec: { unschedulable: true } } }, signal)
  const mayDelete = (name: string) =>
    boundsOf(guard).mayDelete({ apiVersion: 'v1', kind: 'Pod', name, namespace: 'shop' }, signal)
  const lose = (name: string) => door.delete({ apiVersion: 'v1', kind: 'Node', name }, {}, signal)
  return { door, sent, remove, evict, scale, cordon, lose, mayDelete, bounds: boundsOf(guard) }
}

const policy = (text: string) => readPolicy(text, 'policy.yaml')

describe('how much may be down', () => {
  test('the second pod of a workload is refused where one is the most, though the first still looks ready', async () => {
    const { remove, sent } = doorOver(policy('limits:\n  pods: {count: 1}\n'))
    await remove('web-1')
    await expect(remove('web-2')).rejects.toThrow(
      'refused by the policy: 2 of 3 pods of ReplicaSet shop/web would be down, more than 1; the rule is limits.pods.count (policy.yaml:2:17)',
    )
    expect(sent).toEqual(['delete web-1'])
  })

  test('of many at a time only so many go through', async () => {
    const { evict, sent } = doorOver(policy('limits:\n  pods: {percent: 50}\n'))
    await Promise.allSettled([evict('web-1'), evict('web-2'), evict('web-3')])
    expect(sent).toEqual(['create web-1'])
  })

  test('a pod that is down already makes nothing worse', async () => {
    const objects = [pod('web-1', { isReady: false }), pod('web-2'), REPLICA_SET]
    const { remove } = doorOver(policy('limits:\n  pods: {count: 0}\n'), objects)
    await expect(remove('web-1')).resolves.toBeDefined()
    await expect(remove('web-2')).rejects.toThrow('limits.pods.count')
  })

  test('the last ready replica stays, and so does a pod that nobody owns', async () => {
    const rule = policy('limits:\n  keep-last-ready-replica: true\n')
    const one = doorOver(rule, [pod('web-1'), pod('web-2', { isReady: false }), REPLICA_SET])
    await expect(one.remove('web-1')).rejects.toThrow('no ready pod of ReplicaSet shop/web would be left')
    const alone = doorOver(rule, [pod('web-1', { isOwned: false })])
    await expect(alone.remove('web-1')).rejects.toThrow('no ready pod of Pod shop/web-1 would be left')
  })

  test('a smaller size counts against the size that the run has found, step by step', async () => {
    const { scale, sent } = doorOver(policy('limits:\n  pods: {percent: 50}\n'))
    await scale(3)
    await scale(2)
    await expect(scale(1)).rejects.toThrow('3 of 4 pods of Deployment shop/front would be down, more than 50 %')
    await scale(9)
    expect(sent).toHaveLength(3)
  })

  test('deleting a workload takes all of its pods', async () => {
    const { remove } = doorOver(policy('limits:\n  pods: {percent: 99}\n'))
    await expect(remove('front', 'Deployment')).rejects.toThrow('4 of 4 pods')
  })

  test('a namespace with pods in it is not deleted, by the rule about pods', async () => {
    const { door } = doorOver(policy('limits:\n  nodes: {count: 1}\n  pods: {count: 9}\n'))
    await expect(door.delete({ apiVersion: 'v1', kind: 'Namespace', name: 'shop' }, {}, signal)).rejects.toThrow(
      'namespace shop would be deleted with all its pods; the rule is limits.pods (policy.yaml:3:9)',
    )
  })

  test('nodes that are out of use count with those that the run takes', async () => {
    const { cordon, sent } = doorOver(policy('limits:\n  nodes: {count: 2}\n'), [node('a', false), node('b'), node('c')])
    await cordon('b')
    await expect(cordon('c')).rejects.toThrow('3 of 3 nodes of the cluster would be down, more than 2')
    expect(sent).toEqual(['patch b'])
  })

  describe('a node that is deleted takes the pods that are on it', () => {
    const on = (name: string, nodeName: string): KubernetesObject => ({ ...pod(name), spec: { nodeName } })
    const daemon = { ...pod('log-1'), spec: { nodeName: 'a' } }
    daemon.metadata.ownerReferences = [{ apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'log', uid: 'ds', controller: true }]
    const objects = [on('web-1', 'a'), on('web-2', 'b'), on('web-3', 'b'), daemon, REPLICA_SET, node('a'), node('b')]

    test('of one workload only so many, and those that are gone count for what comes after', async () => {
      const { lose, remove, sent } = doorOver(policy('limits:\n  pods: {count: 1}\n'), objects)
      await expect(lose('b')).rejects.toThrow(
        'with Node b: 2 of 3 pods of ReplicaSet shop/web would be down, more than 1; the rule is limits.pods.count (policy.yaml:2:17)',
      )
      await lose('a')
      await expect(remove('web-2')).rejects.toThrow('2 of 3 pods')
      expect(sent).toEqual(['delete a'])
    })

    test('never the last ready replica', async () => {
      const rule = policy('limits:\n  keep-last-ready-replica: true\n')
      await expect(doorOver(rule, [on('web-1', 'a'), REPLICA_SET, node('a')]).lose('a')).rejects.toThrow('no ready pod of')
      await expect(doorOver(rule, [daemon, node('a')]).lose('a')).resolves.toBeDefined()
    })

    test('a node that may not go takes none', async () => {
      const { lose, remove } = doorOver(policy('limits:\n  pods: {count: 1}\n  nodes: {count: 0}\n'), objects)
      await expect(lose('a')).rejects.toThrow('limits.nodes.count')
      await expect(remove('web-2')).resolves.toBeDefined()
    })
  })
})

describe('what a function is told that chooses its targets itself', () => {
  test('where it may choose, and whether anybody has said so', () => {
    const { bounds } = doorOver(policy('allow:\n  namespaces: [shop, "team-*", kube-system]\nprotect:\n  namespaces: [team-z]\n'))
    expect(bounds.areListed).toBe(true)
    const allowed = ['shop', 'team-a', 'team-z', 'other', 'kube-system'].filter((namespace) => bounds.allows(namespace))
    expect(allowed).toEqual(['shop', 'team-a'])
    expect(doorOver(DEFAULT_POLICY).bounds.areListed).toBe(false)
    expect(doorOver(policy('allow:\n  kinds: [Deployment]\n')).bounds.allows('shop')).toBe(false)
  })

  test('whether a pod may be taken now: asking takes nothing, and what was taken counts', async () => {
    const { mayDelete, remove } = doorOver(policy('limits:\n  pods: {count: 1}\n'))
    expect([await mayDelete('web-1'), await mayDelete('web-2'), await mayDelete('web-3')]).toEqual([true, true, true])
    await remove('web-1')
    expect([await mayDelete('web-1'), await mayDelete('web-2')]).toEqual([true, false])
  })

  test('nothing in quiet hours', async () => {
    const rule = policy('quiet-hours:\n  - { from: "00:00", to: "12:00", time-zone: UTC }\n')
    expect(await doorOver(rule).mayDelete('web-1')).toBe(false)
    expect(await doorOver(rule, TOWN, false, 13 * 3_600_000).mayDelete('web-1')).toBe(true)
  })
})

describe('where and what', () => {
  test.each([
    ['a protected namespace', 'protect: {namespaces: ["sh*"]}', 'namespace shop is protected'],
    ['a namespace that is not allowed', 'allow: {namespaces: [other]}', 'namespace shop is none of other'],
    ['a kind that is not allowed', 'allow: {kinds: [Deployment]}', 'kind Pod is none of Deployment'],
    ['an object without the label', 'require: {label: chaos=allowed}', 'Pod shop/web-1 does not have the label chaos=allowed'],
  ])('%s is refused, and nothing is sent', async (_title, text, message) => {
    const { remove, sent } = doorOver(policy(text))
    await expect(remove('web-1')).rejects.toThrow(message)
    expect(sent).toEqual([])
  })

  test.each([['pods'], ['Pod'], ['p*']])('%s names pods', async (name) => {
    const { remove } = doorOver(policy(`allow: {kinds: ["${name}"]}`))
    await expect(remove('web-1')).resolves.toBeDefined()
  })

  test.each([['Gateway'], ['gateways'], ['gateways.networking.istio.io'], ['*.networking.istio.io']])(
    '%s names gateways, though their plural is not that of the English',
    async (name) => {
      const { door } = doorOver(policy(`allow: {kinds: ["${name}"]}`))
      const gateway = { apiVersion: 'networking.istio.io/v1', kind: 'Gateway', name: 'shop', namespace: 'shop' }
      await expect(door.delete(gateway, {}, signal)).resolves.toBeDefined()
    },
  )

  test('without a policy the cluster itself is protected, but for evictions, which controllers make up for', async () => {
    const objects = [pod('dns', { namespace: 'kube-system' })]
    const { remove, evict, sent } = doorOver(DEFAULT_POLICY, objects)
    await expect(remove('dns', 'Pod', 'kube-system')).rejects.toThrow('protected by default')
    await evict('dns', 'kube-system')
    expect(sent).toEqual(['create dns'])
    await expect(
      doorOver(policy('protect: {defaults: false}'), objects).remove('dns', 'Pod', 'kube-system'),
    ).resolves.toBeDefined()
  })

  test('a namespace is held to the rules about namespaces itself', async () => {
    const { door } = doorOver(DEFAULT_POLICY)
    await expect(door.delete({ apiVersion: 'v1', kind: 'Namespace', name: 'kube-public' }, {}, signal)).rejects.toThrow(
      'kube-public',
    )
  })
})

describe('when', () => {
  const quiet = policy('quiet-hours: [{from: "00:00", to: "12:00", time-zone: UTC}]')

  test('nothing is changed in quiet hours', async () => {
    await expect(doorOver(quiet).remove('web-1')).rejects.toThrow('it is 00:00 in UTC')
  })

  test('a rollback puts back at any time and as much as it has to, but not anywhere', async () => {
    await expect(doorOver(quiet, TOWN, true).remove('web-1')).resolves.toBeDefined()
    await expect(doorOver(policy('protect: {namespaces: [shop]}'), TOWN, true).remove('web-1')).rejects.toThrow('protected')
  })
})

test('a refusal looks like that of a server that forbids, so that the ledger strikes the change out', async () => {
  const refusal = doorOver(policy('allow: {namespaces: []}')).remove('web-1')
  await expect(refusal).rejects.toMatchObject({ name: 'KubernetesFailed', code: 403, reason: 'PolicyRefused' })
})

test('looks pass, whatever the policy', async () => {
  const { door } = doorOver(policy('allow: {namespaces: [], kinds: []}'))
  expect(await door.list({ apiVersion: 'v1', kind: 'Pod', namespace: 'shop' }, signal)).toHaveLength(3)
})
