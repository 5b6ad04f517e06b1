import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { createFromFile } from '../../../create-from-file.ts'
import { SECRET } from '../../../kinds.ts'
import { fileArguments } from '../../../manifest.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.9. */
export const create_secret = defineAction({
  name: 'chaosk8s.secret.actions.create_secret',
  summary: 'Creates the secret that a file describes; does not wait for it.',
  permissions: inNamespace('secrets', 'create'),
  arguments: z.strictObject(fileArguments),
  run: ({ spec_path, ns }, tools) => createFromFile(SECRET, spec_path, ns, tools),
})
