/** What is there before a fault: in the namespace, in the whole cluster, and nodes for those faults that happen to nodes. */

import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import type { Place } from './faults/fault.ts'

const podSpec = {
  terminationGracePeriodSeconds: 0,
  containers: [{ name: 'main', image: 'chaos-gate/busybox:1', imagePullPolicy: 'IfNotPresent', command: ['sleep', '3600'] }],
}

function workload(kind: string, name: string, more: Record<string, unknown> = {}, pod: object = podSpec): KubernetesObject {
  const labels = { app: name }
  const template = { metadata: { labels }, spec: pod }
  return { apiVersion: 'apps/v1', kind, metadata: { name }, spec: { selector: { matchLabels: labels }, template, ...more } }
}

function object(apiVersion: string, kind: string, name: string, spec?: Record<string, unknown>): KubernetesObject {
  return { apiVersion, kind, metadata: { name }, ...(spec && { spec }) }
}

const route = { route: [{ destination: { host: 'web' } }] }
const backend = { service: { name: 'web', port: { number: 80 } } }
const ingressSpec = { rules: [{ host: 'shop.example', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] }
const serviceSpec = { type: 'NodePort', selector: { app: 'web' }, ports: [{ port: 80 }] }
const everyPod = { mode: 'all', selector: { labelSelectors: { app: 'web' } } }

/** In the namespace. Workloads whose pods have to run first. */
export function peopleOf({ group }: Place): KubernetesObject[] {
  return [
    workload('Deployment', 'web', { replicas: 2 }),
    workload('StatefulSet', 'base', { replicas: 1, serviceName: 'base' }),
    workload('DaemonSet', 'agent'),
    workload('ReplicaSet', 'alone', { replicas: 1 }),
    object('v1', 'Service', 'web', serviceSpec),
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'token', labels: { a: 'b' } },
      data: { token: 'aHVudGVyMg==' },
    },
    object('networking.k8s.io/v1', 'NetworkPolicy', 'open', { podSelector: {}, ingress: [{}], egress: [{}] }),
    object('networking.k8s.io/v1', 'Ingress', 'door', ingressSpec),
    object('networking.istio.io/v1', 'VirtualService', 'mesh', { hosts: ['web'], http: [route] }),
    object('networking.istio.io/v1', 'VirtualService', 'broken', {
      hosts: ['web'],
      http: [{ ...route, fault: { abort: { httpStatus: 500, percentage: { value: 1 } } } }],
    }),
    object('chaos-mesh.org/v1alpha1', 'NetworkChaos', 'old', { action: 'loss', loss: { loss: '1' }, ...everyPod }),
    object('chaos-mesh.org/v1alpha1', 'StressChaos', 'old', { stressors: { cpu: { workers: 1 } }, ...everyPod }),
    object(`${group}/v1`, 'Widget', 'old', { size: 1, colours: ['red'] }),
  ]
}

/** In no namespace. */
export function clusterPeopleOf({ ns, group }: Place): KubernetesObject[] {
  return [object(`${group}/v1`, 'Gadget', 'old', { size: 1, colours: ['red'] }), object('v1', 'Namespace', `${ns}-empty`)]
}

/** Nodes without a machine, and a replica set on one of them: nobody else's pods come to harm. */
export function nodePeopleOf({ ns }: Place): KubernetesObject[] {
  const spare = `${ns}-spare`
  const taints = [{ key: 'chaos-gate.dev/spare', effect: 'NoSchedule' }]
  const labelled = { name: spare, labels: { 'spare-of': ns } }
  const pod = { ...podSpec, nodeName: spare, tolerations: [{ operator: 'Exists' }] }
  const guest = workload('ReplicaSet', 'guest', { replicas: 1 }, pod)
  return [
    { apiVersion: 'v1', kind: 'Node', metadata: labelled, spec: { taints } },
    { apiVersion: 'v1', kind: 'Node', metadata: { name: `${ns}-cordoned` }, spec: { taints, unschedulable: true } },
    { ...guest, metadata: { ...guest.metadata, namespace: ns } },
  ]
}

/** Kinds that the cluster has to know: those of Chaos Mesh, without a Chaos Mesh behind them, and two of nobody else's. */
export function definitionsOf({ group }: Place): KubernetesObject[] {
  return [
    definition('chaos-mesh.org', 'v1alpha1', 'NetworkChaos', 'networkchaos'),
    definition('chaos-mesh.org', 'v1alpha1', 'StressChaos', 'stresschaos'),
    definition(group, 'v1', 'Widget', 'widgets'),
    definition(group, 'v1', 'Gadget', 'gadgets', 'Cluster'),
  ]
}

export function definition(group: string, version: string, kind: string, plural: string, scope = 'Namespaced'): KubernetesObject {
  const schema = { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } }
  return object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', `${plural}.${group}`, {
    group,
    scope,
    names: { kind, plural, singular: kind.toLowerCase() },
    versions: [{ name: version, served: true, storage: true, schema }],
  })
}

/** What stands beside the experiment, for the functions that read files. */
export const FILES: Record<string, string> = Object.fromEntries(
  Object.entries({
    deployment: workload('Deployment', 'extra', { replicas: 1 }),
    statefulset: workload('StatefulSet', 'extra', { replicas: 1, serviceName: 'extra' }),
    daemonset: workload('DaemonSet', 'extra'),
    service: object('v1', 'Service', 'extra', serviceSpec),
    secret: { ...object('v1', 'Secret', 'new'), data: {} },
    harmless: { ...object('v1', 'Secret', 'harmless'), data: {} },
    ingress: object('networking.k8s.io/v1', 'Ingress', 'extra', ingressSpec),
    'network-policy': object('networking.k8s.io/v1', 'NetworkPolicy', 'extra', { podSelector: {}, egress: [{}] }),
  }).map(([name, manifest]) => [`${name}.json`, JSON.stringify(manifest)]),
)
