/** The reference itself, in a virtual environment of its own. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Ended, Order } from './play.ts'

const FOLDER = fileURLToPath(new URL('../../.cache/reference', import.meta.url))
/** Where its programs are. Our own bridge finds the same Python there. */
export const BIN = join(FOLDER, 'venv/bin')
const PYTHON = join(BIN, 'python3')
const PACKAGES = [
  'chaostoolkit',
  'chaostoolkit-lib',
  'chaostoolkit-kubernetes',
  'chaostoolkit-istio',
  'jsonpath2',
  'kubernetes==35.0.0',
]

/** Installs it when it is not there yet; gives why it cannot be had, or undefined. */
export function installReference(): string | undefined {
  try {
    if (!existsSync(PYTHON)) {
      mkdirSync(FOLDER, { recursive: true })
      execFileSync('python3', ['-m', 'venv', join(FOLDER, 'venv')], { stdio: 'pipe' })
    }
    if (!existsSync(join(BIN, 'chaos'))) execFileSync(PYTHON, ['-m', 'pip', 'install', '--quiet', ...PACKAGES], { stdio: 'pipe' })
    return undefined
  } catch (error) {
    return `the reference cannot be installed here: ${String(error).split('\n')[0]}`
  }
}

export interface Reference {
  run(order: Order): Promise<Ended>
  close(): void
}

/** One process that forks for every run. */
export function openReference(): Reference {
  const server: ChildProcess = spawn(PYTHON, [fileURLToPath(new URL('fork-server.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const waiting: ((ended: Ended) => void)[] = []
  createInterface({ input: server.stdout as NodeJS.ReadableStream }).on('line', (line) => waiting.shift()?.(JSON.parse(line)))
  return {
    run: (order) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        server.stdin?.write(
          `${JSON.stringify({ ...order, arguments: ['--no-version-check', '--no-log-file', ...order.arguments] })}\n`,
        )
      }),
    close: () => server.stdin?.end(),
  }
}
