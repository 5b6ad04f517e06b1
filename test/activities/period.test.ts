import { expect, test } from '@jest/globals'
import { secondsSince } from '../../src/activities/period.ts'

const NOW = Date.UTC(2026, 2, 2, 9, 0, 0)

test.each([
  ['60s', 60],
  ['60 seconds', 60],
  ['1 sec', 1],
  ['10 minutes', 600],
  ['10m', 600],
  ['5 min ago', 300],
  ['1h 30m', 5400],
  ['1 hour and 30 minutes ago', 5400],
  ['2 hrs, 5 secs', 7205],
  ['an hour', 3600],
  ['a day ago', 86_400],
  ['2 Weeks', 1_209_600],
  ['1.5h', 5400],
  ['0s', 1],
  ['now', 1],
  ['2026-03-02T08:59:00Z', 60],
  ['2026-03-02T08:58:59.500Z', 61],
])('%s is %i seconds', (text, expected) => {
  expect(secondsSince(text, NOW)).toBe(expected)
})

test.each(['', '60', 's', '10 parsecs', 'ten minutes', '10 minutes later', '5 min x', '2026-13-45'])(
  '"%s" is no period',
  (text) => {
    expect(secondsSince(text, NOW)).toBeUndefined()
  },
)
