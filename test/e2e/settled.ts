/** Waiting until applications are as if nobody had ever touched them, seen from here too. */

import { get } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { systemClock } from '../../src/system/clock.ts'
import { RUN_LABEL } from '../../src/undo/mark.ts'
import type { Town } from './cluster.ts'

const SETTLED_SECONDS = 90
/** Nodes learn of changes one after the other: answers in a row, each over a new connection, until a route counts as known to all. */
const ANSWERS_IN_A_ROW = 15
const ANSWER_MS = 2000

/** What runs change, and mark while it is changed. */
const MARKED = [
  { apiVersion: 'apps/v1', kind: 'Deployment' },
  { apiVersion: 'v1', kind: 'Pod' },
  { apiVersion: 'v1', kind: 'Service' },
  { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' },
] as const

/**
 * The deployments of these names are rolled out, nothing of the namespace is ending or carries the mark of a run, the Services of
 * the same names lead to exactly these pods, and those that have a NodePort answer at `path` from here, several times in a row.
 * Throws what was still missing when the time is over.
 */
export async function settled(town: Town, names: readonly string[], path = '/'): Promise<void> {
  const deadline = systemClock.now() + SETTLED_SECONDS * 1000
  for (;;) {
    const missing = (await unfinished(town, names)) ?? (await unanswered(town, names, path))
    if (missing === undefined) return
    if (systemClock.now() > deadline) throw new Error(`${town.namespace} did not settle within ${SETTLED_SECONDS} s: ${missing}`)
    await systemClock.sleep(0.2, town.signal)
  }
}

async function unfinished(town: Town, names: readonly string[]): Promise<string | undefined> {
  const { kubernetes, namespace, signal } = town
  const list = (apiVersion: string, kind: string) => kubernetes.list({ apiVersion, kind, namespace }, signal)
  const [deployments, pods, slices] = await Promise.all([
    list('apps/v1', 'Deployment'),
    list('v1', 'Pod'),
    list('discovery.k8s.io/v1', 'EndpointSlice'),
  ])
  const ending = pods.find(({ metadata }) => metadata.deletionTimestamp)
  if (ending) return `pod ${ending.metadata.name} is still ending`
  for (const name of names) {
    const deployment = deployments.find(({ metadata }) => metadata.name === name)
    if (!deployment || !isRolledOut(deployment)) return `deployment ${name} is not rolled out`
    if (!isDeepStrictEqual(uidsBehind(name, slices), uidsOf(deployment, pods))) return `service ${name} does not lead to its pods`
  }
  return stillMarked(town)
}

function isRolledOut({ metadata, spec, status }: KubernetesObject): boolean {
  const counts = [status?.replicas ?? 0, status?.availableReplicas ?? 0, status?.updatedReplicas ?? 0]
  return status?.observedGeneration === metadata.generation && counts.every((count) => count === spec?.replicas)
}

function uidsOf({ spec }: KubernetesObject, pods: readonly KubernetesObject[]): unknown[] {
  const { matchLabels = {} } = (spec?.selector ?? {}) as { matchLabels?: Record<string, string> }
  const isMeant = ({ metadata: { labels = {} } }: KubernetesObject) =>
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value)
  return pods
    .filter(isMeant)
    .map(({ metadata }) => metadata.uid)
    .sort()
}

interface Endpoint {
  conditions: { ready?: boolean }
  targetRef: { uid: string }
}

function uidsBehind(name: string, slices: readonly KubernetesObject[]): unknown[] {
  return slices
    .filter(({ metadata }) => metadata.labels?.['kubernetes.io/service-name'] === name)
    .flatMap(({ endpoints }) => (endpoints ?? []) as Endpoint[])
    .filter(({ conditions }) => conditions.ready)
    .map(({ targetRef }) => targetRef.uid)
    .sort()
}

async function stillMarked({ kubernetes, namespace, signal }: Town): Promise<string | undefined> {
  const lists = MARKED.map((kind) => kubernetes.list({ ...kind, namespace, labelSelector: RUN_LABEL }, signal))
  const [marked] = (await Promise.all(lists)).flat()
  return marked && `${marked.kind} ${marked.metadata.name} carries the mark of a run`
}

async function unanswered(town: Town, names: readonly string[], path: string): Promise<string | undefined> {
  const { kubernetes, namespace, signal } = town
  const services = await kubernetes.list({ apiVersion: 'v1', kind: 'Service', namespace }, signal)
  for (const { metadata, spec } of services) {
    if (!names.includes(metadata.name) || spec?.type !== 'NodePort' || (await town.replicasOf(metadata.name)) === 0) continue
    const url = new URL(path, await town.urlOf(metadata.name))
    for (let count = 0; count < ANSWERS_IN_A_ROW; count += 1) if (!(await isAnswered(url))) return `${url} does not always answer`
  }
  return undefined
}

/** With 200, over a connection of its own, which goes whatever way the route has now. */
export function isAnswered(url: URL, withinMs = ANSWER_MS): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: withinMs }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode === 200))
    })
    request.on('timeout', () => request.destroy()).on('close', () => resolve(false))
    request.on('error', () => resolve(false))
  })
}
