/** The words of the refusals are those of a Kubernetes 1.34, taken down from a real one. */

import { describe, expect, test } from '@jest/globals'
import { DEPLOYMENTS, expectRefusal, PODS, pod, podSpec, type Wire, withPractice, workload } from './open-practice.ts'

const MAPS = '/api/v1/namespaces/default/configmaps'
const practice = withPractice()
const make = (name: string, more: object = {}) => practice.call('POST', MAPS, { metadata: { name }, ...more })

describe('refusals', () => {
  test('what is not there: 404, naming resource and object', async () => {
    expectRefusal(await practice.call('GET', `${PODS}/nope`), 404, 'NotFound', 'pods "nope" not found')
    const reply = await practice.call('GET', `${DEPLOYMENTS}/nope`)
    expectRefusal(reply, 404, 'NotFound', 'deployments.apps "nope" not found')
    expect(reply.body.details).toEqual({ name: 'nope', group: 'apps', kind: 'deployments' })
  })

  test('a resource that is not there is a Status, a path that is not there is text', async () => {
    const words = 'the server could not find the requested resource'
    expectRefusal(await practice.call('GET', '/api/v1/nopes'), 404, 'NotFound', words)
    expect(await practice.call('GET', '/nope')).toEqual({ code: 404, body: '404 page not found\n' })
    expect(await practice.call('GET', '/apis/nope/v1')).toEqual({ code: 404, body: '404 page not found\n' })
  })

  test('a namespace that is not there takes no objects', async () => {
    const reply = await practice.call('POST', '/api/v1/namespaces/nope/configmaps', { metadata: { name: 'a' } })
    expectRefusal(reply, 404, 'NotFound', 'namespaces "nope" not found')
  })

  test('a name that is taken: 409', async () => {
    await make('taken')
    expectRefusal(await make('taken'), 409, 'AlreadyExists', 'configmaps "taken" already exists')
  })

  test('an outdated version, in an update as in a patch: 409', async () => {
    await make('outdated')
    const words =
      'Operation cannot be fulfilled on configmaps "outdated": the object has been modified; please apply your changes to the latest version and try again'
    const old = { metadata: { name: 'outdated', resourceVersion: '1' } }
    expectRefusal(await practice.call('PUT', `${MAPS}/outdated`, old), 409, 'Conflict', words)
    expectRefusal(await practice.patch('merge', `${MAPS}/outdated`, old), 409, 'Conflict', words)
  })

  test('a deletion that means another object: 409', async () => {
    const { body } = await make('guarded')
    const reply = await practice.call('DELETE', `${MAPS}/guarded`, { preconditions: { uid: 'x' } })
    const words = `Operation cannot be fulfilled on ConfigMap "guarded": the UID in the precondition (x) does not match the UID in record (${body.metadata.uid}). The object might have been deleted and then recreated`
    expectRefusal(reply, 409, 'Conflict', words)
  })

  test('objects that break the rules: 422, with each cause', async () => {
    const nameless = await practice.call('POST', MAPS, { metadata: {} })
    const words = 'ConfigMap "" is invalid: metadata.name: Required value: name or generateName is required'
    expectRefusal(nameless, 422, 'Invalid', words)
    const { body } = await practice.call('POST', DEPLOYMENTS, workload('Deployment', 'bad', { replicas: -1 }, { containers: [] }))
    expect(body.details.causes.map(({ field }: Wire) => field)).toEqual(['spec.template.spec.containers', 'spec.replicas'])
  })

  test('what cannot be changed: 422', async () => {
    await practice.call('POST', DEPLOYMENTS, workload('Deployment', 'fixed', { replicas: 0 }))
    const other = { spec: { selector: { matchLabels: { app: 'other' } }, template: { metadata: { labels: { app: 'other' } } } } }
    const { code, body } = await practice.patch('merge', `${DEPLOYMENTS}/fixed`, other)
    expect([code, body.details.causes[0].field]).toEqual([422, 'spec.selector'])
    expect(body.message).toContain('field is immutable')
  })

  test('a patch that cannot be played: 422', async () => {
    await make('patched')
    const words = 'the server rejected our request due to an error in our request'
    for (const operation of [
      { op: 'remove', path: '/data/x' },
      { op: 'test', path: '/metadata/name', value: 'q' },
    ]) {
      expectRefusal(await practice.patch('patch', `${MAPS}/patched`, [operation]), 422, 'Invalid', words)
    }
  })

  test('bodies, names and places that do not fit the path: 400', async () => {
    await make('placed')
    const renamed = await practice.call('PUT', `${MAPS}/placed`, { metadata: { name: 'b' } })
    expectRefusal(renamed, 400, 'BadRequest', 'the name of the object (b) does not match the name on the URL (placed)')
    const moved = await practice.call('POST', MAPS, { metadata: { name: 'a', namespace: 'other' } })
    const words = 'the namespace of the provided object does not match the namespace sent on the request'
    expectRefusal(moved, 400, 'BadRequest', words)
    const mistaken = await practice.call('POST', MAPS, { kind: 'Pod', apiVersion: 'v1', metadata: { name: 'a' } })
    const kinds =
      'Pod in version "v1" cannot be handled as a ConfigMap: converting (v1.Pod) to (core.ConfigMap): unknown conversion'
    expectRefusal(mistaken, 400, 'BadRequest', kinds)
    expect((await practice.call('POST', MAPS, '{')).code).toBe(400)
  })

  test('fields that a kind cannot be selected by, and continue tokens of nobody: 400', async () => {
    const byField = await practice.call('GET', `${PODS}?fieldSelector=spec.foo%3D1`)
    expectRefusal(byField, 400, 'BadRequest', 'field label not supported: spec.foo')
    expect((await practice.call('GET', `${MAPS}?continue=xx&limit=1`)).code).toBe(400)
  })

  test('methods that a path does not have: 405; bodies in unknown formats: 415', async () => {
    const words = 'the server does not allow this method on the requested resource'
    expectRefusal(await practice.call('PUT', MAPS, {}), 405, 'MethodNotAllowed', words)
    const patched = await practice.call('PATCH', `${MAPS}/taken`, {})
    expectRefusal(patched, 415, 'UnsupportedMediaType', '415: Unsupported Media Type')
    expect((await practice.call('POST', MAPS, 'x', { 'content-type': 'text/foo' })).code).toBe(415)
  })

  test.each(['true', 'True', '1'])('a watch is asked for with %s', async (wanted) => {
    await practice.call('DELETE', `${MAPS}/watched`)
    await make('watched')
    const { body } = await practice.call('GET', `${MAPS}?watch=${wanted}&timeoutSeconds=1&fieldSelector=metadata.name=watched`)
    expect(body).toMatchObject({ type: 'ADDED', object: { metadata: { name: 'watched' } } })
  })

  test('a version that is no number is told as Kubernetes tells it: 500', async () => {
    const { code, body } = await practice.call('GET', `${MAPS}?watch=1&resourceVersion=abc`)
    const words = 'resourceVersion: Invalid value: "abc": strconv.ParseUint: parsing "abc": invalid syntax'
    expect([code, body.message]).toEqual([500, words])
  })

  test('a page that is too old: 410', async () => {
    const token = Buffer.from(JSON.stringify({ version: -20_000, after: '/a' })).toString('base64url')
    const { code, body } = await practice.call('GET', `${MAPS}?limit=1&continue=${token}`)
    expect([code, body.reason]).toEqual([410, 'Expired'])
  })
})

describe('writing', () => {
  test('a trial judges and answers, and changes nothing', async () => {
    const { code, body } = await practice.call('POST', `${MAPS}?dryRun=All`, { metadata: { name: 'trial' } })
    expect([code, body.metadata.name]).toEqual([201, 'trial'])
    expect((await practice.call('GET', `${MAPS}/trial`)).code).toBe(404)
  })

  test('an apply creates what is not there and merges into what is, from YAML', async () => {
    const text = (key: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: applied}\ndata: {${key}: "1"}\n`
    const send = (key: string) =>
      practice.call('PATCH', `${MAPS}/applied`, text(key), { 'content-type': 'application/apply-patch+yaml' })
    expect((await send('a')).code).toBe(201)
    expect((await send('b')).body.data).toEqual({ a: '1', b: '1' })
  })

  test('the status can be changed on its own path only, and takes nothing else along', async () => {
    await practice.call('POST', PODS, pod('held', { ...podSpec(), schedulerName: 'nobody' }))
    const change = { status: { phase: 'Failed' }, metadata: { labels: { a: 'b' } } }
    const whole = await practice.patch('merge', `${PODS}/held`, change)
    expect([whole.body.status.phase, whole.body.metadata.labels]).toEqual(['Pending', { a: 'b' }])
    const { body } = await practice.patch('merge', `${PODS}/held/status`, { ...change, metadata: { labels: { c: 'd' } } })
    expect([body.status.phase, body.metadata.labels]).toEqual(['Failed', { a: 'b' }])
  })

  test('a collection is deleted by selector', async () => {
    for (const name of ['gone-1', 'gone-2', 'left']) await make(name, { metadata: { name, labels: { is: name.slice(0, 4) } } })
    const { body } = await practice.call('DELETE', `${MAPS}?labelSelector=is%3Dgone`)
    expect(body.items).toHaveLength(2)
    expect((await practice.call('GET', `${MAPS}/left`)).code).toBe(200)
    expect((await practice.call('GET', `${MAPS}/gone-1`)).code).toBe(404)
  })

  test('bodies in protobuf are read for the kinds that kubectl creates by itself', async () => {
    const field = (number: number, content: Buffer) => Buffer.concat([Buffer.from([(number << 3) | 2, content.length]), content])
    const typeMeta = Buffer.concat([field(1, Buffer.from('v1')), field(2, Buffer.from('Namespace'))])
    const namespace = field(1, field(1, Buffer.from('from-protobuf')))
    const body = Buffer.concat([Buffer.from('k8s\0'), field(1, typeMeta), field(2, namespace)])
    const headers = { 'content-type': 'application/vnd.kubernetes.protobuf' }
    const response = await fetch(`${practice.cluster.url}/api/v1/namespaces`, { method: 'POST', body, headers })
    expect(response.status).toBe(201)
    expect((await practice.get('/api/v1/namespaces/from-protobuf')).status).toEqual({ phase: 'Active' })
  })
})

describe('reading', () => {
  const TABLE = { accept: 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json' }

  test('a table has the columns of kubectl, the wide ones marked', async () => {
    const { body } = await practice.call('GET', '/api/v1/nodes', undefined, TABLE)
    const narrow = body.columnDefinitions.filter(({ priority }: Wire) => priority === 0)
    expect(narrow.map(({ name }: Wire) => name)).toEqual(['Name', 'Status', 'Roles', 'Age', 'Version'])
    expect(body.rows[0].cells.slice(0, 3)).toEqual(['node-1', 'Ready', '<none>'])
    expect(body.rows[0].object.kind).toBe('PartialObjectMetadata')
  })

  test('every kind has a table, however little is in its objects', async () => {
    const groups = (await practice.get('/apis')).groups.map(
      ({ preferredVersion }: Wire) => `/apis/${preferredVersion.groupVersion}`,
    )
    for (const path of ['/api/v1', ...groups]) {
      const { resources } = await practice.get(path)
      for (const { name } of resources.filter(({ name, verbs }: Wire) => verbs.includes('list') && !name.includes('/'))) {
        const { code, body } = await practice.call('GET', `${path}/${name}`, undefined, TABLE)
        expect([name, code, body.kind]).toEqual([name, 200, 'Table'])
      }
    }
  })

  test('kubectl finds each kind validated by the server', async () => {
    const { paths } = await practice.get('/openapi/v3')
    const { serverRelativeURL } = paths['apis/apps/v1']
    const document = await practice.get(serverRelativeURL)
    const { patch } = document.paths['/apis/apps/v1/namespaces/{namespace}/deployments/{name}']
    expect(patch['x-kubernetes-group-version-kind']).toEqual({ group: 'apps', version: 'v1', kind: 'Deployment' })
    expect(patch.parameters.map(({ name }: Wire) => name)).toContain('fieldValidation')
  })

  test('everybody may do everything, and is told so', async () => {
    const { code, body } = await practice.call('POST', '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', {})
    expect([code, body.status.allowed]).toEqual([201, true])
  })

  test('a custom kind is served in each of its versions', async () => {
    const versions = ['v1alpha1', 'v1'].map((name) => ({ name, served: true, storage: name === 'v1' }))
    const names = { plural: 'faults', kind: 'Fault' }
    const spec = { group: 'example.dev', scope: 'Namespaced', names, versions }
    await practice.call('POST', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions', {
      metadata: { name: 'faults.example.dev' },
      spec,
    })
    const path = (version: string) => `/apis/example.dev/${version}/namespaces/default/faults`
    await practice.call('POST', path('v1alpha1'), { metadata: { name: 'one' }, spec: { delay: 1 } })
    expect(await practice.get(`${path('v1')}/one`)).toMatchObject({ apiVersion: 'example.dev/v1', spec: { delay: 1 } })
    expect((await practice.get('/apis/example.dev')).preferredVersion.version).toBe('v1')
    await practice.call('DELETE', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/faults.example.dev')
    expect((await practice.call('GET', path('v1'))).code).toBe(404)
  })
})

test.each([
  ['/api/v1/nodes', {}],
  ['/api/v1/namespaces/default/services', {}],
  ['/api/v1/namespaces/default/pods', { spec: { containers: null } }],
  ['/apis/apps/v1/namespaces/default/deployments', { spec: {} }],
  ['/apis/policy/v1/namespaces/default/poddisruptionbudgets', {}],
  ['/apis/apiextensions.k8s.io/v1/customresourcedefinitions', { spec: { names: { plural: 'a' } } }],
])('an object of %s with nearly nothing in it is taken or refused, and the cluster lives on', async (path, more) => {
  const { code } = await practice.call('POST', path, { metadata: { name: 'bare' }, ...more })
  expect([201, 422]).toContain(code)
  await practice.call('POST', MAPS, { metadata: { generateName: 'after-' } })
  expect((await practice.call('GET', path)).code).toBe(200)
})
