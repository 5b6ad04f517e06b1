import { z } from 'zod/mini'
import { defineAction } from '../../activity.ts'
import { namespace, text } from '../../arguments.ts'
import { deprecate } from '../../deprecate.ts'
import { delete_service } from '../service/actions/delete_service.ts'

/** Spec extensions 4.17. */
export const remove_service_endpoint = defineAction({
  name: 'chaosk8s.actions.remove_service_endpoint',
  summary: 'Deletes a service. Deprecated: use `chaosk8s.service.actions.delete_service`.',
  permissions: delete_service.permissions,
  arguments: z.strictObject({ name: text('The name of the service.'), ns: namespace }),
  run(args, tools) {
    deprecate('chaosk8s.actions.remove_service_endpoint', delete_service.name, tools)
    return delete_service.run(args, tools)
  },
})
