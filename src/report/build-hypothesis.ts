/** The steady state over the whole run: every probe's samples from before, during and after, and what they amount to. */

import type { Position } from '../experiment/errors.ts'
import type { Journal } from '../experiment/journal.ts'
import { pythonText } from '../experiment/values/python-text.ts'
import { buildCheck } from './build-activity.ts'
import { describeSeen } from './describe.ts'
import { faultStart, type Look, looksAtAll, looksByProbe } from './looks.ts'
import { measureProbe } from './measure-probes.ts'
import { round, spansOf } from './numbers.ts'
import type { Answer, HypothesisResult, ProbeResult } from './result.ts'
import { thinSamples, thinSpans } from './thin.ts'

/** How many of each are kept per probe; more could neither be seen nor read. */
const SAMPLES_MAX = 400
const SPANS_MAX = 400
const ANSWERS_MAX = 60

/** Null when the experiment has no hypothesis, or when nobody looked at it. `placeOf`: where a probe stands in the file. */
export function buildHypothesis(journal: Journal, placeOf: (probe: string) => Position | null): HypothesisResult | null {
  const looks = looksByProbe(journal)
  if (looks.size === 0) return null
  const faultAt = faultStart(journal) ?? 0
  const isWatched = journal.steady_states.during.length > 0
  return {
    title: pythonText(journal.experiment['steady-state-hypothesis']?.title ?? ''),
    probes: [...looks].map(([name, ofProbe]) => ({ ...buildProbe(name, ofProbe, faultAt), place: placeOf(name) })),
    spans: isWatched ? thinSpans(spansOf(looksAtAll(journal)), SPANS_MAX) : [],
  }
}

function buildProbe(name: string, looks: readonly Look[], faultAt: number): Omit<ProbeResult, 'place'> {
  const seen = looks.map(({ run }) => describeSeen(run))
  const answers = countAnswers(looks, seen)
  const indices = new Map(answers.map((answer, index) => [keyOf(answer), index]))
  const series = looks.map(({ at, end, isGood }, index) => {
    const answer = indices.get(keyOf({ isGood, seen: seen[index] ?? '' })) ?? null
    return { at, seconds: round(end - at), isGood, answer }
  })
  return {
    ...measureProbe(name, looks, faultAt),
    bad: commonestBad(looks, answers),
    answers,
    series: thinSamples(series, SAMPLES_MAX),
    spans: thinSpans(spansOf(looks), SPANS_MAX),
  }
}

function countAnswers(looks: readonly Look[], seen: readonly string[]): Answer[] {
  const answers = new Map<string, Answer>()
  for (const [index, { isGood }] of looks.entries()) {
    const answer = { seen: seen[index] ?? '', isGood, count: 0 }
    const known = answers.get(keyOf(answer)) ?? answer
    known.count += 1
    answers.set(keyOf(answer), known)
  }
  return [...answers.values()].sort((a, b) => b.count - a.count).slice(0, ANSWERS_MAX)
}

/** The same words may have been good once and bad another time: a tolerance sees more of an answer than is told. */
function keyOf({ isGood, seen }: Pick<Answer, 'isGood' | 'seen'>): string {
  return `${isGood} ${seen}`
}

function commonestBad(looks: readonly Look[], answers: readonly Answer[]): ProbeResult['bad'] {
  const worst = answers.find(({ isGood }) => !isGood)
  const look = looks.find(({ isGood, run }) => !isGood && (worst === undefined || describeSeen(run) === worst.seen))
  if (look === undefined) return null
  const { expected, seen } = buildCheck(look.run)
  return { expected, seen }
}
