/** Pods that end, or that stand alone, and the Jobs that make them. */

import type { KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../../src/kubernetes/wait.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { create, type Part, type Stage } from './scenario.ts'

const BOX = 'chaos-gate/busybox:1'
const WAIT_SECONDS = 60

export function container(name: string, script: string, more: Part = {}): Part {
  return { name, image: BOX, command: ['sh', '-c', script], ...more }
}

/** Until its pods are as the scenario has them. */
async function untilPods({ town }: Stage, app: string, isDone: (pods: readonly KubernetesObject[]) => boolean): Promise<void> {
  const { kubernetes, namespace, signal } = town
  const query = { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: `app=${app}` }
  if (!(await waitUntil(kubernetes, { query, isDone, timeoutSeconds: WAIT_SECONDS }, systemClock, signal)))
    throw new Error(`the pods of ${app} are not as they should be after ${WAIT_SECONDS} s`)
}

const inPhase = (phase: string) => (pods: readonly KubernetesObject[]) =>
  pods.length > 0 && pods.every(({ status }) => status?.phase === phase)

export async function pod(stage: Stage, name: string, containers: Part[], phase: string, spec: Part = {}): Promise<void> {
  await create(stage, 'v1', 'Pod', name, {
    metadata: { labels: { app: name } },
    spec: { containers, restartPolicy: 'Never', terminationGracePeriodSeconds: 0, ...spec },
  })
  await untilPods(stage, name, inPhase(phase))
}

export async function job(stage: Stage, name: string, script: string, phase: string, spec: Part = {}): Promise<void> {
  const template = {
    metadata: { labels: { app: name } },
    spec: { containers: [container('box', script)], restartPolicy: 'Never', terminationGracePeriodSeconds: 0 },
  }
  await create(stage, 'batch/v1', 'Job', name, { spec: { template, ...spec } })
  await untilPods(stage, name, inPhase(phase))
}

export async function removeJob({ town }: Stage, name: string): Promise<void> {
  const reference = { apiVersion: 'batch/v1', kind: 'Job', name, namespace: town.namespace }
  await town.kubernetes.delete(reference, { propagationPolicy: 'Background' }, town.signal)
}
