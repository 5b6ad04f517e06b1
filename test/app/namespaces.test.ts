import { expect, test } from '@jest/globals'
import { namespacesOf } from '../../src/app/namespaces.ts'
import { loadExperiment } from '../../src/experiment/load.ts'

async function namespaces(module: string, func: string, args: object): Promise<string[]> {
  const method = [{ type: 'action', name: 'act', provider: { type: 'python', module, func, arguments: args } }]
  const { experiment } = loadExperiment(JSON.stringify({ title: 'One', description: 'One', method }), 'chaos.json')
  return namespacesOf(experiment, { configuration: {}, secrets: {} }, 'mine')
}

test('an action acts in the namespace that it names, or in the one of the run', async () => {
  expect(await namespaces('chaosk8s.pod.actions', 'terminate_pods', { ns: 'shop' })).toEqual(['shop'])
  expect(await namespaces('chaosk8s.pod.actions', 'terminate_pods', {})).toEqual(['mine'])
})

test('what nodes suffer, all namespaces suffer', async () => {
  expect(await namespaces('chaosk8s.node.actions', 'cordon_node', {})).toEqual(['*'])
})

test('load acts in no namespace, so that it needs no turn and no cluster', async () => {
  expect(await namespaces('chaosgate.load.actions', 'send_requests', { url: 'http://127.0.0.1/' })).toEqual([])
})
