import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { handOver } from '../../src/cli/hand-over.ts'
import type { Stage } from '../../src/cli/stage.ts'
import { decodeHandover } from '../../src/job/handover.ts'

const WORD = 'abc'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chaos-gate-hand-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function handedOver(): Promise<unknown> {
  const said: string[] = []
  const stage = { terminal: { out: (text: string) => void said.push(text), error: () => {} } } as unknown as Stage
  await handOver(WORD, folder, stage, async (inner) => {
    inner.terminal.out('the last words of the run')
    return 0
  })
  expect(said.join('')).not.toContain('last words')
  return decodeHandover(said.join(''), WORD)
}

test('a pod hands over its result and its journals, as they were written', async () => {
  mkdirSync(join(folder, 'journals'))
  writeFileSync(join(folder, 'results.json'), '{}')
  for (const [name, seconds] of [
    ['b.json', 1],
    ['a.json', 2],
  ] as const) {
    writeFileSync(join(folder, 'journals', name), name)
    utimesSync(join(folder, 'journals', name), seconds, seconds)
  }
  const handed = await handedOver()
  expect(handed).toEqual({ 'results.json': '{}', 'journals/b.json': 'b.json', 'journals/a.json': 'a.json' })
  expect(Object.keys(handed as object)).toEqual(['results.json', 'journals/b.json', 'journals/a.json'])
})

test('a report that could not be written is none, and breaks nothing', async () => {
  expect(await handedOver()).toEqual({})
})
