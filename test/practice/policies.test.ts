import http from 'node:http'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { withPractice, workload } from './open-practice.ts'

const practice = withPractice()

const NAMESPACES = '/api/v1/namespaces'
const policies = (namespace: string) => `/apis/networking.k8s.io/v1/namespaces/${namespace}/networkpolicies`
const urls = { shop: '', database: '' }

async function serve(namespace: string, app: string, env: object[] = []): Promise<string> {
  const container = { name: app, image: 'chaos-gate/demo:1', env, ports: [{ name: 'web', containerPort: 8080 }] }
  const spec = { selector: { app }, ports: [{ port: 8080 }] }
  await practice.cluster.apply([
    { ...workload('Deployment', app, {}, { containers: [container] }), metadata: { name: app, namespace } },
    { apiVersion: 'v1', kind: 'Service', metadata: { name: app, namespace }, spec },
  ])
  await practice.cluster.waitUntilReady()
  return practice.cluster.serviceUrl(namespace, app) ?? ''
}

/** 200 when the shop reached its database, 500 when not; nothing when the shop itself was not reached. */
function ask(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = http.get(url, { agent: false, signal: AbortSignal.timeout(500) }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode))
    })
    request.on('error', () => resolve(undefined))
  })
}

const customer = () => ask(`${urls.shop}/demo/person`)

async function under<Answer>(namespace: string, spec: object, look: () => Promise<Answer>): Promise<Answer> {
  const created = await practice.call('POST', policies(namespace), { metadata: { name: 'rule' }, spec })
  expect(created.code).toBe(201)
  try {
    return await look()
  } finally {
    await practice.call('DELETE', `${policies(namespace)}/rule`)
  }
}

const DATABASE = { matchLabels: { app: 'database' } }
const SHOP = { matchLabels: { app: 'shop' } }
const ingress = (from?: object[], ports?: object[]) => ({
  podSelector: DATABASE,
  ingress: [{ ...(from && { from }), ...(ports && { ports }) }],
})
const egress = (...rules: object[]) => ({ podSelector: SHOP, policyTypes: ['Egress'], egress: rules })

beforeAll(async () => {
  for (const [name, tier] of [
    ['front', 'web'],
    ['data', 'store'],
  ]) {
    await practice.call('POST', NAMESPACES, { metadata: { name, labels: { tier } } })
  }
  urls.database = await serve('data', 'database')
  urls.shop = await serve('front', 'shop', [
    { name: 'DB_URL', value: 'http://database.data:8080/' },
    { name: 'DB_TIMEOUT', value: '150ms' },
  ])
})

test('without policies everybody reaches everybody', async () => {
  expect([await customer(), await ask(urls.database)]).toEqual([200, 200])
})

describe('what comes in', () => {
  test('nothing, when a policy chooses the pod and allows nothing; packets are dropped, not refused', async () => {
    const deny = { podSelector: DATABASE, policyTypes: ['Ingress'], ingress: [] }
    expect(await under('data', deny, async () => [await customer(), await ask(urls.database)])).toEqual([500, undefined])
    expect(await under('data', deny, async () => (await fetch(`${urls.shop}/demo/person`)).text())).toContain('deadline exceeded')
    expect(await customer()).toBe(200)
  })

  test.each([
    ['anybody', ingress(), 200, 200],
    ['pods of a namespace, by its labels', ingress([{ namespaceSelector: { matchLabels: { tier: 'web' } } }]), 200, undefined],
    ['pods of another namespace only', ingress([{ namespaceSelector: { matchLabels: { tier: 'store' } } }]), 500, undefined],
    ['pods with labels, of the own namespace only', ingress([{ podSelector: SHOP }]), 500, undefined],
    ['pods with labels in a namespace', ingress([{ podSelector: SHOP, namespaceSelector: {} }]), 200, undefined],
    ['other pods in that namespace', ingress([{ podSelector: DATABASE, namespaceSelector: {} }]), 500, undefined],
    ['addresses', ingress([{ ipBlock: { cidr: '10.244.0.0/16' } }]), 200, undefined],
    ['addresses with exceptions', ingress([{ ipBlock: { cidr: '0.0.0.0/0', except: ['10.244.0.0/16'] } }]), 500, 200],
    ['a port', ingress(undefined, [{ port: 8080 }]), 200, 200],
    ['another port', ingress(undefined, [{ port: 5432 }]), 500, undefined],
    ['a port by its name', ingress(undefined, [{ port: 'web' }]), 200, 200],
    ['a range of ports', ingress(undefined, [{ port: 8000, endPort: 9000 }]), 200, 200],
    ['the port of another protocol', ingress(undefined, [{ port: 8080, protocol: 'UDP' }]), 500, undefined],
  ])('from %s', async (_, spec, fromShop, fromOutside) => {
    const look = async () => [await customer(), await ask(urls.database)]
    expect(await under('data', spec, look)).toEqual([fromShop, fromOutside])
  })
})

describe('what goes out', () => {
  const dns = { to: [{ namespaceSelector: {} }], ports: [{ port: 53, protocol: 'UDP' }] }

  test.each([
    ['nothing, not even to the DNS', egress(), 500],
    ['names can be looked up, and that is all', egress(dns), 500],
    ['to the database, and names can be looked up', egress(dns, { to: [{ podSelector: DATABASE, namespaceSelector: {} }] }), 200],
    [
      'to the database, but its name cannot be looked up',
      egress({ to: [{ podSelector: DATABASE, namespaceSelector: {} }] }),
      500,
    ],
    ['everything', egress({}), 200],
  ])('%s', async (_, spec, expected) => {
    expect(await under('front', spec, customer)).toBe(expected)
  })
})

test('a policy for other pods changes nothing', async () => {
  expect(await under('data', { podSelector: { matchLabels: { app: 'other' } }, policyTypes: ['Ingress'] }, customer)).toBe(200)
})

test('a pod that is given the labels of a policy falls under it', async () => {
  const look = async () => {
    const before = await customer()
    const [pod] = (await practice.get('/api/v1/namespaces/data/pods')).items
    await practice.patch('merge', `/api/v1/namespaces/data/pods/${pod.metadata.name}`, {
      metadata: { labels: { quarantine: 'yes' } },
    })
    return [before, await customer()]
  }
  const spec = { podSelector: { matchLabels: { quarantine: 'yes' } }, policyTypes: ['Ingress'] }
  expect(await under('data', spec, look)).toEqual([200, 500])
})

test('readiness goes on: a node always reaches its own pods', async () => {
  const deny = { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }
  const probe = { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 1 }
  const spec = { containers: [{ name: 'demo', image: 'chaos-gate/demo:1', readinessProbe: probe }] }
  const isReady = await under('data', deny, async () => {
    await practice.call('POST', '/api/v1/namespaces/data/pods', { metadata: { name: 'probed' }, spec })
    const [found] = await practice.until('/api/v1/namespaces/data/pods?fieldSelector=metadata.name%3Dprobed', ([pod]) =>
      pod?.status.conditions?.some(({ type, status }: { type: string; status: string }) => type === 'Ready' && status === 'True'),
    )
    return found !== undefined
  })
  expect(isReady).toBe(true)
})

test('a connection that is open when a policy forbids it hears nothing any more', async () => {
  const deny = { podSelector: DATABASE, policyTypes: ['Ingress'] }
  const slow = fetch(`${urls.database}/delay?ms=300`, { signal: AbortSignal.timeout(1000) }).then(
    () => 'answered',
    ({ name }) => name,
  )
  await ask(urls.database)
  expect(await under('data', deny, () => slow)).toBe('TimeoutError')
})
