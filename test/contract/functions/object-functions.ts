import { describe, expect, test } from '@jest/globals'
import { remove_service_endpoint } from '../../../src/activities/chaosk8s/actions/remove_service_endpoint.ts'
import { create_namespace } from '../../../src/activities/chaosk8s/namespace/actions/create_namespace.ts'
import { delete_namespace } from '../../../src/activities/chaosk8s/namespace/actions/delete_namespace.ts'
import { namespace_exists } from '../../../src/activities/chaosk8s/namespace/probes/namespace_exists.ts'
import { service_endpoint_is_initialized } from '../../../src/activities/chaosk8s/probes/service_endpoint_is_initialized.ts'
import { create_secret } from '../../../src/activities/chaosk8s/secret/actions/create_secret.ts'
import { delete_secret } from '../../../src/activities/chaosk8s/secret/actions/delete_secret.ts'
import { secret_exists } from '../../../src/activities/chaosk8s/secret/probes/secret_exists.ts'
import { create_service_endpoint } from '../../../src/activities/chaosk8s/service/actions/create_service_endpoint.ts'
import { delete_service } from '../../../src/activities/chaosk8s/service/actions/delete_service.ts'
import { service_is_initialized } from '../../../src/activities/chaosk8s/service/probes/service_is_initialized.ts'
import { configMap, refer, SECONDS, settled } from '../bench.ts'
import type { FunctionPart } from './function-bench.ts'

export const objectFunctions: FunctionPart = (bench) => {
  test('services: created, found, deleted, put back as they were', async () => {
    const { use, file, undo, kubernetes, signal } = bench()
    const service = {
      metadata: { name: 'web', labels: { app: 'web' } },
      spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
    }
    await kubernetes.create(
      { apiVersion: 'v1', kind: 'Service', ...service, metadata: { ...service.metadata, namespace: bench().namespace } },
      signal,
    )
    expect((await use(service_is_initialized, { name: 'web' })).output).toBe(true)
    expect((await use(service_is_initialized, { label_selector: 'app=web' })).output).toBe(true)
    expect((await use(service_endpoint_is_initialized, { name: 'web' })).output).toBe(true)
    const before = await kubernetes.get(refer('Service', 'web', bench()), signal)
    expect((await use(delete_service, { name: 'web' })).changes).toHaveLength(1)
    await expect(use(service_is_initialized, { name: 'web' })).rejects.toThrow("service 'web' is not initialized")
    const spec_path = file('other.yaml', 'kind: Service\nmetadata: {name: other}\nspec: {ports: [{port: 80}]}\n')
    await use(create_service_endpoint, { spec_path })
    await use(remove_service_endpoint, { name: 'other' })
    expect((await undo()).leftBehind).toEqual([])
    expect((await kubernetes.get(refer('Service', 'web', bench()), signal)).spec).toEqual(before.spec)
    await expect(use(delete_service, { name: 'wob' })).rejects.toMatchObject({ code: 404 })
  })

  test('secrets: created, found without being read, deleted, put back', async () => {
    const { use, file, undo } = bench()
    await use(create_secret, { spec_path: file('token.json', { metadata: { name: 'token' }, stringData: { key: 'x' } }) })
    expect((await use(secret_exists, { name: 'token' })).output).toBe(true)
    expect((await use(delete_secret, { name: 'token' })).output).toBeNull()
    expect((await use(secret_exists, { name: 'token' })).output).toBe(false)
    expect((await undo()).leftBehind).toEqual([])
    expect((await use(secret_exists, { name: 'token' })).output).toBe(false)
  })

  describe('namespaces', () => {
    test(
      'are created by name and by file, found, and deleted with everything in them, which is said',
      async () => {
        const { use, file, undo, namespace } = bench()
        const [one, two] = [`${namespace}-one`, `${namespace}-two`]
        await use(create_namespace, { name: one })
        await use(create_namespace, { spec_path: file('two.yaml', `kind: Namespace\nmetadata: {name: ${two}}\n`) })
        expect((await use(namespace_exists, { name: one })).output).toBe(true)
        const { told } = await use(delete_namespace, { name: one })
        expect(told).toContain(`warn: everything in namespace "${one}" is deleted with it, and cannot be put back`)
        await undo()
        expect((await use(namespace_exists, { name: `${namespace}-none` })).output).toBe(false)
        await expect(use(create_namespace, {})).rejects.toThrow('You need to either specify name or spec_path')
        for (const name of [one, two]) {
          await settled(
            bench(),
            { apiVersion: 'v1', kind: 'Namespace', fieldSelector: `metadata.name=${name}` },
            (found) => found.length === 0,
          )
        }
      },
      60 * SECONDS,
    )

    test('one that is ending takes nothing new, and the reason is told', async () => {
      const { use, file, kubernetes, signal, namespace } = bench()
      const ns = `${namespace}-end`
      await use(create_namespace, { name: ns })
      const held = configMap({ ...bench(), namespace: ns }, 'held')
      await kubernetes.create({ ...held, metadata: { ...held.metadata, finalizers: ['chaos-gate.dev/test'] } }, signal)
      await use(delete_namespace, { name: ns })
      const spec_path = file('late.json', { metadata: { name: 'late' } })
      await expect(use(create_secret, { spec_path, ns })).rejects.toThrow(
        /create Secret .*\/late: Forbidden \(403\): .*terminated/,
      )
      const reference = { apiVersion: 'v1', kind: 'ConfigMap', name: 'held', namespace: ns }
      await kubernetes.patch(reference, { type: 'merge', body: { metadata: { finalizers: null } } }, signal)
    })
  })
}
