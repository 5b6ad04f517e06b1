import { describe, expect, test } from '@jest/globals'
import { delete_nodes } from '../../../../../src/activities/chaosk8s/node/actions/delete_nodes.ts'
import { KubernetesFailed, type KubernetesObject } from '../../../../../src/kubernetes/kubernetes.ts'
import { type BenchOptions, bench } from '../../../bench.ts'
import { node, nodeTown, podOn } from '../../../node-town.ts'

const SUCCESS = { apiVersion: 'v1', kind: 'Status', metadata: {}, status: 'Success' } as unknown as KubernetesObject
const NODES = ['n1', 'n2', 'n3', 'n4'].map((name) => node(name))
const town = nodeTown({ nodes: NODES, pods: [podOn('n3', 'web-1'), podOn('n3', 'web-2')] })
const stage = (more: BenchOptions = {}) =>
  bench(delete_nodes, { ...more, door: { ...town.door, delete: async () => SUCCESS, ...more.door } })
const label_selector = 'role=web'

describe('which nodes', () => {
  test.each([
    ['the first that is listed', {}, ['n1']],
    ['all', { all: true }, ['n1', 'n2', 'n3', 'n4']],
    ['those that host a pod', { pod_label_selector: 'app=web', pod_namespace: 'shop', all: true }, ['n3']],
    ['none when none is asked for', { count: 0 }, []],
  ])('%s', async (_title, args, expected) => {
    expect(await stage().run({ label_selector, ...args })).toEqual(expected)
  })

  test.each([
    [{ rand: true }, 1],
    [{ rand: true, count: 3 }, 1],
    [{ count: 3 }, 3],
    [{ count: 9 }, 4],
  ])('%j: by chance, each once, and the seed repeats it', async (args, expected) => {
    const draw = (seed: number) => stage({ seed }).run({ label_selector, ...args })
    expect(await draw(5)).toEqual(await draw(5))
    const draws = (await Promise.all(Array.from({ length: 20 }, (_, seed) => draw(seed)))) as string[][]
    expect(new Set(draws.map(String)).size).toBeGreaterThan(2)
    for (const names of draws) expect(new Set(names).size).toBe(expected)
  })

  test('without a selector, with a warning', async () => {
    const { run, told } = stage()
    await run({})
    expect(told).toEqual(['warn: no selector and no name: any of the 4 nodes of the cluster may be taken'])
  })

  test('none fails, and a negative count', async () => {
    await expect(stage().run({ label_selector: 'role=x' })).rejects.toThrow('failed to find a node that matches selector')
    await expect(stage().run({ count: -1 })).rejects.toThrow("Cannot select nodes. Count '-1' is negative.")
  })
})

test('one list, and one deletion of this very node with its grace', async () => {
  const { run, calls, told } = stage()
  await run({ label_selector, grace_period_seconds: '0' })
  expect(calls).toEqual([
    'list {"apiVersion":"v1","kind":"Node","labelSelector":"role=web"}',
    'delete {"apiVersion":"v1","kind":"Node","name":"n1"} {"preconditions":{"uid":"uid-n1"},"gracePeriodSeconds":0}',
  ])
  expect(told).toEqual([])
})

test('a node that its finalizers hold is not deleted yet', async () => {
  const held = node('n1', { metadata: { deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: ['example.com/hold'] } })
  const { run, told } = stage({ door: { delete: async () => held } })
  expect(await run({ label_selector })).toEqual([])
  expect(told).toEqual(['not held: Node n1 is still there: it waits for its finalizers example.com/hold'])
})

test.each([404, 409])('a node that is gone already (%i) does not stop the others', async (code) => {
  const { run, told } = stage({
    door: {
      delete: async ({ name }) => {
        if (name === 'n2') throw new KubernetesFailed('gone', { code })
        return SUCCESS
      },
    },
  })
  expect(await run({ label_selector, all: true })).toEqual(['n1', 'n3', 'n4'])
  expect(told).toEqual(['warn: Node n2 was gone before it could be deleted'])
})

test('a refusal fails it', async () => {
  const refuse = () => Promise.reject(new KubernetesFailed('delete Node n1: Forbidden (403)', { code: 403 }))
  await expect(stage({ door: { delete: refuse } }).run({ label_selector })).rejects.toMatchObject({ code: 403 })
})
