/** A run in the pod of a Job that somebody follows: its report leaves by the log. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { EXIT_CODES } from '../experiment/journal.ts'
import { encodeHandover, type Handed } from '../job/handover.ts'
import { systemClock } from '../system/clock.ts'
import type { Stage } from './stage.ts'

/** Seconds that a pod which is being deleted stays, so that its last words can be read. */
const LINGER_SECONDS = 3

/** The exit code of `run`, whose own last words are the follower's to say. */
export async function handOver(
  word: string,
  reportFolder: string,
  stage: Stage,
  run: (stage: Stage) => Promise<number>,
): Promise<number> {
  const { terminal } = stage
  const exitCode = await run({ ...stage, terminal: { ...terminal, out: () => {} } })
  const { lines, left } = encodeHandover(readReport(reportFolder), word)
  for (const path of left) terminal.error(`warning: ${path} is too large for the log of a pod, and is lost with it\n`)
  terminal.out(`${lines.join('\n')}\n`)
  if (exitCode === EXIT_CODES.interrupted) await systemClock.sleep(LINGER_SECONDS)
  return exitCode
}

/** What there is of it; the journals in the order in which they were written. */
function readReport(folder: string): Handed {
  const journals = namesIn(join(folder, 'journals')).map((name) => `journals/${name}`)
  const written = (path: string) => statSync(join(folder, path)).mtimeMs
  const result = namesIn(folder).filter((name) => name === 'results.json')
  const paths = [...result, ...journals.sort((one, other) => written(one) - written(other))]
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
