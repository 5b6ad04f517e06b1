import { z } from 'zod/mini'
import { ActivityFailed } from '../../../../experiment/errors.ts'
import { defineAction, type Tools } from '../../../activity.ts'
import { namespace, optionalText } from '../../../arguments.ts'
import { NETWORK_POLICY } from '../../../kinds.ts'
import { type Manifest, objectFrom, readManifest } from '../../../manifest.ts'
import { namespaceOf } from '../../../namespace-of.ts'
import { inNamespace } from '../../../permissions.ts'

const args = z.strictObject({
  spec: z.optional(z.nullable(z.record(z.string(), z.unknown()))).check(z.describe('The whole policy, with its metadata.')),
  spec_path: optionalText('A `.json`, `.yml` or `.yaml` file with the policy; wins over `spec`.'),
  ns: namespace,
})

/** Spec extensions 4.11. A file that is not there is a failure, where the reference goes on without a word. */
export const create_network_policy = defineAction({
  name: 'chaosk8s.networking.actions.create_network_policy',
  summary: 'Creates a network policy.',
  permissions: inNamespace('networkpolicies.networking.k8s.io', 'create'),
  arguments: args,
  async run(given, tools) {
    const kind = { ...NETWORK_POLICY, namespace: namespaceOf(given.ns, tools) }
    const object = objectFrom(await read(given, tools), kind, given.spec_path || 'spec', tools)
    await tools.kubernetes.create(object, tools.signal)
    return null
  },
})

function read({ spec, spec_path }: z.output<typeof args>, tools: Tools): Manifest | Promise<Manifest> {
  if (spec_path) return readManifest(spec_path, tools)
  if (spec) return spec
  throw new ActivityFailed('You need to either specify spec or spec_path')
}
