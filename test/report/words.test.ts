import { describe, expect, test } from '@jest/globals'
import { buildResult } from '../../src/report/build-result.ts'
import { commandAgain } from '../../src/report/parts.ts'
import type { ExperimentResult, Result } from '../../src/report/result.ts'
import { headline, meaning, percent, sentence } from '../../src/report/words.ts'
import { readFixture } from './fixture.ts'

function changed(name: string, change: (experiment: ExperimentResult) => Partial<ExperimentResult>): Result {
  const result = buildResult(readFixture(name))
  return { ...result, experiments: result.experiments.map((experiment) => ({ ...experiment, ...change(experiment) })) }
}

describe('no more is said than was looked at', () => {
  test('without a hypothesis nothing is said to have kept working', () => {
    const result = buildResult(readFixture('no-hypothesis'))
    expect(meaning(result)).toBe('What was asked to break broke; nothing was expected of the application.')
    expect(headline(result)).toBe('“The shop survives the loss of a pod” went as planned')
  })

  test('when only some experiments expect something, only those are said to have held', () => {
    const result = changed('all-passed', ({ hypothesis, file }) => ({
      hypothesis: file.includes('database') ? null : hypothesis,
    }))
    expect(meaning(result)).toContain('wherever something was expected of it')
  })

  test('with an empty method nothing was broken', () => {
    const result = changed('passed', ({ phases }) => ({ phases: phases.filter(({ name }) => name !== 'method') }))
    expect(meaning(result)).toBe('The application was looked at and is fine; nothing was broken.')
  })

  test('that it was fine before is said only when somebody looked before', () => {
    expect(meaning(buildResult(readFixture('deviated')))).toContain('It was fine before')
    const blind = changed('deviated', ({ phases }) => ({ phases: phases.filter(({ name }) => name !== 'before') }))
    expect(meaning(blind)).not.toContain('before')
  })

  test("another tool's journal proves nothing", () => {
    expect(meaning(changed('passed', () => ({ isWitnessed: false })))).toContain('does not show that anything was really broken')
  })
})

describe('the headline', () => {
  test('counts the experiments, and those that share the worst verdict', () => {
    expect(headline(buildResult(readFixture('several')))).toBe(
      '“The shop answers while a pod is missing” did not hold, 2 of 6 experiments passed',
    )
    const told = readFixture('several')
    const twice = buildResult({ ...told, outcomes: [...told.outcomes, ...told.outcomes] })
    expect(headline(twice)).toBe('“The shop answers while a pod is missing” and 1 other did not hold, 4 of 12 experiments passed')
  })
})

describe('how to see it again', () => {
  test('a practice run is seen again in practice', () => {
    expect(commandAgain(buildResult(readFixture('no-hypothesis')))?.command).toBe(
      'npx chaos-gate practice run chaos/terminate-pod.yaml --seed 4711',
    )
  })

  test("another tool's journal does not say which file it ran", () => {
    expect(commandAgain(changed('passed', () => ({ isWitnessed: false })))).toBeNull()
  })
})

test('a share that is not the whole is never rounded up to it', () => {
  expect([1, 0.9999, 0.438, 0].map(percent)).toEqual(['100 %', '99.9 %', '43.8 %', '0 %'])
})

test.each([
  ['no pod matches', 'No pod matches.'],
  ['chaos/a.yaml: no file matches', 'chaos/a.yaml: no file matches.'],
  ['a.yaml', 'a.yaml.'],
  ['interrupted', 'Interrupted.'],
  ['`probe` saw 500.', '`probe` saw 500.'],
])('a sentence begins with a capital, unless with a name: %s', (words, told) => {
  expect(sentence(words)).toBe(told)
})
