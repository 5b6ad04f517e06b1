/** Calls of functions by chance: the same seed gives the same ones. Arguments come from the names that functions give them. */

import fc from 'fast-check'
import { z } from 'zod/mini'
import type { ActivityDefinition } from '../../../src/activities/activity.ts'

export interface Call {
  function: string
  arguments: Record<string, unknown>
}

interface Property {
  type?: string
  anyOf?: Property[]
}

/** Of which one in so many calls something is left out that must be there, or is of another type. */
const ODD = 12
const ABSENT = 2

const SELECTORS = [
  'app=web', 'app=lone', 'app=zero', 'name=stuck', 'app in (one,two)', 'set=ended', 'set=pending', 'set=running,app!=twins', 'tier', '!app', 'app=nobody',
  '', 'app==queue', 'app=a b', 'app in (', '=x', null,
] // biome-ignore format: a list
const NAMES = [
  'web',
  'zero',
  'stuck',
  'queue',
  'agent',
  'bare',
  'one',
  'token',
  'door',
  'wall',
  'lone',
  'nobody',
  'Not A Name',
  '',
  'base',
  'watch',
]
const PLURALS = ['virtualservices', 'networkpolicies', 'nothings']

const POOLS: Readonly<Record<string, readonly unknown[]>> = {
  ns: ['$ns', '$ns', '$ns', '$ns', 'nowhere-at-all'],
  name: NAMES,
  virtual_service_name: ['web', 'web', 'nobody'],
  label_selector: SELECTORS,
  pod_label_selector: SELECTORS,
  mode_value: ['1', '50', null],
  namespaces_selectors: ['a,b', ['a'], null],
  annotations_selectors: ['a=b', null],
  correlation: ['50', null],
  name_pattern: ['^t', 'o', 'two|three', 'nobody', '', '(', '^web-'],
  order: ['alphabetic', 'oldest', 'newest'],
  mode: ['fixed', 'percentage', 'half'],
  qty: [0, 1, 2, 3, 34, 100, -1, '2', 1.5],
  grace_period: [-1, 0, 1],
  phase: ['Running', 'Pending', 'Succeeded', 'Failed', 'running', '', null],
  conditions: [
    [{ type: 'Ready', status: 'True' }],
    [{ type: 'Ready', status: 'False' }],
    [{ type: 'PodScheduled', status: 'False' }],
    [
      { type: 'Ready', status: 'True' },
      { type: 'PodScheduled', status: 'True' },
    ],
    [{ type: 'Ready', status: true }],
    [{ type: 'Ready', status: 'True', reason: 'x' }],
    [],
  ],
  min_count: [0, 1, 2, 5, '1'],
  timeout: [1, '1', 2],
  last: ['1h', '2 hours', '10 minutes ago', 'rubbish', '5m'],
  container_name: ['box', 'demo', 'well', 'ill', 'nobody', ''],
  cmd: ['echo "a  b" c', ['sh', '-c', 'echo out; echo err >&2'], 'sh -c "exit 3"', 'no-such-program', '', 'true', ['false']],
  request_timeout: [10],
  pattern: ['started', '^said', 'nobody', '('],
  value: [{ a: 'started here' }, { a: 'started', b: 'no' }, {}, null],
  replicas: [0, 1, 3, '2', -1, 'many', 1.5],
  spec: [
    { spec: { template: { metadata: { annotations: { told: 'yes' } } } } },
    { metadata: { labels: { told: 'yes' } } },
    {},
    { spec: { selector: 3 } },
  ],
  spec_path: [
    'deployment.yaml',
    'deployment.json',
    'statefulset.yaml',
    'daemonset.yaml',
    'service.yaml',
    'secret.yaml',
    'ingress.yaml',
    'policy.yaml',
    'nothing.yaml',
    'tree.txt',
    'two.yaml',
  ],
  resource_as_yaml_file: ['virtual.yaml', 'policy.yaml', 'nothing.yaml'],
  label_selectors: [{ app: 'web' }, { app: 'web', tier: 'any' }, null, {}],
  group: ['networking.istio.io', 'networking.istio.io', 'networking.k8s.io', 'nobody.example'],
  version: ['v1alpha3', 'v1', 'v9'],
  plural: PLURALS,
  limit: [1, 3],
  field_selector: ['regarding.kind=Nothing', 'rubbish', null],
  condition_type: ['PIDPressure', 'Ready', 'Nothing'],
  condition_value: ['True', 'False'],
  routes: [
    [{ destination: { host: 'web', subset: 'first' } }],
    [{ destination: { host: 'web', subset: 'second' } }, { destination: { host: 'web' } }],
    [{ destination: { host: 'web' } }],
    [],
  ],
  fault: [{ abort: { httpStatus: 503, percentage: { value: 10 } } }, { delay: { fixedDelay: '1s' } }, {}],
  fixed_delay: ['5s', '0.5s', 'soon'],
  http_status: [500, 503, '500', 9999],
  percentage: [50, 0.5, 100, '50', null],
  resource: [
    {
      apiVersion: 'networking.istio.io/v1alpha3',
      kind: 'VirtualService',
      metadata: { name: 'fresh' },
      spec: { hosts: ['fresh'] },
    },
    { apiVersion: 'networking.istio.io/v1alpha3', kind: 'VirtualService', metadata: { name: 'web' }, spec: { hosts: ['again'] } },
    [{ op: 'add', path: '/metadata/labels', value: { told: 'yes' } }],
    [{ op: 'remove', path: '/spec/nothing' }],
    {},
  ],
  configuration: [null],
}

const widget = (namespace: string, name: string) =>
  JSON.stringify({ apiVersion: 'village.example/v1', kind: 'Widget', metadata: { name, namespace }, spec: { size: 2 } })

const MESH_VERSIONS = ['networking.istio.io/v1alpha3', 'networking.istio.io/v1beta1', 'networking.istio.io/v1', 'v1']
const CHAOS_NAMES = ['new', 'new', 'old', 'nobody', 'Not A Name']
const CHAOS_MODES = ['one', 'all', 'fixed', 'fixed-percent', 'random-max-percent', null]
const CHAOS_LABELS = ['app=web', 'app=web,tier=any', { app: 'web' }, 'text', null]

/** Arguments of some functions by themselves. Where what is named belongs to everybody, nothing is named by chance. */
const OWN: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  'chaosistio.fault.': { version: MESH_VERSIONS, ns: ['$ns'] },
  '.network.actions.': { name: CHAOS_NAMES, mode: CHAOS_MODES, target_mode: CHAOS_MODES, label_selectors: CHAOS_LABELS },
  '.stress.actions.': { name: CHAOS_NAMES, mode: CHAOS_MODES, label_selectors: CHAOS_LABELS },
  'chaosk8s.namespace.actions.': {
    name: ['$ns-old', '$ns-new', '$ns-Not A Name'],
    spec_path: ['service.yaml', 'tree.txt', 'nothing.yaml'],
  },
  'chaosk8s.node.actions.': {
    name: ['$ns-spare', '$ns-closed', '$ns-nobody'],
    label_selector: ['spare-of=$ns', 'spare-of=$ns-nobody'],
    pod_label_selector: ['app=stuck', 'app=nobody'],
    pod_namespace: ['$ns'],
    meta: [{ name: '$ns-made', labels: { told: 'yes' } }, { name: '$ns-spare' }, { generate_name: '$ns-' }, { nothing: 1 }],
    spec: [{ unschedulable: true }, { pod_cidr: '10.9.9.0/24' }, { nothing: 1 }, {}],
  },
  '.apply_from_json': { resource: [widget('$ns', 'new'), widget('$ns', 'old'), 'no JSON', '{}'] },
  '.apply_from_yaml': { resource: [widget('$ns', 'new'), widget('$ns', 'old'), '- [', 'kind: Widget'] },
  _cluster_custom_object: {
    group: ['village.example'],
    version: ['v1', 'v9'],
    plural: ['gadgets'],
    name: ['$ns-old', '$ns-nobody'],
    resource: [
      { apiVersion: 'village.example/v1', kind: 'Gadget', metadata: { name: '$ns-new' }, spec: { size: 2 } },
      { apiVersion: 'village.example/v1', kind: 'Gadget', metadata: { name: '$ns-old' }, spec: { size: 3 } },
      [{ op: 'replace', path: '/spec/size', value: 4 }],
      {},
    ],
  },
}
/** What these name is everybody's. */
const IS_SHARED = /\.(?:namespace|node)\.actions\.|_cluster_custom_object|\.apply_from_/
/** Must be there, or everything is taken. */
const NARROWS = 'label_selector'

const WEIRD: readonly unknown[] = [null, 7, '', [], {}, true, 'web', ['web']]

export function randomCalls(definitions: readonly ActivityDefinition[], each: number, seed: number): Call[] {
  return definitions.flatMap((definition) =>
    fc.sample(callOf(definition), { seed: seed + sumOf(definition.name), numRuns: each }),
  )
}

/** So that not every function is called in the same way. */
function sumOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 0)
}

function callOf({ name, arguments: schema }: ActivityDefinition): fc.Arbitrary<Call> {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Property>
    required?: string[]
  }
  const own = Object.entries(OWN).find(([part]) => name.includes(part))?.[1]
  const isShared = IS_SHARED.test(name)
  const record = Object.fromEntries(
    Object.entries(properties).map(([key, property]) => [key, argumentOf(key, property, own?.[key])]),
  )
  const requiredKeys = [...required, 'ns', 'timeout', ...(isShared ? [NARROWS] : [])].filter((key) => key in properties)
  return fc
    .record(record, { requiredKeys })
    .chain((given) => fc.tuple(fc.constant(given), fc.integer({ min: 0, max: ODD * 3 }), fc.nat(99), fc.constantFrom(...WEIRD)))
    .map(([given, odd, which, weird]) => ({
      function: name,
      arguments: odd < ABSENT ? spoil(given, isShared ? 0 : which, weird) : given,
    }))
}

function argumentOf(key: string, { type, anyOf }: Property, own: readonly unknown[] | undefined): fc.Arbitrary<unknown> {
  const pool = own ?? POOLS[key]
  if (pool) return fc.constantFrom(...pool)
  const is = type ?? anyOf?.[0]?.type
  if (is === 'boolean') return fc.boolean()
  if (is === 'integer' || is === 'number') return fc.constantFrom(0, 1, 2)
  return fc.constantFrom('some', 'text')
}

/** One argument is something else, or one is not there, or one too many is. */
function spoil(given: Record<string, unknown>, which: number, weird: unknown): Record<string, unknown> {
  // Without a namespace it would be one that is everybody's.
  const keys = Object.keys(given).filter((name) => name !== 'ns')
  const key = keys[which % Math.max(keys.length, 1)]
  if (key === undefined || which % 3 === 0) return { ...given, unheard_of: weird }
  if (which % 3 === 1) return { ...given, [key]: weird }
  return Object.fromEntries(Object.entries(given).filter(([name]) => name !== key))
}

/** One activity each. Where the namespace is named, it is filled in. */
export function activityOf(call: Call, index: number, namespace: string): Record<string, unknown> {
  const dot = call.function.lastIndexOf('.')
  const filled = JSON.parse(JSON.stringify(call.arguments).replaceAll('$ns', namespace))
  const provider = { type: 'python', module: call.function.slice(0, dot), func: call.function.slice(dot + 1), arguments: filled }
  return { type: 'probe', name: `call-${index}`, provider }
}
