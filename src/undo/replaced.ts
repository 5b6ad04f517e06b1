/** What a controller owns is back when its owner has as many as it wants, as good as the ones it lost. */

import { getIfThere } from '../kubernetes/get-if-there.ts'
import { type Kubernetes, type KubernetesObject, nameObject } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import type { Change } from './changes.ts'
import { isReady } from './record-removal.ts'

export interface ReplacedOptions {
  /** The cluster of a context; of the run's own when there is none. */
  open(context: string | undefined): Promise<Kubernetes>
  clock: Clock
  signal: AbortSignal
  replaceSeconds: number
}

type Replacement = Change & { verb: 'replace' }

/** A controller may take this long to replace what was deleted of it (design section 6). */
export const REPLACE_SECONDS = 30
const LOOK_AGAIN_SECONDS = 0.5

/** The owner did not make up for what it lost in the time that there was. */
export class NotReplaced extends Error {
  override readonly name = 'NotReplaced'
}

/** Throws `NotReplaced` when the owner has not replaced the object within `replaceSeconds`, and says what it saw last. */
export async function waitUntilReplaced(change: Replacement, options: ReplacedOptions): Promise<void> {
  const { clock, signal, replaceSeconds } = options
  const begun = clock.now()
  const secondsSince = () => (clock.now() - begun) / 1000
  let missing = ''
  const giveUp = () => new NotReplaced(`${missing} after ${Math.round(Math.min(secondsSince(), replaceSeconds) * 10) / 10} s`)
  try {
    for (;;) {
      missing = await whatIsMissing(change, await options.open(change.context), signal)
      if (missing === '') return
      if (secondsSince() >= replaceSeconds) throw giveUp()
      await clock.sleep(LOOK_AGAIN_SECONDS, signal)
    }
  } catch (error) {
    // The time for all of undo may end before ours: what was seen last says more than that.
    throw signal.aborted && missing !== '' ? giveUp() : error
  }
}

/** Empty when the owner has all that it wants, or is gone itself and so wants nothing. Throws `NotReplaced` when it has given up. */
async function whatIsMissing(change: Replacement, kubernetes: Kubernetes, signal: AbortSignal): Promise<string> {
  const owner = await getIfThere(kubernetes, change.owner, signal)
  const wanted = owner && wantedBy(owner)
  if (!owner || !wanted || owner.metadata.uid !== change.owner.uid || owner.metadata.deletionTimestamp) return ''
  if (hasGivenUp(owner)) throw new NotReplaced(`${nameObject(change.owner)} has failed, and makes no other ${change.object.kind}`)
  const owned = await listOwned(change, owner, kubernetes, signal)
  const unit = change.object.kind === 'ReplicaSet' ? 'Pod' : change.object.kind
  const there = sum(owned.map(unitsOf))
  if (there < wanted) return `${nameObject(change.owner)} has ${there} of ${wanted} ${unit}s`
  const ready = sum(owned.map(readyUnitsOf))
  if (change.wasReady && ready < wanted) return `${nameObject(change.owner)} has ${ready} of ${wanted} ${unit}s ready`
  return ''
}

/** What an owner counts: a replica set stands for its pods, since its deployment wants a number of those. */
function unitsOf({ kind, status }: KubernetesObject): number {
  return kind === 'ReplicaSet' ? Number(status?.replicas ?? 0) : 1
}

function readyUnitsOf(object: KubernetesObject): number {
  if (object.kind === 'ReplicaSet') return Number(object.status?.readyReplicas ?? 0)
  return isReady(object) ? 1 : 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** How many the owner wants; undefined for kinds that say no number, which are not waited for. */
function wantedBy(owner: KubernetesObject): number | undefined {
  const { kind, spec, status } = owner
  if (kind === 'Job') return wantedByJob(owner)
  const wanted = kind === 'DaemonSet' ? status?.desiredNumberScheduled : spec?.replicas
  return typeof wanted === 'number' ? wanted : undefined
}

/** As many pods at a time as it may have, but no more than it still lacks. */
function wantedByJob({ spec, status }: KubernetesObject): number {
  if (spec?.suspend === true || hasCondition(status, 'Complete')) return 0
  const lacking = spec?.completions === undefined ? 1 : Number(spec.completions) - Number(status?.succeeded ?? 0)
  return Math.min(Number(spec?.parallelism ?? 1), lacking)
}

/** A Job counts a pod that is taken from it as a failure, and ends with its last try. */
function hasGivenUp({ kind, status }: KubernetesObject): boolean {
  return kind === 'Job' && hasCondition(status, 'Failed')
}

function hasCondition(status: KubernetesObject['status'], name: string): boolean {
  const conditions = (status?.conditions ?? []) as { type: string; status: string }[]
  return conditions.some((condition) => condition.type === name && condition.status === 'True')
}

/** Its own living objects. The owner's status is not asked: right after a loss it still tells of the time before. */
async function listOwned(
  { object, owner }: Replacement,
  { spec }: KubernetesObject,
  kubernetes: Kubernetes,
  signal: AbortSignal,
): Promise<KubernetesObject[]> {
  const labels = (spec?.selector as { matchLabels?: Record<string, string> } | undefined)?.matchLabels ?? {}
  const labelSelector = Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',')
  const { apiVersion, kind, namespace } = object
  const all = await kubernetes.list({ apiVersion, kind, labelSelector, ...(namespace && { namespace }) }, signal)
  return all.filter(({ metadata, status }) => {
    const isOwned = metadata.ownerReferences?.some(({ uid, controller }) => controller && uid === owner.uid)
    return isOwned && !metadata.deletionTimestamp && !['Failed', 'Succeeded'].includes(String(status?.phase))
  })
}
