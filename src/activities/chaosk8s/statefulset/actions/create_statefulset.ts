import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { createFromFile } from '../../../create-from-file.ts'
import { STATEFUL_SET } from '../../../kinds.ts'
import { fileArguments } from '../../../manifest.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.5. */
export const create_statefulset = defineAction({
  name: 'chaosk8s.statefulset.actions.create_statefulset',
  summary: 'Creates the stateful set that a file describes; does not wait for it.',
  permissions: inNamespace('statefulsets.apps', 'create'),
  arguments: z.strictObject(fileArguments),
  run: ({ spec_path, ns }, tools) => createFromFile(STATEFUL_SET, spec_path, ns, tools),
})
