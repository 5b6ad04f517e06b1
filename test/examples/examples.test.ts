/** Each example does on the practice cluster what its first lines say, through the command as a person would call it. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import { command } from '../../src/cli/command.ts'
import type { Journal } from '../../src/experiment/journal.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const EXPECTED: Readonly<Record<string, { verdict: string; exitCode: number }>> = {
  'lose-an-instance.yaml': { verdict: 'passed', exitCode: 0 },
  'lose-an-instance-hypothesis.yaml': { verdict: 'passed', exitCode: 0 },
  'lose-an-instance-phase.yaml': { verdict: 'passed', exitCode: 0 },
  'lose-an-instance-conditions.yaml': { verdict: 'passed', exitCode: 0 },
  'still-healthy.yaml': { verdict: 'passed', exitCode: 0 },
  'still-answering.yaml': { verdict: 'passed', exitCode: 0 },
  'lose-the-database.yaml': { verdict: 'deviated', exitCode: 1 },
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
  const words = ['practice', 'run', join('examples', file), '--report', report, '--journal-path', join(report, 'journal.json')]
  const terminal = {
    out: (text: string) => out.push(text),
    error: (text: string) => error.push(text),
    isLive: false,
    isColored: false,
    isGitHub: false,
    width: 80,
  }
  const exitCode = await command(words, { directory: root, environment: {} }, terminal)
  const journal = JSON.parse(readFileSync(join(report, 'journal.json'), 'utf8')) as Journal
  return { exitCode, out: out.join(''), error: error.join(''), journal }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chaos-gate-examples-'))
  await Promise.all(Object.keys(EXPECTED).map(async (file) => ended.set(file, await practiceRun(file))))
}, 90_000)

afterAll(() => rmSync(folder, { recursive: true }))

test('each example has an expectation here', () => {
  const files = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.yaml'))
  expect(files.sort()).toEqual(Object.keys(EXPECTED).sort())
})

describe.each(Object.entries(EXPECTED))('%s', (file, { verdict, exitCode }) => {
  test(`ends ${verdict}, in the exit code, the last line and the journal`, () => {
    const run = ended.get(file) as Ended
    expect([run.exitCode, run.journal['chaos-gate']?.verdict]).toEqual([exitCode, verdict])
    expect(run.out.trimEnd().split('\n').at(-1)).toBe(`Verdict: ${verdict} (exit code ${exitCode})`)
  })

  test('has destroyed exactly one pod, and left nothing behind', () => {
    const record = (ended.get(file) as Ended).journal['chaos-gate']
    expect(record?.facts.flatMap(({ changes }) => changes)).toHaveLength(1)
    expect(record?.leftBehind).toEqual([])
  })

  test('says on stderr what happens while it happens', () => {
    expect((ended.get(file) as Ended).error).toMatch(/✓ action destroy-/)
  })
})

test('the shop that the examples attack is what a kubectl would apply', () => {
  const objects = loadAll(readFileSync(join(root, 'examples/apps/shop.yaml'), 'utf8')) as { kind: string }[]
  expect(objects.map(({ kind }) => kind)).toEqual(['Namespace', 'Deployment', 'Service', 'Deployment', 'Service'])
})
