import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { namespace, text } from '../../../arguments.ts'
import { referenceTo } from '../../../choice.ts'
import { deleteNamed } from '../../../delete-objects.ts'
import { INGRESS } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.11. Fails when there is none. */
export const delete_ingress = defineAction({
  name: 'chaosk8s.networking.actions.delete_ingress',
  summary: 'Deletes an ingress.',
  permissions: inNamespace('ingresses.networking.k8s.io', 'delete'),
  arguments: z.strictObject({ name: text('The name.'), ns: namespace }),
  async run({ name, ns }, tools) {
    await deleteNamed(referenceTo(INGRESS, name, ns, tools), tools)
    return null
  },
})
