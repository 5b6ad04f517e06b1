import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { createFromFile } from '../../../create-from-file.ts'
import { INGRESS } from '../../../kinds.ts'
import { fileArguments } from '../../../manifest.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.11. */
export const create_ingress = defineAction({
  name: 'chaosk8s.networking.actions.create_ingress',
  summary: 'Creates the ingress that a file describes; does not wait for it.',
  permissions: inNamespace('ingresses.networking.k8s.io', 'create'),
  arguments: z.strictObject(fileArguments),
  run: ({ spec_path, ns }, tools) => createFromFile(INGRESS, spec_path, ns, tools),
})
