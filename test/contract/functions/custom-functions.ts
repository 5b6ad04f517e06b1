import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { apply_from_json } from '../../../src/activities/chaosk8s/crd/actions/apply_from_json.ts'
import { apply_from_yaml } from '../../../src/activities/chaosk8s/crd/actions/apply_from_yaml.ts'
import { create_cluster_custom_object } from '../../../src/activities/chaosk8s/crd/actions/create_cluster_custom_object.ts'
import { create_custom_object } from '../../../src/activities/chaosk8s/crd/actions/create_custom_object.ts'
import { delete_cluster_custom_object } from '../../../src/activities/chaosk8s/crd/actions/delete_cluster_custom_object.ts'
import { delete_custom_object } from '../../../src/activities/chaosk8s/crd/actions/delete_custom_object.ts'
import { patch_cluster_custom_object } from '../../../src/activities/chaosk8s/crd/actions/patch_cluster_custom_object.ts'
import { patch_custom_object } from '../../../src/activities/chaosk8s/crd/actions/patch_custom_object.ts'
import { replace_cluster_custom_object } from '../../../src/activities/chaosk8s/crd/actions/replace_cluster_custom_object.ts'
import { replace_custom_object } from '../../../src/activities/chaosk8s/crd/actions/replace_custom_object.ts'
import { get_cluster_custom_object } from '../../../src/activities/chaosk8s/crd/probes/get_cluster_custom_object.ts'
import { get_custom_object } from '../../../src/activities/chaosk8s/crd/probes/get_custom_object.ts'
import { list_cluster_custom_objects } from '../../../src/activities/chaosk8s/crd/probes/list_cluster_custom_objects.ts'
import { list_custom_objects } from '../../../src/activities/chaosk8s/crd/probes/list_custom_objects.ts'
import { define, forget, type Kind } from './definitions.ts'
import type { FunctionPart } from './function-bench.ts'

const group = `f${process.pid}.chaos-gate.dev`
const GADGET: Kind = { group, versions: ['v1'], kind: 'Gadget', plural: 'gadgets' }
const WORLD: Kind = { group, versions: ['v1'], kind: 'World', plural: 'worlds', scope: 'Cluster' }
const gadgets = { group, version: 'v1', plural: 'gadgets' }
const worlds = { group, version: 'v1', plural: 'worlds' }

export const customFunctions: FunctionPart = (bench) => {
  beforeAll(async () => {
    await define(bench(), GADGET)
    await define(bench(), WORLD)
  })

  afterAll(async () => {
    await bench().undo()
    await forget(bench(), GADGET)
    await forget(bench(), WORLD)
  })

  test.each([
    [
      'in a namespace',
      gadgets,
      create_custom_object,
      patch_custom_object,
      replace_custom_object,
      get_custom_object,
      list_custom_objects,
      delete_custom_object,
    ],
    [
      'of the whole cluster',
      worlds,
      create_cluster_custom_object,
      patch_cluster_custom_object,
      replace_cluster_custom_object,
      get_cluster_custom_object,
      list_cluster_custom_objects,
      delete_cluster_custom_object,
    ],
  ])(
    'objects %s: created, created again, merged into, patched by a list, replaced, read, listed, deleted',
    async (_title, of, create, patch, replace, get, list, remove) => {
      const { use, file, undo } = bench()
      const resource = {
        metadata: { name: 'a', labels: { is: 'old' } },
        spec: { size: 1, colour: 'red', parts: [{ name: 'x' }] },
      }
      const named = { ...of, name: 'a' }
      expect((await use(create, { ...of, resource })).output).toMatchObject({
        metadata: { uid: expect.any(String) },
        spec: { size: 1 },
      })
      const again = await use(create, { ...of, resource })
      expect(again).toMatchObject({
        output: { kind: 'Status', code: 409, reason: 'AlreadyExists' },
        told: [expect.stringContaining('was there already')],
      })
      expect((await use(patch, { ...named, resource: { spec: { size: 2 } } })).output).toMatchObject({
        spec: { size: 2, colour: 'red' },
      })
      const operations = [{ op: 'replace', path: '/spec/parts/0/name', value: 'y' }]
      expect((await use(patch, { ...named, resource_as_yaml_file: file('patch.yaml', operations) })).output).toMatchObject({
        spec: { parts: [{ name: 'y' }] },
      })
      const wanted = { metadata: { name: 'a' }, spec: { size: 3 } }
      const replaced = (await use(replace, { ...named, resource: wanted })).output as { spec: object; metadata: object }
      expect(replaced.spec).toEqual({ size: 3 })
      expect(replaced.metadata).not.toHaveProperty('labels')
      const stale = { ...wanted, metadata: { ...wanted.metadata, resourceVersion: '1' }, spec: { size: 4 } }
      await expect(use(replace, { ...named, resource: stale })).rejects.toThrow(
        /Failed to replace custom resource object: .*Conflict \(409\)/,
      )
      expect((await use(replace, { ...named, resource: stale, force: true })).output).toMatchObject({ spec: { size: 4 } })
      expect((await use(get, named)).output).toMatchObject({ kind: expect.any(String), spec: { size: 4 } })
      expect((await use(list, of)).output).toMatchObject({ kind: expect.stringMatching(/List$/), items: [{ spec: { size: 4 } }] })
      expect((await use(remove, named)).output).toMatchObject({ kind: 'Status', status: 'Success' })
      await expect(use(get, named)).rejects.toThrow(/^Failed to get custom resource object: get .* a?.*NotFound \(404\)/)
      await expect(use(remove, named)).rejects.toThrow('Failed to delete custom resource object')
      expect((await undo()).leftBehind).toEqual([])
      await expect(use(get, named)).rejects.toThrow('NotFound (404)')
    },
  )

  test('what was there before is put back exactly, a replacement and a deletion included', async () => {
    const { use, undo, kubernetes, signal, namespace } = bench()
    const spec = { size: 1, parts: [{ name: 'x' }, { name: 'y' }], nested: { deep: { keep: true } } }
    const metadata = { name: 'kept', namespace, labels: { is: 'kept' } }
    const before = await kubernetes.create({ apiVersion: `${group}/v1`, kind: 'Gadget', metadata, spec }, signal)
    await use(replace_custom_object, {
      ...gadgets,
      name: 'kept',
      resource: { metadata: { name: 'kept' }, spec: { nested: { deep: {} } } },
    })
    await use(patch_custom_object, { ...gadgets, name: 'kept', resource: [{ op: 'add', path: '/spec/more', value: 1 }] })
    await use(delete_custom_object, { ...gadgets, name: 'kept' })
    expect((await undo()).leftBehind).toEqual([])
    const after = (await use(get_custom_object, { ...gadgets, name: 'kept' })).output as typeof before
    expect(after.spec).toEqual(before.spec)
    expect(after.metadata.labels).toEqual(before.metadata.labels)
  })

  test('applying creates, and the second time merges', async () => {
    const { use, undo } = bench()
    const text = (size: number) =>
      JSON.stringify({ apiVersion: `${group}/v1`, kind: 'Gadget', metadata: { name: 'b' }, spec: { size } })
    expect((await use(apply_from_json, { resource: text(1) })).output).toMatchObject({ spec: { size: 1 } })
    expect((await use(apply_from_yaml, { resource: text(2) })).output).toMatchObject({ spec: { size: 2 } })
    await expect(use(apply_from_json, { resource: '{"kind": "Gadget"}' })).rejects.toThrow('missing apiVersion in resource')
    expect((await undo()).leftBehind).toEqual([])
  })

  test('a plural that nobody defined, and one of a group that is not there', async () => {
    const { use } = bench()
    const message = `the server has no "wadgets" in "${group}/v1"; is its definition installed?`
    await expect(use(get_custom_object, { ...gadgets, plural: 'wadgets', name: 'a' })).rejects.toThrow(message)
    await expect(use(list_custom_objects, { ...gadgets, group: 'none.dev' })).rejects.toThrow(
      'the server has no "gadgets" in "none.dev/v1"',
    )
  })
}
