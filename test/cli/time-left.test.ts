import { expect, test } from '@jest/globals'
import { describeTimeLeft } from '../../src/cli/time-left.ts'
import type { Activity, Experiment } from '../../src/experiment/schema.ts'

const activity = (pauses?: Activity['pauses']): Activity => ({
  type: 'action',
  name: 'a',
  provider: { type: 'process', path: 'true' },
  ...(pauses && { pauses }),
})

const experiment: Experiment = {
  title: 't',
  description: 'd',
  method: [activity({ after: 10 }), activity({ before: 2, after: '${wait}' }), { ref: 'a' }, activity()],
}

test('the pauses that are still to come are the time that is sure to pass', () => {
  expect(describeTimeLeft(experiment, 1, 0)).toBe(' · 1 of 4, at least 12 s left')
  expect(describeTimeLeft(experiment, 1, 7)).toBe(' · 1 of 4, at least 5 s left')
  expect(describeTimeLeft(experiment, 1, 60)).toBe(' · 1 of 4, at least 2 s left')
  expect(describeTimeLeft(experiment, 2, 1)).toBe(' · 2 of 4, at least 1 s left')
})

test('where no pause is left only the count is told, and outside of the method nothing', () => {
  expect(describeTimeLeft(experiment, 4, 0)).toBe(' · 4 of 4')
  expect(describeTimeLeft(experiment, 0, 0)).toBe('')
  expect(describeTimeLeft(experiment, 9, 0)).toBe('')
})
