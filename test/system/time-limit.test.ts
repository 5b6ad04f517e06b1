import { expect, test } from '@jest/globals'
import { timeLimit } from '../../src/system/time-limit.ts'

test.each([0.0004, 59.9998, 10 ** 9])('%s seconds are a limit, whatever a timer takes', (seconds) => {
  expect(timeLimit(seconds).aborted).toBe(false)
})

test('aborts when its time is over', async () => {
  const limit = timeLimit(0.0004)
  await new Promise((resolve) => limit.addEventListener('abort', resolve))
  expect(limit.reason).toMatchObject({ name: 'TimeoutError' })
})
