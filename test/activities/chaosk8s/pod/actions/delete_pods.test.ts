import { expect, test } from '@jest/globals'
import { delete_pods } from '../../../../../src/activities/chaosk8s/pod/actions/delete_pods.ts'
import { bench, pod } from '../../../bench.ts'

test('one pod, whose name fits the pattern, and what to use instead', async () => {
  const { run, calls, told } = bench(delete_pods, { objects: [pod('db-0'), pod('web-a'), pod('web-b')] })
  expect(await run({ name: '^web-', label_selector: 'app=web' })).toEqual(['web-a'])
  expect(calls).toHaveLength(2)
  expect(told).toEqual(['log: chaosk8s.pod.actions.delete_pods is deprecated; chaosk8s.pod.actions.terminate_pods does the same'])
})

test('no match is told', async () => {
  const { run, told } = bench(delete_pods, { objects: [pod('db-0')] })
  expect(await run({ name: 'web', ns: 'shop' })).toEqual([])
  expect(told).toContain('nothing: no pod in namespace "shop" has a name like /web/')
})
