/** The Python of this machine, with a folder of modules that are written for one test. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe } from '@jest/globals'
import { type Foreign, openForeign } from '../../src/foreign/open-foreign.ts'
import { findExecutable } from '../../src/system/find-executable.ts'
import { makeActivity, makeCall } from '../providers/call.ts'

const { PATH, HOME } = process.env

const isThere = findExecutable('python3', { environment: { PATH }, directory: '/' }) !== undefined
if (!isThere) console.warn('Nothing of Python is tested: there is no python3 on the PATH')

/** A suite that runs where there is a `python3`. */
export const withPython = isThere ? describe : describe.skip

export interface Bench {
  foreign: Foreign
  folder: string
  environment: Record<string, string | undefined>
  /** Everything that was said, `level: message`. */
  said: string[]
}

const open: Bench[] = []

/** Modules by name, with their text. */
export function openBench(modules: Record<string, string> = {}): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-gate-python-'))
  for (const [name, text] of Object.entries(modules)) writeFileSync(join(folder, `${name}.py`), text)
  const environment = { PATH, HOME, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' }
  const said: string[] = []
  const foreign = openForeign({ environment, directory: folder }, (level, message) => said.push(`${level}: ${message}`))
  const bench = { foreign, folder, environment, said }
  open.push(bench)
  return bench
}

/** Calls a function of the module `mine`; `more` goes into the provider, but for `background`. */
export function call(
  { foreign }: Bench,
  func: string,
  args?: unknown,
  more: Record<string, unknown> = {},
  values: Parameters<typeof makeCall>[0] = {},
) {
  const { background, ...rest } = more
  const provider = { type: 'python', module: 'mine', func, ...(args !== undefined && { arguments: args }), ...rest }
  return foreign.provider.invoke(makeActivity(provider, background ? { background: true } : {}), makeCall(values))
}

/** Resolves when the process is gone, or dead and waiting for somebody to ask how it died; rejects after two seconds. */
export async function isGone(pid: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    if (status === '' || /\) Z /.test(status)) return
    await setTimeout(20)
  }
  throw new Error(`the process ${pid} is still there`)
}

/** For `afterEach`. */
export async function closeBenches(): Promise<void> {
  for (const { foreign, folder } of open.splice(0)) {
    await foreign.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
