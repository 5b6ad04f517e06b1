/** What the door of a policy looks at is in the role, for every function and every rule. */

import { expect, test } from '@jest/globals'
import { z } from 'zod/mini'
import type { ActivityDefinition } from '../../src/activities/activity.ts'
import { loadActivities } from '../../src/activities/index.ts'
import { describeNeed, type Need, needsOf } from '../../src/permissions/needs.ts'
import { policyDoor } from '../../src/policy/door.ts'
import { PolicyGuard } from '../../src/policy/guard.ts'
import { policyLooks } from '../../src/policy/policy-looks.ts'
import { readPolicy } from '../../src/policy/read-policy.ts'
import { bench } from '../activities/bench.ts'
import { stage } from '../kubernetes/stage.ts'
import { answerAnything, type Look, OWNED, ruleOf, type UsedRule } from '../permissions/any-server.ts'
import { argumentsFor, MANIFEST } from '../permissions/arguments-for.ts'

const POLICY = readPolicy(
  'limits: {pods: {percent: 100}, nodes: {percent: 100}}\nrequire: {label: chaos}\nprotect: {defaults: false}\n',
  'policy.yaml',
)
/** Every rule lets it through, so that none of them keeps the next from looking. */
const allowed =
  (look: Look): Look =>
  (object) => {
    const { metadata, status, ...rest } = look(object) as { metadata: object; status?: object }
    const conditions = [{ type: 'Ready', status: 'True' }]
    return { ...rest, metadata: { ...metadata, labels: { chaos: 'yes' } }, status: { ...status, conditions } }
  }

async function usedBy(definition: ActivityDefinition, args: object, look: Look): Promise<UsedRule[]> {
  const { kubernetes, clock, settle, asked, close } = await stage(answerAnything(allowed(look)))
  const { tools } = bench(definition as never, { files: { 'web.json': MANIFEST } })
  Object.assign(tools, { kubernetes: policyDoor(kubernetes, new PolicyGuard(POLICY, kubernetes, clock), false), clock })
  await settle(definition.run(z.parse(definition.arguments, args) as never, tools)).catch(() => {})
  await close()
  return asked.flatMap((entry) => ruleOf(entry) ?? [])
}

function needsFor(definition: ActivityDefinition, args: Record<string, unknown>): Need[] {
  const call = { definition, args, secrets: {}, isRollback: false, path: [], asker: { activity: 'it' } }
  return needsOf([call], { namespace: 'shop', isUndone: false, policyLooks: policyLooks(POLICY) }).needs
}

const isCovered = (rule: UsedRule, needs: readonly Need[]) =>
  needs.some(
    ({ apiGroup, resource, verb, namespace }) =>
      apiGroup === rule.apiGroup &&
      resource === rule.resource &&
      verb === rule.verb &&
      (namespace === null || namespace === rule.namespace),
  )

const definitions = (await loadActivities()).filter(({ type }) => type === 'action')

test.each(definitions.map((definition) => [definition.name, definition] as const))('%s', async (_name, definition) => {
  const args = argumentsFor(definition)
  const used = [...(await usedBy(definition, args, OWNED)), ...(await usedBy(definition, args, (object) => object))]
  const needs = needsFor(definition, args)
  expect(used.filter((rule) => !isCovered(rule, needs)).map((rule) => describeNeed(rule as Need))).toEqual([])
})

test('without such rules a role needs no more', () => {
  const looks = policyLooks(readPolicy('allow: {namespaces: [shop]}', 'policy.yaml'))
  expect(looks({ apiGroup: '', resource: 'pods', verbs: ['delete'], place: 'activity' })).toEqual([])
})
