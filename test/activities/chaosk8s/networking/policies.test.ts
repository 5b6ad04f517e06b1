import { describe, expect, test } from '@jest/globals'
import { allow_dns_access } from '../../../../src/activities/chaosk8s/networking/actions/allow_dns_access.ts'
import { deny_all_egress } from '../../../../src/activities/chaosk8s/networking/actions/deny_all_egress.ts'
import { deny_all_ingress } from '../../../../src/activities/chaosk8s/networking/actions/deny_all_ingress.ts'
import { remove_allow_dns_access } from '../../../../src/activities/chaosk8s/networking/actions/remove_allow_dns_access.ts'
import { remove_deny_all_egress } from '../../../../src/activities/chaosk8s/networking/actions/remove_deny_all_egress.ts'
import { remove_deny_all_ingress } from '../../../../src/activities/chaosk8s/networking/actions/remove_deny_all_ingress.ts'
import { KubernetesFailed } from '../../../../src/kubernetes/kubernetes.ts'
import { bench } from '../../bench.ts'

const DNS = {
  to: [{ namespaceSelector: {} }],
  ports: [
    { protocol: 'UDP', port: 53 },
    { protocol: 'TCP', port: 53 },
  ],
}

describe.each([
  [deny_all_ingress, remove_deny_all_ingress, 'chaostoolkit-deny-all-ingress', { policyTypes: ['Ingress'], ingress: [] }],
  [deny_all_egress, remove_deny_all_egress, 'chaostoolkit-deny-all-egress', { policyTypes: ['Egress'] }],
  [allow_dns_access, remove_allow_dns_access, 'chaostoolkit-allow-dns', { policyTypes: ['Egress'], egress: [DNS] }],
])('%#', (add, remove, name, rules) => {
  const taken = (podSelector: object) => ({
    create: () => Promise.reject(new KubernetesFailed('AlreadyExists', { code: 409 })),
    get: async () => ({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name }, spec: { podSelector } }),
  })

  test.each([
    [undefined, {}],
    ['', {}],
    ['app=web', { matchLabels: { app: 'web' } }],
    ['app=web, tier=db', { matchLabels: { app: 'web', tier: 'db' } }],
    [{ app: 'web', on: true }, { matchLabels: { app: 'web', on: 'true' } }],
  ])('is added for the pods of %j, by one call', async (label_selectors, podSelector) => {
    const { run, calls } = bench(add)
    expect(await run({ label_selectors })).toBeNull()
    expect(calls).toHaveLength(1)
    expect(JSON.parse(calls[0]?.slice('create '.length) ?? '')).toEqual({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name, namespace: 'shop' },
      spec: { podSelector, ...rules },
    })
  })

  test('one that is there already for the same pods will do, and is told', async () => {
    const { run, told } = bench(add, { door: taken({}) })
    expect(await run({})).toBeNull()
    expect(told).toEqual([`nothing: NetworkPolicy shop/${name} was there already`])
  })

  test('one that is there already for other pods fails', async () => {
    const { run } = bench(add, { door: taken({ matchLabels: { app: 'db' } }) })
    await expect(run({})).rejects.toThrow(
      `NetworkPolicy shop/${name} is there already, for the pods of {"matchLabels":{"app":"db"}}`,
    )
  })

  test('is removed by one call; one that is not there is fine, and is told', async () => {
    const { run, calls, told } = bench(remove)
    expect(await run({})).toBeNull()
    expect(calls).toEqual([
      `delete {"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","name":"${name}","namespace":"shop"} {}`,
    ])
    expect(told).toEqual([`nothing: NetworkPolicy shop/${name} was not there`])
  })

  test('what is forbidden fails', async () => {
    const refused = () => Promise.reject(new KubernetesFailed('Forbidden', { code: 403 }))
    await expect(bench(add, { door: { create: refused } }).run({})).rejects.toMatchObject({ code: 403 })
    await expect(bench(remove, { door: { delete: refused } }).run({})).rejects.toMatchObject({ code: 403 })
  })
})

test.each(['web', 'app in (web)', 'app=web,tier'])(
  'labels as %j are no pairs, and are refused before anything is sent',
  async (label_selectors) => {
    const { run, calls } = bench(deny_all_ingress)
    await expect(run({ label_selectors })).rejects.toThrow('must be a mapping, or text such as app=web,tier=db')
    expect(calls).toEqual([])
  },
)
