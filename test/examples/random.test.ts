/** The examples of docs/random.md, on the practice cluster. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
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
  const report = mkdtempSync(join(folder, 'report-'))
  const said: string[] = []
  const say = (text: string) => void said.push(text)
  const terminal = { out: say, write: say, error: say, isLive: false, isColored: false, isGitHub: false, width: 80 }
  const places = ['--report', report, '--journal-path', join(report, 'journal.json')]
  const words = ['--no-log-file', 'practice', 'run', 'examples/random/*.yaml', ...places, ...more]
  const exitCode = await command(words, { directory: root, environment: { HOME: folder } }, terminal)
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
