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
import { answerAnything, type Look, OWNED, ruleOf, type UsedRule } from './any-server.ts'
import { argumentsFor, asksNothing, MANIFEST } from './arguments-for.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'permissions-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What was asked of the server while the function ran, was recorded, and was put back. */
async function usedBy(definition: ActivityDefinition, args: object, look: Look): Promise<UsedRule[]> {
  const { kubernetes, clock, settle, asked, close } = await stage(answerAnything(look))
  const ledger = new Ledger(join(folder, `${definition.name}-${look.name}.jsonl`))
  const isChanging = definition.type === 'action' && !asksNothing(definition)
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
  const call = { definition, args, secrets: {}, isRollback: false, path: ['method', 0], asker }
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
  async (_name, definition) => {
    const args = argumentsFor(definition)
    const needs = needsFor(definition, args)
    const used = [...(await usedBy(definition, args, OWNED)), ...(await usedBy(definition, args, (object) => object))]
    expect(used.length > 0).toBe(!asksNothing(definition))
    expect(used.filter((rule) => !isCovered(rule, needs)).map((rule) => describeNeed(rule as Need))).toEqual([])
  },
)

/** What a function declares for cases that this server does not bring about. */
const ELSEWHERE: readonly [name: RegExp, need: RegExp][] = [
  [/_fully_available$/, /^list /], // where watching breaks
  [/exec_in_pods$/, /pods\/exec/], // which speaks another protocol
  [/apply_from_/, /^patch /], // where the object is there already
  [/kill_microservice$/, /^(get|delete) pods/], // which are gone with what owns them
  [/terminate_random_pods$/, /^(get|delete) pods/], // where the policy lets chance choose
]

test.each(definitions.map((definition) => [definition.name, definition] as const))(
  '%s declares nothing that it does not ask for',
  async (name, definition) => {
    const args = argumentsFor(definition)
    const used = [...(await usedBy(definition, args, OWNED)), ...(await usedBy(definition, args, (object) => object))]
    const isElsewhere = (words: string) => ELSEWHERE.some(([names, needs]) => names.test(name) && needs.test(words))
    const own = needsFor(definition, args).filter(({ reason }) => reason === 'activity')
    const idle = own.filter((need) => !used.some((rule) => isCovered(rule, [need]))).map(describeNeed)
    expect(idle.filter((words) => !isElsewhere(words))).toEqual([])
  },
)

test('every name that an experiment may use is covered', () => {
  expect(definitions.length).toBeGreaterThan(100)
  expect(activityNames().length).toBeGreaterThanOrEqual(definitions.length)
})
