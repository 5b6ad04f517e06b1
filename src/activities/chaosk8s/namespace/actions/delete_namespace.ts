import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { text } from '../../../arguments.ts'
import { deleteNamed } from '../../../delete-objects.ts'
import { NAMESPACE } from '../../../kinds.ts'
import { inCluster } from '../../../permissions.ts'

/** Spec extensions 4.10: does not wait until all is gone. */
export const delete_namespace = defineAction({
  name: 'chaosk8s.namespace.actions.delete_namespace',
  summary: 'Deletes a namespace and everything in it.',
  permissions: inCluster('namespaces', 'delete'),
  arguments: z.strictObject({ name: text('The name of the namespace.') }),
  async run({ name }, tools) {
    tools.warn(`everything in namespace "${name}" is deleted with it, and cannot be put back`)
    await deleteNamed({ ...NAMESPACE, name }, tools)
    return null
  },
})
