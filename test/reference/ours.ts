/** Our command, as a process of its own. */

import { execFileSync, spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ended, Order } from './play.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = join(ROOT, '.cache/reference/command')

/** In a process of its own: the bundler is native, and does not work inside the test runner. */
export function buildOurs(): void {
  const script = fileURLToPath(new URL('bundle.ts', import.meta.url))
  execFileSync(process.execPath, ['--import', 'tsx', script, FOLDER], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** The exit code; null when it had to be killed. */
export function runOurs({ directory, arguments: words, environment, seconds, signals }: Order): Promise<Ended> {
  const log = openSync(join(directory, 'ours.log'), 'w')
  const child = spawn(process.execPath, [join(FOLDER, 'cli.js'), ...words], {
    cwd: directory,
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', log, log],
  })
  const timers = signals.map(([after, name]) => setTimeout(() => child.kill(name), after * 1000))
  timers.push(setTimeout(() => child.kill('SIGKILL'), seconds * 1000))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exit) => {
      for (const timer of timers) clearTimeout(timer)
      resolve({ exit })
    })
  })
}
