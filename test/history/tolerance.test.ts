import { expect, test } from '@jest/globals'
import { DEFAULT_TOLERANCES, parseTolerances } from '../../src/history/tolerance.ts'

test.each([
  ['5% availability', { availability: 0.05 }],
  ['availability 5%, 2s recovery', { availability: 0.05, recovery: 2 }],
  ['outage=1.5s\np95: 20%', { outage: 1.5, p95: 0.2 }],
  ['500ms outage,, 2m of recovery', { outage: 0.5, recovery: 120 }],
])('%j', (text, expected) => {
  expect(parseTolerances(text)).toEqual({ ...DEFAULT_TOLERANCES, ...expected })
})

test.each([
  ['5%', 'names none of availability, outage, recovery, p95'],
  ['2s availability', 'write a percentage'],
  ['5% recovery', 'write a duration'],
  ['-1s recovery', 'write a duration'],
  ['2s recvery', 'did you mean recovery'],
  ['2 s recovery please', 'names none of'],
])('%j is refused: %s', (text, why) => {
  expect(() => parseTolerances(text)).toThrow(why)
})
