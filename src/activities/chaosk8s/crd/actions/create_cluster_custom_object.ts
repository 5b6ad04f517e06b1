import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { bodyArguments, createObject, kindArguments, kindOf, readObject } from '../custom-objects.ts'
import { onCustomKind } from '../permissions.ts'

/** Spec extensions 4.15. One that is there already is no failure, and is left as it is (decision 21). */
export const create_cluster_custom_object = defineAction({
  name: 'chaosk8s.crd.actions.create_cluster_custom_object',
  summary: 'Creates an object of the whole cluster of any kind.',
  permissions: onCustomKind('cluster', 'create'),
  arguments: z.strictObject({ ...kindArguments, ...bodyArguments }),
  async run(args, tools) {
    const kind = await kindOf(args, undefined, tools)
    return createObject(await readObject(args, kind, tools), tools)
  },
})
