/** Two villages alike, one for each side, in a land where every kind is known that functions change. */

import type { KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { openTown, type Town } from '../../e2e/cluster.ts'
import { definition } from '../../kill/people.ts'
import { deleteIfThere } from '../../kill/stage.ts'
import { COMMON_KINDS, everythingOf, GROUP, lasting, nameIn } from './state.ts'
import { inside, type Part, STILL } from './village.ts'

const CHAOS_MESH = 'chaos-mesh.org'
const REST_SECONDS = 90
const LOOK_AGAIN_SECONDS = 0.1
const DEFINITIONS = [
  definition(CHAOS_MESH, 'v1alpha1', 'NetworkChaos', 'networkchaos'),
  definition(CHAOS_MESH, 'v1alpha1', 'StressChaos', 'stresschaos'),
  definition(GROUP, 'v1', 'Widget', 'widgets'),
  definition(GROUP, 'v1', 'Gadget', 'gadgets', 'Cluster'),
]

/** A village of one side, and what each of its objects was when it was made. */
export interface Village {
  town: Town
  made: Map<string, string>
}

export interface Land {
  villages: readonly [reference: Village, ours: Village]
  close(): Promise<void>
}

export async function openLand(): Promise<Land> {
  const villages = [await openVillage('theirs'), await openVillage('ours')] as const
  const { kubernetes, signal } = villages[0].town
  const own: KubernetesObject[] = []
  for (const each of DEFINITIONS)
    await kubernetes.create(each, signal).then(
      () => own.push(each),
      () => undefined, // It is there, for others too.
    )
  await until(() =>
    Promise.all(COMMON_KINDS.map((kind) => kubernetes.list(kind, signal))).then(
      () => true,
      () => false,
    ),
  )
  return {
    villages,
    async close() {
      for (const village of villages) await restore(village, [])
      for (const each of own) await deleteIfThere(kubernetes, each, signal)
      for (const { town } of villages) await town.close()
    },
  }
}

async function openVillage(prefix: string): Promise<Village> {
  return { town: await openTown(prefix), made: new Map() }
}

/** Makes what is in the village what is wanted, and leaves what is so already. */
export async function restore({ town, made }: Village, wanted: readonly Part[]): Promise<void> {
  const manifests = new Map(wanted.map((part) => manifestOf(part, town)).map((each) => [nameIn(town, each), each]))
  const stale = (object: KubernetesObject) => {
    const name = nameIn(town, object)
    return !manifests.has(name) || made.get(name) !== lasting(town, object)
  }
  for (const object of (await everythingOf(town)).filter(stale)) await deleteIfThere(town.kubernetes, object, town.signal)
  await until(async () => !(await everythingOf(town)).some(stale))
  const there = new Set((await everythingOf(town)).map((object) => nameIn(town, object)))
  for (const [name, manifest] of manifests) {
    if (!there.has(name)) made.set(name, lasting(town, await town.kubernetes.create(manifest, town.signal)))
  }
}

function manifestOf(part: Part, town: Town): KubernetesObject {
  const filled = JSON.parse(JSON.stringify(part).replaceAll('$ns', town.namespace))
  return filled.metadata.name.startsWith(town.namespace) ? filled : inside(filled, town.namespace)
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const deadline = systemClock.now() + REST_SECONDS * 1000
  while (!(await isDone())) {
    if (systemClock.now() > deadline) throw new Error(`a village did not come to rest within ${REST_SECONDS} s`)
    await systemClock.sleep(LOOK_AGAIN_SECONDS)
  }
}

/** In every village. What is in no namespace begins with its name. */
export const ALWAYS: readonly Part[] = [
  ...STILL,
  { apiVersion: `${GROUP}/v1`, kind: 'Widget', metadata: { name: 'old' }, spec: { size: 1, colours: ['red'] } },
  { apiVersion: `${GROUP}/v1`, kind: 'Gadget', metadata: { name: '$ns-old' }, spec: { size: 1, colours: ['red'] } },
  {
    apiVersion: `${CHAOS_MESH}/v1alpha1`,
    kind: 'NetworkChaos',
    metadata: { name: 'old' },
    spec: { action: 'loss', mode: 'all' },
  },
  { apiVersion: `${CHAOS_MESH}/v1alpha1`, kind: 'StressChaos', metadata: { name: 'old' }, spec: { mode: 'all' } },
]
const taints = [{ key: 'chaos-gate.dev/spare', effect: 'NoSchedule' }]
const labels = { 'spare-of': '$ns' }
/** For the functions that act on these. */
export const NAMESPACES: readonly Part[] = [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: '$ns-old' } }]
export const NODES: readonly Part[] = [
  { apiVersion: 'v1', kind: 'Node', metadata: { name: '$ns-spare', labels }, spec: { taints } },
  { apiVersion: 'v1', kind: 'Node', metadata: { name: '$ns-closed', labels }, spec: { taints, unschedulable: true } },
]
