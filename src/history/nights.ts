/** The bad nights of an issue, kept hidden in its own text: one more is added to those that it holds. */

import { z } from 'zod/mini'
import { VERDICTS, type VerdictName } from '../experiment/journal.ts'
import { link, plural, table } from '../report/markdown-text.ts'
import { SIGNS } from '../report/words.ts'

/** That are kept and shown; more are only counted. */
const NIGHTS_MAX = 30

export interface Nights {
  /** Of the first bad one, `2026-11-25`. */
  since: string
  count: number
  /** The newest last. */
  last: { day: string; verdict: VerdictName; run: string }[]
}

const HIDDEN = /^<!-- chaos-gate-nights (\{.*\}) -->$/m

const nights = z.object({
  since: z.iso.date(),
  count: z.int().check(z.gte(0), z.lte(100_000)),
  last: z
    .array(
      z.object({
        day: z.iso.date(),
        verdict: z.enum(VERDICTS),
        run: z.string().check(z.maxLength(300), z.regex(/^(?:https?:\/\/[\w.:/-]+)?$/)),
      }),
    )
    .check(z.maxLength(NIGHTS_MAX)),
})

/** People may have edited the issue: what cannot be read counts as nothing. */
export function addNight(body: string, night: Nights['last'][number]): Nights {
  const before = readNights(body) ?? { since: night.day, count: 0, last: [] }
  return { since: before.since, count: before.count + 1, last: [...before.last, night].slice(-NIGHTS_MAX) }
}

function readNights(body: string): Nights | undefined {
  try {
    return nights.safeParse(JSON.parse(HIDDEN.exec(body)?.[1] ?? '')).data
  } catch {
    return undefined
  }
}

/** For people and, hidden, for the next night. */
export function renderNights(told: Nights): string {
  const rows = told.last
    .toReversed()
    .map(({ day, verdict, run }) => [day, `${SIGNS[verdict]} ${verdict}`, run === '' ? '' : link('run', run)])
  return [
    `<!-- chaos-gate-nights ${JSON.stringify(told)} -->`,
    `**${plural(told.count, 'bad run')} since ${told.since}.** This issue is brought up to date by every run, and closed by the first good one.`,
    table(['Day', 'Verdict', ''], rows),
  ].join('\n\n')
}
