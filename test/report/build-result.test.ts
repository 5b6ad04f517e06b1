import { expect, test } from '@jest/globals'
import { buildResult } from '../../src/report/build-result.ts'
import { readFixture } from './fixture.ts'

test('an activity that was cut short by the end of the run has not failed', () => {
  const told = readFixture('interrupted')
  const [run] = told.outcomes[0]?.journal?.run ?? []
  if (run === undefined) throw new Error('the fixture has no run')
  Object.assign(run, { status: 'failed', exception: ['chaoslib.exceptions.ActivityFailed: the workflow was cancelled\n'] })
  const method = buildResult(told).experiments[0]?.phases.find(({ name }) => name === 'method')
  expect(method?.activities[0]).toMatchObject({ outcome: 'interrupted', error: null })
})

test('the reason of several experiments counts them and names those that did not pass', () => {
  expect(buildResult(readFixture('several')).reason).toMatch(
    /^2 of 6 experiments passed\. chaos\/health-http\.yaml \(deviated\): /,
  )
})

test('a run without any experiment has the reason that it was refused with', () => {
  expect(buildResult(readFixture('refused-as-a-whole'))).toMatchObject({
    verdict: 'invalid',
    experiments: [],
    run: { cluster: null, seed: null },
  })
})
