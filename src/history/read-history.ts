/** Text → history. Whoever may write to the branch or the artifact may have written anything. */

import { z } from 'zod/mini'
import { VERDICTS } from '../experiment/journal.ts'
import { BYTES_MAX, HISTORY_VERSION, type History, RUNS_MAX } from './history.ts'

/** As many as one run may have. */
const EXPERIMENTS_MAX = 1000

const short = z.string().check(z.maxLength(1000))
const seconds = z.nullable(z.number().check(z.gte(0), z.lte(1e9)))
const verdict = z.enum(VERDICTS)

const experiment = z.object({
  file: short,
  title: short,
  verdict,
  availability: z.nullable(z.number().check(z.gte(0), z.lte(1))),
  longestOutageSeconds: seconds,
  recoverySeconds: seconds,
  p95Seconds: seconds,
})

const run = z.object({
  at: z.iso.datetime({ offset: true }).check(z.maxLength(40)),
  sha: z.string().check(z.regex(/^[0-9a-f]{0,64}$/)),
  verdict,
  experiments: z.array(experiment).check(z.maxLength(EXPERIMENTS_MAX)),
})

const history = z.object({
  version: z.literal(HISTORY_VERSION),
  runs: z.array(run).check(z.maxLength(RUNS_MAX)),
})

/** Throws with what is wrong with it. */
export function readHistory(text: string): History {
  if (Buffer.byteLength(text) > 2 * BYTES_MAX) throw new Error(`it has more than ${2 * BYTES_MAX} bytes`)
  const { data, error } = z.safeParse(history, parse(text))
  if (data !== undefined) return data
  const [first] = error.issues
  throw new Error(`${first?.path.join('.') || 'the file'} is not as it was written (${first?.code})`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error('it is no JSON', { cause: error })
  }
}
