/** Every native function can be tried out: nothing is written, nothing hangs, and what it would change is told. */

import { expect, test } from '@jest/globals'
import type { ActivityDefinition } from '../../src/activities/activity.ts'
import { loadActivities } from '../../src/activities/index.ts'
import type { Activity } from '../../src/experiment/schema.ts'
import { Budgets } from '../../src/plan/budgets.ts'
import { Overlay } from '../../src/plan/overlay.ts'
import { planActivity } from '../../src/plan/plan-activity.ts'
import { PolicyGuard } from '../../src/policy/guard.ts'
import { DEFAULT_POLICY } from '../../src/policy/policy.ts'
import { systemClock } from '../../src/system/clock.ts'
import { seededRandom } from '../../src/system/random.ts'
import { stage } from '../kubernetes/stage.ts'
import { answerAnything, OWNED, ruleOf } from '../permissions/any-server.ts'
import { argumentsFor, asksNothing, MANIFEST } from '../permissions/arguments-for.ts'

const definitions = await loadActivities()

async function planned(definition: ActivityDefinition, args = argumentsFor(definition)) {
  const { kubernetes, asked } = await stage(answerAnything(OWNED))
  const dot = definition.name.lastIndexOf('.')
  const provider = {
    type: 'python',
    module: definition.name.slice(0, dot),
    func: definition.name.slice(dot + 1),
    arguments: args,
  }
  const activity = { type: definition.type, name: 'it', provider } as Activity
  const call = {
    definition,
    args,
    secrets: {},
    isRollback: false,
    path: ['method', 0],
    asker: { file: 'x.yaml', activity: 'it' },
  }
  const outlook = await planActivity(activity, call, {
    cluster: async () => ({
      kubernetes,
      guard: new PolicyGuard(DEFAULT_POLICY, kubernetes, systemClock),
      overlay: new Overlay(kubernetes),
      budgets: new Budgets(kubernetes),
      taken: new Set(),
    }),
    namespace: 'shop',
    files: { readText: async () => MANIFEST },
    random: seededRandom(1),
    values: { configuration: {}, secrets: {} },
    signal: new AbortController().signal,
  })
  return { outlook, used: asked.flatMap((entry) => ruleOf(entry) ?? []) }
}

/** On a server that has everything, what is to be created is there already. */
const IS_THERE =
  /create|add_|set_bandwidth|set_loss|_packets|stress_|deny_all_(in|e)gress$|allow_dns|start_microservice|apply_from/

test.each(definitions.map((definition) => [definition.name, definition] as const))(
  '%s is tried out without a write',
  async (name, definition) => {
    const { outlook, used } = await planned(definition)
    expect(used.filter(({ verb, resource }) => !['get', 'list', 'watch'].includes(verb) || resource === 'pods/exec')).toEqual([])
    if (asksNothing(definition)) expect(outlook.outlook).toMatch(/unknown|looks/)
    else if (definition.type === 'probe') expect(outlook).toEqual({ outlook: 'looks', changes: [], remarks: [] })
    else if (!IS_THERE.test(name) || name.includes('istio'))
      expect([outlook.outlook, outlook.changes.length > 0]).toEqual(['changes', true])
  },
  15_000,
)
