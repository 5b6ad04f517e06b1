import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { namespaceOf } from '../../../namespace-of.ts'
import { getObject, namespacedArguments, objectOf } from '../custom-objects.ts'
import { onCustomKind } from '../permissions.ts'

/** Spec extensions 4.15. */
export const get_custom_object = defineProbe({
  name: 'chaosk8s.crd.probes.get_custom_object',
  summary: 'An object of any kind, as the server has it.',
  permissions: onCustomKind('activity', 'get'),
  arguments: z.strictObject(namespacedArguments),
  run: async (args, tools) => getObject(await objectOf(args, namespaceOf(args.ns, tools), tools), tools),
})
