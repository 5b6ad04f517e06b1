import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { namespace, text } from '../../../arguments.ts'
import { referenceTo } from '../../../choice.ts'
import { deleteNamed } from '../../../delete-objects.ts'
import { NETWORK_POLICY } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.11. Fails when there is none. */
export const remove_network_policy = defineAction({
  name: 'chaosk8s.networking.actions.remove_network_policy',
  summary: 'Deletes a network policy.',
  permissions: inNamespace('networkpolicies.networking.k8s.io', 'delete'),
  arguments: z.strictObject({ name: text('The name.'), ns: namespace }),
  async run({ name, ns }, tools) {
    await deleteNamed(referenceTo(NETWORK_POLICY, name, ns, tools), tools)
    return null
  },
})
