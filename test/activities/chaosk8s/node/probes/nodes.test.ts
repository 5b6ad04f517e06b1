import { describe, expect, test } from '@jest/globals'
import type { z } from 'zod/mini'
import type { ActivityDefinition } from '../../../../../src/activities/activity.ts'
import { all_nodes_must_be_ready_to_schedule } from '../../../../../src/activities/chaosk8s/node/probes/all_nodes_must_be_ready_to_schedule.ts'
import { get_all_node_status_conditions } from '../../../../../src/activities/chaosk8s/node/probes/get_all_node_status_conditions.ts'
import { get_nodes } from '../../../../../src/activities/chaosk8s/node/probes/get_nodes.ts'
import { nodes_must_be_healthy } from '../../../../../src/activities/chaosk8s/node/probes/nodes_must_be_healthy.ts'
import { verify_nodes_condition } from '../../../../../src/activities/chaosk8s/node/probes/verify_nodes_condition.ts'
import type { KubernetesObject } from '../../../../../src/kubernetes/kubernetes.ts'
import { bench } from '../../../bench.ts'
import { node, nodeTown } from '../../../node-town.ts'

const ready = (status = 'True') => ({ type: 'Ready', status })
const trouble = (type: string, status = 'True') => ({ type, status })
const withConditions = (...nodes: object[][]) => nodes.map((conditions, index) => node(`n${index}`, { conditions }))
const stage = <Arguments extends z.core.$ZodType>(probe: ActivityDefinition<Arguments>, nodes: KubernetesObject[]) =>
  bench(probe, { door: nodeTown({ nodes }).door })

describe.each([[get_nodes], [get_all_node_status_conditions], [all_nodes_must_be_ready_to_schedule], [nodes_must_be_healthy]])(
  '$name',
  (probe) => {
    test('asks once, for the nodes of the selector', async () => {
      const { run, calls } = stage(probe, [node('n1'), node('n2', { labels: { role: 'db' } })])
      await run({ label_selector: 'role=db' })
      expect(calls).toEqual(['list {"apiVersion":"v1","kind":"Node","labelSelector":"role=db"}'])
    })
  },
)

test('get_nodes: a list as the API has it', async () => {
  const { apiVersion: _apiVersion, kind: _kind, ...bare } = node('n1')
  expect(await stage(get_nodes, [node('n1')]).run({})).toEqual({
    kind: 'NodeList',
    apiVersion: 'v1',
    metadata: {},
    items: [bare],
  })
})

test('get_all_node_status_conditions: by type; a node without any has only its name', async () => {
  const nodes = [...withConditions([ready(), trouble('DiskPressure', 'False')]), { ...node('bare'), status: {} }]
  expect(await stage(get_all_node_status_conditions, nodes).run({})).toEqual([
    { name: 'n0', Ready: 'True', DiskPressure: 'False' },
    { name: 'bare' },
  ])
})

test.each([
  [withConditions([ready()], [ready()]), true],
  [withConditions([ready()], [ready('Unknown')]), false],
  [withConditions([]), false],
  [[], true],
])('all_nodes_must_be_ready_to_schedule', async (nodes, expected) => {
  expect(await stage(all_nodes_must_be_ready_to_schedule, nodes).run({})).toBe(expected)
})

test.each([
  [withConditions([trouble('PIDPressure', 'False')]), {}, true],
  [withConditions([trouble('PIDPressure', 'False')], [ready()]), {}, false],
  [withConditions([ready()]), { condition_type: 'Ready', condition_value: 'True' }, true],
  [withConditions([ready()]), { condition_type: 'Ready', condition_value: 'true' }, false],
  [[], {}, true],
])('verify_nodes_condition', async (nodes, args, expected) => {
  expect(await stage(verify_nodes_condition, nodes).run(args)).toBe(expected)
})

test.each([
  [withConditions([ready()]), true],
  [withConditions([]), true],
  [withConditions([ready('False')]), false],
  [withConditions([ready(), trouble('KernelDeadlock')]), false],
  [withConditions([ready(), trouble('MemoryPressure', 'Unknown')]), false],
  [withConditions([ready(), trouble('MemoryPressure', 'False')]), true],
  [withConditions([ready(), trouble('Painted')]), true],
])('nodes_must_be_healthy', async (nodes, expected) => {
  expect(await stage(nodes_must_be_healthy, nodes).run({})).toBe(expected)
})
