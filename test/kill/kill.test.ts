/**
 * The packaged action is killed at random moments, with and without its disk surviving. Whatever comes after it (`post`, the
 * verb `recover`) puts everything back: no mark, no lease, no copy stays, and every object is what it was.
 * `KILLS` is how many (20).
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { KubernetesObject, ListQuery } from '../../src/kubernetes/kubernetes.ts'
import { seededRandom } from '../../src/system/random.ts'
import { openTown, type Town } from '../e2e/cluster.ts'
import { essence } from '../undo/bed.ts'
import { experimentOf, FILES, faultsOn, PEOPLE } from './faults.ts'

const DIST = join(import.meta.dirname, '../../dist')
const KILLS = Number(process.env.KILLS ?? 20)
const NODE = process.env.CHAOS_GATE_NODE ?? process.execPath
const seed = Number(process.env.SEED ?? Date.now() % 1e6)
const random = seededRandom(seed)

const KINDS = [...new Map(PEOPLE.map(({ apiVersion, kind }) => [kind, { apiVersion, kind }])).values()]
const OWNED = [...KINDS, { apiVersion: 'v1', kind: 'Secret' }]

interface Killed {
  folder: string
  state: Record<string, string>
  isKilled: boolean
}

describe(`killed in the middle (SEED=${seed})`, () => {
  let town: Town
  let before: unknown
  let aliveMs: number

  beforeAll(async () => {
    town = await openTown('kill')
    for (const object of PEOPLE) {
      await town.kubernetes.create({ ...object, metadata: { ...object.metadata, namespace: town.namespace } }, town.signal)
    }
    await calm()
    before = await snapshot()
    const started = performance.now()
    await act('scale a deployment', Number.POSITIVE_INFINITY)
    aliveMs = performance.now() - started
    await calm()
  }, 180_000)

  afterAll(() => town?.close())

  const faults = () => faultsOn(town.namespace)
  const names = Object.keys(faultsOn('x'))

  test(
    `${KILLS} times: nothing left behind, and recovering again changes nothing`,
    async () => {
      let kills = 0
      let changed = 0
      for (let round = 0; round < KILLS; round += 1) {
        const name = names[round % names.length] ?? ''
        const killed = await act(name, random.next() * aliveMs * 1.2)
        kills += Number(killed.isKilled)
        changed += Number(!isDeepStrictEqual(await snapshot(), before) || (await marked()).length > 0)
        const hasDisk = random.next() < 0.5
        await comeAfter(killed, hasDisk)
        await calm()
        const told = `${name}, ${hasDisk ? 'post with its disk' : 'recover without its disk'}, round ${round}`
        expect({ told, objects: await snapshot() }).toEqual({ told, objects: before })
        expect({ told, marked: await marked() }).toEqual({ told, marked: [] })
        const again = await run('cli.js', killed.folder, {}, ['recover', '--kubeconfig', town.kubeconfig])
        expect({ told, ...again }).toMatchObject({ told, code: 0 })
        expect(await snapshot()).toEqual(before)
      }
      console.log(
        `kills tried: ${kills} of ${KILLS} rounds (the others were over before), ${changed} in the middle of something, left behind: 0`,
      )
      expect(changed).toBeGreaterThan(0)
    },
    KILLS * 60_000,
  )

  /** Runs the packaged action on a fault and kills it after `milliseconds`. */
  async function act(name: string, milliseconds: number): Promise<Killed> {
    const folder = mkdtempSync(join(tmpdir(), 'kill-'))
    const files = {
      ...FILES,
      'experiment.yaml': experimentOf(faults()[name] ?? []),
      state: '',
      output: '',
      summary: '',
      event: '{}',
    }
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
    const child = start('main.js', folder, {
      INPUT_EXPERIMENTS: 'experiment.yaml',
      INPUT_KUBECONFIG: town.kubeconfig,
      INPUT_COMMENT: 'never',
      'INPUT_WHEN-BUSY': 'run',
    })
    const timer = Number.isFinite(milliseconds) ? setTimeout(() => child.kill('SIGKILL'), milliseconds) : undefined
    const { code } = await ended(child)
    clearTimeout(timer)
    return { folder, state: readState(folder), isKilled: code === null }
  }

  async function comeAfter({ folder, state }: Killed, hasDisk: boolean): Promise<void> {
    const text = state.run
    if (text === undefined) return
    if (hasDisk) {
      expect(await run('post.js', folder, { STATE_run: text })).toMatchObject({ code: 0 })
      return
    }
    const { run: name, ledgerFolder } = JSON.parse(text) as { run: string; ledgerFolder: string }
    rmSync(ledgerFolder, { recursive: true, force: true })
    const told = await run('cli.js', folder, {}, ['recover', '--run', name, '--kubeconfig', town.kubeconfig])
    expect(told).toMatchObject({ code: 0 })
  }

  function start(file: string, folder: string, more: Record<string, string>, words: string[] = []): ChildProcess {
    const environment = {
      PATH: process.env.PATH,
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folder,
      GITHUB_STATE: join(folder, 'state'),
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_EVENT_PATH: join(folder, 'event'),
      ...more,
    }
    return spawn(NODE, [join(DIST, file), ...words], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  }

  async function run(file: string, folder: string, more: Record<string, string>, words: string[] = []) {
    return ended(start(file, folder, more, words))
  }

  async function snapshot(): Promise<unknown> {
    const lists = await Promise.all(
      KINDS.map((kind) => town.kubernetes.list({ ...kind, namespace: town.namespace }, town.signal)),
    )
    return lists
      .flat()
      .filter(({ metadata }) => !metadata.deletionTimestamp && !metadata.ownerReferences)
      .map(lasting)
      .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))
  }

  /** Everything in the cluster that says that it is a run's. */
  async function marked(): Promise<string[]> {
    const queries: ListQuery[] = [
      ...OWNED.map((kind) => ({ ...kind, namespace: town.namespace })),
      { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', namespace: 'default' },
    ]
    const lists = await Promise.all(
      queries.map((query) => town.kubernetes.list({ ...query, labelSelector: 'chaos-gate.dev/run' }, town.signal)),
    )
    return lists
      .flat()
      .filter(({ metadata }) => !metadata.deletionTimestamp)
      .map(({ kind, metadata }) => `${kind} ${metadata.name}`)
  }

  /** Until the controllers have what they want. */
  async function calm(): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      const kinds = ['Deployment', 'StatefulSet', 'DaemonSet']
      const lists = await Promise.all(
        kinds.map((kind) => town.kubernetes.list({ apiVersion: 'apps/v1', kind, namespace: town.namespace }, town.signal)),
      )
      if (lists.flat().every(isCalm)) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('the workloads did not calm down')
  }
})

function isCalm({ kind, metadata, spec, status }: KubernetesObject): boolean {
  if (metadata.deletionTimestamp || status?.observedGeneration !== metadata.generation) return false
  if (kind === 'DaemonSet')
    return status?.numberReady === status?.desiredNumberScheduled && Number(status?.desiredNumberScheduled) > 0
  return Number(status?.readyReplicas ?? 0) === spec?.replicas && Number(status?.replicas ?? 0) === spec?.replicas
}

/** An object without what the server or a controller writes by itself. */
function lasting(object: KubernetesObject): unknown {
  const { metadata, spec, ...rest } = essence(object) as KubernetesObject
  const {
    'deployment.kubernetes.io/revision': _r,
    'deprecated.daemonset.template.generation': _d,
    ...annotations
  } = metadata.annotations ?? {}
  return { ...rest, spec, metadata: { ...metadata, annotations } }
}

function readState(folder: string): Record<string, string> {
  const text = readFileSync(join(folder, 'state'), 'utf8')
  const found = [...text.matchAll(/^(\w+)<<(\S+)\n([\s\S]*?)\n\2$/gm)]
  return Object.fromEntries(found.map(([, name, , value]) => [name, value]))
}

async function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = ''
  child.stdout?.on('data', (data) => (output += data))
  child.stderr?.on('data', (data) => (output += data))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output }
}
