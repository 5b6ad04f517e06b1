/** Each example does on the practice cluster what its first lines say, through the command as a person would call it. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import { loadActivities } from '../../src/activities/index.ts'
import { command } from '../../src/cli/command.ts'
import type { Journal } from '../../src/experiment/journal.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const FAULT = /^patched VirtualService shop\/database: spec.http/
const POD = /^deleted Pod shop\//

/** `change`: what it breaks, in the words of the evidence. */
const EXPECTED: Readonly<Record<string, { verdict: string; exitCode: number; change: RegExp }>> = {
  'lose-an-instance.yaml': { verdict: 'passed', exitCode: 0, change: POD },
  'lose-an-instance-hypothesis.yaml': { verdict: 'passed', exitCode: 0, change: POD },
  'lose-an-instance-phase.yaml': { verdict: 'passed', exitCode: 0, change: POD },
  'lose-an-instance-conditions.yaml': { verdict: 'passed', exitCode: 0, change: POD },
  'still-healthy.yaml': { verdict: 'passed', exitCode: 0, change: POD },
  'still-answering.yaml': { verdict: 'passed', exitCode: 0, change: POD },
  'lose-the-database.yaml': { verdict: 'deviated', exitCode: 1, change: POD },
  'abort-half.yaml': { verdict: 'passed', exitCode: 0, change: FAULT },
  'abort-all.yaml': { verdict: 'deviated', exitCode: 1, change: FAULT },
  'delay-half.yaml': { verdict: 'passed', exitCode: 0, change: FAULT },
  'abort-and-delay.yaml': { verdict: 'passed', exitCode: 0, change: FAULT },
  'deny-ingress-to-the-database.yaml': { verdict: 'passed', exitCode: 0, change: /^created NetworkPolicy shop\// },
  'flood.yaml': { verdict: 'passed', exitCode: 0, change: /^sent 500 requests to \S+ in [\d.]+ s, 500 of them answered$/ },
  'drain-a-node.yaml': { verdict: 'passed', exitCode: 0, change: /^patched Node node-1: spec.unschedulable/ },
  'delete-a-node.yaml': { verdict: 'passed', exitCode: 0, change: /^deleted Node node-/ },
}

interface Ended {
  exitCode: number
  out: string
  error: string
  journal: Journal
}

let folder: string
const ended = new Map<string, Ended>()

async function practiceRun(file: string): Promise<Ended> {
  const out: string[] = []
  const error: string[] = []
  const report = join(folder, file)
  mkdirSync(report)
  const journalPath = join(report, 'journal.json')
  const words = ['practice', 'run', join('examples', file), '--seed', '7', '--report', report, '--journal-path', journalPath]
  const terminal = {
    out: (text: string) => out.push(text),
    error: (text: string) => error.push(text),
    isLive: false,
    isColored: false,
    isGitHub: false,
    width: 80,
  }
  const exitCode = await command(words, { directory: root, environment: {} }, terminal)
  const journal = JSON.parse(readFileSync(journalPath, 'utf8')) as Journal
  return { exitCode, out: out.join(''), error: error.join(''), journal }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chaos-gate-examples-'))
  // What is read at its first use is read here, one after the other: jest mixes modules up that are read at once.
  await import('../../src/cli/practice.ts')
  await loadActivities()
  const [first = '', ...others] = ['still-answering.yaml', ...Object.keys(EXPECTED)]
  ended.set(first, await practiceRun(first))
  await Promise.all(others.filter((file) => file !== first).map(async (file) => ended.set(file, await practiceRun(file))))
}, 90_000)

afterAll(() => rmSync(folder, { recursive: true }))

test('each example has an expectation here', () => {
  const files = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.yaml'))
  expect(files.sort()).toEqual(Object.keys(EXPECTED).sort())
})

describe.each(Object.entries(EXPECTED))('%s', (file, { verdict, exitCode, change }) => {
  test(`ends ${verdict}, in the exit code, the last line and the journal`, () => {
    const run = ended.get(file) as Ended
    expect([run.exitCode, run.journal['chaos-gate']?.verdict]).toEqual([exitCode, verdict])
    expect(run.out.trimEnd().split('\n').at(-1)).toBe(`Verdict: ${verdict} (exit code ${exitCode})`)
  })

  test('has broken exactly what it says, and left nothing behind', () => {
    const record = (ended.get(file) as Ended).journal['chaos-gate']
    const [first, ...more] = record?.facts.filter(({ phase }) => phase === 'run').flatMap(({ changes }) => changes) ?? []
    expect(first).toMatch(change)
    expect(more.filter((other) => !/^evicted Pod shop\//.test(other))).toEqual([])
    expect(record?.leftBehind).toEqual([])
  })

  test('says on stderr what happens while it happens', () => {
    expect((ended.get(file) as Ended).error).toMatch(/✓ action /)
  })
})

test('faults, policies and cordons are taken away by the rollbacks', () => {
  for (const file of ['abort-all.yaml', 'deny-ingress-to-the-database.yaml', 'drain-a-node.yaml']) {
    const { journal } = ended.get(file) as Ended
    expect([file, journal.rollbacks.map(({ status }) => status)]).toEqual([file, ['succeeded']])
    const changes = journal['chaos-gate']?.facts.filter(({ phase }) => phase === 'rollbacks').flatMap((facts) => facts.changes)
    expect([file, changes]).toEqual([file, [expect.stringMatching(/^(patched|deleted) /)]])
  }
})

test('a node that was deleted is made again', () => {
  const record = (ended.get('delete-a-node.yaml') as Ended).journal['chaos-gate']
  expect(record?.putBack).toEqual([expect.stringMatching(/^created Node node-\d again$/)])
})

test('the shop that the examples attack is what a kubectl would apply', () => {
  const objects = loadAll(readFileSync(join(root, 'examples/apps/shop.yaml'), 'utf8')) as { kind: string }[]
  expect(objects.map(({ kind }) => kind)).toEqual(['Namespace', 'Deployment', 'Service', 'Deployment', 'Service'])
})

test('docs/chapters.md leads through all of them, and says how each ends', () => {
  const page = readFileSync(join(root, 'docs/chapters.md'), 'utf8')
  const rows = [...page.matchAll(/^\| \[([\w-]+\.yaml)\]\(.*\| (\w+) \|$/gm)].map(([, file, verdict]) => [file, verdict])
  const expected = Object.entries(EXPECTED).map(([file, { verdict }]) => [file, verdict])
  expect(rows.sort()).toEqual(expected.sort())
})
