/** The example of docs/safeguards.md, on the practice cluster. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { command } from '../../src/cli/command.ts'
import type { Journal } from '../../src/experiment/journal.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chaos-gate-safeguards-'))
  // What is read at its first use is read here, one after the other: jest mixes modules up that are read at once.
  await import('../../src/cli/practice.ts')
})

afterAll(() => rmSync(folder, { recursive: true }))

test('the safeguard ends the experiment long before its minute is over, and the verdict says why', async () => {
  const silent = () => {}
  const terminal = { out: silent, write: silent, error: silent, isLive: false, isColored: false, isGitHub: false, width: 80 }
  const journalPath = join(folder, 'journal.json')
  const file = 'examples/safeguards/stop-when-the-shop-is-down.yaml'
  const words = ['--no-log-file', 'practice', 'run', file, '--report', folder, '--journal-path', journalPath]
  const exitCode = await command(words, { directory: root, environment: { HOME: folder } }, terminal)
  const { duration, run, ...journal } = JSON.parse(readFileSync(journalPath, 'utf8')) as Journal
  expect([exitCode, journal.status, run.map(({ activity }) => activity.name)]).toEqual([
    130,
    'interrupted',
    ['destroy-the-database'],
  ])
  expect(duration).toBeLessThan(40)
  expect(journal['chaos-gate']?.reason).toMatch(
    /^Safeguard 'shop-still-answers' triggered the end of the experiment: expected status 200, saw /,
  )
  expect(journal['chaos-gate']?.leftBehind).toEqual([])
}, 60_000)
