/** Arguments with which each native function does something on a server that has everything. */

import { z } from 'zod/mini'
import type { ActivityDefinition } from '../../src/activities/activity.ts'

export const MANIFEST = JSON.stringify({ metadata: { name: 'web' } })
const ROUTES = { virtual_service_name: 'web', routes: [{ destination: { host: 'web' } }] }
const WIDGET = { group: 'example.com', version: 'v1', plural: 'widgets' }
const PATCH = { spec: { replicas: 1 } }

/** Arguments by the end of the function's name, where its own required ones are not enough. The first that fits counts. */
const ARGUMENTS: readonly [RegExp, object][] = [
  [/\.create_node$/, { meta: { name: 'web' } }],
  [/\.(add|remove)_(abort|delay)_fault$|\.(un)?set_fault$/, { ...ROUTES }],
  [
    /_cluster_custom_object$/,
    { ...WIDGET, plural: 'nodes', group: '', name: 'web', resource: { ...PATCH, metadata: { name: 'web' } } },
  ],
  [/_cluster_custom_objects$/, { ...WIDGET, plural: 'nodes', group: '' }],
  [/_custom_object$/, { ...WIDGET, name: 'web', resource: { ...PATCH, metadata: { name: 'web' } } }],
  [/_custom_objects$/, WIDGET],
  [/apply_from_/, { resource: JSON.stringify({ apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'web' } }) }],
  [/create_network_policy$/, { spec: { metadata: { name: 'web' } } }],
  [/create_namespace$/, { name: 'web' }],
  [/(update_daemon_set|update_ingress)$/, { name: 'web', spec: PATCH }],
  [/(delete|drain)_nodes$/, { pod_label_selector: 'app=web', pod_namespace: 'other' }],
  [/terminate_random_pods$/, { namespaces: ['web', 'other'] }],
  [/exec_in_pods$/, { cmd: 'true' }],
  [/read_pod_logs$/, { label_selector: 'app=web' }],
  [/pods_in_conditions$/, { label_selector: 'app=web', conditions: [] }],
]

/** What fits the name of a required argument. */
const NAMED: Readonly<Record<string, unknown>> = {
  spec_path: 'web.json',
  replicas: 1,
  fixed_delay: '1s',
  http_status: 500,
  fault: { abort: { httpStatus: 500 } },
  label_selector: 'app=web',
  rate: '1mbps',
  duration: 1,
  limit: 1,
  buffer: 1,
  workers: 1,
  load: 1,
}

export function argumentsFor({ name, arguments: schema }: ActivityDefinition): Record<string, unknown> {
  const given = ARGUMENTS.find(([pattern]) => pattern.test(name))?.[1] ?? {}
  const { required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { required?: string[] }
  const filled = required.filter((key) => !(key in given)).map((key) => [key, NAMED[key] ?? 'web'])
  const known = Object.keys((schema as unknown as { _zod: { def: { shape: object } } })._zod.def.shape)
  return Object.fromEntries([...Object.entries(given).filter(([key]) => known.includes(key)), ...filled])
}

/** Functions that talk to nothing in the cluster. */
export function asksNothing({ permissions }: ActivityDefinition): boolean {
  return Array.isArray(permissions) && permissions.length === 0
}
