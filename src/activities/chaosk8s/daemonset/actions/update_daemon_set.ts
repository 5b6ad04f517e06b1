import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { namespace, text } from '../../../arguments.ts'
import { referenceTo } from '../../../choice.ts'
import { DAEMON_SET } from '../../../kinds.ts'
import { updateObject } from '../../../patch-object.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.6. */
export const update_daemon_set = defineAction({
  name: 'chaosk8s.daemonset.actions.update_daemon_set',
  summary: 'Changes a daemon set by a strategic merge patch.',
  permissions: inNamespace('daemonsets.apps', 'patch'),
  arguments: z.strictObject({
    name: text('The name.'),
    spec: z.record(z.string(), z.unknown()).check(z.describe('The patch as a whole, so that it begins with `spec:` itself.')),
    ns: namespace,
  }),
  run: async ({ name, spec, ns }, tools) =>
    updateObject(referenceTo(DAEMON_SET, name, ns, tools), spec, `failed to update daemon set '${name}'`, tools),
})
