import { describe, expect, test } from '@jest/globals'
import { DEPLOYMENTS, PODS, podSpec, readyPods, type Wire, withPractice, workload } from './open-practice.ts'

const SERVICES = '/api/v1/namespaces/default/services'
const practice = withPractice()

const probe = { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 1 }
const demo = (more: object = {}) => ({ containers: [{ name: 'demo', image: 'chaos-gate/demo:1', ...more }] })

async function serve(app: string, replicas: number, container: object = {}): Promise<string> {
  await practice.call(
    'POST',
    DEPLOYMENTS,
    workload('Deployment', app, { replicas }, demo({ readinessProbe: probe, ...container })),
  )
  const spec = { selector: { app }, ports: [{ port: 80, targetPort: 8080 }] }
  await practice.call('POST', SERVICES, { metadata: { name: app }, spec })
  await practice.cluster.waitUntilReady()
  const url = practice.cluster.serviceUrl('default', app)
  if (!url) throw new Error(`${app} is not open`)
  return url
}

/** Each on a connection of its own. */
async function ask(url: string): Promise<[number, string]> {
  const response = await fetch(url, { headers: { connection: 'close' } })
  return [response.status, await response.text()]
}

describe('a service', () => {
  test('sends connections to each of its ready pods', async () => {
    const url = await serve('shared', 3)
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(url)))
    const pods = await readyPods(practice, 'shared', 3)
    expect(new Set(answers.map(([, text]) => text.trim()))).toEqual(new Set(pods.map(({ metadata }) => metadata.name)))
  })

  test('refuses connections while nobody is ready, and answers at the same place afterwards', async () => {
    const url = await serve('lonely', 1)
    await practice.patch('merge', `${DEPLOYMENTS}/lonely/scale`, { spec: { replicas: 0 } })
    await practice.until(`${PODS}?labelSelector=app%3Dlonely`, (pods) => pods.length === 0)
    await expect(ask(url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
    await practice.patch('merge', `${DEPLOYMENTS}/lonely/scale`, { spec: { replicas: 1 } })
    await readyPods(practice, 'lonely', 1)
    await practice.cluster.waitUntilReady()
    expect(await ask(`${url}/healthz`)).toEqual([200, 'ok\n'])
  })

  test('has its pods in endpoints and slices, the unready ones apart', async () => {
    const failing = { readinessProbe: { ...probe, httpGet: { path: '/nope', port: 8080 } } }
    await practice.call('POST', DEPLOYMENTS, workload('Deployment', 'unready', {}, demo(failing)))
    await practice.call('POST', SERVICES, {
      metadata: { name: 'unready' },
      spec: { selector: { app: 'unready' }, ports: [{ port: 80, targetPort: 8080 }] },
    })
    const endpoints = await practice.until('/api/v1/namespaces/default/endpoints', (all) =>
      all.some(({ metadata, subsets }) => metadata.name === 'unready' && subsets?.[0]?.notReadyAddresses),
    )
    const [subset] = endpoints.find(({ metadata }: Wire) => metadata.name === 'unready').subsets
    expect(subset.addresses).toBeUndefined()
    expect(subset.ports).toEqual([{ port: 8080, protocol: 'TCP' }])
    const { items } = await practice.get(
      '/apis/discovery.k8s.io/v1/namespaces/default/endpointslices?labelSelector=kubernetes.io/service-name%3Dunready',
    )
    expect(items[0].endpoints[0].conditions).toEqual({ ready: false, serving: false, terminating: false })
    await practice.call('DELETE', `${DEPLOYMENTS}/unready`)
    await practice.call('DELETE', `${SERVICES}/unready`)
  })

  test('is given an address and, of type NodePort, a port of the range that is refused outside of it', async () => {
    const spec = { type: 'NodePort', ports: [{ port: 80 }] }
    const { body } = await practice.call('POST', SERVICES, { metadata: { name: 'door' }, spec })
    expect(body.spec.clusterIP).toMatch(/^10\.96\./)
    expect(body.spec.ports[0]).toMatchObject({ port: 80, targetPort: 80, protocol: 'TCP' })
    expect(body.spec.ports[0].nodePort).toBeGreaterThanOrEqual(30_000)
    const { code } = await practice.call('POST', SERVICES, {
      metadata: { name: 'wide' },
      spec: { ...spec, ports: [{ port: 80, nodePort: 80 }] },
    })
    expect(code).toBe(422)
  })
})

describe('the demo image', () => {
  test('asks the service at DB_URL, and answers 500 while that is away', async () => {
    const database = await serve('database', 1)
    const shop = await serve('shop', 1, { env: [{ name: 'DB_URL', value: 'http://database/' }] })
    const [, name] = await ask(database)
    expect(await ask(`${shop}/demo/person`)).toEqual([200, `person from ${name}`])
    await practice.patch('merge', `${DEPLOYMENTS}/database/scale`, { spec: { replicas: 0 } })
    await practice.until(`${PODS}?labelSelector=app%3Ddatabase`, (pods) => pods.length === 0)
    const [code, text] = await ask(`${shop}/demo/person`)
    expect([code, text]).toEqual([500, expect.stringContaining('connection refused')])
    expect(await ask(`${shop}/healthz`)).toEqual([200, 'ok\n'])
  })

  test('gives up on a service that is slower than DB_TIMEOUT', async () => {
    await serve('slow', 1)
    const env = [
      { name: 'DB_URL', value: 'http://slow/delay?ms=5000' },
      { name: 'DB_TIMEOUT', value: '50ms' },
    ]
    const [code, text] = await ask(`${await serve('hasty', 1, { env })}/demo/person`)
    expect([code, text]).toEqual([500, expect.stringContaining('context deadline exceeded')])
  })

  test('finishes the requests under way when its pod is deleted', async () => {
    const url = await serve('patient', 1)
    const under = ask(`${url}/delay?ms=300`)
    await ask(`${url}/healthz`)
    const [pod] = await readyPods(practice, 'patient', 1)
    await practice.call('DELETE', `${PODS}/${pod.metadata.name}`)
    expect(await under).toEqual([200, 'after 300 ms\n'])
  })

  test('goes on answering for as long as its preStop sleeps', async () => {
    await serve('leaving', 1, { lifecycle: { preStop: { sleep: { seconds: 1 } } } })
    const [pod] = await readyPods(practice, 'leaving', 1)
    const started = Date.now()
    await practice.call('DELETE', `${PODS}/${pod.metadata.name}`)
    await practice.until(PODS, (pods) => !pods.some(({ metadata }) => metadata.uid === pod.metadata.uid))
    expect(Date.now() - started).toBeGreaterThan(900)
  })

  test('has no shell', async () => {
    const [pod] = await readyPods(practice, 'shared', 3)
    expect(pod.spec.containers[0]).not.toEqual(podSpec().containers[0])
    const { code, body } = await practice.call('GET', `${PODS}/${pod.metadata.name}/exec?command=ls&stdout=1`)
    expect([code, body.message]).toEqual([400, 'Upgrade request required'])
  })
})
