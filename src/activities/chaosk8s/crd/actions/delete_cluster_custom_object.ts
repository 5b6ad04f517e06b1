import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { deleteObject, objectArguments, objectOf } from '../custom-objects.ts'
import { onCustomKind } from '../permissions.ts'

/** Spec extensions 4.15. */
export const delete_cluster_custom_object = defineAction({
  name: 'chaosk8s.crd.actions.delete_cluster_custom_object',
  summary: 'Deletes an object of the whole cluster of any kind.',
  permissions: onCustomKind('cluster', 'delete'),
  arguments: z.strictObject(objectArguments),
  run: async (args, tools) => deleteObject(await objectOf(args, undefined, tools), tools),
})
