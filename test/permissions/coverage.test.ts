/** Every function asks for what it says that it asks for, undo and bookkeeping included: nothing undeclared. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { z } from 'zod/mini'
import type { ActivityDefinition } from '../../src/activities/activity.ts'
import { activityNames, loadActivities } from '../../src/activities/index.ts'
import { describeNeed, type Need, needsOf } from '../../src/permissions/needs.ts'
import { Ledger } from '../../src/undo/ledger.ts'
import { putBack } from '../../src/undo/put-back.ts'
import { recordingDoor } from '../../src/undo/recording.ts'
import { RunLease } from '../../src/undo/run-lease.ts'
import { bench } from '../activities/bench.ts'
import { stage } from '../kubernetes/stage.ts'
import { answerAnything, type Look, ruleOf, type UsedRule } from './any-server.ts'

const MANIFEST = JSON.stringify({ metadata: { name: 'web' } })
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
  limit: 1,
  buffer: 1,
  workers: 1,
  load: 1,
}

function argumentsFor({ name, arguments: schema }: ActivityDefinition): Record<string, unknown> {
  const given = ARGUMENTS.find(([pattern]) => pattern.test(name))?.[1] ?? {}
  const { required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { required?: string[] }
  const filled = required.filter((key) => !(key in given)).map((key) => [key, NAMED[key] ?? 'web'])
  const known = Object.keys((schema as unknown as { _zod: { def: { shape: object } } })._zod.def.shape)
  return Object.fromEntries([...Object.entries(given).filter(([key]) => known.includes(key)), ...filled])
}

/** Functions that talk to nothing in the cluster. */
const ASKS_NOTHING = ['chaosgate.load.actions.send_requests', 'chaosk8s.pod.probes.should_be_found_in_logs']

const OWNED: Look = (object) => {
  const owner = { Pod: 'ReplicaSet', ReplicaSet: 'Deployment' }[String(object.kind)]
  if (!owner) return object
  const ownerReferences = [{ apiVersion: 'apps/v1', kind: owner, name: 'owner', uid: 'uid-owner', controller: true }]
  return { ...object, metadata: { ...object.metadata, ownerReferences } }
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'permissions-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What was asked of the server while the function ran, was recorded, and was put back. */
async function usedBy(definition: ActivityDefinition, args: object, look: Look): Promise<UsedRule[]> {
  const { kubernetes, clock, settle, asked, close } = await stage(answerAnything(look))
  const ledger = new Ledger(join(folder, `${definition.name}-${look.name}.jsonl`))
  const isChanging = definition.type === 'action' && !ASKS_NOTHING.includes(definition.name)
  const taken = { run: 'r1', namespaces: ['shop'], kubernetes, clock, log: () => {} }
  const lease = isChanging ? await RunLease.take(taken) : null
  const { tools } = bench(definition as never, { files: { 'web.json': MANIFEST } })
  const notes = { changes: [], notHeld: [] }
  const keeper = lease && { run: 'r1', touch: lease.touch.bind(lease), keepCopy: lease.keepCopy.bind(lease) }
  const open = async () => kubernetes
  Object.assign(tools, { kubernetes: recordingDoor({ open, ledger, notes, keeper, isRollback: false, clock }), clock })
  await settle(definition.run(z.parse(definition.arguments, args) as never, tools)).catch(() => {})
  const signal = new AbortController().signal
  await settle(putBack({ ledger, open, clock, signal, replaceSeconds: 1 }))
  await lease?.release()
  ledger.close()
  await close()
  return asked.flatMap((entry) => ruleOf(entry) ?? [])
}

function needsFor(definition: ActivityDefinition, args: Record<string, unknown>): Need[] {
  const asker = { file: 'x.yaml', activity: 'it' }
  const call = { definition, args, secrets: {}, isRollback: false, asker }
  return needsOf([call], { namespace: 'shop', isUndone: true }).needs
}

const isCovered = (rule: UsedRule, needs: readonly Need[]) =>
  needs.some(
    ({ apiGroup, resource, verb, namespace }) =>
      apiGroup === rule.apiGroup &&
      resource === rule.resource &&
      verb === rule.verb &&
      (namespace === null || namespace === rule.namespace),
  )

const definitions = await loadActivities()

test.each(definitions.map((definition) => [definition.name, definition] as const))(
  '%s asks for nothing that it does not declare, whether its targets are owned or not',
  async (name, definition) => {
    const args = argumentsFor(definition)
    const needs = needsFor(definition, args)
    const used = [...(await usedBy(definition, args, OWNED)), ...(await usedBy(definition, args, (object) => object))]
    expect(used.length > 0).toBe(!ASKS_NOTHING.includes(name))
    expect(used.filter((rule) => !isCovered(rule, needs)).map((rule) => describeNeed(rule as Need))).toEqual([])
  },
)

test('every name that an experiment may use is covered', () => {
  expect(definitions.length).toBeGreaterThan(100)
  expect(activityNames().length).toBeGreaterThanOrEqual(definitions.length)
})
