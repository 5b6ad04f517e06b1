import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { flagOr } from '../../../arguments.ts'
import { namespaceOf } from '../../../namespace-of.ts'
import { bodyArguments, namespacedArguments, objectOf, readObject } from '../custom-objects.ts'
import { onCustomKind } from '../permissions.ts'
import { replaceObject } from '../replace-object.ts'

/** Spec extensions 4.15. The reference's never works (decision 23). */
export const replace_custom_object = defineAction({
  name: 'chaosk8s.crd.actions.replace_custom_object',
  summary: 'Makes an object of any kind what the resource says, no more and no less.',
  permissions: onCustomKind('activity', 'get', 'patch'),
  arguments: z.strictObject({
    ...namespacedArguments,
    force: flagOr(false, 'Whether it is replaced even if it is not of the `resourceVersion` any more that the resource names.'),
    ...bodyArguments,
  }),
  async run({ force, ...args }, tools) {
    const reference = await objectOf(args, namespaceOf(args.ns, tools), tools)
    return replaceObject(reference, await readObject(args, reference, tools), force, tools)
  },
})
