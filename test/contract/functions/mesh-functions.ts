import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { add_latency } from '../../../src/activities/chaosk8s/chaosmesh/network/actions/add_latency.ts'
import { corrupt_packets } from '../../../src/activities/chaosk8s/chaosmesh/network/actions/corrupt_packets.ts'
import { delete_network_fault } from '../../../src/activities/chaosk8s/chaosmesh/network/actions/delete_network_fault.ts'
import { duplicate_packets } from '../../../src/activities/chaosk8s/chaosmesh/network/actions/duplicate_packets.ts'
import { reorder_packets } from '../../../src/activities/chaosk8s/chaosmesh/network/actions/reorder_packets.ts'
import { set_bandwidth } from '../../../src/activities/chaosk8s/chaosmesh/network/actions/set_bandwidth.ts'
import { set_loss } from '../../../src/activities/chaosk8s/chaosmesh/network/actions/set_loss.ts'
import { get_network_fault } from '../../../src/activities/chaosk8s/chaosmesh/network/probes/get_network_fault.ts'
import { get_network_faults } from '../../../src/activities/chaosk8s/chaosmesh/network/probes/get_network_faults.ts'
import { delete_stressor } from '../../../src/activities/chaosk8s/chaosmesh/stress/actions/delete_stressor.ts'
import { stress_cpu } from '../../../src/activities/chaosk8s/chaosmesh/stress/actions/stress_cpu.ts'
import { stress_memory } from '../../../src/activities/chaosk8s/chaosmesh/stress/actions/stress_memory.ts'
import { get_stressor } from '../../../src/activities/chaosk8s/chaosmesh/stress/probes/get_stressor.ts'
import { get_stressors } from '../../../src/activities/chaosk8s/chaosmesh/stress/probes/get_stressors.ts'
import { define, forget } from './definitions.ts'
import type { FunctionPart } from './function-bench.ts'

const text = { type: 'string' }
const number = { type: 'integer' }
const MODE = { type: 'string', enum: ['one', 'all', 'fixed', 'fixed-percent', 'random-max-percent'] }
const map = { type: 'object', additionalProperties: text }
const SELECTOR = object({ namespaces: { type: 'array', items: text }, labelSelectors: map, annotationSelectors: map })
const POWER = { selector: SELECTOR, mode: MODE, value: text }

function object(properties: object, required: string[] = []): object {
  return { type: 'object', properties, ...(required.length > 0 && { required }) }
}

/** The parts of Chaos Mesh's documented objects that the functions write. */
const NETWORK = {
  group: 'chaos-mesh.org',
  versions: ['v1alpha1'],
  kind: 'NetworkChaos',
  plural: 'networkchaos',
  spec: object(
    {
      ...POWER,
      action: { type: 'string', enum: ['netem', 'delay', 'loss', 'duplicate', 'corrupt', 'partition', 'bandwidth'] },
      direction: { type: 'string', enum: ['to', 'from', 'both'] },
      externalTargets: { type: 'array', items: text },
      target: object(POWER, ['mode', 'selector']),
      delay: object(
        {
          latency: text,
          correlation: text,
          jitter: text,
          reorder: object({ reorder: text, correlation: text, gap: number }, ['gap', 'reorder']),
        },
        ['latency'],
      ),
      loss: object({ loss: text, correlation: text }, ['loss']),
      duplicate: object({ duplicate: text, correlation: text }, ['duplicate']),
      corrupt: object({ corrupt: text, correlation: text }, ['corrupt']),
      bandwidth: object({ rate: text, limit: number, buffer: number, peakrate: number, minburst: number }, [
        'buffer',
        'limit',
        'rate',
      ]),
    },
    ['action', 'mode', 'selector'],
  ),
}
const STRESS = {
  group: 'chaos-mesh.org',
  versions: ['v1alpha1'],
  kind: 'StressChaos',
  plural: 'stresschaos',
  spec: object(
    {
      ...POWER,
      duration: text,
      containerNames: { type: 'array', items: text },
      stressngStressors: text,
      stressors: object({
        cpu: object({ workers: number, load: number }, ['workers']),
        memory: object({ workers: number, size: text, oomScoreAdj: number }, ['workers']),
      }),
    },
    ['mode', 'selector'],
  ),
}

export const meshFunctions: FunctionPart = (bench) => {
  const ours: (typeof NETWORK)[] = []

  beforeAll(async () => {
    for (const kind of [NETWORK, STRESS]) if (await define(bench(), kind)) ours.push(kind)
  })

  afterAll(async () => {
    for (const kind of ours) await forget(bench(), kind)
  })

  test.each([
    [
      add_latency,
      { latency: '100ms', correlation: 50, jitter: '10ms' },
      { action: 'delay', delay: { latency: '100ms', correlation: '50', jitter: '10ms' } },
    ],
    [set_loss, { loss: '25' }, { action: 'loss', loss: { loss: '25' } }],
    [
      duplicate_packets,
      { duplicate: '40', correlation: '1' },
      { action: 'duplicate', duplicate: { duplicate: '40', correlation: '1' } },
    ],
    [corrupt_packets, { corrupt: '50' }, { action: 'corrupt', corrupt: { corrupt: '50' } }],
    [reorder_packets, { reorder: '30', gap: '5' }, { action: 'delay', delay: { reorder: { reorder: '30', gap: 5 } } }],
    [
      set_bandwidth,
      { rate: '1mbps', limit: 20971520, buffer: 10000 },
      { action: 'bandwidth', bandwidth: { rate: '1mbps', limit: 20971520 } },
    ],
  ])('a network fault is stored as Chaos Mesh documents it, and deleted (%#)', async (add, args, spec) => {
    const { use, undo, namespace } = bench()
    const choice = { label_selectors: 'app=web', mode: 'fixed', mode_value: 2 }
    const { output, told } = await use(add, { name: 'slow', ...choice, ...args })
    expect(told).toEqual([])
    const stored = { selector: { labelSelectors: { app: 'web' } }, mode: 'fixed', value: '2', direction: 'to', ...spec }
    expect(output).toMatchObject({ kind: 'NetworkChaos', metadata: { name: 'slow', namespace }, spec: stored })
    expect((output as { spec: object }).spec).not.toHaveProperty('target')
    expect((await use(get_network_fault, { name: 'slow' })).output).toMatchObject({ spec: stored })
    expect((await use(get_network_faults, {})).output).toMatchObject({ kind: 'NetworkChaosList', items: [{ spec: stored }] })
    expect((await use(delete_network_fault, { name: 'slow' })).output).toMatchObject({ status: 'Success' })
    expect((await undo()).leftBehind).toEqual([])
    expect((await use(get_network_faults, {})).output).toMatchObject({ items: [] })
  })

  test('a target is stored when an argument speaks of one', async () => {
    const { use, undo } = bench()
    const target = {
      target_label_selectors: { app: 'db' },
      target_mode: 'fixed-percent',
      target_mode_value: '50',
      direction: 'both',
    }
    const { output } = await use(set_loss, {
      name: 'lossy',
      namespaces_selectors: 'a, b',
      loss: 100,
      external_targets: ['example.com'],
      ...target,
    })
    expect((output as { spec: object }).spec).toMatchObject({
      selector: { namespaces: ['a', 'b'] },
      externalTargets: ['example.com'],
      direction: 'both',
      target: { mode: 'fixed-percent', value: '50', selector: { labelSelectors: { app: 'db' } } },
    })
    expect((await undo()).leftBehind).toEqual([])
  })

  test('stress is stored, read and ended', async () => {
    const { use, undo } = bench()
    const args = { label_selectors: 'app=web', container_names: 'main', duration: '1m' }
    const cpu = await use(stress_cpu, { name: 'busy', workers: 2, load: '80', ...args })
    const stored = { stressors: { cpu: { workers: 2, load: 80 } }, containerNames: ['main'], duration: '1m', mode: 'one' }
    expect(cpu.output).toMatchObject({ spec: stored })
    const memory = await use(stress_memory, { name: 'full', size: '256MB', ...args })
    expect(memory.output).toMatchObject({ spec: { stressors: { memory: { workers: 1, size: '256MB' } } } })
    expect((await use(get_stressor, { name: 'busy' })).output).toMatchObject({ spec: stored })
    expect((await use(get_stressors, {})).output).toMatchObject({ items: [{}, {}] })
    await use(delete_stressor, { name: 'busy' })
    expect((await undo()).leftBehind).toEqual([])
    await expect(use(get_stressor, { name: 'full' })).rejects.toThrow(
      /^Failed to get custom resource object: get StressChaos .*NotFound/,
    )
  })
}
