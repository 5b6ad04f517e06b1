import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { getObject, objectArguments, objectOf } from '../custom-objects.ts'
import { onCustomKind } from '../permissions.ts'

/** Spec extensions 4.15. */
export const get_cluster_custom_object = defineProbe({
  name: 'chaosk8s.crd.probes.get_cluster_custom_object',
  summary: 'An object of the whole cluster of any kind, as the server has it.',
  permissions: onCustomKind('cluster', 'get'),
  arguments: z.strictObject(objectArguments),
  run: async (args, tools) => getObject(await objectOf(args, undefined, tools), tools),
})
