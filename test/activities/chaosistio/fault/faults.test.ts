import { describe, expect, test } from '@jest/globals'
import { add_abort_fault } from '../../../../src/activities/chaosistio/fault/actions/add_abort_fault.ts'
import { add_delay_fault } from '../../../../src/activities/chaosistio/fault/actions/add_delay_fault.ts'
import { remove_abort_fault } from '../../../../src/activities/chaosistio/fault/actions/remove_abort_fault.ts'
import { remove_delay_fault } from '../../../../src/activities/chaosistio/fault/actions/remove_delay_fault.ts'
import { set_fault } from '../../../../src/activities/chaosistio/fault/actions/set_fault.ts'
import { unset_fault } from '../../../../src/activities/chaosistio/fault/actions/unset_fault.ts'
import { get_virtual_service } from '../../../../src/activities/chaosistio/fault/probes/get_virtual_service.ts'
import { KubernetesFailed, type KubernetesObject, type Patch } from '../../../../src/kubernetes/kubernetes.ts'
import { bench as anyBench } from '../../bench.ts'

const to = (host: string, subset?: string) => ({ destination: { host, ...(subset && { subset }) } })
const OLD = { abort: { httpStatus: 418 } }
const HTTP = [
  { match: [{ uri: { prefix: '/v2' } }], route: [to('reviews', 'v2')] },
  {
    route: [
      { ...to('reviews', 'v1'), weight: 90 },
      { ...to('reviews', 'v2'), weight: 10 },
    ],
    fault: OLD,
  },
  { route: [{ destination: { host: 'ratings', port: { number: 80 } } }] },
]
const args = (...routes: object[]) => ({ virtual_service_name: 'shop', routes })
const abort = { ...args(to('reviews', 'v2')), http_status: 500 }

function service(spec: object = { http: HTTP }): KubernetesObject {
  return {
    apiVersion: 'networking.istio.io/v1alpha3',
    kind: 'VirtualService',
    metadata: { name: 'shop', namespace: 'shop', resourceVersion: '7' },
    spec: { ...spec },
  }
}

/** With a server that does what a patch says. */
function bench(definition: Parameters<typeof anyBench>[0], current = service(), door: object = {}) {
  const patch = async (_reference: unknown, { body }: Patch) =>
    ({ ...current, spec: (body as KubernetesObject).spec }) as KubernetesObject
  return anyBench(definition, { objects: [current], door: { patch, ...door } })
}

function faultsOf(answer: unknown): unknown[] {
  return (answer as { body: { spec: { http: { fault?: unknown }[] } } }).body.spec.http.map(({ fault }) => fault)
}

describe('adding', () => {
  test.each([
    [add_delay_fault, { fixed_delay: '5s' }, { delay: { fixedDelay: '5s' } }],
    [add_delay_fault, { fixed_delay: '5s', percentage: 50 }, { delay: { fixedDelay: '5s', percentage: { value: 50 } } }],
    [add_delay_fault, { fixed_delay: '5s', percentage: '12.5' }, { delay: { fixedDelay: '5s', percentage: { value: 12.5 } } }],
    [
      add_abort_fault,
      { http_status: '503', percentage: { value: 100 } },
      { abort: { httpStatus: 503, percentage: { value: 100 } } },
    ],
    [add_abort_fault, { http_status: 500, percentage: null }, { abort: { httpStatus: 500 } }],
    [add_abort_fault, { http_status: 500, percentage: 0 }, { abort: { httpStatus: 500, percentage: { value: 0 } } }],
    [
      set_fault,
      { fault: { delay: { fixedDelay: '1s' }, abort: { httpStatus: 500 } } },
      { delay: { fixedDelay: '1s' }, abort: { httpStatus: 500 } },
    ],
  ])(
    '%#: a look and a patch of this very version; every block with the route holds the fault, and nothing else changes',
    async (definition, more, fault) => {
      const { run, calls, told } = bench(definition as typeof set_fault)
      const answer = await run({ ...args(to('reviews', 'v2')), ...more })
      expect(answer).toMatchObject({ status: 200, headers: {}, body: { kind: 'VirtualService' } })
      const http = HTTP.map((block, index) => (index < 2 ? { ...block, fault } : block))
      expect(calls).toEqual([
        'get {"apiVersion":"networking.istio.io/v1alpha3","kind":"VirtualService","name":"shop","namespace":"shop"}',
        `patch {"apiVersion":"networking.istio.io/v1alpha3","kind":"VirtualService","name":"shop","namespace":"shop"} ${JSON.stringify({ type: 'merge', body: { metadata: { resourceVersion: '7' }, spec: { http } } })}`,
      ])
      expect(told).toEqual([])
    },
  )

  test.each(['networking.istio.io/v1', 'networking.istio.io/v1beta1'])('in version %s', async (version) => {
    const { run, calls } = bench(add_abort_fault)
    await run({ ...abort, version })
    expect(calls.every((call) => call.includes(`"apiVersion":"${version}"`))).toBe(true)
  })

  test.each([
    [[to('reviews', 'v1')], [undefined, 'new', undefined]],
    [[to('ratings')], [undefined, OLD, 'new']],
    [
      [to('reviews', 'v1'), to('ratings')],
      [undefined, 'new', 'new'],
    ],
    [
      [{}, to('ratings')],
      [undefined, OLD, 'new'],
    ],
    [[{ destination: { host: 'ratings', subset: null } }], [undefined, OLD, 'new']],
  ])('%#: a route is the host as written, and the subset or none', async (routes, expected) => {
    const faults = faultsOf(await bench(add_abort_fault).run({ ...abort, routes }))
    expect(faults).toEqual(expected.map((one) => (one === 'new' ? { abort: { httpStatus: 500 } } : one)))
  })

  test.each([
    [to('reviews'), 'reviews'],
    [to('reviews', 'v3'), 'reviews (v3)'],
    [to('reviews.shop.svc.cluster.local', 'v2'), 'reviews.shop.svc.cluster.local (v2)'],
    [{}, '(an entry without destination)'],
  ])('%#: no such route fails, says which there are, and writes nothing', async (route, asked) => {
    const { run, calls } = bench(add_abort_fault)
    await expect(run({ ...abort, routes: [route] })).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: `no route of VirtualService shop/shop goes to ${asked}; its routes go to reviews (v2), reviews (v1), ratings`,
    })
    expect(calls).toHaveLength(1)
  })

  test('no HTTP routes at all fails', async () => {
    const { run } = bench(add_abort_fault, service({ tcp: [] }))
    await expect(run(abort)).rejects.toThrow('VirtualService shop/shop has no http routes, and faults are for HTTP only')
  })

  test('a fault that the server does not keep is told', async () => {
    const { run, told } = bench(add_abort_fault, service(), { patch: async () => service() })
    await run(abort)
    expect(told).toEqual(['not held: VirtualService shop/shop does not hold the fault as it was sent'])
  })

  test.each([403, 422])('a refused patch (%i) fails', async (code) => {
    const patch = () => Promise.reject(new KubernetesFailed('patch VirtualService shop/shop: no', { code }))
    await expect(bench(add_abort_fault, service(), { patch }).run(abort)).rejects.toMatchObject({ code })
  })

  test("somebody else's change in between is read, and kept", async () => {
    let tries = 0
    const patch = async (_reference: unknown, { body }: Patch) => {
      tries += 1
      if (tries < 3) throw new KubernetesFailed('changed', { code: 409 })
      return { ...service(), spec: (body as KubernetesObject).spec } as KubernetesObject
    }
    const { run, calls } = bench(add_abort_fault, service(), { patch })
    expect(await run(abort)).toMatchObject({ status: 200 })
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['get', 'patch', 'get', 'patch', 'get', 'patch'])
  })

  test('a service that always changes is given up', async () => {
    const patch = () => Promise.reject(new KubernetesFailed('changed', { code: 409 }))
    const { run, calls } = bench(add_abort_fault, service(), { patch })
    await expect(run(abort)).rejects.toMatchObject({ code: 409 })
    expect(calls).toHaveLength(10)
  })

  test.each([
    [404, 'NotFound', "Virtual Service 'shop' does not exist: none"],
    [404, '', "Virtual Service 'shop' does not exist, nor does the server know its kind; is Istio installed?: none"],
    [403, 'Forbidden', 'none'],
  ])('a service that cannot be read (%i %s) fails', async (code, reason, message) => {
    const get = () => Promise.reject(new KubernetesFailed('none', { code, reason }))
    await expect(bench(add_abort_fault, service(), { get }).run(abort)).rejects.toMatchObject({ message })
  })

  test.each([
    { percentage: 'half' },
    { percentage: { percent: 5 } },
    { http_status: 'teapot' },
    { routes: [{ destination: {} }] },
    { routes: 'reviews' },
  ])('%j is refused before anything is sent', async (more) => {
    const { run, calls } = bench(add_abort_fault)
    await expect(run({ ...abort, ...more })).rejects.toThrow()
    expect(calls).toEqual([])
  })
})

describe.each([unset_fault, remove_delay_fault, remove_abort_fault])('removing, %#', (definition) => {
  test('takes any fault out, by a look and a patch', async () => {
    const { run, calls, told } = bench(definition)
    const answer = await run(args(to('reviews', 'v1')))
    expect(faultsOf(answer)).toEqual([undefined, undefined, undefined])
    expect(calls).toHaveLength(2)
    expect(told).toEqual([])
  })

  test('from a route that is not there is fine, writes nothing, and is told', async () => {
    const { run, calls, told } = bench(definition)
    expect(await run(args(to('reviews', 'v3')))).toMatchObject({ status: 200, body: { spec: { http: HTTP } } })
    expect(calls).toHaveLength(1)
    expect(told).toEqual([expect.stringMatching(/^nothing: no route of VirtualService shop\/shop goes to reviews \(v3\)/)])
  })
})

describe('get_virtual_service', () => {
  test('gives the answer of its one call', async () => {
    const { run, calls } = bench(get_virtual_service)
    expect(await run({ virtual_service_name: 'shop' })).toEqual({ status: 200, body: service(), headers: {} })
    expect(calls).toHaveLength(1)
  })

  test.each([
    [
      404,
      'NotFound',
      { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message: 'no', reason: 'NotFound', code: 404 },
    ],
    [404, '', 'no'],
    [403, 'Forbidden', expect.objectContaining({ reason: 'Forbidden' })],
  ])('a refusal is an answer too (%i %s)', async (code, reason, body) => {
    const get = () => Promise.reject(new KubernetesFailed('no', { code, reason }))
    const { run } = bench(get_virtual_service, service(), { get })
    expect(await run({ virtual_service_name: 'shop' })).toEqual({ status: code, body, headers: {} })
  })

  test('no answer at all fails', async () => {
    const get = () => Promise.reject(new KubernetesFailed('no answer', { code: 0 }))
    await expect(bench(get_virtual_service, service(), { get }).run({ virtual_service_name: 'shop' })).rejects.toThrow(
      'no answer',
    )
  })
})
