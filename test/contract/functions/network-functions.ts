import { expect, test } from '@jest/globals'
import { allow_dns_access } from '../../../src/activities/chaosk8s/networking/actions/allow_dns_access.ts'
import { create_ingress } from '../../../src/activities/chaosk8s/networking/actions/create_ingress.ts'
import { create_network_policy } from '../../../src/activities/chaosk8s/networking/actions/create_network_policy.ts'
import { delete_ingress } from '../../../src/activities/chaosk8s/networking/actions/delete_ingress.ts'
import { deny_all_egress } from '../../../src/activities/chaosk8s/networking/actions/deny_all_egress.ts'
import { deny_all_ingress } from '../../../src/activities/chaosk8s/networking/actions/deny_all_ingress.ts'
import { remove_allow_dns_access } from '../../../src/activities/chaosk8s/networking/actions/remove_allow_dns_access.ts'
import { remove_deny_all_egress } from '../../../src/activities/chaosk8s/networking/actions/remove_deny_all_egress.ts'
import { remove_deny_all_ingress } from '../../../src/activities/chaosk8s/networking/actions/remove_deny_all_ingress.ts'
import { remove_network_policy } from '../../../src/activities/chaosk8s/networking/actions/remove_network_policy.ts'
import { update_ingress } from '../../../src/activities/chaosk8s/networking/actions/update_ingress.ts'
import { ingress_exists } from '../../../src/activities/chaosk8s/networking/probes/ingress_exists.ts'
import { refer } from '../bench.ts'
import type { FunctionPart } from './function-bench.ts'

const NETWORKING = 'networking.k8s.io/v1'

function ingressTo(service: string) {
  const backend = { service: { name: service, port: { number: 80 } } }
  return { spec: { rules: [{ host: 'shop.test', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] } }
}

export const networkFunctions: FunctionPart = (bench) => {
  const policies = () =>
    bench().kubernetes.list({ apiVersion: NETWORKING, kind: 'NetworkPolicy', namespace: bench().namespace }, bench().signal)

  test.each([
    [deny_all_ingress, remove_deny_all_ingress, 'chaostoolkit-deny-all-ingress'],
    [deny_all_egress, remove_deny_all_egress, 'chaostoolkit-deny-all-egress'],
    [allow_dns_access, remove_allow_dns_access, 'chaostoolkit-allow-dns'],
  ])(
    'a policy of ours is added, added again, refused for other pods, removed, removed again, put back (%#)',
    async (add, remove, name) => {
      const { use, undo, kubernetes, signal, namespace } = bench()
      const reference = refer('NetworkPolicy', name, bench(), NETWORKING)
      expect(await use(add, { label_selectors: 'app=db, tier=data' })).toMatchObject({
        output: null,
        told: [],
        changes: [expect.any(String)],
      })
      const { spec } = await kubernetes.get(reference, signal)
      expect(spec).toMatchObject({ podSelector: { matchLabels: { app: 'db', tier: 'data' } } })
      expect((await use(add, { label_selectors: { app: 'db', tier: 'data' } })).told).toEqual([
        `nothing: NetworkPolicy ${namespace}/${name} was there already`,
      ])
      await expect(use(add, {})).rejects.toThrow('is there already, for the pods of {"matchLabels":{"app":"db","tier":"data"}}')
      expect((await use(remove, {})).changes).toHaveLength(1)
      expect((await use(remove, {})).told).toEqual([`nothing: NetworkPolicy ${namespace}/${name} was not there`])
      expect((await undo()).leftBehind).toEqual([])
      expect(await policies()).toEqual([])
    },
  )

  test('policies of your own: created from arguments and files, removed, put back', async () => {
    const { use, file, undo } = bench()
    const spec = { metadata: { name: 'mine' }, spec: { podSelector: {}, policyTypes: ['Ingress'] } }
    await use(create_network_policy, { spec })
    await use(create_network_policy, { spec_path: file('theirs.json', { ...spec, metadata: { name: 'theirs' } }) })
    expect((await policies()).map(({ metadata }) => metadata.name)).toEqual(['mine', 'theirs'])
    await use(remove_network_policy, { name: 'mine' })
    expect((await undo()).leftBehind).toEqual([])
    expect(await policies()).toEqual([])
    await expect(use(create_network_policy, { spec_path: 'none.json' })).rejects.toThrow(
      'cannot read "none.json": there is no such file',
    )
    await expect(use(create_network_policy, {})).rejects.toThrow('specify spec or spec_path')
  })

  test('ingresses: created, found, changed, deleted, put back', async () => {
    const { use, file, undo, kubernetes, signal } = bench()
    await kubernetes.create(
      { apiVersion: NETWORKING, kind: 'Ingress', metadata: { name: 'shop', namespace: bench().namespace }, ...ingressTo('web') },
      signal,
    )
    expect((await use(ingress_exists, { name: 'shop' })).output).toBe(true)
    const { changes } = await use(update_ingress, { name: 'shop', spec: ingressTo('broken') })
    expect(changes).toEqual([expect.stringContaining('spec.rules')])
    await use(delete_ingress, { name: 'shop' })
    expect((await use(ingress_exists, { name: 'shop' })).output).toBe(false)
    await use(create_ingress, { spec_path: file('extra.json', { metadata: { name: 'extra' }, ...ingressTo('web') }) })
    expect((await undo()).leftBehind).toEqual([])
    expect((await kubernetes.get(refer('Ingress', 'shop', bench(), NETWORKING), signal)).spec).toMatchObject(
      ingressTo('web').spec,
    )
    expect((await use(ingress_exists, { name: 'extra' })).output).toBe(false)
    await expect(use(update_ingress, { name: 'none', spec: ingressTo('web') })).rejects.toThrow("failed to update ingress 'none'")
  })
}
