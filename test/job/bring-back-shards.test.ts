import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Prepared } from '../../src/app/check.ts'
import type { VerdictName } from '../../src/experiment/journal.ts'
import { bringBackShards } from '../../src/job/bring-back-shards.ts'
import type { Followed } from '../../src/job/follow.ts'
import { buildResult } from '../../src/report/build-result.ts'
import type { Result } from '../../src/report/result.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chaos-gate-shards-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const home = (more = {}) => ({
  reportFolder: folder,
  journalPath: join(folder, 'journal.json'),
  isStopped: false,
  seconds: 12,
  ...more,
})
const loaded = (file: string) =>
  ({ loaded: { file, experiment: { title: file }, locate: () => undefined } }) as unknown as Prepared

function resultOf(files: readonly string[], verdict: VerdictName = 'passed', problems: Result['problems'] = []): Result {
  const judged = { name: verdict, reason: verdict, reasons: [verdict] }
  const outcomes = files.map((file) => ({
    file,
    title: file,
    verdict: judged,
    journal: null,
    problems: [],
    locate: () => undefined,
  }))
  return buildResult({ outcomes, problems, verdict: judged, durationSeconds: 5, seed: 7 })
}

function handed(result: Result, journals: Record<string, string> = {}): Followed {
  return { handed: { 'results.json': JSON.stringify(result), ...journals }, ending: 'it has ended' }
}

/** Each shard has what it was to run, and what became of it. */
function bring(shards: readonly (readonly [string[], Followed])[], more = {}) {
  const pods = shards.map(([experiments, followed]) => ({ experiments, prepared: experiments.map(loaded), followed }))
  const experiments = shards.flatMap(([files]) => files).toSorted()
  return bringBackShards({ experiments, pods }, home(more))
}

const files = ({ experiments }: Result) => experiments.map(({ file }) => file)
const verdicts = ({ experiments }: Result) => experiments.map(({ file, verdict }) => `${file} ${verdict.name}`)

describe('what comes back from several pods', () => {
  test('is one result in the order of the experiments, with the worst verdict and the time that it took here', () => {
    const { result } = bring([
      [['a', 'c'], handed(resultOf(['a', 'c']))],
      [['b'], handed(resultOf(['b'], 'deviated'))],
    ])
    expect([result.verdict, files(result)]).toEqual(['deviated', ['a', 'b', 'c']])
    expect(result.run).toMatchObject({ seconds: 12, seed: 7 })
    expect(result.reason).toBe('2 of 3 experiments passed. b: deviated')
  })

  test('has the journals of all of them, also where two have the same name', () => {
    const { journals } = bring([
      [['x/a'], handed(resultOf(['x/a']), { 'journals/a.json': '"first"' })],
      [['y/a'], handed(resultOf(['y/a']), { 'journals/a.json': '"second"' })],
    ])
    expect(readdirSync(join(folder, 'journals')).sort()).toEqual(['a-2.json', 'a.json'])
    expect(journals.map((path) => readFileSync(path, 'utf8'))).toEqual(['"first"', '"second"'])
    expect(readFileSync(join(folder, 'journal.json'), 'utf8')).toBe('"second"')
  })

  test.each([
    ['ends without a word', { handed: null, ending: 'its pod ended with 137 (OOMKilled)' }, /137 \(OOMKilled\)/],
    ['never begins', { handed: null, ending: 'its pod had not begun after 120 s: Unschedulable' }, /Unschedulable/],
    ['hands over no result', { handed: {}, ending: '' }, /it handed over no result/],
    ['hands over something else', { handed: { 'results.json': '{}' }, ending: '' }, /its result cannot be read/],
  ])('names every experiment of a shard that %s as an error, never as a pass', (_, followed, why) => {
    const { result } = bring([
      [['a', 'c'], followed as Followed],
      [['b'], handed(resultOf(['b']))],
    ])
    expect(result.verdict).toBe('error')
    expect(verdicts(result)).toEqual(['a error', 'b passed', 'c error'])
    expect(result.experiments[0]?.verdict.reason).toMatch(/^Shard 1\/2 told nothing of it: /)
    expect(result.experiments[0]?.verdict.reason).toMatch(why)
    expect(result.experiments[0]?.verdict.reason).toMatch(/chaos-gate recover/)
  })

  test('of a run that was stopped what is missing was interrupted', () => {
    const { result } = bring([[['a'], { handed: null, ending: 'the run was stopped before its pod began' }]], { isStopped: true })
    expect([result.verdict, verdicts(result)]).toEqual(['interrupted', ['a interrupted']])
  })

  test('a shard that tells of fewer experiments than it was given is not believed to have run them', () => {
    const { result } = bring([[['a', 'b'], handed(resultOf(['a']))]])
    expect(verdicts(result)).toEqual(['a passed', 'b error'])
    expect(result.verdict).toBe('error')
  })

  test('a shard that was refused as a whole says why, and that holds for each of its experiments', () => {
    const problem = { message: 'the cluster does not answer' }
    const { result } = bring([
      [['a'], handed(resultOf([], 'invalid', [problem]))],
      [['b'], handed(resultOf(['b']))],
    ])
    expect([result.verdict, result.problems, verdicts(result)]).toEqual(['invalid', [problem], ['a invalid', 'b passed']])
    expect(result.experiments[0]?.verdict.reason).toBe('Shard 1/2: invalid')
  })
})
