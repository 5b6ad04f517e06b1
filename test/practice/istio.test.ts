import http from 'node:http'
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { withPractice, workload } from './open-practice.ts'

const practice = withPractice({ hasIstio: true, seed: 1 })
const ROUTES = '/apis/networking.istio.io/v1/namespaces/shop/virtualservices'

function demo(name: string, labels: Record<string, string>, env: object[] = []): object {
  const template = { metadata: { labels }, spec: { containers: [{ name: 'demo', image: 'chaos-gate/demo:1', env }] } }
  const spec = { selector: { matchLabels: labels }, template }
  return { ...workload('Deployment', name), metadata: { name, namespace: 'shop' }, spec }
}

function service(app: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: app, namespace: 'shop' },
    spec: { selector: { app }, ports: [{ port: 8080 }] },
  }
}

function istio(kind: string, name: string, spec: object, version = 'v1'): object {
  return { apiVersion: `networking.istio.io/${version}`, kind, metadata: { name, namespace: 'shop' }, spec }
}

const to = (host: string, more: object = {}) => ({ destination: { host, ...more } })

/** Gives the route of customers, and of the front to its database, another shape. */
async function route(name: 'front' | 'database', ...blocks: object[]): Promise<void> {
  const where = name === 'front' ? { hosts: ['shop.example.com'], gateways: ['shop'] } : { hosts: ['database'] }
  await practice.cluster.apply([istio('VirtualService', name, { ...where, http: blocks })])
}

interface Seen {
  status: number
  text: string
  ms: number
}

function ask(path = '/', more: { host?: string; headers?: object; method?: string } = {}): Promise<Seen> {
  const { host = 'shop.example.com', headers = {}, method = 'GET' } = more
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const options = { agent: false, method, headers: { host, ...headers } }
    const request = http.request(practice.cluster.gatewayUrl + path, options, async (response) => {
      const text = (await response.toArray()).join('')
      resolve({ status: response.statusCode ?? 0, text, ms: performance.now() - started })
    })
    request.on('error', reject).end()
  })
}

async function statuses(count: number, path?: string): Promise<Record<number, number>> {
  const seen: Record<number, number> = {}
  for (let index = 0; index < count; index += 1) {
    const { status } = await ask(path)
    seen[status] = (seen[status] ?? 0) + 1
  }
  return seen
}

beforeAll(async () => {
  const env = [
    { name: 'DB_URL', value: 'http://database:8080/' },
    { name: 'DB_TIMEOUT', value: '200ms' },
  ]
  await practice.cluster.apply([
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { 'istio-injection': 'enabled' } } },
    demo('front', { app: 'front' }, env),
    demo('database', { app: 'database', version: 'old' }),
    demo('database-new', { app: 'database', version: 'new' }),
    service('front'),
    service('database'),
    istio('Gateway', 'shop', { selector: { istio: 'ingressgateway' }, servers: [] }),
    istio('DestinationRule', 'database', {
      host: 'database',
      subsets: ['old', 'new'].map((name) => ({ name, labels: { version: name } })),
    }),
  ])
  await practice.cluster.waitUntilReady()
})

beforeEach(async () => {
  await route('front', { route: [to('front')] })
  await route('database', { route: [to('database')] })
})

describe('the gateway', () => {
  test('routes by the Host header, and knows no other host', async () => {
    expect((await ask('/demo/hello')).text).toMatch(/^hello from front-/)
    expect(await ask('/', { host: 'other.example.com' })).toMatchObject({ status: 404 })
  })

  test('takes a wildcard for hosts', async () => {
    await practice.cluster.apply([
      istio('VirtualService', 'wild', { hosts: ['*.example.org'], gateways: ['shop'], http: [{ route: [to('front')] }] }),
    ])
    expect(await ask('/', { host: 'any.example.org' })).toMatchObject({ status: 200 })
    await practice.call('DELETE', `${ROUTES}/wild`)
  })

  test.each([
    ['names no gateway', {}],
    ['names a gateway that is not there', { gateways: ['missing'] }],
  ])('does not honour a VirtualService that %s', async (_, where) => {
    await practice.cluster.apply([
      istio('VirtualService', 'inner', { hosts: ['inner.example.com'], ...where, http: [{ route: [to('front')] }] }),
    ])
    expect(await ask('/', { host: 'inner.example.com' })).toMatchObject({ status: 404 })
  })

  test('takes the first block that matches the path, the headers and the method', async () => {
    const gone = (status: number) => ({ fault: { abort: { httpStatus: status } }, route: [to('front')] })
    await route(
      'front',
      { match: [{ uri: { exact: '/exact' } }], ...gone(418) },
      { match: [{ uri: { prefix: '/pre' } }, { uri: { regex: '/r[0-9]+' } }], ...gone(410) },
      { match: [{ headers: { 'x-tester': { exact: 'ann' } }, method: { exact: 'POST' } }], ...gone(402) },
      { route: [to('front')] },
    )
    const seen = await Promise.all([ask('/exact?a=b'), ask('/prefix'), ask('/r12'), ask('/r12x')])
    expect(seen.map(({ status }) => status)).toEqual([418, 410, 410, 404])
    const headers = { 'X-Tester': 'ann' }
    expect(await ask('/', { headers, method: 'POST' })).toMatchObject({ status: 402 })
    expect(await ask('/', { headers })).toMatchObject({ status: 200 })
  })

  test('has no upstream for a service that is not there, or has no pod that is ready', async () => {
    await route('front', { route: [to('nowhere')] })
    expect(await ask()).toMatchObject({ status: 503, text: 'no healthy upstream' })
  })

  test('is a peer like others for network policies', async () => {
    const rule = (from: object[]) => ({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'front', namespace: 'shop' },
      spec: { podSelector: { matchLabels: { app: 'front' } }, ingress: [{ from }] },
    })
    const istioSystem = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'istio-system' } } }
    await route('front', { route: [to('front')], timeout: '100ms' })
    await practice.cluster.apply([rule([{ podSelector: {} }])])
    expect(await ask()).toMatchObject({ status: 504 })
    await practice.cluster.apply([rule([istioSystem])])
    expect(await ask()).toMatchObject({ status: 200 })
    await practice.call('DELETE', '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/front')
  })
})

describe('faults', () => {
  test('abort: all without a percentage, none at 0, about as many as said', async () => {
    const abort = (more: object = {}) => route('front', { fault: { abort: { httpStatus: 503, ...more } }, route: [to('front')] })
    await abort()
    expect(await statuses(10)).toEqual({ 503: 10 })
    expect((await ask()).text).toBe('fault filter abort')
    await abort({ percentage: { value: 0 } })
    expect(await statuses(10)).toEqual({ 200: 10 })
    await abort({ percentage: { value: 50 } })
    const { 503: aborted = 0, 200: passed = 0 } = await statuses(200)
    expect([aborted + passed, aborted > 70 && aborted < 130]).toEqual([200, true])
  })

  test('delay: the answer comes, later', async () => {
    await route('front', { fault: { delay: { fixedDelay: '0.3s', percentage: { value: 100 } } }, route: [to('front')] })
    const { status, ms } = await ask()
    expect([status, ms >= 300 && ms < 1000]).toEqual([200, true])
  })

  test('both: late, and then an error', async () => {
    await route('front', { fault: { delay: { fixedDelay: '200ms' }, abort: { httpStatus: 500 } }, route: [to('front')] })
    const { status, ms } = await ask()
    expect([status, ms >= 200]).toEqual([500, true])
  })

  test('in whatever version of the group they are written', async () => {
    for (const version of ['v1alpha3', 'v1beta1']) {
      const fault = { abort: { httpStatus: 555 } }
      const spec = { hosts: ['shop.example.com'], gateways: ['shop'], http: [{ fault, route: [to('front')] }] }
      await practice.cluster.apply([istio('VirtualService', 'front', spec, version)])
      expect(await ask()).toMatchObject({ status: 555 })
    }
  })
})

describe('between pods', () => {
  test('a VirtualService without gateways holds for the requests of pods', async () => {
    await route('database', { fault: { abort: { httpStatus: 418 } }, route: [to('database')] })
    expect(await ask('/demo/person')).toMatchObject({ status: 500, text: expect.stringContaining('418') })
    await route('database', { fault: { delay: { fixedDelay: '2s' } }, route: [to('database')] })
    expect(await ask('/demo/person')).toMatchObject({ status: 500, text: expect.stringContaining('deadline exceeded') })
  })

  test('but not in a namespace that Istio does not look after', async () => {
    const label = (value: string | null) => ({ metadata: { labels: { 'istio-injection': value } } })
    await route('database', { fault: { abort: { httpStatus: 418 } }, route: [to('database')] })
    await practice.patch('merge', '/api/v1/namespaces/shop', label(null))
    expect(await ask('/demo/person')).toMatchObject({ status: 200 })
    await practice.patch('merge', '/api/v1/namespaces/shop', label('enabled'))
  })

  test('subsets are the pods that the DestinationRule says; one that it does not know has none', async () => {
    await route('database', { route: [to('database', { subset: 'new' })] })
    for (let tries = 0; tries < 5; tries += 1) expect((await ask('/demo/person')).text).toMatch(/person from database-new-/)
    await route('database', { route: [to('database', { subset: 'newest' })] })
    expect(await ask('/demo/person')).toMatchObject({ status: 500, text: expect.stringContaining('503') })
  })

  test('weights share requests out', async () => {
    const share = (subset: string, weight: number) => ({ ...to('database', { subset }), weight })
    await route('database', { route: [share('old', 80), share('new', 20)] })
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/demo/person')))
    const isNew = answers.filter(({ text }) => text.includes('database-new-')).length
    expect(isNew > 5 && isNew < 40).toBe(true)
  })

  test('what is lost between pods is tried again where a route says so', async () => {
    const half = { abort: { httpStatus: 500, percentage: { value: 50 } } }
    await route('database', { fault: half, route: [to('database')] })
    const { 200: without = 0 } = await statuses(40, '/demo/person')
    expect(without < 35).toBe(true)
    await route('front', { route: [to('front')], retries: { attempts: 12, retryOn: '5xx' } })
    expect(await statuses(40, '/demo/person')).toEqual({ 200: 40 })
  })
})
