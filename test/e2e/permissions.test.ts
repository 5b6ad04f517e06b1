/** With the role that `rbac` prints each example does its work; with one rule less the run names that rule, and nothing is touched. */

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import { command } from '../../src/cli/command.ts'
import type { Journal } from '../../src/experiment/journal.ts'
import type { Plan } from '../../src/experiment/plan.ts'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { describeNeed } from '../../src/permissions/needs.ts'
import { systemClock } from '../../src/system/clock.ts'
import { listLeases } from '../../src/undo/lease-record.ts'
import { RUN_LABEL } from '../../src/undo/mark.ts'
import { openTown, type Town } from './cluster.ts'
import { experimentText, scaleDeployment } from './experiments.ts'
import { defineIstio } from './istio.ts'
import { drainableNode, readyNodes, takesPods, withNodes } from './nodes.ts'
import { type Account, closeAccount, openAccount, rulesOf, withoutRule } from './permissions/account.ts'
import { settled } from './settled.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const EXAMPLES = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.yaml'))
const OF_NODES = ['drain-a-node.yaml', 'delete-a-node.yaml']
/** The image that the Dockerfile makes, and that every node has. */
const IMAGE = process.env.CHAOS_GATE_IMAGE
const testWithImage = IMAGE === undefined ? test.skip : test
const OF_NAMESPACE = EXAMPLES.filter((name) => !OF_NODES.includes(name))

const APPLICATIONS = ['front', 'database']
/** Answered only when the database answers too. */
const PATH = '/demo/person'

let town: Town
let folder: string
let environment: Record<string, string> = {}
const accounts = new Map<string, Account>()

beforeAll(async () => {
  town = await openTown('perm')
  folder = mkdtempSync(join(tmpdir(), 'permissions-'))
  for (const name of EXAMPLES) writeFileSync(join(folder, name), moved(readFileSync(join(root, 'examples', name), 'utf8')))
  await defineIstio(town)
  const shop = [...read('apps/shop.yaml'), ...read('apps/shop-routes.yaml')]
  for (const object of shop) await town.kubernetes.create(object, town.signal)
  for (const name of EXAMPLES) accounts.set(name, await accountFor(name))
  const url = (await town.urlOf('front')).replace(/\/$/, '')
  environment = { FRONT_URL: url, GATEWAY_URL: url, NODE_LABEL: `kubernetes.io/hostname=${(await readyNodes(town))[0]}` }
}, 180_000)

afterAll(async () => {
  for (const account of accounts.values()) await closeAccount(town, account)
  await town?.close()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

/** The examples are about a namespace that somebody else may have on this cluster. */
function moved(text: string): string {
  return text.replaceAll(/\b(ns|namespace|pod_namespace): shop\b/g, `$1: ${town.namespace}`)
}

function read(path: string): KubernetesObject[] {
  const text = moved(readFileSync(join(root, 'examples', path), 'utf8')).replace(/, nodePort: \d+/, '')
  return (loadAll(text) as KubernetesObject[]).filter(({ kind }) => kind !== 'Namespace')
}

async function accountFor(example: string, name = example.replace('.yaml', ''), flags: string[] = []): Promise<Account> {
  const { out } = await gate(['rbac', example, '--serviceaccount', `${town.namespace}/${name}`, ...flags])
  return openAccount(town, name, out, folder)
}

interface Ended {
  exitCode: number
  out: string
  error: string
}

async function gate(words: readonly string[]): Promise<Ended> {
  const out: string[] = []
  const error: string[] = []
  const terminal = {
    out: (text: string) => void out.push(text),
    error: (text: string) => void error.push(text),
    isLive: false,
    isColored: false,
    isGitHub: false,
    width: 80,
  }
  const exitCode = await command(words, { directory: folder, environment }, terminal)
  return { exitCode, out: out.join(''), error: error.join('') }
}

async function run(name: string, more: string[] = [], account = accountOf(name)): Promise<Ended & { journal: Journal | null }> {
  const report = join(folder, 'reports', name)
  mkdirSync(report, { recursive: true })
  const path = join(report, 'journal.json')
  rmSync(path, { force: true })
  const flags = ['--when-busy', 'run', '--report', report, '--journal-path', path]
  const ended = await gate(['run', name, '--kubeconfig', account.kubeconfig, ...flags, ...more])
  try {
    return { ...ended, journal: JSON.parse(readFileSync(path, 'utf8')) as Journal }
  } catch {
    return { ...ended, journal: null }
  }
}

function accountOf(name: string): Account {
  return accounts.get(name) as Account
}

/** Permissions that the example needs, and those of them that a run can do without. */
async function planned(name: string): Promise<Plan['permissions'] & { exitCode: number; forbidden: string[] }> {
  const { out, exitCode } = await gate(['plan', name, '--json', '--kubeconfig', accountOf(name).kubeconfig])
  const { permissions, experiments } = JSON.parse(out) as Plan
  const reasons = experiments.flatMap(({ activities }) => activities.map(({ reason = '' }) => reason))
  return { ...permissions, exitCode, forbidden: reasons.filter((reason) => /forbidden/i.test(reason)) }
}

async function doesItsWork(name: string): Promise<void> {
  await settled(town, APPLICATIONS, PATH)
  const before = await state()
  const { journal, error, out } = await run(name)
  const record = journal?.['chaos-gate']
  expect([out, record?.reason, record?.verdict]).toEqual([out, record?.reason, expect.stringMatching(/^(passed|deviated)$/)])
  expect(record?.facts.flatMap(({ because }) => because ?? [])).toEqual([])
  // Runs of others may have been lost on this cluster, and its role is not theirs.
  const own = error.split('\n').filter((line) => !line.includes('an earlier run was lost'))
  expect(own.join('\n')).not.toMatch(/forbidden|not permitted|lease/i)
  await settled(town, APPLICATIONS, PATH)
  expect(await state()).toEqual(before)
}

function onNodes(name: string, prepare = async (): Promise<void> => {}): Promise<void> {
  return withNodes(async () => {
    const nodes = await readyNodes(town)
    await prepare()
    await doesItsWork(name)
    for (const node of nodes) expect(await takesPods(town, node)).toBe(true)
  })
}

describe('with the role that rbac prints for it alone', () => {
  test.each(OF_NAMESPACE)('%s does its work, is put back, and keeps its books', doesItsWork, 240_000)

  test('drain-a-node.yaml does its work, is put back, and keeps its books', async () => {
    await settled(town, APPLICATIONS, PATH)
    await drainableNode(town, 'front')
    await onNodes('drain-a-node.yaml', async () => {
      // Chosen again: others may have put a pod there that nobody owns while the lock was waited for.
      environment.NODE_LABEL = `kubernetes.io/hostname=${await drainableNode(town, 'front')}`
    })
  }, 900_000)

  test('delete-a-node.yaml does its work, is put back, and keeps its books', () => onNodes('delete-a-node.yaml'), 600_000)

  test.each(EXAMPLES)('%s is told by plan to be permitted, and planned with no more', async (name) => {
    expect(await planned(name)).toMatchObject({ missing: [], forbidden: [] })
  })
})

describe('with one rule taken away', () => {
  test.each(EXAMPLES)(
    '%s is invalid, the rule is named, and nothing is touched; or it is told what goes unnoticed',
    async (name) => {
      const before = await state()
      const { optional } = await planned(name)
      for (const rule of rulesOf(accountOf(name))) {
        const words = describeNeed(rule)
        await withoutRule(town, accountOf(name), rule, async () => {
          if (optional.includes(words)) return expect(await planned(name)).toMatchObject({ missing: [words] })
          const ended = await run(name)
          expect([words, ended.exitCode, ended.out]).toEqual([words, 2, expect.stringContaining(words)])
        })
      }
      expect(await state()).toEqual(before)
    },
    240_000,
  )

  test('of the bookkeeping, the run goes on, with a warning', async () => {
    const name = 'lose-an-instance.yaml'
    await settled(town, ['front'])
    const rule = { apiGroup: 'coordination.k8s.io', resource: 'leases', verb: 'create', namespace: 'default' } as const
    await withoutRule(town, accountOf(name), rule, async () => {
      const { error, journal } = await run(name)
      expect(error).toContain('not permitted: create leases.coordination.k8s.io in namespace default')
      expect(journal?.['chaos-gate']?.verdict).toBe('passed')
    })
  }, 120_000)
})

describe('beside the experiment', () => {
  test('a rollout is waited for; without the look at it nothing is run', async () => {
    const flags = ['--wait-for', `${town.namespace}/deployment/front`]
    const account = await accountFor('flood.yaml', 'waiting', flags)
    accounts.set('waiting', account)
    await settled(town, ['front'])
    expect((await run('flood.yaml', flags, account)).journal?.['chaos-gate']?.verdict).toBe('passed')
    for (const rule of rulesOf(account)) {
      const ended = await withoutRule(town, account, rule, () => run('flood.yaml', flags, account))
      expect([ended.exitCode, ended.journal, ended.out]).toEqual([2, null, expect.stringContaining(describeNeed(rule))])
    }
  }, 120_000)

  testWithImage(
    'the Job is made by whoever has the role that --where cluster prints',
    async () => {
      const name = 'lose-an-instance.yaml'
      const flags = ['--where', 'cluster', '--namespace', town.namespace]
      const account = await accountFor(name, 'caller', flags)
      accounts.set('caller', account)
      await settled(town, ['front'])
      const { out, journal, error } = await run(name, [...flags, '--image', IMAGE as string], account)
      expect([out, journal?.['chaos-gate']?.verdict]).toEqual([out, 'passed'])
      expect(error).not.toMatch(/forbidden|could not be removed/i)
    },
    180_000,
  )

  test('what a lost run has left is recovered by whoever has its role', async () => {
    writeFileSync(join(folder, 'scale.yaml'), experimentText({ method: [scaleDeployment(town.namespace, 'front', 2), WAIT] }))
    const account = await accountFor('scale.yaml', 'recovering')
    accounts.set('recovering', account)
    const lost = await loseRun('scale.yaml', account)
    expect(await town.replicasOf('front')).toBe(2)
    const { exitCode, out, error } = await gate(['recover', '--run', lost, '--kubeconfig', account.kubeconfig])
    const jobs = /^warning: Jobs that `where: cluster` has left are not looked for: .*\n$/
    expect([error, exitCode, out]).toEqual([expect.stringMatching(jobs), 0, expect.stringContaining('spec.replicas 2 → 3')])
    expect(await town.replicasOf('front')).toBe(3)
    expect((await listLeases(town.kubernetes, town.signal)).map(({ run: name }) => name)).not.toContain(lost)
  }, 120_000)
})

const WAIT = { type: 'action', name: 'wait', provider: { type: 'process', path: 'sleep', arguments: ['60'] } }

/** Killed as soon as its change is seen. Gives the run's name. */
async function loseRun(name: string, { kubeconfig }: Account): Promise<string> {
  const words = ['run', join(folder, name), '--kubeconfig', kubeconfig, '--when-busy', 'run', '--report', join(folder, 'lost')]
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/cli.ts'), ...words], { cwd: root, stdio: 'ignore' })
  const query = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: town.namespace, labelSelector: RUN_LABEL }
  let lost = ''
  const isDone = ([marked]: readonly KubernetesObject[]) => {
    lost = marked?.metadata.labels?.[RUN_LABEL] ?? ''
    return lost !== ''
  }
  await waitUntil(town.kubernetes, { query, isDone, timeoutSeconds: 60 }, systemClock, town.signal)
  child.kill('SIGKILL')
  expect(lost).not.toBe('')
  return lost
}

/** What the examples could touch, as far as it lasts. */
async function state(): Promise<string[]> {
  const kinds = [
    { apiVersion: 'apps/v1', kind: 'Deployment' },
    { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' },
    { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService' },
  ]
  const lists = await Promise.all(kinds.map((kind) => town.kubernetes.list({ ...kind, namespace: town.namespace }, town.signal)))
  return lists
    .flat()
    .map(
      ({ kind, metadata, spec }) => `${kind} ${metadata.name} ${JSON.stringify([metadata.labels, metadata.annotations, spec])}`,
    )
    .sort()
}
