import { expect, test } from '@jest/globals'
import { parseDuration } from '../../src/text/parse-duration.ts'

test.each([
  ['500ms', 0.5],
  ['30s', 30],
  ['1.5s', 1.5],
  ['5m', 300],
  ['1h30m', 5400],
  ['2m5s', 125],
  ['0s', 0],
])('%s is %d seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds)
})

test.each(['', '30', 's', '5 m', '-1s', '1d', '1h ', '1e3s', '١s'])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined()
})
