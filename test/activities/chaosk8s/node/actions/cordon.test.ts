import { describe, expect, test } from '@jest/globals'
import { cordon_node } from '../../../../../src/activities/chaosk8s/node/actions/cordon_node.ts'
import { uncordon_node } from '../../../../../src/activities/chaosk8s/node/actions/uncordon_node.ts'
import { KubernetesFailed } from '../../../../../src/kubernetes/kubernetes.ts'
import { bench } from '../../../bench.ts'
import { node, nodeTown } from '../../../node-town.ts'

const { door } = nodeTown({ nodes: [node('n1'), node('n2'), node('n3', { labels: { role: 'db' } })] })

describe.each([
  { action: cordon_node, body: '{"spec":{"unschedulable":true}}', word: 'unschedule' },
  { action: uncordon_node, body: '{"spec":{"unschedulable":null}}', word: 'schedule' },
])('$action.name', ({ action, body, word }) => {
  test('one list, and one patch of each match', async () => {
    const { run, calls, told } = bench(action, { door })
    expect(await run({ label_selector: 'role=web' })).toEqual(['n1', 'n2'])
    expect(calls).toEqual([
      'list {"apiVersion":"v1","kind":"Node","labelSelector":"role=web"}',
      `patch {"apiVersion":"v1","kind":"Node","name":"n1"} {"type":"strategic","body":${body}}`,
      `patch {"apiVersion":"v1","kind":"Node","name":"n2"} {"type":"strategic","body":${body}}`,
    ])
    expect(told).toEqual([])
  })

  test('by name', async () => {
    const { run, calls } = bench(action, { door })
    expect(await run({ name: 'n3' })).toEqual(['n3'])
    expect(calls[0]).toBe('list {"apiVersion":"v1","kind":"Node","fieldSelector":"metadata.name=n3"}')
  })

  test('no argument takes every node, with a warning', async () => {
    const { run, told } = bench(action, { door })
    expect(await run({})).toEqual(['n1', 'n2', 'n3'])
    expect(told).toEqual(['warn: no selector and no name: any of the 3 nodes of the cluster may be taken'])
  })

  test('no match fails', async () => {
    const { run } = bench(action, { door })
    await expect(run({ name: 'n9' })).rejects.toThrow('failed to find a node that matches selector: the name n9')
  })

  test('a refusal names the node and the reason', async () => {
    const patch = () => Promise.reject(new KubernetesFailed('patch Node n1: Forbidden (403): no', { code: 403 }))
    const { run } = bench(action, { door: { ...door, patch } })
    await expect(run({ name: 'n1' })).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: `Failed to ${word} node 'n1': patch Node n1: Forbidden (403): no`,
      because: 'refused',
    })
  })
})
