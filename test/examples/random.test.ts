/** The examples of docs/random.md, on the practice cluster. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import { command } from '../../src/cli/command.ts'
import type { Result } from '../../src/report/result.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const FILES = readdirSync(join(root, 'examples/random'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `examples/random/${name}`)
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chaos-gate-random-'))
  // What is read at its first use is read here, one after the other: jest mixes modules up that are read at once.
  await import('../../src/cli/practice.ts')
})

afterAll(() => rmSync(folder, { recursive: true }))

async function practice(...more: string[]): Promise<{ exitCode: number; said: string; result: Result }> {
  return practiceRun('examples/random/*.yaml', ...more)
}

async function practiceRun(...words: string[]): Promise<{ exitCode: number; said: string; result: Result }> {
  const report = mkdtempSync(join(folder, 'report-'))
  const said: string[] = []
  const say = (text: string) => void said.push(text)
  const terminal = { out: say, write: say, error: say, isLive: false, isColored: false, isGitHub: false, width: 80 }
  const places = ['--report', report, '--journal-path', join(report, 'journal.json')]
  const all = ['--no-log-file', 'practice', 'run', ...words, ...places]
  const exitCode = await command(all, { directory: root, environment: { HOME: folder } }, terminal)
  return { exitCode, said: said.join(''), result: JSON.parse(readFileSync(join(report, 'results.json'), 'utf8')) }
}

test('all of them pass, within the policy', async () => {
  const { exitCode, result } = await practice('--seed', '7')
  expect(result.experiments.map(({ file, verdict }) => [file, verdict.name])).toEqual(FILES.map((file) => [file, 'passed']))
  expect(exitCode).toBe(0)
  const any = result.experiments.find(({ file }) => file.includes('any-pod'))
  expect(any?.aftermath.warnings).toEqual([expect.stringContaining('any pod of namespace "shop" may be taken')])
}, 60_000)

test('chance draws one of them, says so, and the seed draws the same again', async () => {
  const first = await practice('--random', '1')
  const { seed } = first.result.run
  const drawn = first.result.experiments.map(({ file }) => file)
  expect(drawn).toHaveLength(1)
  expect(first.said).toContain(`Drew 1 of 3 experiments by chance: ${drawn}. The seed ${seed} draws the same again.\n`)
  const again = await practice('--random', '1', '--seed', String(seed))
  expect(again.result.experiments.map(({ file }) => file)).toEqual(drawn)
}, 60_000)

const ANYWHERE = 'examples/random/policy/any-pod-anywhere.yaml'

/** As it is on a working day, whatever day it is. */
function policyWithoutQuietHours(): string {
  const text = readFileSync(join(root, 'examples/random/policy/chaos-policy.yaml'), 'utf8')
  const file = join(folder, 'chaos-policy.yaml')
  writeFileSync(file, text.slice(0, text.indexOf('quiet-hours:')))
  return file
}

test('any pod anywhere is one in a namespace that the policy allows, and the same again with the seed', async () => {
  const policy = policyWithoutQuietHours()
  const runs = [await practiceRun(ANYWHERE, '--policy', policy, '--seed', '7')]
  runs.push(await practiceRun(ANYWHERE, '--policy', policy, '--seed', '7'))
  const targets = runs.map(({ result }) => result.experiments[0]?.fault?.targets ?? [])
  expect(targets[0]).toEqual([expect.objectContaining({ kind: 'Pod', namespace: 'shop', done: ['deleted'] })])
  // The names of pods end in letters that each cluster makes up.
  const [first, second] = targets.map(([target]) => target?.name.replace(/-[^-]+$/, ''))
  expect(second).toBe(first)
  expect(runs.map(({ exitCode, result }) => [exitCode, result.run.seed])).toEqual([
    [0, 7],
    [0, 7],
  ])
}, 60_000)

test('any pod anywhere is none where no policy says where', async () => {
  const { exitCode, result } = await practiceRun(ANYWHERE)
  expect([exitCode, result.verdict]).toEqual([4, 'inconclusive'])
  expect(result.experiments[0]?.verdict.reason).toContain('list them in `allow.namespaces` of a policy')
}, 60_000)

test('its job may delete pods in the whole cluster, and takes the policy along', async () => {
  const said: string[] = []
  const terminal = {
    out: (text: string) => said.push(text),
    error: () => {},
    isLive: false,
    isColored: false,
    isGitHub: false,
    width: 80,
  }
  const policy = 'examples/random/policy/chaos-policy.yaml'
  const words = ['--no-log-file', 'job', ANYWHERE, '--policy', policy, '--schedule', '*/30 * * * *']
  expect(await command(words, { directory: root, environment: { HOME: folder } }, terminal)).toBe(0)
  const objects = loadAll(said.join('')) as { kind: string; rules?: { resources: string[]; verbs: string[] }[] }[]
  const rules = objects.find(({ kind }) => kind === 'ClusterRole')?.rules
  expect(rules).toContainEqual(expect.objectContaining({ resources: ['pods'], verbs: expect.arrayContaining(['delete']) }))
  expect(said.join('')).toContain('namespaces: [shop]')
}, 60_000)
