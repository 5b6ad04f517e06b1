/** `dist/` in processes of its own, as a runner starts it, so that it can be killed; and whatever may come after. */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leaseReference } from '../../src/undo/lease-record.ts'
import type { Town } from '../e2e/cluster.ts'
import { FILES } from './people.ts'

const DIST = join(import.meta.dirname, '../../dist')
const NODE = process.env.CHAOS_GATE_NODE ?? process.execPath

export interface Run {
  folder: string
  /** What the run is called on the cluster; undefined when it was killed before it had a name. */
  name: string | undefined
  /** Null when it was killed. */
  code: number | null
  output: string
}

export interface Ended {
  code: number | null
  output: string
}

/** Runs the action on an experiment, and kills it after so many milliseconds. */
export async function runAction(experiment: string, kubeconfig: string, killAfterMs?: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'))
  const files = { ...FILES, 'experiment.yaml': experiment, state: '', output: '', summary: '', event: '{}' }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  const child = start('main.js', folder, {
    INPUT_EXPERIMENTS: 'experiment.yaml',
    INPUT_KUBECONFIG: kubeconfig,
    INPUT_COMMENT: 'never',
    'INPUT_WHEN-BUSY': 'run',
  })
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  const told = await ended(child)
  clearTimeout(timer)
  return { folder, name: stateOf(folder)?.run, ...told }
}

/** The action's `post`, on the disk that the run has left. */
export function runPost({ folder }: Run): Promise<Ended> {
  return ended(start('post.js', folder, { STATE_run: readState(folder) ?? '' }))
}

/** The verb `recover`, for this run only. */
export function runRecover({ folder, name = 'none' }: Run, kubeconfig: string): Promise<Ended> {
  return ended(start('cli.js', folder, {}, ['recover', '--run', name, '--kubeconfig', kubeconfig]))
}

/** The machine is gone, and what the run wrote on it. */
export function loseDisk({ folder }: Run): void {
  const ledgerFolder = stateOf(folder)?.ledgerFolder
  if (ledgerFolder !== undefined) rmSync(ledgerFolder, { recursive: true, force: true })
}

/** The lease of the run is as if it had been silent for a minute, and would have been renewed every second. */
export async function letTimePass({ name }: Run, { kubernetes, signal }: Town): Promise<void> {
  if (name === undefined) return
  const spec = { renewTime: new Date(Date.now() - 60_000).toISOString().replace('Z', '000Z'), leaseDurationSeconds: 1 }
  // Killed before it had one, it has done nothing.
  await kubernetes.patch(leaseReference(name), { type: 'merge', body: { spec } }, signal).catch(() => undefined)
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

function stateOf(folder: string): { run: string; ledgerFolder: string } | undefined {
  const text = readState(folder)
  return text === undefined ? undefined : JSON.parse(text)
}

function readState(folder: string): string | undefined {
  return /^run<<(\S+)\n([\s\S]*?)\n\1$/m.exec(readFileSync(join(folder, 'state'), 'utf8'))?.[2]
}

async function ended(child: ChildProcess): Promise<Ended> {
  let output = ''
  child.stdout?.on('data', (data) => (output += data))
  child.stderr?.on('data', (data) => (output += data))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output }
}
