import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { createFromFile } from '../../../create-from-file.ts'
import { SERVICE } from '../../../kinds.ts'
import { fileArguments } from '../../../manifest.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.8. */
export const create_service_endpoint = defineAction({
  name: 'chaosk8s.service.actions.create_service_endpoint',
  summary: 'Creates the service that a file describes; does not wait for it.',
  permissions: inNamespace('services', 'create'),
  arguments: z.strictObject(fileArguments),
  run: ({ spec_path, ns }, tools) => createFromFile(SERVICE, spec_path, ns, tools),
})
