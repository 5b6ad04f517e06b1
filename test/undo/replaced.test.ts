import { expect, test } from '@jest/globals'
import type { Kubernetes, KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntilReplaced } from '../../src/undo/replaced.ts'
import { fakeClock } from '../fake-clock.ts'

const OWNER = { apiVersion: 'batch/v1', kind: 'Job', name: 'work', namespace: 'shop', uid: 'u1' }
const CHANGE = {
  id: 1,
  verb: 'replace' as const,
  object: { apiVersion: 'v1', kind: 'Pod', name: 'work-1', namespace: 'shop', uid: 'p1' },
  owner: OWNER,
  wasReady: false,
}

const condition = (type: string) => ({ conditions: [{ type, status: 'True' }] })
const pod = (phase: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: 'work-2',
    ownerReferences: [{ apiVersion: 'batch/v1', kind: 'Job', name: 'work', uid: 'u1', controller: true }],
  },
  status: { phase },
})

function wait(job: Partial<KubernetesObject>, pods: KubernetesObject[]): Promise<void> {
  const metadata = { name: 'work', namespace: 'shop', uid: 'u1' }
  const owner = { apiVersion: 'batch/v1', kind: 'Job', metadata, ...job } as KubernetesObject
  const kubernetes = { get: async () => owner, list: async () => pods } as unknown as Kubernetes
  const clock = fakeClock()
  const options = { open: async () => kubernetes, clock, signal: new AbortController().signal, replaceSeconds: 2 }
  return clock.advanceUntil(waitUntilReplaced(CHANGE, options))
}

test.each<[string, Partial<KubernetesObject>, KubernetesObject[]]>([
  ['has another pod', { spec: { completions: 1, parallelism: 1 } }, [pod('Running')]],
  ['has all that it had to do', { spec: { completions: 1 }, status: { succeeded: 1, ...condition('Complete') } }, []],
  [
    'lacks fewer than it may have at a time',
    { spec: { completions: 3, parallelism: 3 }, status: { succeeded: 2 } },
    [pod('Pending')],
  ],
  ['is suspended', { spec: { suspend: true, completions: 1 } }, []],
])('a Job that %s has replaced a pod', async (_, job, pods) => {
  await expect(wait(job, pods)).resolves.toBeUndefined()
})

test.each<[string, Partial<KubernetesObject>, KubernetesObject[], string]>([
  ['has only pods that have ended', { spec: { completions: 1 } }, [pod('Failed')], 'has 0 of 1 Pods after 2 s'],
  [
    'has given up',
    { spec: { completions: 1 }, status: condition('Failed') },
    [],
    'Job shop/work has failed, and makes no other Pod',
  ],
])('a Job that %s has not', async (_, job, pods, message) => {
  await expect(wait(job, pods)).rejects.toThrow(message)
})
