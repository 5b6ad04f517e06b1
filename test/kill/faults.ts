/** What is done to the objects of a namespace in the kill test: one experiment for each way of changing them. */

import { dump } from 'js-yaml'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'

type Arguments = Record<string, unknown>

function action(dotted: string, args: Arguments) {
  const [module, func] = [dotted.slice(0, dotted.lastIndexOf('.')), dotted.slice(dotted.lastIndexOf('.') + 1)]
  return { type: 'action', name: func, provider: { type: 'python', module, func, arguments: args } }
}

/** Each fault's name, and the actions of its method. Files that they read stand beside the experiment. */
export function faultsOn(ns: string): Record<string, object[]> {
  const k8s = (name: string, args: Arguments) => action(`chaosk8s.${name}`, { ...args, ns })
  const istio = (name: string, args: Arguments) =>
    action(`chaosistio.fault.actions.${name}`, {
      ...args,
      ns,
      virtual_service_name: 'mesh',
      routes: [{ destination: { host: 'web' } }],
    })
  return {
    'scale a deployment': [k8s('deployment.actions.scale_deployment', { name: 'web', replicas: 0 })],
    'restart a deployment': [k8s('deployment.actions.rollout_deployment', { name: 'web' })],
    'delete a deployment': [k8s('deployment.actions.delete_deployment', { name: 'web' })],
    'create a deployment': [k8s('deployment.actions.create_deployment', { spec_path: 'extra.json' })],
    'scale, then delete': [
      k8s('deployment.actions.scale_deployment', { name: 'web', replicas: 3 }),
      k8s('deployment.actions.delete_deployment', { name: 'web' }),
    ],
    'scale a stateful set': [k8s('statefulset.actions.scale_statefulset', { name: 'base', replicas: 0 })],
    'remove a stateful set': [k8s('statefulset.actions.remove_statefulset', { name: 'base' })],
    'update a daemon set': [
      k8s('daemonset.actions.update_daemon_set', { name: 'agent', spec: { spec: { minReadySeconds: 5 } } }),
    ],
    'delete a daemon set': [k8s('daemonset.actions.delete_daemon_set', { name: 'agent' })],
    'delete a replica set': [k8s('replicaset.actions.delete_replica_set', { label_selector: 'app=web' })],
    'delete a service': [k8s('service.actions.delete_service', { name: 'web' })],
    'create a secret': [k8s('secret.actions.create_secret', { spec_path: 'secret.json' })],
    'delete a secret': [k8s('secret.actions.delete_secret', { name: 'token' })],
    'deny all ingress': [k8s('networking.actions.deny_all_ingress', {})],
    'remove a network policy': [k8s('networking.actions.remove_network_policy', { name: 'open' })],
    'update an ingress': [
      k8s('networking.actions.update_ingress', { name: 'door', spec: { spec: { rules: [{ host: 'other.example' }] } } }),
    ],
    'delete an ingress': [k8s('networking.actions.delete_ingress', { name: 'door' })],
    'abort requests': [istio('add_abort_fault', { http_status: 500, percentage: 50 })],
    'delay and abort requests': [
      istio('add_delay_fault', { fixed_delay: '1s', percentage: 50 }),
      istio('add_abort_fault', { http_status: 500, percentage: 50 }),
    ],
    'delete pods': [k8s('pod.actions.terminate_pods', { label_selector: 'app=web', qty: 2, grace_period: 0 })],
  }
}

export function experimentOf(method: object[]): string {
  const pause = { type: 'action', name: 'wait', provider: { type: 'process', path: 'sleep', arguments: ['0.3'] } }
  return dump({ title: 'To be killed', description: 'At any moment', method: method.flatMap((each) => [each, pause]) })
}

const podSpec = {
  terminationGracePeriodSeconds: 0,
  containers: [{ name: 'main', image: 'chaos-gate/busybox:1', imagePullPolicy: 'IfNotPresent', command: ['sleep', '3600'] }],
}

function workload(kind: string, name: string, more: Record<string, unknown> = {}): KubernetesObject {
  const labels = { app: name }
  const template = { metadata: { labels }, spec: podSpec }
  return { apiVersion: 'apps/v1', kind, metadata: { name }, spec: { selector: { matchLabels: labels }, template, ...more } }
}

/** What the namespace holds to begin with. */
export const PEOPLE: KubernetesObject[] = [
  workload('Deployment', 'web', { replicas: 2 }),
  workload('StatefulSet', 'base', { replicas: 1, serviceName: 'base' }),
  workload('DaemonSet', 'agent'),
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { type: 'NodePort', selector: { app: 'web' }, ports: [{ port: 80 }] },
  },
  { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'token', labels: { a: 'b' } }, data: { token: 'aHVudGVyMg==' } },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'open' },
    spec: { podSelector: {}, ingress: [{}] },
  },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'door' },
    spec: {
      rules: [
        {
          host: 'shop.example',
          http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] },
        },
      ],
    },
  },
  {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'mesh' },
    spec: { hosts: ['web'], http: [{ route: [{ destination: { host: 'web' } }] }] },
  },
]

export const FILES: Record<string, string> = {
  'extra.json': JSON.stringify(workload('Deployment', 'extra', { replicas: 1 })),
  'secret.json': JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'new' }, data: {} }),
}
