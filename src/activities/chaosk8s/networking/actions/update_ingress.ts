import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { namespace, text } from '../../../arguments.ts'
import { referenceTo } from '../../../choice.ts'
import { INGRESS } from '../../../kinds.ts'
import { updateObject } from '../../../patch-object.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.11, with the right kind in its message (decision 27). */
export const update_ingress = defineAction({
  name: 'chaosk8s.networking.actions.update_ingress',
  summary: 'Changes an ingress by a strategic merge patch.',
  permissions: inNamespace('ingresses.networking.k8s.io', 'patch'),
  arguments: z.strictObject({
    name: text('The name.'),
    spec: z.record(z.string(), z.unknown()).check(z.describe('The patch as a whole, so that it begins with `spec:` itself.')),
    ns: namespace,
  }),
  run: async ({ name, spec, ns }, tools) =>
    updateObject(referenceTo(INGRESS, name, ns, tools), spec, `failed to update ingress '${name}'`, tools),
})
