/** Experiments run as a Job in the cluster and are told here, as if they ran here. */

import { randomBytes } from 'node:crypto'
import type { CheckTools } from '../app/check.ts'
import { collectSecretTexts } from '../experiment/mask.ts'
import type { Kubernetes, KubernetesObject } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import { make } from './belongings.ts'
import { type Followed, type FollowOptions, follow, NotBegun } from './follow.ts'
import { followShards } from './follow-shards.ts'
import { type GatherOptions, gather } from './gather.ts'
import { findForgotten, removeJobs } from './lost-jobs.ts'
import { objectsOf } from './objects.ts'
import { remove } from './remove.ts'
import { type Shard, type ShardsAsked, workOf } from './shards.ts'
import { tellToStop } from './tell-to-stop.ts'

export interface ThereOptions extends GatherOptions {
  image: string
  /** Flags of `run`, as they are given there. */
  flags: readonly string[]
  /** The text of the settings file that counts here. */
  settingsText?: string
  /** Name of the run, which goes into the name of the Job. */
  run: string
  timeoutSeconds: number
  /** Several pods instead of one. */
  shards?: ShardsAsked
  /** Seconds until the pod must have begun. */
  startSeconds: number
  cancelSeconds: number
  /** The user's wish to stop. */
  signal: AbortSignal
}

export interface ThereTools extends CheckTools {
  kubernetes: Kubernetes
  clock: Clock
  hide(texts: readonly string[]): void
  onLine(line: string): void
  warn(message: string): void
}

/** Milliseconds for removing what was made, which a cancel does not cut short. */
const REMOVE_MS = 20_000

/** What one pod ran, and what became of it. */
export interface Ran extends Shard {
  followed: Followed
}

export interface RanThere {
  /** All of them, in the order in which they were named. */
  experiments: string[]
  /** One, or one for each shard. */
  pods: Ran[]
}

/** @throws InvalidExperiment for what cannot be run there; nothing is left behind then */
export async function runThere(options: ThereOptions, tools: ThereTools): Promise<RanThere> {
  const gathered = await gather(options, tools)
  const work = await workOf(gathered, options.shards, { ...options, namespace: options.cluster.namespace ?? 'default' })
  tools.hide(gathered.prepared.flatMap(({ resolution }) => collectSecretTexts(resolution.values)))
  const { kubernetes, clock, onLine } = tools
  const { startSeconds, cancelSeconds, signal } = options
  await clearForgotten(options, tools)
  const word = randomBytes(12).toString('hex')
  const { job, others } = objectsOf(options, gathered, work, word)
  await make(job, others, kubernetes, signal)
  onLine(`Job ${job.metadata.namespace}/${job.metadata.name}`)
  for (const line of work.told) onLine(line)
  const following: FollowOptions = { job, word, kubernetes, clock, startSeconds, cancelSeconds, signal, onLine }
  let isAtWork = true
  try {
    const followed = options.shards ? await followShards(work.shards.length, following) : [await follow(following)]
    isAtWork = followed.some((one) => one.isAtWork)
    const pods = work.shards.map((shard, index) => ({ ...shard, followed: followed[index] as Followed }))
    return { experiments: gathered.experiments, pods }
  } catch (error) {
    isAtWork = !(error instanceof NotBegun)
    throw error
  } finally {
    if (isAtWork) await leave(job, tools)
    else await clearAway([job, ...others.filter(isElsewhere(job))], tools)
  }
}

/** What earlier runs have left, so that it does not heap up. */
async function clearForgotten({ cluster, signal }: ThereOptions, { kubernetes, clock, warn }: ThereTools): Promise<void> {
  const sweeping = { kubernetes, clock, signal, warn }
  const { left } = await removeJobs(await findForgotten(sweeping, cluster.namespace ?? 'default'), sweeping)
  for (const what of left) warn(`an earlier run has left what could not be removed: ${what}`)
}

async function clearAway(objects: readonly KubernetesObject[], { kubernetes, warn }: ThereTools): Promise<void> {
  const left = await remove(objects, kubernetes, AbortSignal.timeout(REMOVE_MS))
  for (const what of left) warn(`could not be removed: ${what}`)
}

/** Without its account a pod could put nothing back. */
async function leave(job: KubernetesObject, { kubernetes, warn }: ThereTools): Promise<void> {
  const { namespace, name } = job.metadata
  const left = `Job ${namespace}/${name} is left until it has put everything back; the server removes it ten minutes later, and \`chaos-gate recover\` sooner`
  const why = await tellToStop(job, kubernetes, AbortSignal.timeout(REMOVE_MS)).then(
    () => '',
    (error: Error) => `. It could not be told to stop: ${error.message}`,
  )
  warn(`${left}${why}`)
}

/** What is beside the Job goes with it. */
function isElsewhere(job: KubernetesObject) {
  return ({ metadata }: KubernetesObject) => metadata.namespace !== job.metadata.namespace
}
