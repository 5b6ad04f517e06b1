/** The command in a process of its own, interrupted as a terminal does it. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

const root = fileURLToPath(new URL('../..', import.meta.url))
let directory: string

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'chaos-gate-signals-'))
  writeFileSync(
    join(directory, 'long.yaml'),
    `
title: It takes long
description: Until somebody loses patience.
method:
  - { type: action, name: wait, provider: { type: process, path: sleep, arguments: "60" } }
rollbacks:
  - { type: action, name: put-back, provider: { type: process, path: sh, arguments: "-c 'touch put-back; sleep \${seconds}'" } }
configuration:
  seconds: { type: env, key: ROLLBACK_SECONDS, default: "0" }
`,
  )
})

afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** Resolves once the action is under way. */
async function startLong(environment: Record<string, string> = {}): Promise<{ child: ChildProcess; ended: Promise<unknown[]> }> {
  const words = ['--import', 'tsx', join(root, 'src/cli.ts'), '--verbose', '--change-dir', directory, 'run', 'long.yaml']
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  await said(child, 'Action: wait')
  return { child, ended }
}

/** Resolves when it has said so on stderr; rejects when it ends without. */
function said(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let all = ''
    child.stderr?.on('data', (part) => {
      all += String(part)
      if (all.includes(text)) resolve()
    })
    child.once('exit', () => reject(new Error(`it ended without saying "${text}":\n${all}`)))
  })
}

test('the first Ctrl-C rolls back, writes the journal, and says interrupted', async () => {
  const { child, ended } = await startLong()
  child.kill('SIGINT')
  expect(await ended).toEqual([130, null])
  expect(existsSync(join(directory, 'put-back'))).toBe(true)
  const journal = JSON.parse(readFileSync(join(directory, 'journal.json'), 'utf8'))
  expect([journal.status, journal['chaos-gate'].verdict]).toEqual(['interrupted', 'interrupted'])
  expect(journal['chaos-gate'].reason).toContain('interrupted with Ctrl-C (SIGINT)')
}, 30_000)

test('a second one ends at once', async () => {
  const { child, ended } = await startLong({ ROLLBACK_SECONDS: '20' })
  const since = performance.now()
  child.kill('SIGINT')
  await said(child, 'Rollback: put-back')
  child.kill('SIGINT')
  expect(await ended).toEqual([130, null])
  expect(performance.now() - since).toBeLessThan(10_000)
}, 30_000)

test('a terminal that is closed says so twice, and the rollbacks are played all the same', async () => {
  rmSync(join(directory, 'put-back'), { force: true })
  const { child, ended } = await startLong({ ROLLBACK_SECONDS: '1' })
  child.kill('SIGHUP')
  await said(child, 'Rollback: put-back')
  child.kill('SIGHUP')
  expect(await ended).toEqual([130, null])
  const journal = JSON.parse(readFileSync(join(directory, 'journal.json'), 'utf8'))
  expect(journal.rollbacks).toMatchObject([{ status: 'succeeded' }])
}, 30_000)

test('nobody reads any more what it says: it goes on, plays its rollbacks, and ends with its verdict', async () => {
  rmSync(join(directory, 'put-back'), { force: true })
  const { child, ended } = await startLong()
  child.stdout?.destroy()
  child.stderr?.destroy()
  child.kill('SIGTERM')
  expect(await ended).toEqual([130, null])
  expect(existsSync(join(directory, 'put-back'))).toBe(true)
}, 30_000)

test.each([
  ['SIGUSR1', true],
  ['SIGUSR2', false],
] as const)(
  'EXIT-1 ROLL-5 %s ends the run in order; rollbacks: %s',
  async (signal, isRolledBack) => {
    rmSync(join(directory, 'put-back'), { force: true })
    const { child, ended } = await startLong()
    child.kill(signal)
    expect(await ended).toEqual([130, null])
    expect(existsSync(join(directory, 'put-back'))).toBe(isRolledBack)
  },
  30_000,
)
