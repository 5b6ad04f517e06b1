import { describe, expect, test } from '@jest/globals'
import { drain_nodes } from '../../../../../src/activities/chaosk8s/node/actions/drain_nodes.ts'
import { type BenchOptions, bench } from '../../../bench.ts'
import { type NodeTownOptions, node, nodeTown, podOn } from '../../../node-town.ts'

const NODES = [node('n1'), node('n2'), node('n3', { labels: { role: 'db' } })]
const stage = (options: Partial<NodeTownOptions> = {}, more: BenchOptions = {}) =>
  bench(drain_nodes, { ...more, door: nodeTown({ nodes: NODES, ...options }).door })

describe('which nodes are drained', () => {
  test.each([
    ['by name', { name: 'n2' }, ['n2']],
    ['by label', { label_selector: 'role=web' }, ['n1', 'n2']],
    ['by both', { name: 'n3', label_selector: 'role=db' }, ['n3']],
    ['those that host a pod, each once', { pod_label_selector: 'app=web', pod_namespace: 'other' }, ['n3']],
    ['in the namespace of the run, where none is given', { pod_label_selector: 'app=web' }, ['n1']],
    ['pod_namespace alone narrows nothing', { label_selector: 'role=db', pod_namespace: 'other' }, ['n3']],
    ['never more than there are', { label_selector: 'role=db', count: 3 }, ['n3']],
    ['none when none is asked for', { label_selector: 'role=web', count: 0 }, []],
  ])('%s', async (_title, args, expected) => {
    const pods = [
      podOn('n1', 'a'),
      podOn('n1', 'b'),
      podOn('n3', 'c', { namespace: 'other' }),
      podOn('n3', 'd', { namespace: 'other' }),
    ]
    expect(await stage({ pods }).run(args)).toEqual(expected)
  })

  test('so many by chance, each once, and the seed repeats it', async () => {
    const draw = (seed: number) => stage({}, { seed }).run({ count: '2' })
    expect(await draw(3)).toEqual(await draw(3))
    const draws = (await Promise.all(Array.from({ length: 12 }, (_, seed) => draw(seed)))) as string[][]
    expect(new Set(draws.map(String)).size).toBeGreaterThan(2)
    for (const names of draws) expect(new Set(names).size).toBe(2)
  })

  test('none fails, with what was asked for', async () => {
    const { run, calls } = stage()
    await expect(run({ label_selector: 'role=x', name: 'n1' })).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: 'failed to find a node that matches selector: the name n1 and the label role=x',
    })
    expect(calls).toHaveLength(1)
  })

  test('every node is told as a warning', async () => {
    const { run, told } = stage()
    expect(await run({})).toEqual(['n1', 'n2', 'n3'])
    expect(told).toEqual(['warn: no selector and no name: any of the 3 nodes of the cluster may be taken'])
  })

  test.each([
    [{ pod_namespace: 'shop', name: 'n1' }, 'warn: pod_namespace "shop" narrows nothing without a pod_label_selector'],
    [{ name: 'n1', count: 0 }, 'nothing: count is 0, so no node was asked for'],
    [{ label_selector: 'role=web', count: 5 }, 'warn: 5 nodes were asked for, but only 2 could be chosen'],
  ])('%j: %s', async (args, expected) => {
    const { run, told } = stage()
    await run(args)
    expect(told).toEqual([expected])
  })
})
