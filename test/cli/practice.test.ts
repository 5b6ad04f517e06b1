/** `practice up` in a process of its own, and what may be applied to it. */

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { command } from '../../src/cli/command.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let directory: string

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'chaos-gate-practice-test-'))
})

afterAll(() => rmSync(directory, { recursive: true }))

async function practiceUp(...words: string[]) {
  const error: string[] = []
  const terminal = {
    out: () => {},
    error: (text: string) => error.push(text),
    isLive: false,
    isColored: false,
    isGitHub: false,
    width: 80,
  }
  const exitCode = await command(['practice', 'up', ...words], { directory, environment: {} }, terminal)
  return { exitCode, error: error.join('') }
}

test('where nothing can be written it says so, and what to do', () => {
  // The loader of TypeScript makes the folder for itself, so it is named only afterwards.
  const start = `process.env.TMPDIR = ${JSON.stringify(join(directory, 'nowhere'))}; process.argv.splice(1, 9, 'x', 'practice', 'up'); import('./src/cli.ts')`
  const options = { cwd: root, encoding: 'utf8', timeout: 15_000 } as const
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', start], options)
  expect([status, stderr]).toEqual([2, expect.stringMatching(/no kubeconfig can be written .*; set TMPDIR to a folder/)])
})

test('it prints how to reach it, answers there, and Ctrl-C ends it without a trace', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'practice', 'up'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exports = new Map<string, string>()
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name = '', value = ''] = /^export (\w+)=(.+)$/.exec(line) ?? []
    exports.set(name, value)
    if (exports.size === 4) break
  }
  const kubeconfig = exports.get('KUBECONFIG') as string
  const [, server] = /server: "(.+?)"/.exec(readFileSync(kubeconfig, 'utf8')) ?? []
  const version = (await (await fetch(`${server}/version`)).json()) as { gitVersion: string }
  expect(version.gitVersion).toMatch(/^v1\./)
  expect((await fetch(`${exports.get('FRONT_URL')}/demo/person`)).status).toBe(200)
  expect((await fetch(`${exports.get('GATEWAY_URL')}/demo/person`)).status).toBe(404)

  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(existsSync(kubeconfig)).toBe(false)
}, 30_000)

test('a manifest that is not there, cannot be read or is refused ends with 2 and a sentence', async () => {
  writeFileSync(join(directory, 'broken.yaml'), 'a: [1,')
  writeFileSync(join(directory, 'odd.yaml'), 'apiVersion: v1\nkind: Wand\nmetadata: { name: magic }\n')
  for (const file of ['nowhere.yaml', 'broken.yaml', 'odd.yaml']) {
    const { exitCode, error } = await practiceUp('--apply', file)
    expect([file, exitCode]).toEqual([file, 2])
    expect(error).toMatch(
      file === 'odd.yaml' ? /do not work in the practice cluster: .*Wand/ : new RegExp(`${file}: cannot be read as manifests: `),
    )
    expect(error).not.toMatch(/\n\s+at /)
  }
})
