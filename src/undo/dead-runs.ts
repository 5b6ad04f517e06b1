/** What runs that are gone have left in the cluster, by their leases and by the marks on the objects that they changed. */

import {
  type KindReference,
  type Kubernetes,
  KubernetesFailed,
  type KubernetesObject,
  nameObject,
  referenceOf,
} from '../kubernetes/kubernetes.ts'
import type { Log } from '../system/log.ts'
import { type Change, Changes } from './changes.ts'
import { insist } from './insist.ts'
import { isChange } from './is-change.ts'
import { deleteLease, LEASE_NAMESPACE, type LeaseRecord, listLeases } from './lease-record.ts'
import { markOf, type Note, RUN_LABEL, readMark } from './mark.ts'
import { allTogether, nothingUndone, type PutBackOptions, type PutBackResult, putBack } from './put-back.ts'
import { uidOf } from './record.ts'
import { SignsOfLife } from './signs-of-life.ts'
import { findStrayRuns } from './stray-marks.ts'

export interface RecoverRunsOptions extends Omit<PutBackOptions, 'ledger' | 'open'> {
  kubernetes: Kubernetes
  log: Log
  /** Only these, which are known to be dead. */
  runs?: readonly string[]
  /** Also looks for marks of runs that have no lease, all over the cluster. */
  isThorough?: boolean
  /** What was seen of the runs until now. */
  signs?: SignsOfLife
  /** Runs that are known to live. */
  except?: readonly string[]
  /** Says what would be done, and does nothing. */
  isDry: boolean
}

export interface Recovered extends PutBackResult {
  /** The runs that were found dead. */
  runs: string[]
}

/** Puts back what dead runs have left, the latest run first, and releases their leases when nothing is left. */
export async function recoverRuns(options: RecoverRunsOptions): Promise<Recovered> {
  const { except = [] } = options
  const dead = (await findDead(options)).filter(({ run }) => !except.includes(run)).reverse()
  const results: PutBackResult[] = []
  for (const lease of dead) results.push(await recoverRun(lease, options))
  return { ...allTogether(results), runs: dead.map((lease) => lease.run) }
}

/** Those without a lease, then the others by their age. */
async function findDead(options: RecoverRunsOptions): Promise<LeaseRecord[]> {
  const { kubernetes, signal, runs, isThorough, signs = new SignsOfLife(options) } = options
  const leases = await (runs ? insist(() => listLeases(kubernetes, signal), options) : signs.lookUntilSure(signal))
  const known = new Set(leases.map(({ run }) => run))
  const strays = isThorough ? await insist(() => findStrayRuns(kubernetes, known, signal), options) : []
  if (runs) return [...strays, ...leases].filter(({ run }) => runs.includes(run))
  return [...strays, ...leases.filter((lease) => signs.of(lease) === 'dead')]
}

/** The lease stays where something could not be looked at: whoever may look finds it by that. */
async function recoverRun(lease: LeaseRecord, options: RecoverRunsOptions): Promise<PutBackResult> {
  const sight = together([await lookForMarks(lease, options), await lookForCopies(lease, options)])
  const left = (leftBehind: string[]) => ({ ...nothingUndone(), leftBehind: [...new Set(leftBehind)] })
  if (options.isDry) return left([...sight.changes.map(inWords), ...sight.unseen])
  const first = await putBackAll(sight.changes, options)
  // What was patched before it was deleted carries the mark again, now that it is back.
  const again = first.result.putBack.length > 0 ? await lookForMarks(lease, options) : together([])
  const second = await putBackAll(again.changes, options)
  const unseen = [...sight.unseen, ...again.unseen]
  if (first.isDone && second.isDone && unseen.length === 0) await release(lease, options)
  return allTogether([first.result, second.result, left(unseen)])
}

async function release({ run }: LeaseRecord, options: RecoverRunsOptions): Promise<void> {
  try {
    await insist(() => deleteLease(options.kubernetes, run, options.signal), options)
  } catch (error) {
    const { message } = error as Error
    options.log('warning', `nothing is left of run ${run}, but its lease could not be deleted: ${message}`)
  }
}

function inWords({ object, verb }: Change): string {
  return `${nameObject(object)}: ${WORDS[verb]}`
}

const WORDS: Readonly<Record<Change['verb'], string>> = {
  create: 'was created',
  patch: 'was patched',
  delete: 'was deleted',
  replace: 'was deleted, and its owner replaces it',
  exec: 'a command ran in it',
}

/** Numbers are a run's own and may come twice, since each of its experiments counts for itself: only their order is kept. */
async function putBackAll(
  found: readonly Change[],
  options: RecoverRunsOptions,
): Promise<{ result: PutBackResult; isDone: boolean }> {
  const ledger = new Changes()
  const ordered = [...found].sort((one, other) => one.id - other.id)
  for (const [index, change] of ordered.entries()) ledger.add({ ...change, id: index + 1 })
  const result = await putBack({ ...options, ledger, open: async () => options.kubernetes })
  return { result, isDone: ledger.changes.length === 0 }
}

/** What a run has left, as far as it can be seen. */
interface Sight {
  changes: Change[]
  /** What could not be looked at, and why, in words. */
  unseen: string[]
}

function together(sights: readonly Sight[]): Sight {
  return { changes: sights.flatMap(({ changes }) => changes), unseen: sights.flatMap(({ unseen }) => unseen) }
}

/** An object of each kind that the run has touched may carry the mark. */
async function lookForMarks({ run, kinds }: LeaseRecord, options: RecoverRunsOptions): Promise<Sight> {
  return together(await Promise.all(kinds.map((kind) => lookForMarksOn(kind, run, options))))
}

async function lookForMarksOn(kind: KindReference, run: string, options: RecoverRunsOptions): Promise<Sight> {
  const { kubernetes, signal } = options
  const place = kind.namespace === undefined ? '' : ` in namespace ${kind.namespace}`
  return look(`what run ${run} left on ${kind.kind}s${place}`, async () => {
    const query = { ...kind, labelSelector: `${RUN_LABEL}=${run}` }
    return (await insist(() => kubernetes.list(query, signal), options)).flatMap(changesOf)
  })
}

/** What is not there has left nothing. Never throws: what could not be looked at is told, be it forbidden or the server gone for good. */
async function look(what: string, act: () => Promise<Change[]>): Promise<Sight> {
  try {
    return { changes: await act(), unseen: [] }
  } catch (error) {
    if (error instanceof KubernetesFailed && error.code === 404) return { changes: [], unseen: [] }
    return { changes: [], unseen: [`${what}: ${(error as Error).message}`] }
  }
}

/** The notes of the mark, the last of which takes the mark itself away. */
function changesOf(object: KubernetesObject): Change[] {
  const about = { object: referenceOf(object), ...uidOf(object.metadata) }
  const notes = [...(readMark(object)?.notes ?? [])].sort((one, other) => one.id - other.id)
  const marks = markOf(object)
  if (notes.length === 0) return [{ ...about, id: 0, verb: 'patch', fields: marks }]
  return notes.map((note, index) => changeOf(note, about, index === 0 ? marks : []))
}

function changeOf(note: Note, about: Pick<Change, 'object' | 'uid'>, marks: ReturnType<typeof markOf>): Change {
  if (note.verb === 'create') return { ...about, id: note.id, verb: 'create' }
  return { ...about, id: note.id, verb: 'patch', fields: [...note.fields, ...marks] }
}

/**
 * What was deleted can carry no mark: its manifest is in a Secret that the lease owns. It is named in the lease before it is made,
 * so a run that died in between had not changed anything yet.
 */
async function lookForCopies({ copies }: LeaseRecord, options: RecoverRunsOptions): Promise<Sight> {
  return together(await Promise.all(copies.map((name) => lookForCopy(name, options))))
}

async function lookForCopy(name: string, options: RecoverRunsOptions): Promise<Sight> {
  const { kubernetes, signal } = options
  const reference = { apiVersion: 'v1', kind: 'Secret', name, namespace: LEASE_NAMESPACE }
  return look(`what is in the copy ${LEASE_NAMESPACE}/${name}`, async () => {
    const secret = await insist(() => kubernetes.get(reference, signal), options)
    const change: unknown = JSON.parse(Buffer.from(String((secret.data as { change?: string })?.change), 'base64').toString())
    if (!isChange(change)) throw new Error('it is not the copy of a change')
    return [change]
  })
}
