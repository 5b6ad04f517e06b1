import { z } from 'zod/mini'
import { ActivityFailed } from '../../../../experiment/errors.ts'
import { defineAction } from '../../../activity.ts'
import { optionalText } from '../../../arguments.ts'
import { NAMESPACE } from '../../../kinds.ts'
import { objectFrom, readManifest } from '../../../manifest.ts'
import { inCluster } from '../../../permissions.ts'

/** Spec extensions 4.10. */
export const create_namespace = defineAction({
  name: 'chaosk8s.namespace.actions.create_namespace',
  summary: 'Creates a namespace.',
  permissions: inCluster('namespaces', 'create'),
  arguments: z.strictObject({
    name: optionalText('The name of a plain namespace.'),
    spec_path: optionalText('A `.json`, `.yml` or `.yaml` file with the namespace; `name` then has no effect.'),
  }),
  async run({ name, spec_path }, tools) {
    if (!spec_path && !name) throw new ActivityFailed('You need to either specify name or spec_path')
    const manifest = spec_path ? await readManifest(spec_path, tools) : { metadata: { name } }
    await tools.kubernetes.create(objectFrom(manifest, NAMESPACE, spec_path || 'the namespace', tools), tools.signal)
    return null
  },
})
