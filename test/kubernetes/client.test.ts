import { describe, expect, test } from '@jest/globals'
import { type Kubernetes, KubernetesFailed } from '../../src/kubernetes/kubernetes.ts'
import { json, podList, refuse } from './fake-api.ts'
import { stage } from './stage.ts'

const { signal } = new AbortController()
const PODS = { apiVersion: 'v1', kind: 'Pod', namespace: 'shop' }
const WEB = { ...PODS, name: 'web' }
const EMPTY = { kind: 'Status', status: 'Success' }

describe('what each verb sends', () => {
  const CALLS: [string, (kubernetes: Kubernetes) => Promise<unknown>, string, string, string][] = [
    ['get', (k) => k.get(WEB, signal), 'GET', '/api/v1/namespaces/shop/pods/web', ''],
    [
      'get of what has no namespace',
      (k) => k.get({ apiVersion: 'v1', kind: 'Node', name: 'a' }, signal),
      'GET',
      '/api/v1/nodes/a',
      '',
    ],
    [
      'create',
      (k) => k.create({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'shop' } }, signal),
      'POST',
      '/apis/apps/v1/namespaces/shop/deployments',
      '{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","namespace":"shop"}}',
    ],
    [
      'eviction',
      (k) =>
        k.create({ apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name: 'web', namespace: 'shop' } }, signal, 'eviction'),
      'POST',
      '/api/v1/namespaces/shop/pods/web/eviction',
      '{"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":"web","namespace":"shop"}}',
    ],
    ['delete', (k) => k.delete(WEB, {}, signal), 'DELETE', '/api/v1/namespaces/shop/pods/web', '{}'],
    [
      'delete with options',
      (k) => k.delete(WEB, { gracePeriodSeconds: 0, preconditions: { uid: 'u' } }, signal),
      'DELETE',
      '/api/v1/namespaces/shop/pods/web',
      '{"gracePeriodSeconds":0,"preconditions":{"uid":"u"}}',
    ],
    [
      'patch of a subresource',
      (k) =>
        k.patch(
          { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: 'shop' },
          { type: 'merge', body: {}, subresource: 'scale' },
          signal,
        ),
      'PATCH',
      '/apis/apps/v1/namespaces/shop/deployments/web/scale',
      '{}',
    ],
    [
      'a name that needs quoting',
      (k) => k.get({ ...WEB, name: 'a/b?c' }, signal),
      'GET',
      '/api/v1/namespaces/shop/pods/a%2Fb%3Fc',
      '',
    ],
  ]
  test.each(CALLS)('%s', async (_title, call, method, path, body) => {
    const { kubernetes, asked } = await stage((_asked, response) => json(response, EMPTY))
    await call(kubernetes)
    expect(asked).toMatchObject([{ method, path, body }])
  })

  test.each([
    ['merge', 'application/merge-patch+json'],
    ['json', 'application/json-patch+json'],
    ['strategic', 'application/strategic-merge-patch+json'],
  ] as const)('a %s patch has its own content type', async (type, contentType) => {
    const { kubernetes, asked } = await stage((_asked, response) => json(response, EMPTY))
    await kubernetes.patch(WEB, { type, body: {} }, signal)
    expect(asked[0]?.headers).toMatchObject({ 'content-type': contentType, 'user-agent': 'chaos-gate' })
  })

  test('logs ask for what the request names, and for no more than a bound', async () => {
    const { kubernetes, asked } = await stage((_asked, response) => response.end('text'))
    expect(await kubernetes.logs({ pod: 'web', namespace: 'shop' }, signal)).toBe('text')
    await kubernetes.logs(
      { pod: 'web', namespace: 'shop', container: 'c', isPrevious: true, hasTimestamps: true, sinceSeconds: 5, limitBytes: 9 },
      signal,
    )
    expect(asked.map(({ query }) => query)).toEqual([
      { limitBytes: '16777216' },
      { limitBytes: '9', container: 'c', previous: 'true', timestamps: 'true', sinceSeconds: '5' },
    ])
  })

  test('a namespaced object without a namespace is refused, and nothing is asked', async () => {
    const { kubernetes, asked } = await stage((_asked, response) => json(response, EMPTY))
    await expect(kubernetes.get({ apiVersion: 'v1', kind: 'Pod', name: 'web' }, signal)).rejects.toThrow(
      'Pod "web" needs a namespace',
    )
    expect(asked).toEqual([])
  })
})

describe('kinds', () => {
  test('a kind that is not well known is asked for once, and one that is missing each time', async () => {
    const resources = [
      { name: 'gadgets', kind: 'Gadget', namespaced: true },
      { name: 'gadgets/status', kind: 'Gadget', namespaced: true },
      { name: 'globes', kind: 'Globe', namespaced: false },
    ]
    const { kubernetes, asked } = await stage(({ path }, response) =>
      json(response, path === '/apis/x.io/v1' ? { resources } : EMPTY),
    )
    await kubernetes.get({ apiVersion: 'x.io/v1', kind: 'Gadget', name: 'a', namespace: 'shop' }, signal)
    await kubernetes.get({ apiVersion: 'x.io/v1', kind: 'Globe', name: 'b' }, signal)
    const missing = { apiVersion: 'x.io/v1', kind: 'Gizmo', name: 'c' }
    await expect(kubernetes.get(missing, signal)).rejects.toThrow('the server has no kind "Gizmo" in "x.io/v1"')
    await expect(kubernetes.get(missing, signal)).rejects.toThrow(KubernetesFailed)
    const discovery = '/apis/x.io/v1'
    expect(asked.map(({ path }) => path)).toEqual([
      discovery,
      `${discovery}/namespaces/shop/gadgets/a`,
      `${discovery}/globes/b`,
      discovery,
      discovery,
    ])
  })

  test('a plural tells its kind: well known ones at once, others after one question', async () => {
    const resources = [
      { name: 'gadgets', kind: 'Gadget', namespaced: true },
      { name: 'gadgets/status', kind: 'Gadget', namespaced: true },
    ]
    const { kubernetes, asked } = await stage((_asked, response) => json(response, { resources }))
    expect(await kubernetes.kindOf('networking.istio.io/v1', 'virtualservices', signal)).toBe('VirtualService')
    expect(await kubernetes.kindOf('v1', 'nodes', signal)).toBe('Node')
    expect(asked).toHaveLength(0)
    for (let time = 0; time < 2; time += 1) expect(await kubernetes.kindOf('x.io/v1', 'gadgets', signal)).toBe('Gadget')
    expect(asked).toHaveLength(1)
    const message = 'the server has no "gizmos" in "x.io/v1"; is its definition installed?'
    await expect(kubernetes.kindOf('x.io/v1', 'gizmos', signal)).rejects.toMatchObject({ code: 404, message })
  })

  test('a group that the server does not have is a kind that it does not have', async () => {
    const { kubernetes } = await stage((_asked, response) => response.writeHead(404).end('404 page not found'))
    const failure = kubernetes.list({ apiVersion: 'y.io/v1', kind: 'Gadget' }, signal)
    await expect(failure).rejects.toMatchObject({ code: 404, message: expect.stringContaining('no kind "Gadget" in "y.io/v1"') })
  })
})

describe('lists', () => {
  test('every page is read, selectors stay the same, and each object gets its kind', async () => {
    const { kubernetes, asked } = await stage(({ query }, response) =>
      json(response, query.continue ? podList(['c']) : podList(['a', 'b'], { continue: 'next' })),
    )
    const listed = await kubernetes.list({ ...PODS, labelSelector: 'app=web', fieldSelector: 'status.phase=Running' }, signal)
    expect(listed.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['Pod a', 'Pod b', 'Pod c'])
    const selectors = { labelSelector: 'app=web', fieldSelector: 'status.phase=Running', limit: '500' }
    expect(asked.map(({ query }) => query)).toEqual([selectors, { ...selectors, continue: 'next' }])
  })

  test('an expired page begins the list anew, and nothing is told twice', async () => {
    const { kubernetes } = await stage(({ query }, response, call) => {
      if (query.continue === 'old') refuse(response, 410, 'Expired')
      else if (query.continue) json(response, podList(['c']))
      else json(response, podList(['a', 'b'], { continue: call === 0 ? 'old' : 'new' }))
    })
    expect((await kubernetes.list(PODS, signal)).map(({ metadata }) => metadata.name)).toEqual(['a', 'b', 'c'])
  })

  test('a list whose pages always expire fails in the end', async () => {
    const { kubernetes, asked } = await stage(({ query }, response) =>
      query.continue ? refuse(response, 410, 'Expired') : json(response, podList(['a'], { continue: 'old' })),
    )
    await expect(kubernetes.list(PODS, signal)).rejects.toMatchObject({ code: 410 })
    expect(asked).toHaveLength(8)
  })

  test('metadata alone is asked for as such, and an empty selector is not sent', async () => {
    const { kubernetes, asked } = await stage((_asked, response) => json(response, podList([])))
    await kubernetes.list({ ...PODS, labelSelector: '', isMetadataOnly: true }, signal)
    expect(asked[0]?.headers.accept).toBe('application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1')
    expect(asked[0]?.query).toEqual({ limit: '2000' })
  })
})

describe('failures', () => {
  test('one line: verb, object, reason, code, and what the server said', async () => {
    const { kubernetes } = await stage((_asked, response) =>
      refuse(response, 403, 'Forbidden', 'pods "web" is forbidden:\nnot\tfor you'),
    )
    await expect(kubernetes.get(WEB, signal)).rejects.toMatchObject({
      name: 'KubernetesFailed',
      message: 'get Pod shop/web: Forbidden (403): pods "web" is forbidden: not for you',
      code: 403,
      reason: 'Forbidden',
    })
  })

  test('an answer that is no Status is told as it is, cut', async () => {
    const { kubernetes } = await stage((_asked, response) => response.writeHead(418).end('<html>'.repeat(1000)))
    const failure = await kubernetes.get(WEB, signal).catch((error: Error) => error.message)
    expect(failure).toMatch(/^get Pod shop\/web: HTTP 418: (<html>)+…$/)
  })

  test('a server that is not there: code 0, the reason, and its address', async () => {
    const { kubernetes, settle, close } = await stage(() => {})
    await close()
    await expect(settle(kubernetes.get(WEB, signal))).rejects.toMatchObject({
      code: 0,
      reason: 'ECONNREFUSED',
      message: expect.stringMatching(/^get Pod shop\/web: no answer from http:\/\/127\.0\.0\.1:\d+: connect ECONNREFUSED/),
    })
  })

  test('an abort ends a call at once with its own reason, and is not tried again', async () => {
    const controller = new AbortController()
    const { kubernetes, asked } = await stage(() => controller.abort(new Error('stop')))
    await expect(kubernetes.get(WEB, controller.signal)).rejects.toThrow('stop')
    expect(asked).toHaveLength(1)
  })

  test('an abort while waiting for another try ends the wait', async () => {
    const controller = new AbortController()
    const { kubernetes, asked, clock } = await stage((_asked, response) => refuse(response, 503, 'ServiceUnavailable'))
    const call = kubernetes.get(WEB, controller.signal)
    while (clock.sleepers() === 0) await new Promise((resolve) => setTimeout(resolve, 2))
    controller.abort(new Error('stop'))
    await expect(call).rejects.toThrow('stop')
    expect(asked).toHaveLength(1)
  })
})

test('calls share one connection', async () => {
  const ports = new Set<number | undefined>()
  const { kubernetes } = await stage((_asked, response) => {
    ports.add(response.socket?.remotePort)
    json(response, EMPTY)
  })
  for (let call = 0; call < 5; call++) await kubernetes.get(WEB, signal)
  expect(ports.size).toBe(1)
})
