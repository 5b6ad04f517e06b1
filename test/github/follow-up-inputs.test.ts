import { describe, expect, test } from '@jest/globals'
import { InvalidExperiment } from '../../src/experiment/errors.ts'
import { type Inputs, readInputs, readSecrets } from '../../src/github/inputs.ts'
import { DEFAULT_TOLERANCES } from '../../src/history/tolerance.ts'

function environment(given: Record<string, string>): Record<string, string> {
  const all = { ...(given.mode === 'publish' ? {} : { experiments: 'chaos/*.yaml' }), ...given }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

function followUpOf(given: Record<string, string>): Inputs['followUp'] {
  return readInputs(environment(given)).followUp
}

function problemsOf(given: Record<string, string>): string[] {
  try {
    readInputs(environment(given))
  } catch (error) {
    if (error instanceof InvalidExperiment) return error.problems.map(({ message }) => message)
    throw error
  }
  return []
}

describe('what comes after the verdict', () => {
  test('is nothing at all when nobody asks for it', () => {
    expect(followUpOf({})).toEqual({
      publish: { results: [] },
      history: { kept: 'none', tolerances: DEFAULT_TOLERANCES, isFailing: false },
      notify: { issue: 'never', when: 'failure', webhooks: {} },
    })
  })

  test('everything given arrives', () => {
    const given = {
      history: 'artifact',
      baseline: 'base/history.json',
      'fail-on-regression': '5% availability, recovery 3s',
      issue: 'auto',
      notify: 'change',
      'slack-webhook': 'https://hooks.slack.test/services/T/B/x',
      'teams-webhook': 'https://teams.test/workflows/y',
      webhook: 'http://in-cluster:8080/chaos',
    }
    expect(followUpOf(given)).toEqual({
      publish: { results: [] },
      history: {
        kept: 'artifact',
        baseline: 'base/history.json',
        tolerances: { ...DEFAULT_TOLERANCES, availability: 0.05, recovery: 3 },
        isFailing: true,
      },
      notify: {
        issue: 'auto',
        when: 'change',
        webhooks: {
          slack: given['slack-webhook'],
          teams: given['teams-webhook'],
          plain: given.webhook,
        },
      },
    })
  })

  test('publishing needs results, and no experiments', () => {
    const given = {
      mode: 'publish',
      results: 'a/results.json\nb/*/results.json',
      'results-expected': '3',
      'event-file': 'event.json',
    }
    expect(followUpOf(given).publish).toEqual({
      results: ['a/results.json', 'b/*/results.json'],
      expected: 3,
      eventFile: 'event.json',
    })
    expect(problemsOf({ mode: 'publish' })).toEqual([expect.stringContaining('Input "results" is missing')])
    expect(problemsOf({ mode: 'publish', results: 'x', experiments: 'y' })).toEqual([
      expect.stringContaining('Input "experiments"'),
    ])
    expect(problemsOf({ results: 'x' })).toEqual([expect.stringContaining('mode: publish')])
  })
})

describe('inputs that do not fit together', () => {
  test.each([
    [{ baseline: 'x.json' }, 'Input "baseline" is only read with `history: artifact`.'],
    [{ 'fail-on-regression': 'true' }, 'Input "fail-on-regression" needs `history: branch` or `history: artifact`.'],
    [{ notify: 'change' }, 'Input "notify" can only be change with a history, which tells what was before.'],
  ])('%j', (given, problem) => {
    expect(problemsOf(given)).toEqual([problem])
  })

  test('a tolerance that is none is told with what it should be', () => {
    expect(problemsOf({ history: 'branch', 'fail-on-regression': '5% availabilty' })).toEqual([
      expect.stringContaining('did you mean availability'),
    ])
  })
})

describe('addresses that are secrets', () => {
  test('are known before anything can be said of them', () => {
    const given = { 'github-token': 'token', 'slack-webhook': 'https://a.test/1', 'teams-webhook': 'b', webhook: 'c' }
    expect(readSecrets(environment(given))).toEqual(['token', 'https://a.test/1', 'b', 'c'])
  })

  test('are not repeated when they are wrong', () => {
    expect(problemsOf({ 'slack-webhook': 'hunter2' })).toEqual(['Input "slack-webhook" is no address that begins with https://.'])
  })
})
