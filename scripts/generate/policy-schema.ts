/** The JSON Schema of a policy, for editors. */

import { z } from 'zod/mini'
import { policySchema } from '../../src/policy/schema.ts'

export function describePolicySchema(): string {
  const schema = z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any' })
  const titled = {
    $schema: schema.$schema,
    title: 'Chaos Gate policy',
    description: 'What experiments may touch, where, and how much of it.',
  }
  return `${JSON.stringify({ ...titled, ...schema }, null, 2)}\n`
}
