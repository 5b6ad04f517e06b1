import { expect, test } from '@jest/globals'
import { checkQuietHours } from '../../src/policy/quiet-hours.ts'
import { readPolicy } from '../../src/policy/read-policy.ts'

const at = (iso: string) => Date.parse(iso)
const hours = (text: string) => readPolicy(`quiet-hours:\n  - ${text}\n`, 'policy.yaml')

test.each([
  ['inside', '{from: "08:00", to: "18:00", time-zone: UTC}', '2026-03-02T08:00:00Z', true],
  ['at their end', '{from: "08:00", to: "18:00", time-zone: UTC}', '2026-03-02T18:00:00Z', false],
  ['in their own time zone', '{from: "08:00", to: "18:00", time-zone: Asia/Tokyo}', '2026-03-02T23:30:00Z', true],
  ['in summer time', '{from: "09:00", to: "10:00", time-zone: Europe/Berlin}', '2026-07-01T07:30:00Z', true],
  ['in winter time', '{from: "09:00", to: "10:00", time-zone: Europe/Berlin}', '2026-01-07T07:30:00Z', false],
  ['over midnight, before it', '{days: [fri], from: "22:00", to: "06:00", time-zone: UTC}', '2026-03-06T23:00:00Z', true],
  ['over midnight, after it', '{days: [fri], from: "22:00", to: "06:00", time-zone: UTC}', '2026-03-07T05:59:00Z', true],
  ['over midnight, a day later', '{days: [fri], from: "22:00", to: "06:00", time-zone: UTC}', '2026-03-08T05:59:00Z', false],
  ['on another day', '{days: [mon], from: "00:00", to: "23:59", time-zone: UTC}', '2026-03-03T12:00:00Z', false],
  ['a whole day', '{days: [tue], from: "00:00", to: "00:00", time-zone: UTC}', '2026-03-03T12:00:00Z', true],
])('quiet hours %s', (_title, text, now, isQuiet) => {
  expect(checkQuietHours(hours(text), at(now)) !== null).toBe(isQuiet)
})

test('a refusal names the hours and their line', () => {
  expect(checkQuietHours(hours('{from: "08:00", to: "18:00", time-zone: UTC}'), at('2026-03-02T08:30:00Z'))).toEqual({
    rule: 'quiet-hours.0 (policy.yaml:2:5)',
    message: 'it is 08:30 in UTC, and nothing is changed from 08:00 to 18:00',
  })
})
