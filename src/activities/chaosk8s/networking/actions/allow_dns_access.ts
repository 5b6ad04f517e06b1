import { defineAction } from '../../../activity.ts'
import { inNamespace } from '../../../permissions.ts'
import { ALLOW_DNS, addPolicy, policyArguments } from '../policies.ts'

/** Spec extensions 4.11; adding it twice is fine, and labels are taken as text too (decision 26). The cluster's network must enforce policies. */
export const allow_dns_access = defineAction({
  name: 'chaosk8s.networking.actions.allow_dns_access',
  summary: 'Adds a network policy by which the pods reach name servers in spite of others that deny it.',
  permissions: inNamespace('networkpolicies.networking.k8s.io', 'create', 'get'),
  arguments: policyArguments,
  run: (args, tools) => addPolicy(ALLOW_DNS, args, tools),
})
