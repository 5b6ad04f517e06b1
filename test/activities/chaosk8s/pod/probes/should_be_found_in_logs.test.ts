import { expect, test } from '@jest/globals'
import { should_be_found_in_logs } from '../../../../../src/activities/chaosk8s/pod/probes/should_be_found_in_logs.ts'
import { bench } from '../../../bench.ts'

const value = { 'web-a': 'one\nserver started\n', 'web-b': 'one\n' }

test.each([
  [{ pattern: 'one' }, true],
  [{ pattern: 'started' }, false],
  [{ pattern: 'started', all_containers: false }, true],
  [{ pattern: 'started', all_containers: 'false' }, true],
  [{ pattern: '(?m)^server', all_containers: false }, true],
  [{ pattern: 'stopped', all_containers: false }, false],
])('%j', async (args, expected) => {
  const { run, calls } = bench(should_be_found_in_logs)
  expect(await run({ value, ...args })).toBe(expected)
  expect(calls).toEqual([])
})

test.each([{ value: {} }, { value: null }, {}])('%j: there is nothing to search', async (given) => {
  await expect(bench(should_be_found_in_logs).run({ pattern: 'x', ...given })).rejects.toMatchObject({
    name: 'ActivityFailed',
    message: 'no logs to search from',
  })
})

test('a pattern that is none fails', async () => {
  await expect(bench(should_be_found_in_logs).run({ pattern: '(', value })).rejects.toThrow(
    "pattern '(' is no regular expression",
  )
})
