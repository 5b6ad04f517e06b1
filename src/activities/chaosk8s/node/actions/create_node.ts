import { z } from 'zod/mini'
import { ActivityFailed } from '../../../../experiment/errors.ts'
import { KubernetesFailed, type KubernetesObject } from '../../../../kubernetes/kubernetes.ts'
import { didYouMean } from '../../../../text/near-miss.ts'
import { defineAction, type Tools } from '../../../activity.ts'
import { failedWith } from '../../../failed-with.ts'
import { inCluster } from '../../../permissions.ts'

type Fields = Record<string, unknown>

const META = [
  'annotations',
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'finalizers',
  'generateName',
  'generation',
  'labels',
  'managedFields',
  'name',
  'namespace',
  'ownerReferences',
  'resourceVersion',
  'selfLink',
  'uid',
]
const SPEC = ['configSource', 'externalID', 'podCIDR', 'podCIDRs', 'providerID', 'taints', 'unschedulable']
/** Names of the Python client that are not just the field's own in small letters with underscores. */
const IRREGULAR: Readonly<Record<string, string>> = {
  external_id: 'externalID',
  pod_cidr: 'podCIDR',
  pod_cidrs: 'podCIDRs',
  pod_cid_rs: 'podCIDRs',
  provider_id: 'providerID',
}

/** Letters and digits of generated names, as many as the server itself takes. */
const SUFFIX_ALPHABET = 'bcdfghjklmnpqrstvwxz2456789'
const SUFFIX_LENGTH = 5

const fields = (about: string) => z.optional(z.nullable(z.record(z.string(), z.unknown()))).check(z.describe(about))

/** Spec extensions 4.12; the node as the server made it (decision 20). */
export const create_node = defineAction({
  name: 'chaosk8s.node.actions.create_node',
  summary: 'Registers a node, as a kubelet would; no machine comes with it.',
  permissions: inCluster('nodes', 'create'),
  arguments: z.strictObject({
    meta: fields('Its metadata, with names as in Python or in YAML: `{name: spare, labels: {…}}`.'),
    spec: fields('Its specification, likewise: `{provider_id: …, taints: […]}`.'),
  }),
  async run({ meta, spec }, tools) {
    const metadata = named(rename(meta ?? {}, META, 'meta'), tools)
    const node = { apiVersion: 'v1', kind: 'Node', metadata, spec: rename(spec ?? {}, SPEC, 'spec') }
    try {
      return await tools.kubernetes.create(node, tools.signal)
    } catch (error) {
      if (!(error instanceof KubernetesFailed)) throw error
      throw failedWith('Creating new node failed', error)
    }
  },
})

/** The server would ignore a field that it does not know. */
function rename(given: Fields, known: readonly string[], argument: string): Fields {
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      const name = IRREGULAR[key] ?? key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
      if (known.includes(name)) return [name, value]
      throw new ActivityFailed(`a node has no '${key}' in its ${argument}${didYouMean(name, known)}`)
    }),
  )
}

/** A name is made here rather than by the server, so that it is known before the node is there. */
function named(metadata: Fields, { random }: Tools): KubernetesObject['metadata'] {
  if (typeof metadata.name === 'string') return { ...metadata, name: metadata.name }
  if (typeof metadata.generateName !== 'string') throw new ActivityFailed('a node needs a name: give `meta: {name: …}`')
  const letter = () => SUFFIX_ALPHABET.charAt(Math.floor(random.next() * SUFFIX_ALPHABET.length))
  return { ...metadata, name: metadata.generateName + Array.from({ length: SUFFIX_LENGTH }, letter).join('') }
}
