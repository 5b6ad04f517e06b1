/** What the pages of the course tell a reader to type does what they say, as it stands there. */

import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import { globSync } from 'tinyglobby'
import { command } from '../../src/cli/command.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Pages of which every command can be typed where there is no cluster but the one in this process. */
const PAGES = ['chapters', 'reports', 'random', 'in-cluster']
/** What needs a cluster that stays, or somebody who looks at it. */
const ELSEWHERE = /^(?:practice up$|run (?!.*practice)|plan )/

let folder: string

beforeAll(async () => {
  // What is read at its first use is read here, one after the other: jest mixes modules up that are read at once.
  await import('../../src/cli/practice.ts')
  await import('../../src/cli/job.ts')
  await import('../../src/cli/report.ts')
  folder = mkdtempSync(join(tmpdir(), 'chaos-gate-pages-'))
  symlinkSync(join(root, 'examples'), join(folder, 'examples'))
  symlinkSync(join(root, 'examples'), join(folder, 'chaos'))
  await typed('practice run examples/lose-an-instance.yaml')
  for (const name of ['monday.json', 'tuesday.json']) symlinkSync(join(folder, 'journal.json'), join(folder, name))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

/** The lines that begin with the command, without it and without what is done with its output. */
function linesOf(page: string): string[] {
  const text = readFileSync(join(root, `docs/${page}.md`), 'utf8')
  const blocks = [...text.matchAll(/^```(?:sh|console)\n([\s\S]*?)^```$/gm)].map(([, body = '']) => body)
  const lines = blocks.flatMap((block) => block.split('\n'))
  return lines.flatMap((line) => /^(?:\$ )?(?:npx )?chaos-gate (.*?)(?:\s+(?:#|\|).*)?$/.exec(line)?.[1] ?? [])
}

/** As a shell hands it over. */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare = '']) => ({ quoted, bare }))
  return words.flatMap(({ quoted, bare }) => {
    if (quoted !== undefined) return [quoted]
    return bare.includes('*') ? globSync(bare, { cwd: folder }).sort() : [bare]
  })
}

async function typed(line: string): Promise<{ exitCode: number; out: string; error: string }> {
  const out: string[] = []
  const error: string[] = []
  const say = (said: string[]) => (text: string) => void said.push(text)
  const terminal = { out: say(out), error: say(error), isLive: false, isColored: false, isGitHub: false, width: 80 }
  const exitCode = await command(wordsOf(line), { directory: folder, environment: { HOME: folder } }, terminal)
  return { exitCode, out: out.join(''), error: error.join('') }
}

describe.each(PAGES)('docs/%s.md', (page) => {
  const lines = linesOf(page).filter((line) => !ELSEWHERE.test(line))

  test('has commands', () => expect(lines.length).toBeGreaterThan(0))

  test.each(lines)(
    'chaos-gate %s',
    async (line) => {
      const { exitCode, out, error } = await typed(line)
      expect([exitCode, exitCode === 0 ? '' : out + error]).toEqual([0, ''])
      const output = /--output (\S+)|(\S+\.html)$/.exec(line)
      if (output) expect(existsSync(join(folder, output[1] ?? output[2] ?? ''))).toBe(true)
      const kinds = line.startsWith('job ') ? (loadAll(out) as { kind: string }[]).map(({ kind }) => kind) : []
      if (line.startsWith('job ')) expect(kinds.at(-1)).toBe(line.includes('--schedule') ? 'CronJob' : 'Job')
    },
    60_000,
  )
})
