import { describe, expect, test } from '@jest/globals'
import { InvalidExperiment } from '../../src/experiment/errors.ts'
import { make } from '../../src/job/belongings.ts'
import { remove, sweep } from '../../src/job/remove.ts'
import {
  type Kubernetes,
  KubernetesFailed,
  type KubernetesObject,
  type ObjectReference,
} from '../../src/kubernetes/kubernetes.ts'

const { signal } = new AbortController()
const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'chaos', namespace: 'shop' }, spec: { backoffLimit: 0 } }
const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'chaos', namespace: 'shop' } }
const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'chaos', namespace: 'default' } }

function cluster(refused: string[] = []) {
  const there: KubernetesObject[] = []
  const said: string[] = []
  const find = ({ kind, name }: ObjectReference) => there.find((one) => one.kind === kind && one.metadata.name === name)
  const refuse = (kind: string, code: number) => {
    throw new KubernetesFailed(`no ${kind}`, { code })
  }
  const door = {
    async create(object: KubernetesObject) {
      said.push(`create ${object.kind}`)
      if (refused.includes(object.kind)) refuse(object.kind, 403)
      there.push(object)
      return { ...object, metadata: { ...object.metadata, uid: `uid-${object.kind}` } }
    },
    get: async (reference: ObjectReference) => find(reference) ?? refuse(reference.kind, 404),
    list: async ({ kind }: { kind: string }) => there.filter((one) => one.kind === kind),
    patch: async (_: ObjectReference, { body }: { body: object }) => said.push(JSON.stringify(body)),
    async delete(reference: ObjectReference) {
      const found = find(reference) ?? refuse(reference.kind, 404)
      there.splice(there.indexOf(found), 1)
    },
  }
  return { kubernetes: door as unknown as Kubernetes, there, said }
}

describe('what a Job needs', () => {
  test('is made while the Job sleeps, and belongs to it where that can be', async () => {
    const { kubernetes, there, said } = cluster()
    await make(job, [config, role], kubernetes, signal)
    expect(said).toEqual(['create Job', 'create ConfigMap', 'create Role', '{"spec":{"suspend":false}}'])
    expect(there[0]?.spec).toEqual({ backoffLimit: 0, suspend: true })
    expect(there[1]?.metadata.ownerReferences).toEqual([{ apiVersion: 'batch/v1', kind: 'Job', name: 'chaos', uid: 'uid-Job' }])
    expect(there[2]?.metadata).not.toHaveProperty('ownerReferences')
    expect(there[2]?.metadata.annotations).toEqual({ 'chaos-gate.dev/job': 'shop/chaos' })
  })

  test.each(['Job', 'ConfigMap', 'Role'])('a %s that is refused leaves nothing behind', async (kind) => {
    const { kubernetes, there } = cluster([kind])
    const made = make(job, [config, role], kubernetes, signal)
    await expect(made).rejects.toThrow(InvalidExperiment)
    await expect(made).rejects.toThrow(`the run cannot be made a Job: no ${kind}`)
    expect(there).toEqual([])
  })

  test('shards on a cluster that knows none are refused, and nothing is left: it would run what failed again', async () => {
    const { kubernetes, there } = cluster()
    const { create } = kubernetes
    const forgetful = {
      ...kubernetes,
      create: async (object: KubernetesObject) => ({ ...(await create(object, signal)), spec: {} }),
    }
    const shards = { ...job, spec: { completionMode: 'Indexed', backoffLimitPerIndex: 0 } }
    await expect(make(shards, [config], forgetful, signal)).rejects.toThrow(/needs Kubernetes 1\.29/)
    expect(there).toEqual([])
  })

  test('a Job of which the server did not say whether it made it is removed as well', async () => {
    const { kubernetes, there } = cluster()
    const silent = {
      ...kubernetes,
      create: async (object: KubernetesObject) => {
        there.push(object)
        throw new KubernetesFailed('no answer', { code: 0 })
      },
    }
    await expect(make(job, [], silent, signal)).rejects.toThrow('the run cannot be made a Job: no answer')
    expect(there).toEqual([])
  })

  test('what could not be removed again is told', async () => {
    const { kubernetes } = cluster(['ConfigMap'])
    const stiff = { ...kubernetes, delete: () => Promise.reject(new KubernetesFailed('no', { code: 403 })) }
    await expect(make(job, [config], stiff, signal)).rejects.toThrow('no ConfigMap; left behind: Job shop/chaos: no')
  })

  test('what is gone already is removed well enough, and what is not is told', async () => {
    const { kubernetes } = cluster()
    expect(await remove([config], kubernetes, signal)).toEqual([])
    const deaf = { delete: async () => Promise.reject(new Error('no answer')) } as unknown as Kubernetes
    expect(await remove([role], deaf, signal)).toEqual(['Role default/chaos: no answer'])
  })
})

describe('roles whose follower never came back', () => {
  test('go when their Job is gone, and stay while it is there', async () => {
    const { kubernetes, there } = cluster()
    await make(job, [role], kubernetes, signal)
    await sweep(kubernetes, signal)
    expect(there.map(({ kind }) => kind)).toEqual(['Job', 'Role'])
    there.shift()
    await sweep(kubernetes, signal)
    expect(there).toEqual([])
  })

  test('that name no Job are left alone', async () => {
    const { kubernetes, there } = cluster()
    there.push(role)
    await sweep(kubernetes, signal)
    expect(there).toEqual([role])
  })

  test('who may not look finds none', async () => {
    const blind = { list: async () => Promise.reject(new KubernetesFailed('no', { code: 403 })) } as unknown as Kubernetes
    await expect(sweep(blind, signal)).resolves.toEqual([])
  })
})
