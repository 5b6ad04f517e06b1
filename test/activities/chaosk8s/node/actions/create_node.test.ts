import { expect, test } from '@jest/globals'
import { create_node } from '../../../../../src/activities/chaosk8s/node/actions/create_node.ts'
import { KubernetesFailed } from '../../../../../src/kubernetes/kubernetes.ts'
import { bench } from '../../../bench.ts'

test('the node as the server made it, from names as in Python or in YAML', async () => {
  const { run, calls } = bench(create_node)
  const meta = { name: 'spare', labels: { some_label: 'x' }, owner_references: [] }
  const spec = { provider_id: 'cloud://1', podCIDR: '10.0.0.0/24', pod_cid_rs: ['10.0.0.0/24'], unschedulable: true }
  expect(await run({ meta, spec })).toEqual({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'spare', labels: { some_label: 'x' }, ownerReferences: [] },
    spec: { providerID: 'cloud://1', podCIDR: '10.0.0.0/24', podCIDRs: ['10.0.0.0/24'], unschedulable: true },
  })
  expect(calls).toHaveLength(1)
})

test('a name is made of the beginning that is given, and the seed repeats it', async () => {
  const make = async () => (await bench(create_node).run({ meta: { generate_name: 'spare-' } })) as { metadata: { name: string } }
  expect((await make()).metadata.name).toMatch(/^spare-[a-z0-9]{5}$/)
  expect(await make()).toEqual(await make())
})

test.each([
  [{ meta: { nmae: 'x' } }, "a node has no 'nmae' in its meta (did you mean `name`?)"],
  [{ meta: { name: 'x' }, spec: { taint: [] } }, "a node has no 'taint' in its spec (did you mean `taints`?)"],
  [{}, 'a node needs a name: give `meta: {name: …}`'],
])('%j fails before the server is asked', async (args, message) => {
  const { run, calls } = bench(create_node)
  await expect(run(args)).rejects.toMatchObject({ name: 'ActivityFailed', message })
  expect(calls).toEqual([])
})

test('a refusal says so', async () => {
  const create = () => Promise.reject(new KubernetesFailed('create Node spare: AlreadyExists (409)', { code: 409 }))
  const { run } = bench(create_node, { door: { create } })
  await expect(run({ meta: { name: 'spare' } })).rejects.toMatchObject({
    name: 'ActivityFailed',
    message: 'Creating new node failed: create Node spare: AlreadyExists (409)',
  })
})
