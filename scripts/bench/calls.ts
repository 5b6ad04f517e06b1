/** How often functions ask the API server, on the practice cluster, beside what the reference was counted to ask there. */

import { z } from 'zod/mini'
import type { Tools } from '../../src/activities/activity.ts'
import { loadActivity } from '../../src/activities/index.ts'
import { openKubernetes } from '../../src/kubernetes/client.ts'
import { systemClock } from '../../src/system/clock.ts'
import { exec } from '../../src/system/exec.ts'
import { openFiles } from '../../src/system/files.ts'
import { openHttp } from '../../src/system/http/open-http.ts'
import { seededRandom } from '../../src/system/random.ts'
import type { Row } from './row.ts'

interface Counted {
  name: string
  arguments: Readonly<Record<string, unknown>>
  /** Requests of chaostoolkit-kubernetes 0.39 with client 35.0.0, counted by a proxy. Nodes: spec extensions 4.6. */
  reference: number
}

const SHOP = { ns: 'shop' }
const FRONT = { name: 'front', ...SHOP }
const FRONTS = { label_selector: 'app=front', ...SHOP }

/** In this order: what one creates, a later one removes. */
const COUNTED: readonly Counted[] = [
  { name: 'chaosk8s.pod.probes.count_pods', arguments: FRONTS, reference: 1 },
  { name: 'chaosk8s.pod.probes.pods_in_phase', arguments: { ...FRONTS, phase: 'Running' }, reference: 1 },
  { name: 'chaosk8s.pod.probes.all_pods_healthy', arguments: SHOP, reference: 1 },
  { name: 'chaosk8s.probes.all_microservices_healthy', arguments: SHOP, reference: 1 },
  { name: 'chaosk8s.probes.microservice_available_and_healthy', arguments: FRONT, reference: 1 },
  { name: 'chaosk8s.deployment.probes.deployment_available_and_healthy', arguments: FRONT, reference: 1 },
  { name: 'chaosk8s.pod.probes.read_pod_logs', arguments: FRONTS, reference: 4 },
  { name: 'chaosk8s.deployment.actions.scale_deployment', arguments: { ...FRONT, replicas: 3 }, reference: 1 },
  { name: 'chaosk8s.deployment.actions.rollout_deployment', arguments: FRONT, reference: 1 },
  { name: 'chaosk8s.pod.actions.terminate_pods', arguments: { ...FRONTS, qty: 2 }, reference: 3 },
  { name: 'chaosk8s.networking.actions.deny_all_ingress', arguments: SHOP, reference: 1 },
  { name: 'chaosk8s.networking.actions.remove_deny_all_ingress', arguments: SHOP, reference: 1 },
  { name: 'chaosk8s.namespace.actions.create_namespace', arguments: { name: 'counted' }, reference: 1 },
  { name: 'chaosk8s.namespace.probes.namespace_exists', arguments: { name: 'counted' }, reference: 1 },
  { name: 'chaosk8s.namespace.actions.delete_namespace', arguments: { name: 'counted' }, reference: 1 },
  { name: 'chaosk8s.node.probes.get_nodes', arguments: {}, reference: 1 },
  { name: 'chaosk8s.node.actions.cordon_node', arguments: { name: 'node-1' }, reference: 2 },
  { name: 'chaosk8s.node.actions.uncordon_node', arguments: { name: 'node-1' }, reference: 2 },
]

/** The functions' own calls. What a run adds once (the check, its lease, undo) is not theirs. */
export async function countCalls(kubeconfig: string): Promise<Row[]> {
  const calls: string[] = []
  const tools = await openTools(kubeconfig, (line) => calls.push(line))
  const rows: Row[] = []
  for (const { name, arguments: args, reference } of COUNTED) {
    calls.length = 0
    const definition = await loadActivity(name)
    if (definition === undefined) throw new Error(`there is no function ${name}`)
    await definition.run(z.parse(definition.arguments, args), tools)
    rows.push({ what: name, value: calls.length, unit: 'calls', max: reference })
  }
  return rows
}

/** `trace` is told of each request. */
async function openTools(kubeconfig: string, trace: (line: string) => void): Promise<Tools> {
  const silent = () => {}
  return {
    kubernetes: await openKubernetes({ environment: {}, kubeconfig, log: (_, message) => trace(message) }),
    namespace: 'default',
    exec,
    files: openFiles(process.cwd()),
    http: openHttp({}),
    clock: systemClock,
    random: seededRandom(1),
    bounds: async () => ({ areListed: true, allows: () => true, mayDelete: async () => true }),
    signal: new AbortController().signal,
    environment: {},
    configuration: {},
    secrets: {},
    log: silent,
    warn: silent,
    did: silent,
    sawNothing: silent,
    didNothing: silent,
    notHeld: silent,
  }
}
