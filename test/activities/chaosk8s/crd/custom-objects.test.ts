import { describe, expect, test } from '@jest/globals'
import { apply_from_json } from '../../../../src/activities/chaosk8s/crd/actions/apply_from_json.ts'
import { apply_from_yaml } from '../../../../src/activities/chaosk8s/crd/actions/apply_from_yaml.ts'
import { create_cluster_custom_object } from '../../../../src/activities/chaosk8s/crd/actions/create_cluster_custom_object.ts'
import { create_custom_object } from '../../../../src/activities/chaosk8s/crd/actions/create_custom_object.ts'
import { delete_cluster_custom_object } from '../../../../src/activities/chaosk8s/crd/actions/delete_cluster_custom_object.ts'
import { delete_custom_object } from '../../../../src/activities/chaosk8s/crd/actions/delete_custom_object.ts'
import { patch_cluster_custom_object } from '../../../../src/activities/chaosk8s/crd/actions/patch_cluster_custom_object.ts'
import { patch_custom_object } from '../../../../src/activities/chaosk8s/crd/actions/patch_custom_object.ts'
import { replace_cluster_custom_object } from '../../../../src/activities/chaosk8s/crd/actions/replace_cluster_custom_object.ts'
import { replace_custom_object } from '../../../../src/activities/chaosk8s/crd/actions/replace_custom_object.ts'
import { get_cluster_custom_object } from '../../../../src/activities/chaosk8s/crd/probes/get_cluster_custom_object.ts'
import { get_custom_object } from '../../../../src/activities/chaosk8s/crd/probes/get_custom_object.ts'
import { list_cluster_custom_objects } from '../../../../src/activities/chaosk8s/crd/probes/list_cluster_custom_objects.ts'
import { list_custom_objects } from '../../../../src/activities/chaosk8s/crd/probes/list_custom_objects.ts'
import { KubernetesFailed, type KubernetesObject } from '../../../../src/kubernetes/kubernetes.ts'
import { bench as anyBench } from '../../bench.ts'

const of = { group: 'example.com', version: 'v1', plural: 'gadgets' }
const named = { ...of, name: 'a' }
const resource = { metadata: { name: 'a' }, spec: { size: 1 } }
const failing = (code: number, reason: string) => () =>
  Promise.reject(new KubernetesFailed(`it: ${reason} (${code})`, { code, reason }))

type Options = NonNullable<Parameters<typeof anyBench>[1]>

/** With a server that knows gadgets, and says yes to every patch. */
function bench(definition: Parameters<typeof anyBench>[0], { door = {}, ...more }: Options = {}) {
  const kindOf = async () => 'Gadget'
  const opened = anyBench(definition, { door: { kindOf, patch: async () => gadget({ size: 2 }), ...door }, ...more })
  /** Which kind it is, is asked once for each connection, and then known. */
  const own = () => opened.calls.filter((call) => !call.startsWith('kindOf'))
  return { ...opened, own }
}

function gadget(spec: object, metadata: object = {}): KubernetesObject {
  return {
    apiVersion: 'example.com/v1',
    kind: 'Gadget',
    metadata: { name: 'a', namespace: 'shop', resourceVersion: '7', ...metadata },
    spec: { ...spec },
  }
}

describe.each([
  [
    'in a namespace',
    { namespace: 'shop' },
    create_custom_object,
    patch_custom_object,
    get_custom_object,
    delete_custom_object,
    list_custom_objects,
  ],
  [
    'of the whole cluster',
    {},
    create_cluster_custom_object,
    patch_cluster_custom_object,
    get_cluster_custom_object,
    delete_cluster_custom_object,
    list_cluster_custom_objects,
  ],
])('an object %s', (_title, place, create, patch, get, remove, list) => {
  const reference = JSON.stringify({ apiVersion: 'example.com/v1', kind: 'Gadget', ...place, name: 'a' })

  test('is created by one call, and given', async () => {
    const { run, own } = bench(create)
    const object = { apiVersion: 'example.com/v1', kind: 'Gadget', metadata: { name: 'a', ...place }, spec: { size: 1 } }
    expect(await run({ ...of, resource })).toEqual(object)
    expect(own()).toHaveLength(1)
  })

  test('that is there already is no failure: the refusal is given, and that nothing was done is told', async () => {
    const { run, told } = bench(create, { door: { create: failing(409, 'AlreadyExists') } })
    expect(await run({ ...of, resource })).toMatchObject({
      kind: 'Status',
      status: 'Failure',
      reason: 'AlreadyExists',
      code: 409,
    })
    expect(told).toEqual([expect.stringMatching(/^nothing: Gadget (shop\/)?a was there already, and was left as it is$/)])
  })

  test('that is there already: the refusal is the server’s own', async () => {
    const status = { kind: 'Status', reason: 'AlreadyExists', message: 'a is there', details: { name: 'a' }, code: 409 }
    const refuse = () => Promise.reject(new KubernetesFailed('create: AlreadyExists (409)', { code: 409, status }))
    expect(await bench(create, { door: { create: refuse } }).run({ ...of, resource })).toEqual(status)
  })

  test('is patched by one call: a mapping is merged, a list is a JSON patch', async () => {
    const { run, own } = bench(patch)
    expect(await run({ ...named, resource: { spec: { size: 2 } } })).toMatchObject({ spec: { size: 2 } })
    await run({ ...named, resource: [{ op: 'add', path: '/spec/x', value: 1 }], force: true })
    expect(own()).toEqual([
      `patch ${reference} {"type":"merge","body":{"spec":{"size":2}}}`,
      `patch ${reference} {"type":"json","body":[{"op":"add","path":"/spec/x","value":1}]}`,
    ])
  })

  test('is read, listed and deleted by one call each', async () => {
    const door = {
      get: async () => gadget({}),
      list: async () => [gadget({})],
      delete: async () => ({ kind: 'Status', status: 'Success' }) as never,
    }
    const [got, listed, removed] = [bench(get, { door }), bench(list, { door }), bench(remove, { door })]
    expect(await got.run(named)).toEqual(gadget({}))
    expect(await listed.run(of)).toEqual({ apiVersion: 'example.com/v1', kind: 'GadgetList', metadata: {}, items: [gadget({})] })
    expect(await removed.run(named)).toEqual({ kind: 'Status', status: 'Success' })
    expect([...got.own(), ...removed.own()]).toEqual([`get ${reference}`, `delete ${reference} {}`])
    expect(listed.own()).toHaveLength(1)
  })

  test.each([
    ['create', create, { ...of, resource }],
    ['patch', patch, { ...named, resource: {} }],
    ['get', get, named],
    ['delete', remove, named],
    ['list', list, of],
  ])('a refusal to %s it says so', async (verb, definition, args) => {
    const { run } = bench(definition as typeof get, { door: { [verb]: failing(403, 'Forbidden') } })
    await expect(run(args)).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: `Failed to ${verb} custom resource object: it: Forbidden (403)`,
      because: 'refused',
    })
  })
})

describe('what is sent', () => {
  test('comes from a YAML file when there is no resource; an empty resource is one', async () => {
    const { run, own } = bench(create_custom_object, { files: { 'a.yaml': 'metadata: {name: a}\nspec: {size: 3}' } })
    expect(await run({ ...of, resource_as_yaml_file: 'a.yaml' })).toMatchObject({ spec: { size: 3 } })
    await expect(run({ ...of, resource: {}, resource_as_yaml_file: 'a.yaml' })).rejects.toThrow('`resource` has no metadata.name')
    expect(own()).toHaveLength(1)
  })

  test.each([
    [{}, 'Either `resource` or `resource_as_yaml_file` must be set'],
    [{ resource_as_yaml_file: 'none.yaml' }, "Path 'none.yaml' is not a valid resource file: cannot read"],
    [{ resource_as_yaml_file: 'text.yaml' }, "Path 'text.yaml' is not a valid resource file: it must hold an object"],
    [{ resource: [] }, '`resource` must be one object, not a list'],
    [{ resource: { kind: 'Other', metadata: { name: 'a' } } }, '`resource` holds kind "Other", where "Gadget" was expected'],
    [{ resource: { metadata: { name: 'a', namespace: 'b' } } }, '`resource` names the namespace "b", where "shop" was expected'],
  ])('%j fails, and nothing is sent', async (args, message) => {
    const { run, own } = bench(create_custom_object, { files: { 'text.yaml': 'no object' } })
    await expect(run({ ...of, ...args })).rejects.toThrow(message)
    expect(own()).toEqual([])
  })

  test('a JSON patch may stand in a file', async () => {
    const { run, own } = bench(patch_custom_object, { files: { 'p.yaml': '- {op: remove, path: /spec/x}' } })
    await run({ ...named, resource_as_yaml_file: 'p.yaml' })
    expect(own()).toEqual([expect.stringContaining('{"type":"json","body":[{"op":"remove","path":"/spec/x"}]}')])
  })
})

describe.each([replace_custom_object, replace_cluster_custom_object])('replacing, %#', (definition) => {
  const current = gadget({ size: 1, colour: 'red', deep: { x: 1, y: 2 } }, { uid: 'u', labels: { is: 'old' } })
  const door = { get: async () => ({ ...current, status: { seen: true } }) }

  test('is a look and a patch that leaves nothing of what the resource does not have, but the status', async () => {
    const { run, own } = bench(definition, { door })
    await run({ ...named, resource: { metadata: { name: 'a' }, spec: { size: 1, deep: { y: 3 } } } })
    expect(own()).toHaveLength(2)
    const body = JSON.parse(own()[1]?.split(' ').slice(2).join(' ') ?? '')
    expect(body).toEqual({
      type: 'merge',
      body: { metadata: { labels: null, resourceVersion: '7' }, spec: { colour: null, deep: { x: null, y: 3 } } },
    })
  })

  test.each([
    [false, '5'],
    [true, '7'],
  ])('of a version that the resource names; forced (%s), of any', async (force, version) => {
    const { run, own } = bench(definition, { door })
    await run({ ...named, force, resource: { metadata: { name: 'a', resourceVersion: '5' }, spec: {} } })
    expect(own()[1]).toContain(`"resourceVersion":"${version}"`)
  })

  test('what is not there fails', async () => {
    const { run } = bench(definition, { door: { get: failing(404, 'NotFound') } })
    await expect(run({ ...named, resource })).rejects.toThrow('Failed to replace custom resource object: it: NotFound (404)')
  })
})

describe.each([
  [apply_from_json, (object: object) => JSON.stringify(object)],
  [apply_from_yaml, (object: object) => `# a comment\n${JSON.stringify(object)}`],
])('applying, %#', (definition, write) => {
  const object = { apiVersion: 'example.com/v1', kind: 'Gadget', metadata: { name: 'a', namespace: 'there' }, spec: { size: 2 } }

  test('creates by one call', async () => {
    const { run, calls } = bench(definition)
    expect(await run({ resource: write(object) })).toEqual(object)
    expect(calls).toHaveLength(1)
  })

  test('merges into what is there already', async () => {
    const { run, calls } = bench(definition, { door: { create: failing(409, 'AlreadyExists') } })
    expect(await run({ resource: write(object) })).toMatchObject({ spec: { size: 2 } })
    expect(calls[1]).toBe(
      'patch {"apiVersion":"example.com/v1","kind":"Gadget","name":"a","namespace":"there"} {"type":"merge","body":{"spec":{"size":2},"metadata":{}}}',
    )
  })

  test.each([
    [undefined, 'the argument resource is missing'],
    [write({ kind: 'Gadget' }), 'missing apiVersion in resource'],
    [write({ apiVersion: 'v1' }), 'missing kind in resource'],
    ['[1', 'Failed parsing'],
    ['[]', 'resource must hold one object'],
  ])('%j fails, and nothing is sent', async (text, message) => {
    const { run, calls } = bench(definition)
    await expect(run({ resource: text })).rejects.toThrow(message)
    expect(calls).toEqual([])
  })

  test.each([
    ['create', { create: failing(403, 'Forbidden') }],
    ['patch', { create: failing(409, 'AlreadyExists'), patch: failing(422, 'Invalid') }],
  ])('a refusal to %s is told', async (verb, door) => {
    await expect(bench(definition, { door }).run({ resource: write(object) })).rejects.toThrow(
      `Failed to ${verb} custom resource object: it:`,
    )
  })
})
