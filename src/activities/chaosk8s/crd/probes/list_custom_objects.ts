import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { namespace } from '../../../arguments.ts'
import { namespaceOf } from '../../../namespace-of.ts'
import { kindArguments, kindOf, listObjects } from '../custom-objects.ts'
import { onCustomKind } from '../permissions.ts'

/** Spec extensions 4.15. */
export const list_custom_objects = defineProbe({
  name: 'chaosk8s.crd.probes.list_custom_objects',
  summary: 'All objects of one kind, as a list of the API.',
  permissions: onCustomKind('activity', 'list'),
  arguments: z.strictObject({ ...kindArguments, ns: namespace }),
  run: async (args, tools) => listObjects(await kindOf(args, namespaceOf(args.ns, tools), tools), tools),
})
