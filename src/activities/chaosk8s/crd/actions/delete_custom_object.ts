import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { namespaceOf } from '../../../namespace-of.ts'
import { deleteObject, namespacedArguments, objectOf } from '../custom-objects.ts'
import { onCustomKind } from '../permissions.ts'

/** Spec extensions 4.15. */
export const delete_custom_object = defineAction({
  name: 'chaosk8s.crd.actions.delete_custom_object',
  summary: 'Deletes an object of any kind.',
  permissions: onCustomKind('activity', 'delete'),
  arguments: z.strictObject(namespacedArguments),
  run: async (args, tools) => deleteObject(await objectOf(args, namespaceOf(args.ns, tools), tools), tools),
})
