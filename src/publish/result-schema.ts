/**
 * What `results.json` may hold when another job wrote it, who may be anybody: numbers are numbers, times are times, and
 * everything has a size. Texts stay as they are, because every report takes them for hostile anyway.
 */

import { z } from 'zod/mini'
import { VERDICTS } from '../experiment/journal.ts'
import { RESULT_TEXT_MAX, RESULT_VERSION, type Result } from '../report/result.ts'

const LIST_MAX = 5_000
const EXPERIMENTS_MAX = 1_000
const SAMPLES_MAX = 100_000
/** Some thirty years. */
const SECONDS_MAX = 1e9

const text = z.string().check(z.maxLength(RESULT_TEXT_MAX))
const list = <Item extends z.core.$ZodType>(item: Item, max = LIST_MAX) => z.array(item).check(z.maxLength(max))
const texts = list(text)
const seconds = z.number().check(z.gte(-SECONDS_MAX), z.lte(SECONDS_MAX))
const count = z.int().check(z.gte(0))
const share = z.number().check(z.gte(0), z.lte(1))
const time = z.nullable(z.iso.datetime({ offset: true }).check(z.maxLength(40)))
const place = z.object({ line: count, column: count })

const problem = z.object({
  message: text,
  file: z.exactOptional(text),
  line: z.exactOptional(count),
  column: z.exactOptional(count),
})
const verdict = z.object({ name: z.enum(VERDICTS), reason: text, reasons: texts })
const span = z.object({ from: seconds, to: seconds, isGood: z.boolean() })

const numbers = z.object({
  samples: count,
  good: count,
  share,
  longestOutageSeconds: seconds,
  answerSeconds: z.object({ p50: seconds, p95: seconds, p99: seconds, max: seconds }),
})
const period = z.nullable(numbers)

const probe = z
  .extend(numbers, {
    name: text,
    firstGoodSeconds: z.nullable(seconds),
    recoverySeconds: z.nullable(seconds),
    periods: z.object({ before: period, during: period, after: period }),
    bad: z.nullable(z.object({ expected: z.nullable(text), seen: text })),
    answers: list(z.object({ seen: text, isGood: z.boolean(), count })),
    series: list(z.object({ at: seconds, seconds, isGood: z.boolean(), answer: z.nullable(count) }), SAMPLES_MAX),
    spans: list(span, SAMPLES_MAX),
    place: z.nullable(place),
  })
  .check(z.refine(({ good, samples }) => good <= samples, 'more good samples than samples'))

const activity = z.object({
  name: text,
  type: z.enum(['probe', 'action']),
  outcome: z.enum(['succeeded', 'failed', 'interrupted']),
  timing: z.object({ at: seconds, seconds }),
  check: z.object({ expected: z.nullable(text), seen: text, isMet: z.nullable(z.boolean()) }),
  evidence: z.object({ changes: texts, nothing: z.nullable(text), notHeld: texts }),
  error: z.nullable(text),
  place: z.nullable(place),
})

const experiment = z.object({
  file: text,
  title: text,
  description: text,
  place: z.nullable(place),
  verdict,
  problems: list(problem),
  timing: z.object({ start: time, seconds, dry: z.nullable(text) }),
  fault: z.nullable(
    z.object({
      from: seconds,
      to: seconds,
      targets: list(z.object({ kind: text, namespace: text, name: text, done: texts })),
    }),
  ),
  phases: list(z.object({ name: z.enum(['before', 'method', 'after', 'rollbacks']), activities: list(activity) }), 4),
  hypothesis: z.nullable(z.object({ title: text, probes: list(probe), spans: list(span, SAMPLES_MAX) })),
  aftermath: z.object({ putBack: texts, leftBehind: texts, warnings: texts }),
  isWitnessed: z.boolean(),
})

export const resultSchema: z.ZodMiniType<Result> = z.object({
  version: z.literal(RESULT_VERSION),
  verdict: z.enum(VERDICTS),
  reason: text,
  problems: list(problem),
  experiments: list(experiment, EXPERIMENTS_MAX),
  run: z.object({
    start: time,
    seconds,
    cluster: z.nullable(text),
    seed: z.nullable(z.number()),
    isPractice: z.boolean(),
    recovered: z.nullable(z.object({ runs: texts, putBack: texts, leftBehind: texts })),
  }),
})
