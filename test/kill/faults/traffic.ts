/** What can happen to how pods are reached: services, ingresses, policies, routes, packets; and to what they know. */

import { type Activity, action, type Faults, type Place } from './fault.ts'

export function trafficFaults({ ns }: Place): Faults {
  const k8s = (name: string, args: Record<string, unknown> = {}): Activity => action(`chaosk8s.${name}`, { ...args, ns })
  const deniedAndAllowed = (name: string) => ({
    method: [k8s(`networking.actions.${name}`), k8s(`networking.actions.remove_${name}`)],
  })
  return {
    'create a service': { method: [k8s('service.actions.create_service_endpoint', { spec_path: 'service.json' })] },
    'delete a service': { method: [k8s('service.actions.delete_service', { name: 'web' })] },
    'remove a service endpoint': { method: [k8s('actions.remove_service_endpoint', { name: 'web' })] },
    'create a secret': { method: [k8s('secret.actions.create_secret', { spec_path: 'secret.json' })] },
    'delete a secret': { method: [k8s('secret.actions.delete_secret', { name: 'token' })] },
    'create an ingress': { method: [k8s('networking.actions.create_ingress', { spec_path: 'ingress.json' })] },
    'update an ingress': {
      method: [
        k8s('networking.actions.update_ingress', { name: 'door', spec: { spec: { rules: [{ host: 'other.example' }] } } }),
      ],
    },
    'delete an ingress': { method: [k8s('networking.actions.delete_ingress', { name: 'door' })] },
    'create a network policy': {
      method: [k8s('networking.actions.create_network_policy', { spec_path: 'network-policy.json' })],
    },
    'remove a network policy': { method: [k8s('networking.actions.remove_network_policy', { name: 'open' })] },
    'deny all ingress': { method: [k8s('networking.actions.deny_all_ingress')] },
    'deny all ingress, and no more': deniedAndAllowed('deny_all_ingress'),
    'deny all egress, and no more': deniedAndAllowed('deny_all_egress'),
    'allow DNS, and no more': deniedAndAllowed('allow_dns_access'),
    ...routeFaults(ns),
    ...packetFaults(k8s),
  }
}

function routeFaults(ns: string): Faults {
  const istio = (name: string, mesh: string, args: Record<string, unknown> = {}): Activity => {
    const place = { ns, virtual_service_name: mesh, routes: [{ destination: { host: 'web' } }] }
    return action(`chaosistio.fault.actions.${name}`, { ...args, ...place })
  }
  const delay = istio('add_delay_fault', 'mesh', { fixed_delay: '1s', percentage: 50 })
  const abort = istio('add_abort_fault', 'mesh', { http_status: 500, percentage: 50 })
  return {
    'abort requests': { method: [abort] },
    'delay and abort requests': { method: [delay, abort] },
    'delay requests, and no more': { method: [delay, istio('remove_delay_fault', 'mesh')] },
    'set a fault of a route': {
      method: [istio('set_fault', 'mesh', { fault: { abort: { httpStatus: 503, percentage: { value: 5 } } } })],
    },
    'unset a fault of a route': { method: [istio('unset_fault', 'broken')] },
    'remove an abort of a route': { method: [istio('remove_abort_fault', 'broken')] },
  }
}

function packetFaults(k8s: (name: string, args: Record<string, unknown>) => Activity): Faults {
  const pods = { label_selectors: { app: 'web' } }
  const network = (name: string, args: Record<string, unknown>) => ({
    method: [k8s(`chaosmesh.network.actions.${name}`, { name: 'new', ...pods, ...args })],
    endsWith: 4 as const,
  })
  const stress = (name: string, args: Record<string, unknown>) => ({
    method: [k8s(`chaosmesh.stress.actions.${name}`, { name: 'new', ...pods, ...args })],
    endsWith: 4 as const,
  })
  return {
    'delay packets': network('add_latency', { latency: '100ms' }),
    'corrupt packets': network('corrupt_packets', { corrupt: '10' }),
    'duplicate packets': network('duplicate_packets', { duplicate: '10' }),
    'reorder packets': network('reorder_packets', { reorder: '10' }),
    'narrow the network': network('set_bandwidth', { rate: '1mbps', limit: 100, buffer: 100 }),
    'lose packets': network('set_loss', { loss: '10' }),
    'end a network fault': { method: [k8s('chaosmesh.network.actions.delete_network_fault', { name: 'old' })] },
    'stress processors': stress('stress_cpu', { workers: 1, load: 10 }),
    'stress memory': stress('stress_memory', { size: '1MB' }),
    'end a stress': { method: [k8s('chaosmesh.stress.actions.delete_stressor', { name: 'old' })] },
  }
}
