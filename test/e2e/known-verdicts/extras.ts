/** Workloads and functions that scenarios of several themes need. */

import { expect } from '@jest/globals'
import type { KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../../src/kubernetes/wait.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { call, create, type Part, type Stage } from './scenario.ts'

export const K8S = 'chaosk8s'
export function inNamespace({ town }: Stage, dotted: string, args: Part = {}): Part {
  return call(dotted.split('.').at(-1) ?? '', `${K8S}.${dotted}`, { ...args, ns: town.namespace })
}

const box = { name: 'box', image: 'chaos-gate/busybox:1', command: ['sleep', '3600'] }

export async function workload(stage: Stage, kind: string, name: string, spec: Part, podSpec: Part = {}): Promise<void> {
  const labels = { app: name }
  const template = { metadata: { labels }, spec: { containers: [box], terminationGracePeriodSeconds: 0, ...podSpec } }
  await create(stage, 'apps/v1', kind, name, { spec: { replicas: 1, selector: { matchLabels: labels }, template, ...spec } })
  const { kubernetes, namespace, signal } = stage.town
  const query = { apiVersion: 'apps/v1', kind, namespace, fieldSelector: `metadata.name=${name}` }
  const isDone = ([found]: readonly KubernetesObject[]) => found?.status?.readyReplicas === 1
  expect(await waitUntil(kubernetes, { query, isDone, timeoutSeconds: 60 }, systemClock, signal)).toBe(true)
}

export function pinned(stage: Stage, node: string): Promise<void> {
  return workload(stage, 'Deployment', 'pinned', {}, { nodeSelector: { 'kubernetes.io/hostname': node } })
}
