import { expect, test } from '@jest/globals'
import type { Prepared } from '../../src/app/check.ts'
import { clusterNeeds } from '../../src/app/cluster-needs.ts'
import { loadExperiment } from '../../src/experiment/load.ts'

function prepared(module: string, func: string): Prepared {
  const method = [{ type: 'action', name: 'act', provider: { type: 'python', module, func } }]
  const experiment = JSON.stringify({ title: 'One action', description: 'One action', method })
  const resolution = { values: { configuration: {}, secrets: {} } }
  return { loaded: loadExperiment(experiment, 'chaos.json'), resolution } as unknown as Prepared
}

test('a function of the Kubernetes extension needs a cluster, and says who asks', () => {
  const needs = clusterNeeds([prepared('chaosk8s.pod.actions', 'terminate_pods')], false)
  expect(needs).toEqual([{ secrets: {}, asker: 'chaos.json: act' }])
})

test('load needs none, nor does a chat, nor does a function that is not ours', () => {
  const others = [prepared('chaosgate.load.actions', 'send_requests'), prepared('chaosslack.probes', 'get_channel_history')]
  expect(clusterNeeds([...others, prepared('mine', 'act')], false)).toEqual([])
})

test('a safeguard that asks the cluster needs one', () => {
  const provider = { type: 'python', module: 'chaosk8s.pod.probes', func: 'pods_in_phase', arguments: { label_selector: 'a=b' } }
  const probes = [{ type: 'probe', name: 'watch', tolerance: true, provider, frequency: 5 }]
  const controls = [{ name: 'c', provider: { type: 'python', module: 'chaosaddons.controls.safeguards', arguments: { probes } } }]
  const experiment = JSON.stringify({ title: 'Watched', description: 'Watched', method: [], controls })
  const loaded = loadExperiment(experiment, 'chaos.json')
  const needs = clusterNeeds(
    [{ loaded, resolution: { values: { configuration: {}, secrets: {} } } } as unknown as Prepared],
    false,
  )
  expect(needs).toEqual([{ secrets: {}, asker: 'chaos.json: watch' }])
})
