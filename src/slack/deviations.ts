/** What did not hold in a journal, and for how long, in words. Plain text. */

import type { Journal } from '../experiment/journal.ts'
import { buildHypothesis } from '../report/build-hypothesis.ts'
import type { ProbeResult } from '../report/result.ts'
import { duration } from '../report/words.ts'

/** `answers saw status 503 instead of status 200 in 7 of 30 samples, longest outage 3.4 s, healthy again after 5 s`, one for each probe. */
export function deviationsOf(journal: Journal): string[] {
  const hypothesis = buildHypothesis(journal, () => null)
  const isWatched = journal.steady_states.during.length > 0
  return (hypothesis?.probes ?? []).flatMap((probe) => (probe.bad === null ? [] : [describe(probe, probe.bad, isWatched)]))
}

function describe(probe: ProbeResult, { expected, seen }: NonNullable<ProbeResult['bad']>, isWatched: boolean): string {
  const saw = `${probe.name} saw ${seen}${expected === null ? '' : ` instead of ${expected}`}`
  if (!isWatched) return `${saw} ${whenBad(probe)}`
  const back =
    probe.recoverySeconds === null ? 'not healthy again at the end' : `healthy again after ${duration(probe.recoverySeconds)}`
  return `${saw} in ${probe.samples - probe.good} of ${probe.samples} samples, longest outage ${duration(probe.longestOutageSeconds)}, ${back}`
}

function whenBad({ periods: { before, after } }: ProbeResult): string {
  const bad = [before && before.good < before.samples && 'before', after && after.good < after.samples && 'after']
  return `${bad.filter(Boolean).join(' and ')} the method`
}
