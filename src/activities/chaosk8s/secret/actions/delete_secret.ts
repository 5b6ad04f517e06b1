import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { namespace, text } from '../../../arguments.ts'
import { referenceTo } from '../../../choice.ts'
import { deleteNamed } from '../../../delete-objects.ts'
import { SECRET } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.9. Fails when there is none. */
export const delete_secret = defineAction({
  name: 'chaosk8s.secret.actions.delete_secret',
  summary: 'Deletes a secret.',
  permissions: inNamespace('secrets', 'delete'),
  arguments: z.strictObject({ name: text('The name.'), ns: namespace }),
  async run({ name, ns }, tools) {
    await deleteNamed(referenceTo(SECRET, name, ns, tools), tools)
    return null
  },
})
