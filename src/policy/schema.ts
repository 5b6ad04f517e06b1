/** The one description of a policy: what it may say, its types, and the JSON Schema for editors come from here. */

import { z } from 'zod/mini'

const pattern = z.string().check(z.minLength(1), z.maxLength(253), z.describe('A name, in which `*` stands for any characters.'))
const patterns = (about: string) => z.array(pattern).check(z.describe(about))
const share = (what: string) =>
  z
    .strictObject({
      percent: z.optional(z.number().check(z.gte(0), z.lte(100), z.describe('The largest share, 0 to 100.'))),
      count: z.optional(z.int().check(z.gte(0), z.describe('The largest number.'))),
    })
    .check(z.describe(what))

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const time = (about: string) =>
  z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "08:30"'), z.describe(about))
const timeZone = z
  .string()
  .check(
    z.refine(isTimeZone, { error: 'must be a time zone such as Europe/Berlin or UTC' }),
    z.describe('Of the IANA database: `Europe/Berlin`, `UTC`.'),
  )
const quietHours = z.strictObject({
  days: z.optional(z.array(z.enum(DAYS)).check(z.minLength(1), z.describe('Days on which they begin; every day when missing.'))),
  from: time('When they begin, such as `"08:00"`.'),
  to: time('When they end; before `from` means on the next day.'),
  'time-zone': timeZone,
})

const allow = z.strictObject({
  contexts: z.optional(patterns('Contexts of the kubeconfig.')),
  servers: z.optional(patterns('Addresses of API servers, `https://10.0.0.1:6443`.')),
  namespaces: z.optional(patterns('Namespaces in which something may be changed.')),
  kinds: z.optional(
    patterns('Kinds of objects that may be changed: `Pod`, `deployments`, `virtualservices.networking.istio.io`.'),
  ),
  functions: z.optional(patterns('Functions that may act, `chaosk8s.pod.*`.')),
  providers: z.optional(
    z
      .array(z.enum(['python', 'http', 'process']))
      .check(z.describe('Providers that actions may have. What `http` and `process` do is beyond the other rules.')),
  ),
})

export const policySchema = z.strictObject({
  allow: z
    .optional(allow)
    .check(z.describe('What is allowed. A list that is missing allows everything; what is not in a list is refused.')),
  protect: z.optional(
    z.strictObject({
      namespaces: z.optional(patterns('Namespaces in which nothing is ever changed.')),
      defaults: z
        .optional(z.boolean())
        .check(z.describe('`false` lifts the protection of `kube-system`, `kube-public` and `kube-node-lease`.')),
    }),
  ),
  limits: z.optional(
    z.strictObject({
      pods: z.optional(share('Of one workload, how many pods may be down at a time because of a change.')),
      nodes: z.optional(share('How many nodes may be out of use at a time because of a change.')),
      'keep-last-ready-replica': z.optional(z.boolean()).check(z.describe('Never take the last ready pod of a workload.')),
    }),
  ),
  require: z.optional(
    z.strictObject({
      label: z.optional(
        z
          .string()
          .check(
            z.regex(/^[\w./-]+(=[\w.-]*)?$/, 'must be a label such as chaos=allowed, or its key'),
            z.describe('On every object that is changed: `chaos=allowed`, or a key alone.'),
          ),
      ),
      rollbacks: z.optional(z.boolean()).check(z.describe('Experiments with actions must have rollbacks.')),
    }),
  ),
  'quiet-hours': z.optional(z.array(quietHours)).check(z.describe('When nothing is changed.')),
})

export type PolicyRules = z.output<typeof policySchema>
export type QuietHours = z.output<typeof quietHours>

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}
