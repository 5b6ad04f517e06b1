import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { type Part, refer, refusal, SECONDS, settled } from './bench.ts'

const GROUP = `g${process.pid}.chaos-gate.dev`
const VERSION = `${GROUP}/v1`
const NAME = `gadgets.${GROUP}`

function definition(): KubernetesObject {
  const names = { plural: 'gadgets', singular: 'gadget', kind: 'Gadget', listKind: 'GadgetList' }
  const openAPIV3Schema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true }
  const version = { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema } }
  const spec = { group: GROUP, scope: 'Namespaced', names, versions: [version] }
  return { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: NAME }, spec }
}

export const customKinds: Part = (bench) => {
  const gadget = (name: string): KubernetesObject => ({
    apiVersion: VERSION,
    kind: 'Gadget',
    metadata: { name, namespace: bench().namespace, labels: { is: 'gadget' } },
    spec: { size: 1, parts: [{ name: 'a' }] },
  })

  test('a kind that nobody defined is not found, and the message says so', async () => {
    const refused = await refusal(bench().kubernetes.create(gadget('early'), bench().signal))
    expect(refused).toMatchObject({ code: 404 })
    expect(refused.message).toContain(`no kind "Gadget" in "${VERSION}"`)
  })

  test(
    'objects of a kind that is defined later, on the same connection: made, read, listed, patched, watched, deleted',
    async () => {
      const { kubernetes, signal, namespace } = bench()
      await kubernetes.create(definition(), signal)
      await settled(
        bench(),
        { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', fieldSelector: `metadata.name=${NAME}` },
        ([one]) => {
          const conditions = (one?.status?.conditions ?? []) as { type: string; status: string }[]
          return conditions.some(({ type, status }) => type === 'Established' && status === 'True')
        },
      )
      const made = await kubernetes.create(gadget('first'), signal)
      expect(made).toMatchObject({ kind: 'Gadget', metadata: { generation: 1 }, spec: { size: 1 } })
      const query = { apiVersion: VERSION, kind: 'Gadget', namespace, labelSelector: 'is=gadget' }
      expect((await kubernetes.list({ ...query, isMetadataOnly: true }, signal)).map(({ kind }) => kind)).toEqual(['Gadget'])
      const reference = refer('Gadget', 'first', bench(), VERSION)
      expect((await kubernetes.patch(reference, { type: 'merge', body: { spec: { size: 2 } } }, signal)).spec).toMatchObject({
        size: 2,
      })
      const json = [{ op: 'replace', path: '/spec/parts/0/name', value: 'b' }]
      expect((await kubernetes.patch(reference, { type: 'json', body: json }, signal)).spec).toMatchObject({
        parts: [{ name: 'b' }],
      })
      await kubernetes.delete(reference, {}, signal)
      expect(await refusal(kubernetes.get(reference, signal))).toMatchObject({ code: 404 })
    },
    30 * SECONDS,
  )

  test('a strategic patch of a custom object is refused: 415', async () => {
    const { kubernetes, signal } = bench()
    await kubernetes.create(gadget('strategic'), signal)
    const reference = refer('Gadget', 'strategic', bench(), VERSION)
    const refused = await refusal(kubernetes.patch(reference, { type: 'strategic', body: { spec: {} } }, signal))
    expect(refused).toMatchObject({ code: 415, reason: 'UnsupportedMediaType' })
  })

  beforeAll(() => {
    if (!bench().namespace.startsWith('door-')) throw new Error('the suite works in namespaces of its own only')
  })

  afterAll(async () => {
    const { kubernetes, signal } = bench()
    await kubernetes.delete({ apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', name: NAME }, {}, signal)
  })
}
