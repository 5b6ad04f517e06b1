import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { createFromFile } from '../../../create-from-file.ts'
import { DEPLOYMENT } from '../../../kinds.ts'
import { fileArguments } from '../../../manifest.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.3. */
export const create_deployment = defineAction({
  name: 'chaosk8s.deployment.actions.create_deployment',
  summary: 'Creates the deployment that a file describes; does not wait for it.',
  permissions: inNamespace('deployments.apps', 'create'),
  arguments: z.strictObject(fileArguments),
  run: ({ spec_path, ns }, tools) => createFromFile(DEPLOYMENT, spec_path, ns, tools),
})
