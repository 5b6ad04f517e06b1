/** What the pods of several shards handed over → the files and the one result that a run here would have left. */

import { notRun } from '../app/refuse.ts'
import type { Outcome } from '../experiment/outcome.ts'
import { findingsOf, worstOf } from '../experiment/verdict.ts'
import { mergeResults } from '../publish/merge-results.ts'
import { buildResult } from '../report/build-result.ts'
import { round } from '../report/numbers.ts'
import type { Result } from '../report/result.ts'
import { showSource } from '../sources/fetch-source.ts'
import { type BroughtBack, bringJournals, type Finding, findingOfNone, type Home, readHanded } from './bring-back.ts'
import type { Ran, RanThere } from './run-there.ts'

/** Experiments stand in the order in which they were named; those that nothing is heard of are told as such, and are no pass. */
export function bringBackShards({ pods, experiments: named }: RanThere, home: Home): BroughtBack {
  const journals = bringJournals(
    pods.map(({ followed }) => followed),
    home,
  )
  const results = pods.flatMap((ran, index) => resultsOf(ran, `Shard ${index + 1}/${pods.length}`, home))
  const merged = mergeResults(results.map((result) => ({ label: '', result, problem: '' })))
  const places = new Map(named.map((file, index) => [showSource(file), index]))
  const placeOf = (file: string) => places.get(file) ?? named.length
  const experiments = merged.experiments.toSorted((one, other) => placeOf(one.file) - placeOf(other.file))
  return { result: { ...merged, experiments, run: { ...merged.run, seconds: round(home.seconds) } }, journals }
}

/** What the shard told, and what stands in for what it did not. */
function resultsOf({ followed, prepared, experiments }: Ran, who: string, home: Home): Result[] {
  const { result, problem } = readHanded(followed)
  const told = new Set(result?.experiments.map(({ file }) => file))
  const finding = result && told.size === 0 ? ofAll(result, who, home) : ofNone(problem, who, home)
  const missing = experiments.map(showSource).flatMap((file, index) => {
    const each = prepared[index]
    return each === undefined || told.has(file) ? [] : [{ ...notRun(each, finding.verdict, finding.reason), file }]
  })
  return [...(result ? [result] : []), ...(missing.length > 0 ? [asResult(missing, home)] : [])]
}

/** Refused or stopped as a whole: that holds for each of its experiments. */
function ofAll({ verdict, reason }: Result, who: string, home: Home): Finding {
  return verdict === 'passed' ? ofNone('', who, home) : { verdict, reason: `${who}: ${reason}` }
}

function ofNone(problem: string, who: string, home: Home): Finding {
  return findingOfNone(`${who} told nothing of it`, problem || 'it told only of others', home)
}

function asResult(outcomes: Outcome[], { seconds }: Home): Result {
  return buildResult({ outcomes, problems: [], verdict: worstOf(findingsOf(outcomes)), durationSeconds: seconds })
}
