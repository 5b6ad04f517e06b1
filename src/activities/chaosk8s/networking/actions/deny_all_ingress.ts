import { defineAction } from '../../../activity.ts'
import { inNamespace } from '../../../permissions.ts'
import { addPolicy, DENY_ALL_INGRESS, policyArguments } from '../policies.ts'

/** Spec extensions 4.11; adding it twice is fine, and labels are taken as text too (decision 26). The cluster's network must enforce policies. */
export const deny_all_ingress = defineAction({
  name: 'chaosk8s.networking.actions.deny_all_ingress',
  summary: 'Adds a network policy by which nothing reaches the pods.',
  permissions: inNamespace('networkpolicies.networking.k8s.io', 'create', 'get'),
  arguments: policyArguments,
  run: (args, tools) => addPolicy(DENY_ALL_INGRESS, args, tools),
})
