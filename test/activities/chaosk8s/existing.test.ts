import { describe, expect, test } from '@jest/globals'
import { namespace_exists } from '../../../src/activities/chaosk8s/namespace/probes/namespace_exists.ts'
import { ingress_exists } from '../../../src/activities/chaosk8s/networking/probes/ingress_exists.ts'
import { service_endpoint_is_initialized } from '../../../src/activities/chaosk8s/probes/service_endpoint_is_initialized.ts'
import { secret_exists } from '../../../src/activities/chaosk8s/secret/probes/secret_exists.ts'
import { service_is_initialized } from '../../../src/activities/chaosk8s/service/probes/service_is_initialized.ts'
import type { KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { bench } from '../bench.ts'

function thing(kind: string): KubernetesObject {
  return { apiVersion: 'v1', kind, metadata: { name: 'a', namespace: 'shop', labels: { app: 'a' } } }
}

test.each([
  [secret_exists, 'v1', 'Secret'],
  [ingress_exists, 'networking.k8s.io/v1', 'Ingress'],
])('%#: one look by name, which brings no contents', async (definition, apiVersion, kind) => {
  const { run, calls } = bench(definition as typeof ingress_exists, { objects: [thing(kind)] })
  expect(await run({ name: 'a' })).toBe(true)
  expect(await run({ name: 'b' })).toBe(false)
  expect(calls[0]).toBe(
    `list {"apiVersion":"${apiVersion}","kind":"${kind}","namespace":"shop","fieldSelector":"metadata.name=a","isMetadataOnly":true}`,
  )
  expect(calls).toHaveLength(2)
})

test('an empty name is nobody, where there must be one', async () => {
  const { run, calls } = bench(ingress_exists, { objects: [{ ...thing('Ingress'), apiVersion: 'networking.k8s.io/v1' }] })
  expect(await run({ name: '' })).toBe(false)
  expect(calls[0]).toContain('"fieldSelector":"metadata.name="')
})

test('secrets are found by labels too', async () => {
  const { run } = bench(secret_exists, { objects: [thing('Secret')] })
  expect(await run({ label_selector: 'app=a' })).toBe(true)
  expect(await run({ label_selector: 'app=b' })).toBe(false)
})

test('namespace_exists looks by name', async () => {
  const door = {
    list: async ({ fieldSelector }: { fieldSelector?: string }) =>
      fieldSelector === 'metadata.name=a' ? [thing('Namespace')] : [],
  }
  const { run, calls } = bench(namespace_exists, { door })
  expect(await run({ name: 'a' })).toBe(true)
  expect(await run({ name: 'b' })).toBe(false)
  expect(calls[0]).toBe('list {"apiVersion":"v1","kind":"Namespace","fieldSelector":"metadata.name=a","isMetadataOnly":true}')
})

describe('service_is_initialized', () => {
  test('without name and labels there is none to name', async () => {
    const { run } = bench(service_is_initialized, { objects: [] })
    await expect(run({})).rejects.toThrow("service 'None' is not initialized")
  })

  test('sends name and labels, in one call', async () => {
    const { run, calls } = bench(service_is_initialized, { objects: [thing('Service')] })
    expect(await run({ name: 'a', label_selector: 'app=a' })).toBe(true)
    expect(calls).toEqual([expect.stringContaining('"fieldSelector":"metadata.name=a","labelSelector":"app=a"')])
  })

  test.each([
    [{ name: 'b' }, "service 'b' is not initialized"],
    [{ label_selector: 'app=b' }, "service 'app=b' is not initialized"],
  ])('%j fails, or is false when told so', async (args, message) => {
    const { run } = bench(service_is_initialized, { objects: [thing('Service')] })
    await expect(run(args)).rejects.toMatchObject({ name: 'ActivityFailed', message })
    expect(await run({ ...args, raise_if_service_not_initialized: false })).toBe(false)
  })

  test('neither is answered by any service, which is told', async () => {
    const { run, told } = bench(service_is_initialized, { objects: [thing('Service')] })
    expect(await run({})).toBe(true)
    expect(told).toEqual(['warn: neither name nor label_selector: any service of the namespace will do'])
  })

  test('the old one looks by name, and sends no selector of which the name was never filled in', async () => {
    const { run, calls, told } = bench(service_endpoint_is_initialized, { objects: [thing('Service')] })
    expect(await run({ name: 'a' })).toBe(true)
    expect(calls[0]).not.toContain('labelSelector')
    expect(await run({ name: 'a', label_selector: 'app={name}' })).toBe(true)
    expect(calls[1]).toContain('"labelSelector":"app=a"')
    await expect(run({ name: 'b' })).rejects.toThrow("service 'b' is not initialized")
    expect(told[0]).toContain('chaosk8s.service.probes.service_is_initialized does the same')
  })
})
