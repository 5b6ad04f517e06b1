import { expect, test } from '@jest/globals'
import { newRunName } from '../../src/undo/run-name.ts'

test('a run has a name that may stand in a label and in the name of an object, however fine the clock is', () => {
  expect(newRunName(1_795_400_000_000.625)).toMatch(/^[a-z0-9]+-[0-9a-f]{8}$/)
})

test('names sort by time, and differ at the same moment', () => {
  expect(newRunName(1_795_400_000_000) < newRunName(1_795_400_000_001)).toBe(true)
  expect(newRunName(5)).not.toBe(newRunName(5))
})
