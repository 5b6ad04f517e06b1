import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { add_abort_fault } from '../../../src/activities/chaosistio/fault/actions/add_abort_fault.ts'
import { add_delay_fault } from '../../../src/activities/chaosistio/fault/actions/add_delay_fault.ts'
import { remove_abort_fault } from '../../../src/activities/chaosistio/fault/actions/remove_abort_fault.ts'
import { remove_delay_fault } from '../../../src/activities/chaosistio/fault/actions/remove_delay_fault.ts'
import { set_fault } from '../../../src/activities/chaosistio/fault/actions/set_fault.ts'
import { unset_fault } from '../../../src/activities/chaosistio/fault/actions/unset_fault.ts'
import { get_virtual_service } from '../../../src/activities/chaosistio/fault/probes/get_virtual_service.ts'
import type { KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { refer } from '../bench.ts'
import { define, forget } from './definitions.ts'
import type { FunctionPart } from './function-bench.ts'

const VERSIONS = ['networking.istio.io/v1', 'networking.istio.io/v1beta1', 'networking.istio.io/v1alpha3']
const KIND = {
  group: 'networking.istio.io',
  versions: ['v1', 'v1beta1', 'v1alpha3'],
  kind: 'VirtualService',
  plural: 'virtualservices',
}
const to = (host: string, subset?: string) => ({ destination: { host, ...(subset && { subset }) } })
const HTTP = [
  { match: [{ uri: { prefix: '/v2' } }], route: [to('reviews', 'v2')], timeout: '3s' },
  {
    route: [
      { ...to('reviews', 'v1'), weight: 90 },
      { ...to('reviews', 'v2'), weight: 10 },
    ],
    fault: { abort: { httpStatus: 418, percentage: { value: 1 } } },
  },
  { match: [{ uri: { prefix: '/ratings' } }], route: [to('ratings')] },
]

export const istioFunctions: FunctionPart = (bench) => {
  let isOurs = false
  const service = () => refer('VirtualService', 'shop', bench(), 'networking.istio.io/v1')
  const http = async () => (await bench().kubernetes.get(service(), bench().signal)).spec?.http
  const faults = async () => ((await http()) as { fault?: unknown }[]).map(({ fault }) => fault)

  beforeAll(async () => {
    isOurs = await define(bench(), KIND)
  })

  afterAll(async () => {
    if (isOurs) await forget(bench(), KIND)
  })

  beforeEach(async () => {
    const { kubernetes, signal, namespace } = bench()
    await kubernetes.delete(service(), {}, signal).catch(() => {})
    const metadata = { name: 'shop', namespace }
    const virtualService = {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata,
      spec: { hosts: ['shop'], http: HTTP },
    }
    await kubernetes.create(virtualService, signal)
  })

  describe.each(VERSIONS)('%s', (version) => {
    const args = (...routes: object[]) => ({ virtual_service_name: 'shop', version, routes })

    test.each([
      [add_delay_fault, { fixed_delay: '5s', percentage: 50 }, { delay: { fixedDelay: '5s', percentage: { value: 50 } } }],
      [add_abort_fault, { http_status: '500' }, { abort: { httpStatus: 500 } }],
      [
        set_fault,
        { fault: { delay: { fixedDelay: '1s' }, abort: { httpStatus: 503 } } },
        { delay: { fixedDelay: '1s' }, abort: { httpStatus: 503 } },
      ],
    ])('a fault is held by every block with the route, then put back exactly (%#)', async (add, more, fault) => {
      const { use, undo } = bench()
      const { output, told, changes } = await use(add, { ...args(to('reviews', 'v2')), ...more })
      expect(output).toMatchObject({
        status: 200,
        headers: {},
        body: { apiVersion: version, spec: { http: [{ fault, timeout: '3s' }, { fault }, {}] } },
      })
      expect(told).toEqual([])
      expect(changes).toEqual([expect.stringMatching(/^patched VirtualService .*spec\.http/)])
      expect(await faults()).toEqual([fault, fault, undefined])
      expect(await undo()).toMatchObject({ leftBehind: [], putBack: [expect.stringContaining('set VirtualService')] })
      expect(await http()).toEqual(HTTP)
    })

    test.each([unset_fault, remove_delay_fault, remove_abort_fault])(
      'any fault is taken out, and put back (%#)',
      async (remove) => {
        const { use, undo } = bench()
        expect((await use(remove, args(to('reviews', 'v1')))).output).toMatchObject({ status: 200 })
        expect(await faults()).toEqual([undefined, undefined, undefined])
        await undo()
        expect(await http()).toEqual(HTTP)
      },
    )

    test('a VirtualService is read; a missing one is an answer too', async () => {
      const { use } = bench()
      expect((await use(get_virtual_service, { virtual_service_name: 'shop', version })).output).toMatchObject({
        status: 200,
        body: { apiVersion: version, spec: { hosts: ['shop'] } },
      })
      expect((await use(get_virtual_service, { virtual_service_name: 'wop', version })).output).toMatchObject({
        status: 404,
        body: { kind: 'Status', reason: 'NotFound' },
      })
    })
  })

  test('several faults, one after the other, are put back to the beginning', async () => {
    const { use, undo } = bench()
    const args = { virtual_service_name: 'shop', routes: [to('reviews', 'v2')] }
    await use(add_abort_fault, { ...args, http_status: 500 })
    await use(add_delay_fault, { ...args, fixed_delay: '2s', percentage: '33.3' })
    await use(add_abort_fault, { ...args, routes: [to('ratings')], http_status: 404, percentage: { value: 20 } })
    await use(remove_abort_fault, { ...args, routes: [to('ratings')] })
    expect(await faults()).toEqual([
      { delay: { fixedDelay: '2s', percentage: { value: 33.3 } } },
      { delay: { fixedDelay: '2s', percentage: { value: 33.3 } } },
      undefined,
    ])
    expect((await undo()).leftBehind).toEqual([])
    expect(await http()).toEqual(HTTP)
  })

  test('what was changed by somebody else meanwhile is kept, and what they change afterwards is not undone', async () => {
    const { use, undo, kubernetes, signal } = bench()
    const args = { virtual_service_name: 'shop', routes: [to('ratings')] }
    await use(add_abort_fault, { ...args, http_status: 500 })
    const theirs = ((await http()) as KubernetesObject[]).slice(1)
    await kubernetes.patch(service(), { type: 'merge', body: { spec: { http: theirs } } }, signal)
    expect((await undo()).leftBehind).toEqual([expect.stringContaining('somebody else has changed spec.http since')])
    expect(await http()).toEqual(theirs)
  })

  test('no such route, no such service, no HTTP, a fault that the server refuses: each fails, and says what is there', async () => {
    const { use, namespace, kubernetes, signal } = bench()
    const args = { virtual_service_name: 'shop', routes: [to('reviews', 'v3')], http_status: 500 }
    const there = 'reviews (v2), reviews (v1), ratings'
    const mismatch = `no route of VirtualService ${namespace}/shop goes to reviews (v3); its routes go to ${there}`
    await expect(use(add_abort_fault, args)).rejects.toThrow(mismatch)
    expect((await use(remove_abort_fault, { virtual_service_name: 'shop', routes: args.routes })).told).toEqual([
      `nothing: ${mismatch}`,
    ])
    await expect(use(add_abort_fault, { ...args, virtual_service_name: 'wop' })).rejects.toThrow(
      "Virtual Service 'wop' does not exist: get",
    )
    await expect(use(add_abort_fault, { ...args, version: 'networking.istio.io/v9' })).rejects.toThrow('networking.istio.io/v9')
    await kubernetes.patch(service(), { type: 'merge', body: { spec: { http: null } } }, signal)
    await expect(use(add_abort_fault, args)).rejects.toThrow('has no http routes')
  })
}
