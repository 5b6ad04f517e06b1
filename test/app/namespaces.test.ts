import { describe, expect, test } from '@jest/globals'
import { type Places, placesOf } from '../../src/app/namespaces.ts'
import { loadExperiment } from '../../src/experiment/load.ts'

async function places(method: object[], probes: object[] = []): Promise<Places> {
  const hypothesis = { 'steady-state-hypothesis': { title: 'It holds', probes } }
  const document = { title: 'One', description: 'One', method, ...(probes.length > 0 && hypothesis) }
  const { experiment } = loadExperiment(JSON.stringify(document), 'chaos.json')
  return placesOf(experiment, { configuration: { where: 'bank' }, secrets: {} }, 'mine')
}

function act(module: string, func: string, args: object = {}): object {
  return { type: 'action', name: 'act', provider: { type: 'python', module, func, arguments: args } }
}

const countPods = (args: object) => ({ ...act('chaosk8s.pod.probes', 'count_pods', args), type: 'probe', tolerance: 1 })
const ask = (url: string) => ({ type: 'probe', name: 'ask', tolerance: 200, provider: { type: 'http', url } })

describe('an experiment acts', () => {
  test('in the namespace that an action names, or in the one of the run', async () => {
    expect((await places([act('chaosk8s.pod.actions', 'terminate_pods', { ns: 'shop' })])).acts).toEqual(['shop'])
    expect((await places([act('chaosk8s.pod.actions', 'terminate_pods')])).acts).toEqual(['mine'])
  })

  test('everywhere, when nodes suffer it', async () => {
    expect((await places([act('chaosk8s.node.actions', 'cordon_node')])).acts).toEqual(['*'])
  })

  test('nowhere with load, so that it needs no turn and no cluster', async () => {
    expect((await places([act('chaosgate.load.actions', 'send_requests', { url: 'http://127.0.0.1/' })])).acts).toEqual([])
  })
})

describe('an experiment looks', () => {
  test('into the namespace that a probe names, or into the one of the run', async () => {
    const found = await places([], [countPods({ label_selector: 'a=b', ns: '${where}' }), countPods({ label_selector: 'a=b' })])
    expect(found).toEqual({ acts: [], looks: ['bank', 'mine'] })
  })

  test.each([
    ['http://front.shop.svc/', ['shop']],
    ['http://front.shop.svc:8080/healthz', ['shop']],
    ['https://front.${where}.svc.cluster.local', ['bank']],
    ['http://front.svc/', []],
    ['https://shop.example.com/a.b.svc/', []],
  ])('by HTTP at %s into %j', async (url, looks) => {
    expect((await places([], [ask(url)])).looks).toEqual(looks)
  })
})
