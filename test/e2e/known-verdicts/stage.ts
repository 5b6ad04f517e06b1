/** Opens stages, plays scenarios on them, and looks at what a scenario must never leave. */

import { mkdtempSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { deleteLease } from '../../../src/undo/lease-record.ts'
import { RUN_LABEL } from '../../../src/undo/mark.ts'
import { newRunName } from '../../../src/undo/run-name.ts'
import { ask, experiment, type Told } from '../../app/ask.ts'
import { openTown } from '../cluster.ts'
import { settled } from '../settled.ts'
import { create, type Scenario, type Stage } from './scenario.ts'

const KINDS = [
  { apiVersion: 'apps/v1', kind: 'Deployment' },
  { apiVersion: 'apps/v1', kind: 'StatefulSet' },
  { apiVersion: 'v1', kind: 'Service' },
  { apiVersion: 'v1', kind: 'Pod' },
  { apiVersion: 'v1', kind: 'Secret' },
  { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' },
] as const

export interface Played {
  /** Its name on the cluster. */
  run: string
  told: Told
  /** What there is in the namespace: kind, name, and the number of replicas. */
  before: string[]
  after: string[]
  /** What still carries the mark of the run, in the namespace and among the leases. */
  marked: string[]
}

export async function openStage(prefix: string, server: string): Promise<Stage> {
  const town = await openTown(prefix)
  const stage: Stage = { town, web: '', one: '', server, folder: mkdtempSync(join(tmpdir(), 'stage-')) }
  await Promise.all([town.deploy('web', 2), town.deploy('one', 1, 2), deployBox(stage)])
  return Object.assign(stage, { web: await town.urlOf('web'), one: await town.urlOf('one') })
}

async function deployBox(stage: Stage): Promise<void> {
  const container = { name: 'box', image: 'chaos-gate/busybox:1', command: ['sleep', '3600'] }
  await create(stage, 'v1', 'Pod', 'box', {
    metadata: { labels: { app: 'box' } },
    spec: { containers: [container], terminationGracePeriodSeconds: 0 },
  })
}

/** One server for all: `/status/N` answers with N, `/redirect?to=URL` sends on, `/circle` around. */
export async function openServer(): Promise<{ server: Server; url: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://here')
    const status = Number(/^\/status\/(\d+)$/.exec(pathname)?.[1] ?? 200)
    const to = pathname === '/circle' ? '/circle' : searchParams.get('to')
    if (to === null) response.writeHead(status, { 'content-type': 'application/json' }).end('{"mood": "fine", "count": 3}')
    else response.writeHead(302, { location: to }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

export async function play(scenario: Scenario, stage: Stage): Promise<Played> {
  await settled(stage.town, ['web', 'one'])
  await scenario.prepare?.(stage)
  const before = await inventory(stage)
  const run = newRunName(Date.now())
  const told = await ask({
    files: filesOf(scenario, stage),
    cluster: { kubeconfig: stage.town.kubeconfig },
    whenBusy: 'run',
    run,
    ...(await scenario.options?.(stage)),
  })
  const after = await inventory(stage)
  const marked = await markedBy(run, stage)
  return { run, told, before, after, marked }
}

/** What a scenario has left on purpose is taken away, its marks too, so that nobody else finds it. */
export async function tidy(scenario: Scenario, stage: Stage, run: string): Promise<void> {
  const { kubernetes, namespace, signal } = stage.town
  await scenario.tidy?.(stage)
  if (!scenario.hasLeft) return
  const body = { metadata: { labels: { [RUN_LABEL]: null }, annotations: { 'chaos-gate.dev/undo': null } } }
  for (const { apiVersion, kind, metadata } of await markedObjects(run, stage))
    await kubernetes.patch({ apiVersion, kind, name: metadata.name, namespace }, { type: 'merge', body }, signal)
  await deleteLease(kubernetes, run, signal)
}

function filesOf(scenario: Scenario, stage: Stage): Record<string, unknown> {
  const parts = [scenario.experiment(stage)].flat()
  return Object.fromEntries(parts.map((part, index) => [`${index + 1}.yaml`, experiment(part)]))
}

async function inventory({ town: { kubernetes, namespace, signal } }: Stage): Promise<string[]> {
  const lists = await Promise.all(KINDS.map((kind) => kubernetes.list({ ...kind, namespace }, signal)))
  const lasting = lists.flat().filter(({ metadata }) => !metadata.ownerReferences && !metadata.deletionTimestamp)
  return lasting.map(({ kind, metadata, spec }) => `${kind} ${metadata.name} ${spec?.replicas ?? ''}`.trim()).sort()
}

async function markedBy(run: string, stage: Stage): Promise<string[]> {
  const objects = [...(await markedObjects(run, stage)), ...(await leasesOf(run, stage))]
  return objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)
}

async function markedObjects(run: string, { town: { kubernetes, namespace, signal } }: Stage): Promise<KubernetesObject[]> {
  const labelSelector = `${RUN_LABEL}=${run}`
  return (await Promise.all(KINDS.map((kind) => kubernetes.list({ ...kind, namespace, labelSelector }, signal)))).flat()
}

function leasesOf(run: string, { town: { kubernetes, signal } }: Stage): Promise<KubernetesObject[]> {
  const query = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', namespace: 'default' }
  return kubernetes.list({ ...query, labelSelector: `${RUN_LABEL}=${run}` }, signal)
}
