/** From the start of the action's process to the first request of its experiment, as a server sees it. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './measure.ts'

/** Milliseconds, the median of `rounds` runs of the packaged action. */
export async function measureFirstProbe(node: string, main: string, experiment: string, rounds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-gate-bench-'))
  let arrived = 0
  const server = createServer((_, response) => {
    arrived ||= performance.now()
    response.end('ok')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const taken: number[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      arrived = 0
      const started = performance.now()
      await once(spawn(node, [main], { cwd: folder, env: stepEnvironment(folder, experiment, url), stdio: 'ignore' }), 'close')
      if (arrived === 0)
        throw new Error(`${main} ended without a request; run it by hand with INPUT_EXPERIMENTS=${experiment} BENCH_URL=${url}`)
      taken.push(arrived - started)
    }
  } finally {
    server.close()
    rmSync(folder, { recursive: true })
  }
  return median(taken)
}

/** What a runner gives to a step on a push, where there is no pull request to comment on. */
function stepEnvironment(folder: string, experiment: string, url: string): NodeJS.ProcessEnv {
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'].map((name) => [
      name,
      join(folder, name),
    ]),
  )
  for (const file of Object.values(files)) writeFileSync(file, '')
  return {
    PATH: process.env.PATH,
    HOME: folder,
    ...files,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    INPUT_EXPERIMENTS: experiment,
    BENCH_URL: url,
  }
}
