import { describe, expect, test } from '@jest/globals'
import { create_daemon_set } from '../../../src/activities/chaosk8s/daemonset/actions/create_daemon_set.ts'
import { create_deployment } from '../../../src/activities/chaosk8s/deployment/actions/create_deployment.ts'
import { create_namespace } from '../../../src/activities/chaosk8s/namespace/actions/create_namespace.ts'
import { create_ingress } from '../../../src/activities/chaosk8s/networking/actions/create_ingress.ts'
import { create_network_policy } from '../../../src/activities/chaosk8s/networking/actions/create_network_policy.ts'
import { create_secret } from '../../../src/activities/chaosk8s/secret/actions/create_secret.ts'
import { create_service_endpoint } from '../../../src/activities/chaosk8s/service/actions/create_service_endpoint.ts'
import { create_statefulset } from '../../../src/activities/chaosk8s/statefulset/actions/create_statefulset.ts'
import { KubernetesFailed } from '../../../src/kubernetes/kubernetes.ts'
import { bench } from '../bench.ts'

describe('what a file holds is created by one call, and nothing is given', () => {
  test.each([
    [create_deployment, 'apps/v1', 'Deployment'],
    [create_statefulset, 'apps/v1', 'StatefulSet'],
    [create_daemon_set, 'apps/v1', 'DaemonSet'],
    [create_service_endpoint, 'v1', 'Service'],
    [create_secret, 'v1', 'Secret'],
    [create_ingress, 'networking.k8s.io/v1', 'Ingress'],
    [create_network_policy, 'networking.k8s.io/v1', 'NetworkPolicy'],
  ])('%#: %s', async (definition, apiVersion, kind) => {
    const files = { 'a.yaml': `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\nspec: {x: 1}\n` }
    const { run, calls } = bench(definition as typeof create_deployment, { files })
    expect(await run({ spec_path: 'a.yaml', ns: 'shop' })).toBeNull()
    const object = { apiVersion, kind, metadata: { name: 'a', namespace: 'shop' }, spec: { x: 1 } }
    expect(calls).toHaveLength(1)
    expect(JSON.parse(calls[0]?.slice('create '.length) ?? '')).toEqual(object)
  })
})

describe('a file', () => {
  test.each([
    ['a.json', '{"metadata": {"name": "a"}}'],
    ['a.yml', 'metadata: {name: a}'],
  ])('%s may leave out what is clear', async (path, text) => {
    const { run, calls } = bench(create_deployment, { files: { [path]: text } })
    await run({ spec_path: path })
    expect(calls[0]).toContain('"kind":"Deployment"')
    expect(calls[0]).toContain('"namespace":"shop"')
  })

  test.each([
    ['a.txt', '', 'cannot process a.txt: its name must end in .json, .yml or .yaml'],
    ['none.yaml', undefined, 'cannot read "none.yaml": there is no such file'],
    ['a.yaml', 'a: [', 'a.yaml:1:'],
    ['a.yaml', 'a: 1\n---\na: 2\n', 'found another document'],
    ['a.json', '{"a": 1', 'Failed parsing JSON object'],
    ['a.yaml', '[1]', 'a.yaml must hold one object'],
    ['a.yaml', '', 'a.yaml must hold one object'],
    ['a.yaml', 'kind: Service\nmetadata: {name: a}', 'a.yaml holds kind "Service", where "Deployment" was expected'],
    [
      'a.yaml',
      'apiVersion: extensions/v1beta1\nmetadata: {name: a}',
      'holds Deployment of version "extensions/v1beta1", where "apps/v1" was expected',
    ],
    ['a.yaml', 'metadata: {name: a, namespace: other}', 'a.yaml names the namespace "other", where "shop" was expected'],
    ['a.yaml', 'metadata: {}', 'a.yaml has no metadata.name'],
  ])('%s with %j: nothing is sent, and the message says what is wrong', async (path, text, message) => {
    const { run, calls } = bench(create_deployment, { files: text === undefined ? {} : { [path]: text } })
    const failure = await run({ spec_path: path }).catch((error) => error)
    expect(failure).toMatchObject({ name: 'ActivityFailed', message: expect.stringContaining(message) })
    expect(calls).toEqual([])
  })

  test('a name to be generated is made up here, so that undo knows it', async () => {
    const { run, calls } = bench(create_deployment, { files: { 'a.yaml': 'metadata: {generateName: web-}' } })
    await run({ spec_path: 'a.yaml' })
    expect(calls[0]).toMatch(/"name":"web-[bcdfghjklmnpqrstvwxz2456789]{5}"/)
  })

  test('what the server refuses is told as it says it', async () => {
    const create = () => Promise.reject(new KubernetesFailed('create Deployment shop/a: AlreadyExists (409)', { code: 409 }))
    const { run } = bench(create_deployment, { files: { 'a.yaml': 'metadata: {name: a}' }, door: { create } })
    await expect(run({ spec_path: 'a.yaml' })).rejects.toMatchObject({ name: 'KubernetesFailed', code: 409 })
  })
})

describe('create_namespace', () => {
  test('by name, one call', async () => {
    const { run, calls } = bench(create_namespace)
    expect(await run({ name: 'extra' })).toBeNull()
    expect(calls).toEqual(['create {"metadata":{"name":"extra"},"apiVersion":"v1","kind":"Namespace"}'])
  })

  test('the file wins over the name', async () => {
    const { run, calls } = bench(create_namespace, { files: { 'a.yaml': 'metadata: {name: filed}' } })
    await run({ name: 'extra', spec_path: 'a.yaml' })
    expect(calls[0]).toContain('"name":"filed"')
  })

  test('neither fails', async () => {
    await expect(bench(create_namespace).run({})).rejects.toThrow('You need to either specify name or spec_path')
  })
})

describe('create_network_policy', () => {
  test('takes the policy in its arguments', async () => {
    const { run, calls } = bench(create_network_policy)
    expect(await run({ spec: { metadata: { name: 'mine' }, spec: { podSelector: {} } } })).toBeNull()
    expect(calls).toHaveLength(1)
    expect(calls[0]).toContain('"podSelector":{}')
  })

  test('fails when its file is not there, and when there is neither', async () => {
    await expect(bench(create_network_policy).run({ spec: {}, spec_path: 'a.json' })).rejects.toThrow('no such file')
    await expect(bench(create_network_policy).run({})).rejects.toThrow('You need to either specify spec or spec_path')
  })
})
