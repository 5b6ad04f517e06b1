import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { kindArguments, kindOf, listObjects } from '../custom-objects.ts'
import { onCustomKind } from '../permissions.ts'

/** Spec extensions 4.15. */
export const list_cluster_custom_objects = defineProbe({
  name: 'chaosk8s.crd.probes.list_cluster_custom_objects',
  summary: 'All objects of the whole cluster of one kind, as a list of the API.',
  permissions: onCustomKind('cluster', 'list'),
  arguments: z.strictObject(kindArguments),
  run: async (args, tools) => listObjects(await kindOf(args, undefined, tools), tools),
})
