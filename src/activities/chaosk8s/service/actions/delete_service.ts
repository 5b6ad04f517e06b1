import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { namespace, text } from '../../../arguments.ts'
import { referenceTo } from '../../../choice.ts'
import { deleteNamed } from '../../../delete-objects.ts'
import { SERVICE } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.8. Fails when there is none. */
export const delete_service = defineAction({
  name: 'chaosk8s.service.actions.delete_service',
  summary: 'Deletes a service.',
  permissions: inNamespace('services', 'delete'),
  arguments: z.strictObject({ name: text('The name.'), ns: namespace }),
  async run({ name, ns }, tools) {
    await deleteNamed(referenceTo(SERVICE, name, ns, tools), tools)
    return null
  },
})
