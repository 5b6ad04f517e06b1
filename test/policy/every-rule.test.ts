/** Each rule of a policy on the practice cluster: the plan tells its refusal, the run is refused, and nothing is touched. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Kubernetes } from '../../src/kubernetes/kubernetes.ts'
import { closeDesks, type Desk, openDesk } from '../cli/chaos-gate.ts'
import { readyPods, withPractice, workload } from '../practice/open-practice.ts'
import { connect, never } from '../undo/bed.ts'

const practice = withPractice()
let desk: Desk
let kubernetes: Kubernetes

beforeAll(async () => {
  desk = openDesk()
  desk.write('kubeconfig', practice.cluster.kubeconfig)
  desk.environment.KUBECONFIG = `${desk.directory}/kubeconfig`
  kubernetes = await connect(practice.cluster.kubeconfig)
  await practice.cluster.apply([workload('Deployment', 'web', { replicas: 2 })])
  await readyPods(practice, 'web', 2)
}, 30_000)
afterAll(closeDesks)

function act(dotted: string, args: object): object {
  const [module, func] = [dotted.slice(0, dotted.lastIndexOf('.')), dotted.slice(dotted.lastIndexOf('.') + 1)]
  return { type: 'action', name: 'act', provider: { type: 'python', module: `chaosk8s.${module}`, func, arguments: args } }
}

const KILL = act('pod.actions.terminate_pods', { label_selector: 'app=web', ns: 'default' })
const SCALE = act('deployment.actions.scale_deployment', { name: 'web', replicas: 0, ns: 'default' })
const CORDON = act('node.actions.cordon_node', { name: 'node-1' })
const SYSTEM = act('pod.actions.terminate_pods', { label_selector: 'app=dns', ns: 'kube-system' })
const PROCESS = { type: 'action', name: 'act', provider: { type: 'process', path: 'true' } }

const ALL_DAY = 'quiet-hours:\n  - { from: "00:00", to: "00:00", time-zone: UTC }\n'

const RULES: readonly [rule: string, policy: string, action: object, says: RegExp][] = [
  ['allow.contexts (policy.yaml:2:13)', 'allow:\n  contexts: [other]\n', KILL, /context \S+ is none of other/],
  ['allow.servers (policy.yaml:2:12)', 'allow:\n  servers: ["https://other*"]\n', KILL, /API server \S+ is none of https:/],
  ['allow.namespaces (policy.yaml:2:15)', 'allow:\n  namespaces: [other]\n', KILL, /namespace default is none of other/],
  ['allow.kinds (policy.yaml:2:10)', 'allow:\n  kinds: [Deployment]\n', KILL, /kind pods is none of Deployment/],
  [
    'allow.functions (policy.yaml:2:14)',
    'allow:\n  functions: ["chaosk8s.node.*"]\n',
    KILL,
    /terminate_pods is none of chaosk8s\.node/,
  ],
  ['allow.providers (policy.yaml:2:14)', 'allow:\n  providers: [python]\n', PROCESS, /the provider process are not allowed/],
  ['protect.namespaces.0 (policy.yaml:2:16)', 'protect:\n  namespaces: [def*]\n', KILL, /namespace default is protected/],
  ['protect.defaults (policy.yaml', '{}\n', SYSTEM, /namespace kube-system, which is protected by default/],
  ['limits.pods.count (policy.yaml:2:17)', 'limits:\n  pods: {count: 0}\n', KILL, /1 of 2 pods of ReplicaSet .* more than 0/],
  ['limits.pods.percent (policy.yaml:2:19)', 'limits:\n  pods: {percent: 49}\n', KILL, /1 of 2 pods .* more than 49 %/],
  ['limits.nodes.count (policy.yaml:2:18)', 'limits:\n  nodes: {count: 0}\n', CORDON, /1 of \d nodes .* more than 0/],
  ['limits.nodes.percent (policy.yaml:2:20)', 'limits:\n  nodes: {percent: 1}\n', CORDON, /1 of \d nodes .* more than 1 %/],
  [
    'limits.keep-last-ready-replica (policy.yaml:2:28)',
    'limits:\n  keep-last-ready-replica: true\n',
    SCALE,
    /no ready pod of Deployment default\/web/,
  ],
  [
    'require.label (policy.yaml:2:10)',
    'require:\n  label: chaos=allowed\n',
    SCALE,
    /Deployment default\/web does not have the label chaos=allowed/,
  ],
  ['require.rollbacks (policy.yaml:2:14)', 'require:\n  rollbacks: true\n', SCALE, /the experiment has no rollbacks/],
  ['quiet-hours.0 (policy.yaml:2:5)', ALL_DAY, SCALE, /nothing is changed from 00:00 to 00:00/],
]

/** Pods with their versions, deployments and nodes as they are wanted. */
async function state(): Promise<unknown> {
  const list = (apiVersion: string, kind: string) => kubernetes.list({ apiVersion, kind }, never)
  const [pods, deployments, nodes] = await Promise.all([list('v1', 'Pod'), list('apps/v1', 'Deployment'), list('v1', 'Node')])
  return [pods.map(({ metadata }) => metadata.uid).sort(), deployments.map(({ spec }) => spec), nodes.map(({ spec }) => spec)]
}

describe.each(RULES)('%s', (rule, policy, action, says) => {
  test.each(['plan', 'run'])('%s: is refused by it, with its line and who asked, and nothing is touched', async (verb) => {
    desk.write('policy.yaml', policy)
    desk.write('x.json', { title: 'It holds', description: 'What a user would notice', method: [action] })
    const before = await state()
    const { exitCode, out } = await desk.chaosGate(verb, 'x.json', '--policy', 'policy.yaml')
    expect([exitCode, out]).toEqual([2, expect.stringContaining(`the rule is ${rule}`)])
    expect(out).toMatch(says)
    expect(out).toMatch(/`act`|\(needed by x\.json: act\)|x\.json(:\d+:\d+)?: refused/)
    expect(await state()).toEqual(before)
  })
})
