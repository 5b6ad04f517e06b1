/** In a dry run nothing is written, whatever an experiment calls, and whatever it calls it. */

import { expect, test } from '@jest/globals'
import { z } from 'zod/mini'
import type { ActivityDefinition } from '../../src/activities/activity.ts'
import { loadActivities } from '../../src/activities/index.ts'
import { refusingDoor } from '../../src/kubernetes/refusing-door.ts'
import { bench } from '../activities/bench.ts'
import { answerAnything, ruleOf } from '../permissions/any-server.ts'
import { argumentsFor, MANIFEST } from '../permissions/arguments-for.ts'
import { stage } from './stage.ts'

const definitions = await loadActivities()
const LOOKS = ['get', 'list', 'watch']

test.each(definitions.map((definition) => [definition.name, definition] as const))(
  '%s cannot write',
  async (_name, definition) => {
    const { kubernetes, clock, settle, asked } = await stage(answerAnything((object) => object))
    const { tools } = bench(definition as never, { files: { 'web.json': MANIFEST } })
    Object.assign(tools, { kubernetes: refusingDoor(kubernetes), clock })
    const call = (definition as ActivityDefinition).run(z.parse(definition.arguments, argumentsFor(definition)) as never, tools)
    const failure = await settle(call).then(
      () => undefined,
      (error: Error) => error.message,
    )
    const rules = asked.flatMap((entry) => ruleOf(entry) ?? [])
    expect(rules.filter(({ verb, resource }) => !LOOKS.includes(verb) || resource === 'pods/exec')).toEqual([])
    if (isChanging(definition)) expect(failure).toMatch(/was not sent: this is a dry run/)
  },
)

/** What asks the server for more than a look. */
function isChanging(definition: ActivityDefinition): boolean {
  const own =
    typeof definition.permissions === 'function' ? definition.permissions(argumentsFor(definition)) : definition.permissions
  return own.some(({ verbs }) => verbs.some((verb) => !LOOKS.includes(verb)))
}

test('questions about permissions are no writes', async () => {
  const { kubernetes, asked } = await stage(answerAnything((object) => object))
  const question = { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', metadata: {} as never, spec: {} }
  await refusingDoor(kubernetes).create(question, new AbortController().signal)
  expect(asked).toHaveLength(1)
})
