/** Nodes belong to everybody who uses the cluster: whoever takes one away holds the lock meanwhile, and waits until it is back. */

import { mkdirSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { systemClock } from '../../src/system/clock.ts'
import type { Town } from './cluster.ts'

/** One for the whole machine. */
const LOCK = join(tmpdir(), 'nodes.lock')
const LOCK_SECONDS = 300
const READY_SECONDS = 60
/** Others have pods of their own on the nodes, for as long as their tests take. */
const DRAINABLE_SECONDS = 500

/** Nobody else on this machine takes nodes away during the work. */
export async function withNodes(work: () => Promise<void>): Promise<void> {
  await takeLock()
  try {
    await work()
  } finally {
    rmdirSync(LOCK)
  }
}

async function takeLock(): Promise<void> {
  for (let left = LOCK_SECONDS; ; left -= 1) {
    try {
      return mkdirSync(LOCK)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || left === 0) throw error
      await systemClock.sleep(1)
    }
  }
}

/** Names of those that run pods now; others may have made nodes that are nothing but objects. */
export async function readyNodes({ kubernetes, signal }: Town): Promise<string[]> {
  const nodes = await kubernetes.list({ apiVersion: 'v1', kind: 'Node' }, signal)
  return nodes.filter(isReady).map(({ metadata }) => metadata.name)
}

/** Whether the node came to be ready and to take pods. */
export function takesPods({ kubernetes, signal }: Town, name: string): Promise<boolean> {
  const query = { apiVersion: 'v1', kind: 'Node', fieldSelector: `metadata.name=${name}` }
  const isDone = ([node]: readonly KubernetesObject[]) => node !== undefined && isReady(node)
  return waitUntil(kubernetes, { query, isDone, timeoutSeconds: READY_SECONDS }, systemClock, signal)
}

function isReady({ status, spec }: KubernetesObject): boolean {
  const conditions = (status?.conditions ?? []) as { type: string; status: string }[]
  return conditions.some(({ type, status }) => type === 'Ready' && status === 'True') && spec?.unschedulable !== true
}

/**
 * A node with a pod of the demo application, and none that nobody would make again, which a drain refuses to evict. Waits until
 * there is one, so ask before the lock is taken.
 */
export async function drainableNode({ kubernetes, namespace, signal }: Town, application: string): Promise<string> {
  let found: string | undefined
  const isDone = (pods: readonly KubernetesObject[]) => {
    const nodeOf = ({ spec }: KubernetesObject) => spec?.nodeName as string | undefined
    const refusing = new Set(pods.filter(({ metadata }) => !metadata.ownerReferences).map(nodeOf))
    const own = pods.filter(({ metadata }) => metadata.namespace === namespace && metadata.labels?.app === application)
    found = own.map(nodeOf).find((name) => name && !refusing.has(name))
    return found !== undefined
  }
  const query = { apiVersion: 'v1', kind: 'Pod' }
  await waitUntil(kubernetes, { query, isDone, timeoutSeconds: DRAINABLE_SECONDS }, systemClock, signal)
  if (found === undefined) throw new Error(`on every node is a pod that nobody owns, for ${DRAINABLE_SECONDS} s`)
  return found
}
