import { z } from 'zod/mini'
import { defineProbe } from '../../activity.ts'
import { namespace, optionalText, text } from '../../arguments.ts'
import { deprecate } from '../../deprecate.ts'
import { service_is_initialized } from '../service/probes/service_is_initialized.ts'

/**
 * Spec extensions 4.17. The reference's selector by default holds an unreplaced `{name}`, which every server refuses; the name alone is
 * what was meant (decision 16).
 */
export const service_endpoint_is_initialized = defineProbe({
  name: 'chaosk8s.probes.service_endpoint_is_initialized',
  summary: 'Whether there is a service of that name. Deprecated: use `chaosk8s.service.probes.service_is_initialized`.',
  permissions: service_is_initialized.permissions,
  arguments: z.strictObject({
    name: text('The name of the service.'),
    ns: namespace,
    label_selector: optionalText('A label selector that it must fit too; `{name}` stands for the name.'),
  }),
  run(args, tools) {
    deprecate('chaosk8s.probes.service_endpoint_is_initialized', service_is_initialized.name, tools)
    return service_is_initialized.run({ ...args, raise_if_service_not_initialized: true }, tools)
  },
})
