import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { cordon_node } from '../../../src/activities/chaosk8s/node/actions/cordon_node.ts'
import { create_node } from '../../../src/activities/chaosk8s/node/actions/create_node.ts'
import { delete_nodes } from '../../../src/activities/chaosk8s/node/actions/delete_nodes.ts'
import { drain_nodes } from '../../../src/activities/chaosk8s/node/actions/drain_nodes.ts'
import { uncordon_node } from '../../../src/activities/chaosk8s/node/actions/uncordon_node.ts'
import { all_nodes_must_be_ready_to_schedule } from '../../../src/activities/chaosk8s/node/probes/all_nodes_must_be_ready_to_schedule.ts'
import { get_all_node_status_conditions } from '../../../src/activities/chaosk8s/node/probes/get_all_node_status_conditions.ts'
import { get_nodes } from '../../../src/activities/chaosk8s/node/probes/get_nodes.ts'
import { nodes_must_be_healthy } from '../../../src/activities/chaosk8s/node/probes/nodes_must_be_healthy.ts'
import { verify_nodes_condition } from '../../../src/activities/chaosk8s/node/probes/verify_nodes_condition.ts'
import type { KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { podSpec, podsOf, rolledOut, SECONDS, settled } from '../bench.ts'
import type { FunctionBench, FunctionPart } from './function-bench.ts'
import { ownNode, type PlayedNodes, playNodes } from './play-kubelet.ts'

interface Workload {
  kind?: string
  replicas?: number
  volumes?: object[]
}

/** A workload whose pods run on the played nodes. */
function workload({ namespace }: FunctionBench, { placement }: PlayedNodes, name: string, more: Workload): KubernetesObject {
  const { kind = 'Deployment', replicas, volumes } = more
  const labels = { app: name }
  const template = { metadata: { labels }, spec: podSpec('sleep 3600', { ...placement, ...(volumes && { volumes }) }) }
  const spec = { selector: { matchLabels: labels }, template, ...(replicas !== undefined && { replicas }) }
  return { apiVersion: 'apps/v1', kind, metadata: { name, namespace }, spec }
}

function budget({ namespace }: FunctionBench, app: string): KubernetesObject {
  const spec = { minAvailable: 1, selector: { matchLabels: { app } } }
  return { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: app, namespace }, spec }
}

/** While the played kubelet still lets their pods go. */
async function removeWorkloads(bench: FunctionBench): Promise<void> {
  const { kubernetes, namespace, signal } = bench
  const workloads = { Deployment: ['web', 'cache'], DaemonSet: ['agent'] }
  for (const [kind, names] of Object.entries(workloads)) {
    for (const name of names) await kubernetes.delete({ apiVersion: 'apps/v1', kind, name, namespace }, {}, signal)
  }
  await kubernetes.delete({ apiVersion: 'v1', kind: 'Pod', name: 'lonely', namespace }, {}, signal)
  await settled(bench, { apiVersion: 'v1', kind: 'Pod', namespace }, (pods) => pods.length === 0)
}

export const nodeFunctions: FunctionPart = (bench) => {
  const schedulable = async (name: string) => {
    const { spec } = await bench().kubernetes.get({ apiVersion: 'v1', kind: 'Node', name }, bench().signal)
    return spec?.unschedulable !== true
  }

  test(
    'a node is created, cordoned, uncordoned, deleted, and nothing of it stays',
    async () => {
      const { use, undo, namespace, kubernetes, signal } = bench()
      const name = `zz-${namespace}-made`
      const label_selector = `town=${namespace}`
      const { meta, spec } = ownNode(bench(), name)
      const made = await use(create_node, { meta, spec: { ...spec, provider_id: 'test://1' } })
      expect(made.output).toMatchObject({ kind: 'Node', metadata: { name }, spec: { providerID: 'test://1' } })
      expect(made.changes).toEqual([`created Node ${name}`])

      const cordoned = await use(cordon_node, { name })
      expect(cordoned).toMatchObject({ output: [name], told: [] })
      expect(cordoned.changes).toEqual([`patched Node ${name}: spec.unschedulable (none) → true`])
      expect(await schedulable(name)).toBe(false)

      const uncordoned = await use(uncordon_node, { label_selector })
      expect(uncordoned).toMatchObject({ output: [name], told: [] })
      expect(uncordoned.changes).toEqual([`patched Node ${name}: spec.unschedulable true → (none)`])
      expect(await schedulable(name)).toBe(true)

      const deleted = await use(delete_nodes, { label_selector, all: true })
      expect(deleted).toEqual({ output: [name], told: [], changes: [`deleted Node ${name}`] })
      const query = { apiVersion: 'v1', kind: 'Node', labelSelector: label_selector }
      expect(await kubernetes.list(query, signal)).toEqual([])
      await expect(use(create_node, { meta: { name: 'Not a name' } })).rejects.toThrow(
        'Creating new node failed: create Node Not a name: Invalid (422)',
      )
      await expect(use(drain_nodes, { name })).rejects.toThrow(`failed to find a node that matches selector: the name ${name}`)

      expect((await undo()).leftBehind).toEqual([])
      expect(await kubernetes.list(query, signal)).toEqual([])
    },
    30 * SECONDS,
  )

  describe('nodes with pods', () => {
    let played: PlayedNodes
    beforeAll(async () => {
      played = await playNodes(bench(), 2)
      const query = { apiVersion: 'v1', kind: 'Node', labelSelector: played.selector }
      // A new node is tainted until it is known to be ready.
      await settled(bench(), query, (nodes) => nodes.every(({ spec }) => ((spec?.taints ?? []) as object[]).length === 1))
    }, 30 * SECONDS)
    afterAll(async () => {
      await removeWorkloads(bench())
      await played.close()
    }, 30 * SECONDS)

    test('are looked at', async () => {
      const { use } = bench()
      const which = { label_selector: played.selector }
      const { output } = await use(get_nodes, which)
      expect(output).toMatchObject({
        kind: 'NodeList',
        apiVersion: 'v1',
        items: played.names.map((name) => ({ metadata: { name } })),
      })
      const conditions = (await use(get_all_node_status_conditions, which)).output
      expect(conditions).toEqual(played.names.map((name) => expect.objectContaining({ name, Ready: 'True' })))
      expect((await use(all_nodes_must_be_ready_to_schedule, which)).output).toBe(true)
      expect((await use(nodes_must_be_healthy, which)).output).toBe(true)
      expect((await use(verify_nodes_condition, { ...which, condition_type: 'Ready', condition_value: 'True' })).output).toBe(
        true,
      )
      expect((await use(verify_nodes_condition, which)).output).toBe(false)
      await expect(use(get_nodes, { label_selector: 'a b' })).rejects.toThrow('BadRequest (400)')
    })

    test(
      'are drained as their budgets allow: the second of two pods goes when the first has been replaced elsewhere',
      async () => {
        const { use, undo, kubernetes, signal, namespace } = bench()
        const [from = '', to = ''] = played.names
        await use(cordon_node, { name: to })
        for (const object of [
          workload(bench(), played, 'web', { replicas: 2 }),
          workload(bench(), played, 'cache', { replicas: 1, volumes: [{ name: 'data', emptyDir: {} }] }),
          workload(bench(), played, 'agent', { kind: 'DaemonSet', volumes: [{ name: 'data', emptyDir: {} }] }),
          budget(bench(), 'web'),
        ]) {
          await kubernetes.create(object, signal)
        }
        await rolledOut(bench(), 'web', 2)
        await rolledOut(bench(), 'cache', 1)
        const budgets = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', namespace }
        await settled(bench(), budgets, ([one]) => one?.status?.currentHealthy === 2)
        await use(uncordon_node, { name: to })

        const kept = await use(drain_nodes, { name: from, timeout: 30 })
        expect(kept.output).toEqual([from])
        expect(kept.told).toEqual([
          expect.stringContaining(`have local storage and delete_pods_with_local_storage is not set: Pod ${namespace}/cache-`),
        ])
        expect(kept.changes.filter((change) => change.startsWith('evicted'))).toEqual([
          expect.stringContaining(`Pod ${namespace}/web-`),
          expect.stringContaining(`Pod ${namespace}/web-`),
        ])
        expect(await schedulable(from)).toBe(false)
        await rolledOut(bench(), 'web', 2)
        expect((await podsOf(bench(), 'web')).map(({ spec }) => spec?.nodeName)).toEqual([to, to])

        expect((await use(drain_nodes, { name: from, delete_pods_with_local_storage: true, timeout: 30 })).told).toEqual([])
        await rolledOut(bench(), 'cache', 1)
        expect((await podsOf(bench(), 'cache')).map(({ spec }) => spec?.nodeName)).toEqual([to])
        expect((await podsOf(bench(), 'agent')).map(({ spec }) => spec?.nodeName).sort()).toEqual([from, to])

        expect((await undo()).leftBehind).toEqual([])
        expect(await schedulable(from)).toBe(true)
      },
      90 * SECONDS,
    )

    test(
      'are not drained against a budget, nor of a pod that nobody would replace: in time, and with its name',
      async () => {
        const { use, undo, kubernetes, signal, namespace } = bench()
        const [from = '', to = ''] = played.names
        await use(cordon_node, { name: from })
        const web = { pod_label_selector: 'app=web', pod_namespace: namespace, label_selector: played.selector }
        await expect(use(drain_nodes, { ...web, timeout: 5, delete_pods_with_local_storage: true })).rejects.toThrow(
          /^Draining nodes did not completed within 5s\. Remaining pods are:\nweb-\S+ \(.*TooManyRequests \(429\): Cannot evict pod as it would violate the pod's disruption budget/,
        )
        const metadata = { name: 'lonely', namespace }
        await kubernetes.create(
          { apiVersion: 'v1', kind: 'Pod', metadata, spec: podSpec('sleep 3600', { nodeName: to }) },
          signal,
        )
        await expect(use(drain_nodes, { name: to })).rejects.toThrow(
          `Pod 'lonely' on node '${to}' is unmanaged, cannot drain this node.`,
        )
        await kubernetes.delete({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', name: 'web', namespace }, {}, signal)
        expect((await undo()).leftBehind).toEqual([])
      },
      90 * SECONDS,
    )

    test(
      'one of them is deleted by chance',
      async () => {
        const { use, undo } = bench()
        const { output, changes } = await use(delete_nodes, { label_selector: played.selector, count: 1 })
        expect(played.names).toContain((output as string[])[0])
        expect(changes).toEqual([`deleted Node ${output}`])
        expect((await undo()).leftBehind).toEqual([])
      },
      30 * SECONDS,
    )
  })
}
