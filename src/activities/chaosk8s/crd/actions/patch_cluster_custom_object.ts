import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { flagOr } from '../../../arguments.ts'
import { bodyArguments, objectArguments, objectOf, patchObject } from '../custom-objects.ts'
import { onCustomKind } from '../permissions.ts'

/** Spec extensions 4.15: a mapping is merged, a list is a JSON patch (decision 24). */
export const patch_cluster_custom_object = defineAction({
  name: 'chaosk8s.crd.actions.patch_cluster_custom_object',
  summary: 'Changes an object of the whole cluster of any kind.',
  permissions: onCustomKind('cluster', 'patch'),
  arguments: z.strictObject({
    ...objectArguments,
    force: flagOr(false, 'Has no effect; taken so that experiments that have it go on.'),
    ...bodyArguments,
  }),
  run: async (args, tools) => patchObject(await objectOf(args, undefined, tools), args, tools),
})
