import { describe, expect, test } from '@jest/globals'
import { add_latency } from '../../../../src/activities/chaosk8s/chaosmesh/network/actions/add_latency.ts'
import { corrupt_packets } from '../../../../src/activities/chaosk8s/chaosmesh/network/actions/corrupt_packets.ts'
import { delete_network_fault } from '../../../../src/activities/chaosk8s/chaosmesh/network/actions/delete_network_fault.ts'
import { duplicate_packets } from '../../../../src/activities/chaosk8s/chaosmesh/network/actions/duplicate_packets.ts'
import { reorder_packets } from '../../../../src/activities/chaosk8s/chaosmesh/network/actions/reorder_packets.ts'
import { set_bandwidth } from '../../../../src/activities/chaosk8s/chaosmesh/network/actions/set_bandwidth.ts'
import { set_loss } from '../../../../src/activities/chaosk8s/chaosmesh/network/actions/set_loss.ts'
import { get_network_fault } from '../../../../src/activities/chaosk8s/chaosmesh/network/probes/get_network_fault.ts'
import { get_network_faults } from '../../../../src/activities/chaosk8s/chaosmesh/network/probes/get_network_faults.ts'
import { delete_stressor } from '../../../../src/activities/chaosk8s/chaosmesh/stress/actions/delete_stressor.ts'
import { stress_cpu } from '../../../../src/activities/chaosk8s/chaosmesh/stress/actions/stress_cpu.ts'
import { stress_memory } from '../../../../src/activities/chaosk8s/chaosmesh/stress/actions/stress_memory.ts'
import { get_stressor } from '../../../../src/activities/chaosk8s/chaosmesh/stress/probes/get_stressor.ts'
import { get_stressors } from '../../../../src/activities/chaosk8s/chaosmesh/stress/probes/get_stressors.ts'
import { KubernetesFailed, type KubernetesObject } from '../../../../src/kubernetes/kubernetes.ts'
import { bench } from '../../bench.ts'

const web = { name: 'f', label_selectors: 'app=web' }

/** The `spec` that a function sends, by its one call. */
async function specOf(definition: Parameters<typeof bench>[0], args: object) {
  const { run, calls, told } = bench(definition)
  const { spec, ...rest } = (await run(args)) as KubernetesObject
  expect(calls).toHaveLength(1)
  return { spec, rest, told }
}

test.each([
  [add_latency, { latency: '1s' }, { action: 'delay', delay: { latency: '1s' } }],
  [
    add_latency,
    { latency: '1s', correlation: 5, jitter: '1ms' },
    { action: 'delay', delay: { latency: '1s', correlation: '5', jitter: '1ms' } },
  ],
  [set_loss, { loss: 10, correlation: '5' }, { action: 'loss', loss: { loss: '10', correlation: '5' } }],
  [duplicate_packets, { duplicate: '10' }, { action: 'duplicate', duplicate: { duplicate: '10' } }],
  [corrupt_packets, { corrupt: '10' }, { action: 'corrupt', corrupt: { corrupt: '10' } }],
  [
    reorder_packets,
    { reorder: '10', gap: '2' },
    { action: 'delay', delay: { latency: '10ms', reorder: { reorder: '10', gap: 2 } } },
  ],
  [reorder_packets, { reorder: '10' }, { action: 'delay', delay: { latency: '10ms', reorder: { reorder: '10', gap: 1 } } }],
  [
    set_bandwidth,
    { rate: '1mbps', limit: '1', buffer: 2 },
    { action: 'bandwidth', bandwidth: { rate: '1mbps', limit: 1, buffer: 2 } },
  ],
  [
    set_bandwidth,
    { rate: '1mbps', limit: 1, buffer: 2, peakrate: 3, minburst: '4' },
    { action: 'bandwidth', bandwidth: { rate: '1mbps', limit: 1, buffer: 2, peakrate: 3, minburst: 4 } },
  ],
])('a network fault is as Chaos Mesh documents it (%#)', async (definition, args, fault) => {
  const { spec, rest, told } = await specOf(definition as typeof set_loss, { ...web, ...args })
  expect(rest).toEqual({
    apiVersion: 'chaos-mesh.org/v1alpha1',
    kind: 'NetworkChaos',
    metadata: { name: 'f', namespace: 'shop' },
  })
  expect(spec).toEqual({ mode: 'one', selector: { labelSelectors: { app: 'web' } }, direction: 'to', ...fault })
  expect(told).toEqual([])
})

test.each([
  [stress_cpu, { workers: '2', load: 80 }, { stressors: { cpu: { workers: 2, load: 80 } } }],
  [stress_memory, { size: '1GB' }, { stressors: { memory: { workers: 1, size: '1GB' } } }],
  [stress_memory, { workers: 3, oom_score: '-5' }, { stressors: { memory: { workers: 3, oomScoreAdj: -5 } } }],
  [
    stress_cpu,
    { workers: 1, load: 1, container_names: 'a, b', stressng_stressors: '--cpu 1', duration: '5m' },
    { duration: '5m', containerNames: ['a', 'b'], stressngStressors: '--cpu 1' },
  ],
])('stress is as Chaos Mesh documents it (%#)', async (definition, args, stress) => {
  const { spec, rest } = await specOf(definition as typeof stress_cpu, { ...web, direction: 'both', ...args })
  expect(rest.kind).toBe('StressChaos')
  expect(spec).toMatchObject({ mode: 'one', selector: { labelSelectors: { app: 'web' } }, duration: '30s', ...stress })
  expect(spec).not.toHaveProperty('direction')
})

test('stress_memory says that Chaos Mesh has no time to fill any more', async () => {
  const { told } = await specOf(stress_memory, { ...web, size: '1GB', time_to_get_to_size: '10s' })
  expect(told).toEqual([expect.stringContaining('time_to_get_to_size has no effect')])
})

describe('which pods', () => {
  test.each([
    [{ mode: 'all' }, { mode: 'all' }],
    [
      { mode: 'fixed', mode_value: 2 },
      { mode: 'fixed', value: '2' },
    ],
    [
      { mode: 'fixed-percent', mode_value: '50' },
      { mode: 'fixed-percent', value: '50' },
    ],
    [
      { mode: 'random-max-percent', mode_value: '50' },
      { mode: 'random-max-percent', value: '50' },
    ],
    [{ mode: 'one', mode_value: '50' }, { mode: 'one' }],
  ])('%j', async (args, expected) => {
    const { spec } = await specOf(set_loss, { ...web, loss: 1, ...args })
    expect(spec).toEqual({ action: 'loss', loss: { loss: '1' }, direction: 'to', selector: expect.anything(), ...expected })
  })

  test('selectors are texts with commas, lists or mappings, without blanks', async () => {
    const { spec } = await specOf(set_loss, {
      name: 'f',
      loss: 1,
      namespaces_selectors: 'a, b',
      label_selectors: { x: 1 },
      annotations_selectors: 'k=v',
    })
    expect(spec?.selector).toEqual({ namespaces: ['a', 'b'], labelSelectors: { x: '1' }, annotationSelectors: { k: 'v' } })
  })

  test('none at all is told', async () => {
    const { spec, told } = await specOf(set_loss, { name: 'f', loss: 1 })
    expect(spec?.selector).toEqual({})
    expect(told).toEqual(['warn: no selectors: any pod of namespace "shop" may be taken'])
  })

  test.each([
    [{}, undefined],
    [{ target_mode: null }, undefined],
    [{ target_mode: '' }, undefined],
    [{ target_mode: 'all' }, { mode: 'all', selector: {} }],
    [{ target_label_selectors: 'app=db' }, { mode: 'one', selector: { labelSelectors: { app: 'db' } } }],
    [{ target_label_selectors: 'app=db', target_mode: null }, undefined],
    [
      { target_mode: 'fixed', target_mode_value: 3, target_namespaces_selectors: ['a'] },
      { mode: 'fixed', value: '3', selector: { namespaces: ['a'] } },
    ],
  ])('at the other end, %j', async (args, target) => {
    const { spec } = await specOf(set_loss, { ...web, loss: 1, ...args, external_targets: 'a.com,b.com', direction: 'from' })
    expect(spec?.target).toEqual(target)
    expect(spec).toMatchObject({ direction: 'from', externalTargets: ['a.com', 'b.com'] })
  })
})

test('a fault of that name is no failure: it is left as it is, and that is told', async () => {
  const create = () => Promise.reject(new KubernetesFailed('taken', { code: 409, reason: 'AlreadyExists' }))
  const { run, told } = bench(set_loss, { door: { create } })
  expect(await run({ ...web, loss: 1 })).toMatchObject({ kind: 'Status', code: 409 })
  expect(told).toEqual(['nothing: NetworkChaos shop/f was there already, and was left as it is'])
})

test.each([
  [get_network_fault, get_network_faults, delete_network_fault, 'NetworkChaos'],
  [get_stressor, get_stressors, delete_stressor, 'StressChaos'],
])('faults are read, listed and deleted, by one call each (%#)', async (get, list, remove, kind) => {
  const fault: KubernetesObject = { apiVersion: 'chaos-mesh.org/v1alpha1', kind, metadata: { name: 'f', namespace: 'shop' } }
  const objects = [fault]
  const [got, listed, removed] = [bench(get, { objects }), bench(list, { objects }), bench(remove, { objects })]
  expect(await got.run({ name: 'f' })).toEqual(fault)
  expect(await listed.run({})).toMatchObject({ kind: `${kind}List`, items: [fault] })
  expect(await removed.run({ name: 'f' })).toMatchObject({ metadata: { name: 'f' } })
  expect([...got.calls, ...listed.calls, ...removed.calls]).toHaveLength(3)
})

test.each([set_loss, delete_network_fault, get_network_fault, get_network_faults])(
  'a cluster without Chaos Mesh says so (%#)',
  async (definition) => {
    const absent = () => Promise.reject(new KubernetesFailed('HTTP 404: 404 page not found', { code: 404 }))
    const door = { create: absent, delete: absent, get: absent, list: absent }
    const args = definition === get_network_faults ? {} : definition === set_loss ? { ...web, loss: 1 } : { name: 'f' }
    await expect(bench(definition as typeof set_loss, { door }).run(args)).rejects.toThrow(
      'the cluster knows no faults of Chaos Mesh; install it first',
    )
  },
)
