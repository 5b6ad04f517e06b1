/** Nodes of the test's own, whose kubelet it plays: no real node is touched, and no pod but its own comes to run on them. */

import type { KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { systemClock } from '../../../src/system/clock.ts'
import type { Bench } from '../bench.ts'

/** The server counts a node as lost that says nothing for 20 to 50 seconds. */
const HEARTBEAT_SECONDS = 4

export interface PlayedNodes {
  /** `town=…`: chooses the nodes, and nothing else. */
  selector: string
  names: string[]
  /** What makes a pod run on them, and only there. */
  placement: object
  close(): Promise<void>
}

/** The labels and the taint of nodes that belong to this bench alone. */
export function ownNode({ namespace }: Bench, name: string) {
  return {
    meta: { name, labels: { town: namespace } },
    spec: { taints: [{ key: 'chaos-gate.dev/town', value: namespace, effect: 'NoSchedule' }] },
  }
}

/** Registers nodes and keeps them ready, starts pods at once and lets them go at once. */
export async function playNodes(bench: Bench, count: number): Promise<PlayedNodes> {
  const { kubernetes, namespace } = bench
  const controller = new AbortController()
  const { signal } = controller
  // The last ones of every list, so that whoever takes the first node does not take one of these.
  const names = Array.from({ length: count }, (_, index) => `zz-${namespace}-${index}`)
  for (const name of names) {
    const { meta, spec } = ownNode(bench, name)
    await kubernetes.create({ apiVersion: 'v1', kind: 'Node', metadata: meta, spec }, signal)
  }
  const played = names.flatMap((name) => [beat(bench, name, signal), runPods(bench, name, signal)])
  return {
    selector: `town=${namespace}`,
    names,
    placement: {
      nodeSelector: { town: namespace },
      tolerations: [{ key: 'chaos-gate.dev/town', operator: 'Exists' }],
    },
    async close() {
      controller.abort()
      await Promise.allSettled(played)
      for (const name of names)
        await kubernetes.delete({ apiVersion: 'v1', kind: 'Node', name }, {}, bench.signal).catch(() => {})
    },
  }
}

async function beat({ kubernetes }: Bench, name: string, signal: AbortSignal): Promise<void> {
  const capacity = { cpu: '8', memory: '8Gi', pods: '110' }
  for (;;) {
    const now = new Date().toISOString()
    const ready = { type: 'Ready', status: 'True', reason: 'Played', lastHeartbeatTime: now, lastTransitionTime: now }
    const body = { status: { capacity, allocatable: capacity, conditions: [ready] } }
    const node = { apiVersion: 'v1', kind: 'Node', name }
    await kubernetes.patch(node, { type: 'strategic', body, subresource: 'status' }, signal).catch(ignore(signal))
    await systemClock.sleep(HEARTBEAT_SECONDS, signal)
  }
}

async function runPods({ kubernetes }: Bench, nodeName: string, signal: AbortSignal): Promise<void> {
  for await (const { type, object } of kubernetes.watch(
    { apiVersion: 'v1', kind: 'Pod', fieldSelector: `spec.nodeName=${nodeName}` },
    signal,
  )) {
    if (type !== 'ADDED' && type !== 'MODIFIED') continue
    await settle(kubernetes, object, signal).catch(ignore(signal))
  }
}

async function settle(kubernetes: Bench['kubernetes'], pod: KubernetesObject, signal: AbortSignal): Promise<void> {
  const { name, namespace = '' } = pod.metadata
  const reference = { apiVersion: 'v1', kind: 'Pod', name, namespace }
  if (pod.metadata.deletionTimestamp) await kubernetes.delete(reference, { gracePeriodSeconds: 0 }, signal)
  else if (pod.status?.phase === 'Pending') {
    const now = new Date().toISOString()
    const conditions = ['Initialized', 'ContainersReady', 'Ready'].map((type) => ({
      type,
      status: 'True',
      lastTransitionTime: now,
    }))
    const body = { status: { phase: 'Running', conditions, podIP: '10.255.0.1', startTime: now } }
    await kubernetes.patch(reference, { type: 'strategic', body, subresource: 'status' }, signal)
  }
}

/** A node or pod may be gone by the time that its kubelet gets to it. */
function ignore(signal: AbortSignal): () => void {
  return () => signal.throwIfAborted()
}
