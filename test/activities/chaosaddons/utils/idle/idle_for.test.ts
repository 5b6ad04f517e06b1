import { expect, test } from '@jest/globals'
import { idle_for } from '../../../../../src/activities/chaosaddons/utils/idle/idle_for.ts'
import { bench } from '../../../bench.ts'

test.each([
  [2.5, 2500],
  ['1', 1000],
  [' .5 ', 500],
  [0, 0],
  [-3, 0],
])('idles for %j seconds, gives nothing and asks for nothing', async (duration, milliseconds) => {
  const { run, clock, calls } = bench(idle_for)
  const began = clock.now()
  expect(await clock.advanceUntil(run({ duration }))).toBeNull()
  expect([clock.now() - began, calls]).toEqual([milliseconds, []])
})

test.each(['long', '', null, undefined])('%j is no time', async (duration) => {
  await expect(bench(idle_for).run({ duration })).rejects.toThrow()
})

test('ends with the run', async () => {
  const stopped = bench(idle_for)
  Object.assign(stopped.tools, { signal: AbortSignal.abort(new Error('stop')) })
  await expect(stopped.run({ duration: 60 })).rejects.toThrow('stop')
})
