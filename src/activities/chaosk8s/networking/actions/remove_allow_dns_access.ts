import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { namespace } from '../../../arguments.ts'
import { inNamespace } from '../../../permissions.ts'
import { ALLOW_DNS, removePolicy } from '../policies.ts'

/** Spec extensions 4.11; removing what is not there is fine (decision 26). */
export const remove_allow_dns_access = defineAction({
  name: 'chaosk8s.networking.actions.remove_allow_dns_access',
  summary: 'Removes what `allow_dns_access` has added.',
  permissions: inNamespace('networkpolicies.networking.k8s.io', 'delete'),
  arguments: z.strictObject({ ns: namespace }),
  run: ({ ns }, tools) => removePolicy(ALLOW_DNS, ns, tools),
})
