/** Manifests beside the experiment, for the functions that read one. */

import { dump } from 'js-yaml'
import { box, service, workload } from './village.ts'

const FRESH = 'fresh'
const deployment = workload('Deployment', FRESH, box('true'), { replicas: 0 })
const backend = { service: { name: 'web', port: { number: 80 } } }

export const FILES: Readonly<Record<string, string>> = {
  'deployment.yaml': dump(deployment),
  'deployment.json': JSON.stringify(deployment),
  'statefulset.yaml': dump(workload('StatefulSet', FRESH, box('true'), { replicas: 0, serviceName: FRESH })),
  'daemonset.yaml': dump(workload('DaemonSet', FRESH, { ...box('true'), nodeSelector: { nobody: 'has-this' } })),
  'service.yaml': dump(service(FRESH)),
  'secret.yaml': dump({ apiVersion: 'v1', kind: 'Secret', metadata: { name: FRESH }, stringData: { key: 'new' } }),
  'ingress.yaml': dump(object('networking.k8s.io/v1', 'Ingress', { defaultBackend: backend })),
  'policy.yaml': dump(object('networking.k8s.io/v1', 'NetworkPolicy', { podSelector: {} })),
  'virtual.yaml': dump(object('networking.istio.io/v1alpha3', 'VirtualService', { hosts: [FRESH] })),
  'two.yaml': `${dump(deployment)}---\n${dump(service(FRESH))}`,
  'tree.txt': 'no manifest',
}

function object(apiVersion: string, kind: string, spec: Record<string, unknown>): Record<string, unknown> {
  return { apiVersion, kind, metadata: { name: FRESH }, spec }
}
