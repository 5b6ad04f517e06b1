/** Jobs that nobody follows any more: those of a run that is known to be gone are ended, all others only removed once they have ended. */

import type { RecoverOptions } from '../app/recover.ts'
import { openKubernetes } from '../kubernetes/client.ts'
import { type Kubernetes, KubernetesFailed, type KubernetesObject, nameObject, referenceOf } from '../kubernetes/kubernetes.ts'
import { waitUntil } from '../kubernetes/wait.ts'
import { type Clock, systemClock } from '../system/clock.ts'
import { timeLimit } from '../system/time-limit.ts'
import { FOLLOWER_LABEL, podRunsOf } from './pod-run.ts'
import { remove, sweep } from './remove.ts'
import { tellToStop } from './tell-to-stop.ts'

export interface LostJobs {
  /** What was removed, in words. */
  removed: string[]
  /** What could not be, or is still at work. */
  left: string[]
  /** The runs of their pods, as the leases and marks in the cluster name them. */
  runs: string[]
}

export interface LostJobsTools {
  kubernetes: Kubernetes
  clock: Clock
  signal: AbortSignal
  warn(message: string): void
}

/** Seconds after which nobody comes any more to take the report of a Job that has ended, or to wake one that was just made. */
const FORGOTTEN_SECONDS = 60
/** Seconds that a pod is waited for which was told to end: its grace period, and what the kubelet takes. */
const END_SECONDS = 60

/** As `recoverLost`, for what runs with `where: cluster` have made. Throws `KubernetesFailed`. */
export async function recoverJobs(options: Omit<RecoverOptions, 'ledgerFolder'>): Promise<LostJobs> {
  const { environment, cluster, log, runs, isDry, timeoutSeconds } = options
  const kubernetes = await openKubernetes({ environment, log, kubeconfig: cluster.kubeconfig, context: cluster.context })
  const signal = timeLimit(timeoutSeconds)
  const tools = { kubernetes, clock: systemClock, signal, warn: (message: string) => log('warning', message) }
  return recoverJobsWith({ runs, namespace: cluster.namespace, isDry }, tools)
}

interface Asked {
  /** Those that are known to be gone; of all others only Jobs that nobody follows any more when not given. */
  runs: readonly string[] | undefined
  /** Everywhere when not given. */
  namespace: string | undefined
  isDry: boolean
}

/** The same, on a cluster that is open. */
export async function recoverJobsWith({ runs, namespace, isDry }: Asked, tools: LostJobsTools): Promise<LostJobs> {
  const jobs = runs ? await listJobs(`${FOLLOWER_LABEL} in (${runs.join(',')})`, namespace, tools) : await findForgotten(tools)
  if (isDry) return { ...nothing(), left: jobs.map(named), runs: runs ? jobs.flatMap(podRunsOf) : [] }
  return runs ? endJobs(jobs, tools) : removeJobs(jobs, tools)
}

/** They are told to stop, waited for, and removed. */
async function endJobs(jobs: readonly KubernetesObject[], tools: LostJobsTools): Promise<LostJobs> {
  const ended: KubernetesObject[] = []
  const left: string[] = []
  for (const job of jobs) {
    if (await end(job, tools)) ended.push(job)
    else left.push(`${named(job)}: its pod has not ended within ${END_SECONDS} s`)
  }
  const removed = await removeJobs(ended, tools)
  return { ...removed, left: [...left, ...removed.left], runs: jobs.flatMap(podRunsOf) }
}

/** Those that have ended, or were never woken, and that nobody has removed since. */
export async function findForgotten(tools: LostJobsTools, namespace?: string): Promise<KubernetesObject[]> {
  const jobs = await listJobs(FOLLOWER_LABEL, namespace, tools)
  return jobs.filter((job) => (tools.clock.now() - restingSince(job)) / 1000 >= FORGOTTEN_SECONDS)
}

/** Who may not look finds none, which is told, and neither does a cluster without Jobs: what a run has changed is put back all the same. */
async function listJobs(
  labelSelector: string,
  namespace: string | undefined,
  { kubernetes, signal, warn }: LostJobsTools,
): Promise<KubernetesObject[]> {
  const query = { apiVersion: 'batch/v1', kind: 'Job', labelSelector, ...(namespace !== undefined && { namespace }) }
  try {
    return await kubernetes.list(query, signal)
  } catch (error) {
    if (!(error instanceof KubernetesFailed && (error.code === 403 || error.code === 404))) throw error
    if (error.code === 403) warn(`Jobs that \`where: cluster\` has left are not looked for: ${error.message}`)
    return []
  }
}

/** With the roles in other namespaces that carry their names. */
export async function removeJobs(jobs: readonly KubernetesObject[], { kubernetes, signal }: LostJobsTools): Promise<LostJobs> {
  const result = nothing()
  for (const job of jobs) {
    const left = await remove([job], kubernetes, signal)
    result.left.push(...left)
    if (left.length === 0) result.removed.push(named(job))
  }
  result.left.push(...(await sweep(kubernetes, signal)))
  return result
}

/** Whether none of its pods is at work any more. */
async function end(job: KubernetesObject, { kubernetes, clock, signal }: LostJobsTools): Promise<boolean> {
  const { name, namespace = 'default' } = job.metadata
  if (isAsleep(job)) return true
  await tellToStop(job, kubernetes, signal)
  const query = { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: `job-name=${name}` }
  const isDone = (pods: readonly KubernetesObject[]) =>
    pods.every(({ status }) => /^(Succeeded|Failed)$/.test(String(status?.phase)))
  return waitUntil(kubernetes, { query, isDone, timeoutSeconds: END_SECONDS }, clock, signal)
}

/** Made, and not woken: whoever made it was stopped in between. */
function isAsleep({ spec }: KubernetesObject): boolean {
  return spec?.suspend === true
}

/** Milliseconds since 1970; never, for a Job that is at work. */
function restingSince(job: KubernetesObject): number {
  if (isAsleep(job)) return Date.parse(job.metadata.creationTimestamp ?? '')
  const conditions = (job.status?.conditions ?? []) as { type: string; status: string; lastTransitionTime: string }[]
  const end = conditions.find(({ type, status }) => status === 'True' && (type === 'Complete' || type === 'Failed'))
  return end ? Date.parse(end.lastTransitionTime) : Number.NaN
}

function named(job: KubernetesObject): string {
  return nameObject(referenceOf(job))
}

function nothing(): LostJobs {
  return { removed: [], left: [], runs: [] }
}
