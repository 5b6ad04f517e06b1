import { describe, expect, test } from '@jest/globals'
import { delete_nodes } from '../../../../../src/activities/chaosk8s/node/actions/delete_nodes.ts'
import { drain_nodes } from '../../../../../src/activities/chaosk8s/node/actions/drain_nodes.ts'
import { bench } from '../../../bench.ts'
import { node, nodeTown } from '../../../node-town.ts'

const NODES = [node('n1'), node('n2'), node('n3')]
const environment = { CHAOS_GATE_NODE_NAME: 'n2' }

function stage(definition: typeof drain_nodes | typeof delete_nodes, nodes = NODES, inPod: Record<string, string> = environment) {
  const { door } = nodeTown({ nodes })
  const remove = async () => ({ apiVersion: 'v1', kind: 'Node', metadata: { name: '' } })
  return bench(definition as typeof drain_nodes, { door: { ...door, delete: remove }, environment: inPod })
}

describe.each([
  ['drain_nodes', drain_nodes, {}],
  ['delete_nodes', delete_nodes, { all: true }],
] as const)('the node that the run is on: %s', (_, definition, args) => {
  test('is left out, and that is said', async () => {
    const { run, told } = stage(definition)
    expect(await run({ ...args, label_selector: 'role=web' })).toEqual(['n1', 'n3'])
    expect(told).toContain('warn: n2 is left out, because this run is on it; whoever names it takes it')
  })

  test('is an error when it is the only one that matches', async () => {
    const { run, calls } = stage(definition, [node('n2')])
    await expect(run({ ...args, label_selector: 'role=web' })).rejects.toThrow(
      /the only node that matches is n2, and this run is on it/,
    )
    expect(calls.filter((call) => !call.startsWith('list'))).toEqual([])
  })

  test('is nothing special outside of the cluster', async () => {
    expect(await stage(definition, NODES, {}).run({ ...args, label_selector: 'role=web' })).toEqual(['n1', 'n2', 'n3'])
  })
})

test('who names the host that the run is on gets it too, since nodes are deleted by label only', async () => {
  const host = node('n2', { labels: { 'kubernetes.io/hostname': 'n2' } })
  expect(await stage(delete_nodes, [host]).run({ label_selector: 'kubernetes.io/hostname=n2' })).toEqual(['n2'])
})

test('who names the node that the run is on gets it', async () => {
  const { run, told } = stage(drain_nodes)
  expect(await run({ name: 'n2' })).toEqual(['n2'])
  expect(told.filter((text) => text.startsWith('warn'))).toEqual([])
})
