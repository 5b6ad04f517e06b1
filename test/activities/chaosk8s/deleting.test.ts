import { describe, expect, test } from '@jest/globals'
import { kill_microservice } from '../../../src/activities/chaosk8s/actions/kill_microservice.ts'
import { delete_daemon_set } from '../../../src/activities/chaosk8s/daemonset/actions/delete_daemon_set.ts'
import { delete_deployment } from '../../../src/activities/chaosk8s/deployment/actions/delete_deployment.ts'
import { delete_namespace } from '../../../src/activities/chaosk8s/namespace/actions/delete_namespace.ts'
import { delete_ingress } from '../../../src/activities/chaosk8s/networking/actions/delete_ingress.ts'
import { remove_network_policy } from '../../../src/activities/chaosk8s/networking/actions/remove_network_policy.ts'
import { delete_replica_set } from '../../../src/activities/chaosk8s/replicaset/actions/delete_replica_set.ts'
import { delete_secret } from '../../../src/activities/chaosk8s/secret/actions/delete_secret.ts'
import { delete_service } from '../../../src/activities/chaosk8s/service/actions/delete_service.ts'
import { remove_statefulset } from '../../../src/activities/chaosk8s/statefulset/actions/remove_statefulset.ts'
import { KubernetesFailed, type KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { bench, deployment, pod } from '../bench.ts'

function thing(apiVersion: string, kind: string, name: string): KubernetesObject {
  return { apiVersion, kind, metadata: { name, namespace: 'shop', uid: `uid-${name}`, labels: { app: name } } }
}

describe.each([
  [delete_deployment, 'Deployment'],
  [remove_statefulset, 'StatefulSet'],
  [delete_daemon_set, 'DaemonSet'],
  [delete_replica_set, 'ReplicaSet'],
])('%#: of the kind %2$s', (definition, kind) => {
  const objects = ['a', 'b'].map((name) => thing('apps/v1', kind, name))
  const deletion = (name: string) =>
    `delete {"apiVersion":"apps/v1","kind":"${kind}","name":"${name}","namespace":"shop"} {"preconditions":{"uid":"uid-${name}"}}`
  const list = (selector: string) => `list {"apiVersion":"apps/v1","kind":"${kind}","namespace":"shop"${selector}}`

  test.each([
    ['the name wins', { name: 'a', label_selector: 'app=b' }, ',"fieldSelector":"metadata.name=a"', ['a']],
    ['else the labels', { label_selector: 'app=b' }, ',"labelSelector":"app=b"', ['b']],
    ['else all there are', {}, '', ['a', 'b']],
  ])('%s: one list, one deletion for each', async (_title, args, selector, names) => {
    const { run, calls } = bench(definition, { objects })
    expect(await run(args)).toBeNull()
    expect(calls).toEqual([list(selector), ...names.map(deletion)])
  })

  test('to take all of a namespace is fine, and is told', async () => {
    const { run, told } = bench(definition, { objects })
    await run({})
    expect(told).toEqual([`warn: neither name nor label_selector: every ${kind} of namespace "shop" is deleted`])
  })

  test('nothing there is fine, and is told', async () => {
    const { run, told } = bench(definition)
    expect(await run({ name: 'c' })).toBeNull()
    expect(await run({ label_selector: 'app=c' })).toBeNull()
    expect(told).toEqual([
      `nothing: no ${kind} in namespace "shop" is called c`,
      `nothing: no ${kind} in namespace "shop" has the label app=c`,
    ])
  })
})

describe('of several', () => {
  const objects = ['a', 'b', 'c'].map((name) => deployment(name, 1, {}))

  test.each([404, 409])('one that is gone by then (%i) does not stop the others', async (code) => {
    const door = {
      delete: async ({ name }: { name: string }) => {
        if (name === 'b') throw new KubernetesFailed('gone', { code })
        return { kind: 'Status' } as never
      },
    }
    const { run, calls, told } = bench(delete_deployment, { objects, door })
    await run({})
    expect(calls.filter((call) => call.startsWith('delete'))).toHaveLength(3)
    expect(told).toContain('warn: Deployment shop/b was gone before it could be deleted')
  })

  test('a refusal is told as it is', async () => {
    const door = {
      delete: () => Promise.reject(new KubernetesFailed('delete Deployment shop/a: Forbidden (403)', { code: 403 })),
    }
    await expect(bench(delete_deployment, { objects, door }).run({})).rejects.toMatchObject({ code: 403 })
  })

  test('one that a finalizer holds is told, with the finalizer', async () => {
    const held = deployment('held', 1, {})
    held.metadata.finalizers = ['example.com/hold']
    const { run, told } = bench(delete_deployment, { objects: [held] })
    await run({ name: 'held' })
    expect(told).toEqual(['warn: Deployment shop/held stays until example.com/hold has let go of it (metadata.finalizers)'])
  })
})

describe.each([
  [delete_service, 'v1', 'Service'],
  [delete_secret, 'v1', 'Secret'],
  [delete_ingress, 'networking.k8s.io/v1', 'Ingress'],
  [remove_network_policy, 'networking.k8s.io/v1', 'NetworkPolicy'],
])('%#: one by its name', (definition, apiVersion, kind) => {
  test('is one call', async () => {
    const { run, calls } = bench(definition, { objects: [thing(apiVersion, kind, 'a')] })
    expect(await run({ name: 'a' })).toBeNull()
    expect(calls).toEqual([`delete {"apiVersion":"${apiVersion}","kind":"${kind}","name":"a","namespace":"shop"} {}`])
  })

  test('that is not there fails', async () => {
    await expect(bench(definition).run({ name: 'a' })).rejects.toMatchObject({ code: 404, message: `no ${kind} shop/a` })
  })
})

test('delete_namespace is one call, and says that everything in it goes too', async () => {
  const { run, calls, told } = bench(delete_namespace, {
    objects: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'old' } }],
  })
  expect(await run({ name: 'old' })).toBeNull()
  expect(calls).toEqual(['delete {"apiVersion":"v1","kind":"Namespace","name":"old"} {}'])
  expect(told).toEqual(['warn: everything in namespace "old" is deleted with it, and cannot be put back'])
})

describe('kill_microservice', () => {
  const labelled = (name: string) => pod(name, { labels: { name: 'web' } })
  const objects = [deployment('web', 2, {}), labelled('web-1'), labelled('web-2')]
  const door = { list: async ({ kind }: { kind: string }) => objects.filter((one) => one.kind === kind) }

  test('deletes the deployment, its namesake among replica sets, and one pod, by a selector that holds the name', async () => {
    const { run, calls, told } = bench(kill_microservice, { objects, door })
    expect(await run({ name: 'web' })).toBeNull()
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['list', 'delete', 'list', 'list', 'delete'])
    expect(calls[3]).toContain('"labelSelector":"name in (web)"')
    expect(calls[4]).toContain('"name":"web-1"')
    expect(told[0]).toContain('is deprecated; chaosk8s.deployment.actions.delete_deployment')
  })

  test('takes a selector of your own', async () => {
    const { run, calls } = bench(kill_microservice, { objects, door })
    await run({ name: 'web', label_selector: 'app={name}' })
    expect(calls[3]).toContain('"labelSelector":"app=web"')
  })
})
