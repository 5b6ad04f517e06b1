import { describe, expect, test } from '@jest/globals'
import { whyNoSchedule } from '../../src/job/schedule.ts'

describe('a schedule', () => {
  test.each(['*/5 * * * *', '0 3 * * 1-5', '0,30 8-18/2 1 jan-mar mon', '@hourly', '59 23 31 12 7', '0 0 ? * SUN'])(
    '%s is one',
    (text) => {
      expect(whyNoSchedule(text)).toBeUndefined()
    },
  )

  test.each([
    ['* * * *', /wants five fields/],
    ['*  * * * *', /wants five fields/],
    ['@often', /wants five fields/],
    ['60 * * * *', /cannot have "60" as its minute, which is 0 to 59/],
    ['* 24 * * *', /as its hour/],
    ['* * 0 * *', /as its day of the month/],
    ['* * * 13 *', /as its month/],
    ['* * * * 8', /as its day of the week/],
    ['*/0 * * * *', /as its minute/],
    ['5-1 * * * *', /as its minute/],
    ['mon * * * *', /as its minute/],
    ['1-2-3 * * * *', /as its minute/],
  ])('%s is none, and why is said', (text, why) => {
    expect(whyNoSchedule(text)).toMatch(why)
  })
})
