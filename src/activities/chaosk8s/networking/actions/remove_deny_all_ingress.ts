import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { namespace } from '../../../arguments.ts'
import { inNamespace } from '../../../permissions.ts'
import { DENY_ALL_INGRESS, removePolicy } from '../policies.ts'

/** Spec extensions 4.11; removing what is not there is fine (decision 26). */
export const remove_deny_all_ingress = defineAction({
  name: 'chaosk8s.networking.actions.remove_deny_all_ingress',
  summary: 'Removes what `deny_all_ingress` has added.',
  permissions: inNamespace('networkpolicies.networking.k8s.io', 'delete'),
  arguments: z.strictObject({ ns: namespace }),
  run: ({ ns }, tools) => removePolicy(DENY_ALL_INGRESS, ns, tools),
})
