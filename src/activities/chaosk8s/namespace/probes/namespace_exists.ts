import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { text } from '../../../arguments.ts'
import { NAMESPACE } from '../../../kinds.ts'
import { inCluster } from '../../../permissions.ts'

/** Spec extensions 4.10. One that is being deleted still exists. */
export const namespace_exists = defineProbe({
  name: 'chaosk8s.namespace.probes.namespace_exists',
  summary: 'Whether there is a namespace of that name.',
  permissions: inCluster('namespaces', 'list'),
  arguments: z.strictObject({ name: text('The name of the namespace.') }),
  async run({ name }, { kubernetes, signal }) {
    const query = { ...NAMESPACE, fieldSelector: `metadata.name=${name}`, isMetadataOnly: true }
    return (await kubernetes.list(query, signal)).length > 0
  },
})
