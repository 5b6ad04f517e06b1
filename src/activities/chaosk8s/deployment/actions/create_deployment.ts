import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { createFromFile } from '../../../create-from-file.ts'
import { DEPLOYMENT } from '../../../kinds.ts'
import { fileArguments } from '../../../manifest.ts'

/** Spec extensions 4.3. */
export const create_deployment = defineAction({
  name: 'chaosk8s.deployment.actions.create_deployment',
  summary: 'Creates the deployment that a file describes; does not wait for it.',
  arguments: z.strictObject(fileArguments),
  run: ({ spec_path, ns }, tools) => createFromFile(DEPLOYMENT, spec_path, ns, tools),
})
