/** The practice cluster: a small Kubernetes in this process, with real HTTP, real programs and no idea of any experiment. */

import { type Clock, systemClock } from '../system/clock.ts'
import { seededRandom } from '../system/random.ts'
import { startServer } from './api/server.ts'
import { startControllers } from './controllers/controller.ts'
import { CustomResourceController } from './controllers/custom-resources.ts'
import { DaemonSetController } from './controllers/daemon-set.ts'
import { DeploymentController } from './controllers/deployment.ts'
import { DisruptionBudgetController } from './controllers/disruption-budget.ts'
import { EndpointsController } from './controllers/endpoints.ts'
import { GarbageCollector } from './controllers/garbage-collector.ts'
import { NamespaceController } from './controllers/namespace.ts'
import { NodeLifecycle } from './controllers/node-lifecycle.ts'
import { ReplicaSetController } from './controllers/replica-set.ts'
import { Scheduler } from './controllers/scheduler.ts'
import { StatefulSetController } from './controllers/stateful-set.ts'
import { startGateway } from './istio/gateway.ts'
import { ISTIO_DEFINITIONS } from './istio/kinds.ts'
import { Mesh } from './istio/mesh.ts'
import { Network } from './network/network.ts'
import { ServiceProxy, URL_ANNOTATION } from './network/service-proxy.ts'
import { createFirstObjects } from './nodes/first-objects.ts'
import { Kubelet } from './nodes/kubelet.ts'
import { MachineReport } from './nodes/machine-report.ts'
import { admit } from './state/admission.ts'
import { applyManifest } from './state/apply.ts'
import { CUSTOM_RESOURCE_DEFINITIONS, Resources, SERVICES } from './state/resources.ts'
import { Store } from './state/store.ts'
import { Timers } from './timers.ts'
import { waitUntilReady } from './wait-until-ready.ts'

export interface PracticeOptions {
  /** How many nodes, `node-1` and on; 3. */
  nodes?: number
  /** The API server's port on 127.0.0.1; 0, the default, takes a free one. */
  port?: number
  /** What a pod takes from its assignment to its program's first answer; 0.3. */
  startSeconds?: number
  /** `exact`, the default: a node port is that very port of 127.0.0.1 if it is free; `free`: any port, so that clusters can stand side by side. */
  nodePorts?: 'exact' | 'free'
  clock?: Clock
  /** Whether Istio's definitions are installed; false. Its gateway stands ready for them in any case. */
  hasIstio?: boolean
  /** Repeats which requests faults hit, and which destinations are chosen by weight. */
  seed?: number
}

export interface PracticeCluster {
  /** The API server, `http://127.0.0.1:PORT`. */
  url: string
  /** A kubeconfig for it, as YAML. */
  kubeconfig: string
  /** Creates or replaces the objects, as `kubectl apply` would, in their order. Throws ApiFailure. */
  apply(manifests: readonly object[]): Promise<void>
  /** Until every workload has all its pods ready, none is ending, and every Service with ready pods is open. Throws after `seconds`; 30. */
  waitUntilReady(seconds?: number): Promise<void>
  /** Where a Service is reached on this machine, `http://127.0.0.1:PORT`; undefined before it has had a ready pod. */
  serviceUrl(namespace: string, name: string): string | undefined
  /** Where the gateway routes by Host header, `http://127.0.0.1:PORT`. */
  gatewayUrl: string
  /** Ends everything: programs, connections, timers. */
  stop(): Promise<void>
}

export async function startPractice(options: PracticeOptions = {}): Promise<PracticeCluster> {
  const { nodes = 3, port = 0, startSeconds = 0.3, nodePorts = 'exact', clock = systemClock, hasIstio = false, seed } = options
  const store = new Store(clock)
  const resources = new Resources()
  const timers = new Timers(clock)
  const network = new Network(store)
  const mesh = new Mesh({ store, resources, network }, timers, seededRandom(seed ?? clock.now()))
  const kubelet = new Kubelet({ store, timers, network, mesh, startSeconds })
  const proxy = new ServiceProxy(store, network, nodePorts === 'exact')
  const machines = Array.from({ length: nodes }, (_, index) => `node-${index + 1}`)
  const stopControllers = startControllers(store, [
    new CustomResourceController(store, resources),
    new NamespaceController(store, resources),
    new GarbageCollector(store, resources),
    new DeploymentController(store),
    new ReplicaSetController(store),
    new StatefulSetController(store),
    new DaemonSetController(store),
    new Scheduler(store),
    new NodeLifecycle(store),
    new MachineReport(store, machines),
    new EndpointsController(store),
    new DisruptionBudgetController(store),
    proxy,
    kubelet,
  ])
  createFirstObjects(store, machines)
  for (const definition of hasIstio ? ISTIO_DEFINITIONS : []) admit(store, CUSTOM_RESOURCE_DEFINITIONS, definition)
  const gateway = await startGateway(mesh)
  const server = await startServer({ store, resources, kubelet, timers }, port)
  return {
    url: server.url,
    kubeconfig: kubeconfigText(server.url),
    apply: async (manifests) => {
      for (const manifest of manifests) applyManifest(store, resources, manifest)
    },
    waitUntilReady: (seconds = 30) => waitUntilReady(store, timers, seconds),
    serviceUrl: (namespace, name) => store.find(SERVICES, namespace, name)?.metadata.annotations?.[URL_ANNOTATION],
    gatewayUrl: gateway.url,
    async stop() {
      stopControllers()
      timers.stop()
      proxy.stop()
      kubelet.stop()
      await Promise.all([server.stop(), gateway.stop()])
    },
  }
}

function kubeconfigText(url: string): string {
  return `apiVersion: v1
kind: Config
current-context: practice
clusters:
- name: practice
  cluster: {server: "${url}"}
users:
- name: practice
  user: {}
contexts:
- name: practice
  context: {cluster: practice, user: practice}
`
}
