import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { createFromFile } from '../../../create-from-file.ts'
import { DAEMON_SET } from '../../../kinds.ts'
import { fileArguments } from '../../../manifest.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.6. */
export const create_daemon_set = defineAction({
  name: 'chaosk8s.daemonset.actions.create_daemon_set',
  summary: 'Creates the daemon set that a file describes; does not wait for it.',
  permissions: inNamespace('daemonsets.apps', 'create'),
  arguments: z.strictObject(fileArguments),
  run: ({ spec_path, ns }, tools) => createFromFile(DAEMON_SET, spec_path, ns, tools),
})
