/** Where runs inside the cluster are tried: a town, a folder with experiments, and the command. */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe } from '@jest/globals'
import { command } from '../../src/cli/command.ts'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { systemClock } from '../../src/system/clock.ts'
import { openTown, type Town } from './cluster.ts'

/** What the Dockerfile makes, and every node has. */
export const IMAGE = process.env.CHAOS_GATE_IMAGE
export const describeThere = IMAGE === undefined ? describe.skip : describe
if (IMAGE === undefined) console.warn('not run: no image that every node has (CHAOS_GATE_IMAGE)')

export const ROOT = join(import.meta.dirname, '../..')
/** In the process itself, so that killing it kills the command. */
const TSX = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href
/** Seconds. */
export const PATIENCE = 90

export interface Said {
  exitCode: number | null
  out: string
  error: string
}

export interface JobStage {
  town: Town
  folder: string
  /** Flags for a run in the town's namespace. */
  there: string[]
  /** Scales the front down to 1, asks an address that only pods can reach, and waits. */
  write(name: string, pauseSeconds: number, more?: Record<string, unknown>): void
  chaosGate(...words: string[]): Promise<Said>
  /** The command in a process of its own, so that it can be stopped. */
  start(...words: string[]): { child: ChildProcess; ended: Promise<Said> }
  close(): Promise<void>
}

/** With a `front` of two instances. */
export async function openJobStage(prefix: string): Promise<JobStage> {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-gate-job-'))
  const town = await openTown(prefix)
  await town.deploy('front', 2)
  return {
    town,
    folder,
    there: ['--where', 'cluster', '--image', String(IMAGE), '--namespace', town.namespace],
    write: (name, pauseSeconds, more) => writeFileSync(join(folder, name), experimentJson(town.namespace, pauseSeconds, more)),
    chaosGate: (...words) => chaosGate(words, folder, town.kubeconfig),
    start: (...words) => start(words, folder, town.kubeconfig),
    async close() {
      await town.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function experimentJson(namespace: string, pauseSeconds: number, more: Record<string, unknown> = {}): string {
  const action = {
    type: 'action',
    name: 'fewer-instances',
    provider: {
      type: 'python',
      module: 'chaosk8s.deployment.actions',
      func: 'scale_deployment',
      arguments: { name: 'front', replicas: 1, ns: namespace },
    },
    pauses: { after: pauseSeconds },
  }
  const url = `http://front.${namespace}.svc:8080/healthz`
  const probe = { type: 'probe', name: 'answers', tolerance: 200, provider: { type: 'http', url, timeout: 3 } }
  return JSON.stringify({
    title: 'One instance is enough',
    description: 'Asks an address that only pods can reach.',
    'steady-state-hypothesis': { title: 'The front answers', probes: [probe] },
    method: [action],
    ...more,
  })
}

async function chaosGate(words: string[], directory: string, kubeconfig: string): Promise<Said> {
  const out: string[] = []
  const error: string[] = []
  const terminal = {
    out: (text: string) => out.push(text),
    error: (text: string) => error.push(text),
    ...{ isLive: false, isColored: false, isGitHub: false, width: 80 },
  }
  const environment = { PATH: process.env.PATH, HOME: directory, KUBECONFIG: kubeconfig }
  const exitCode = await command(words, { directory, environment }, terminal)
  return { exitCode, out: out.join(''), error: error.join('') }
}

function start(words: string[], directory: string, kubeconfig: string): { child: ChildProcess; ended: Promise<Said> } {
  const child = spawn(process.execPath, ['--import', TSX, join(ROOT, 'src/cli.ts'), ...words], {
    cwd: directory,
    env: { ...process.env, KUBECONFIG: kubeconfig, HOME: directory },
  })
  const said: Said = { exitCode: null, out: '', error: '' }
  child.stdout?.on('data', (text) => {
    said.out += text
  })
  child.stderr?.on('data', (text) => {
    said.error += text
  })
  return { child, ended: new Promise((resolve) => child.on('close', (exitCode) => resolve({ ...said, exitCode }))) }
}

/** What was made of printed manifests, also what is in no namespace of the town. */
export async function removeAll({ kubernetes, signal }: Town, objects: readonly KubernetesObject[]): Promise<void> {
  for (const { apiVersion, kind, metadata } of objects) {
    const place = { apiVersion, kind, name: metadata.name, ...(metadata.namespace && { namespace: metadata.namespace }) }
    await kubernetes.delete(place, { propagationPolicy: 'Background' }, signal)
  }
}

const KINDS = [
  ['batch/v1', 'Job'],
  ['v1', 'ConfigMap'],
  ['v1', 'Secret'],
  ['v1', 'ServiceAccount'],
  ['v1', 'Pod'],
  ['rbac.authorization.k8s.io/v1', 'Role'],
  ['rbac.authorization.k8s.io/v1', 'RoleBinding'],
  ['coordination.k8s.io/v1', 'Lease'],
] as const

/** What runs of the town have made and not removed, when it is not gone in time: what goes with a Job goes a moment after it. */
export async function leftIn(town: Town): Promise<string[]> {
  for (let tries = 0; tries < PATIENCE * 4; tries += 1) {
    if ((await lookFor(town)).length === 0) return []
    await systemClock.sleep(0.25)
  }
  return lookFor(town)
}

/** Named after the Job; accounts and roles elsewhere carry the town's name beside. */
async function lookFor({ kubernetes, namespace, signal }: Town): Promise<string[]> {
  const found: string[] = []
  for (const [apiVersion, kind] of KINDS)
    for (const where of [namespace, 'default']) {
      const objects = await kubernetes.list({ apiVersion, kind, namespace: where }, signal)
      const ours = objects.filter((object) => isOfRun(object, where === namespace ? '' : namespace))
      found.push(...ours.map(({ metadata }) => `${kind} ${where}/${metadata.name}`))
    }
  return found
}

function isOfRun({ metadata, ...rest }: KubernetesObject, word: string): boolean {
  return /^chaos-/.test(metadata.name) && JSON.stringify([metadata, rest]).includes(word)
}

/** Whether the front came to be scaled to that. */
export function untilReplicas({ kubernetes, namespace, signal }: Town, wanted: number): Promise<boolean> {
  const query = { apiVersion: 'apps/v1', kind: 'Deployment', namespace, fieldSelector: 'metadata.name=front' }
  const isDone = ([front]: readonly KubernetesObject[]) => front?.spec?.replicas === wanted
  return waitUntil(kubernetes, { query, isDone, timeoutSeconds: PATIENCE }, systemClock, signal)
}

/** The first pod of the run that is as it should be. */
export async function untilPod(
  town: Town,
  isSo: (pod: KubernetesObject) => boolean,
  seconds = PATIENCE,
): Promise<KubernetesObject> {
  const { kubernetes, namespace, signal } = town
  const query = { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: 'app.kubernetes.io/name=chaos-gate' }
  let found: KubernetesObject | undefined
  const isDone = (pods: readonly KubernetesObject[]) => {
    found = pods.find(isSo)
    return found !== undefined
  }
  await waitUntil(kubernetes, { query, isDone, timeoutSeconds: seconds }, systemClock, signal)
  if (!found) throw new Error(`no such pod in ${namespace} within ${seconds} s`)
  return found
}
