import { expect, test } from '@jest/globals'
import { scale_deployment } from '../../../../../src/activities/chaosk8s/deployment/actions/scale_deployment.ts'
import { KubernetesFailed } from '../../../../../src/kubernetes/kubernetes.ts'
import { bench, deployment } from '../../../bench.ts'

test.each([0, '3'])('patches the object itself and gives nothing (%j)', async (replicas) => {
  const { run, calls } = bench(scale_deployment, { objects: [deployment('web', 1, {})] })
  expect(await run({ name: 'web', replicas })).toBeNull()
  expect(calls).toEqual([
    `patch {"apiVersion":"apps/v1","kind":"Deployment","name":"web","namespace":"shop"} {"type":"strategic","body":{"spec":{"replicas":${Number(replicas)}}}}`,
  ])
})

test.each([
  [404, undefined],
  [403, 'refused'],
  [401, 'refused'],
  [0, 'unreachable'],
])('a failure of the server (%i) is told in its own words, and why: %s', async (code, because) => {
  const patch = () => Promise.reject(new KubernetesFailed('patch Deployment shop/web: no', { code }))
  await expect(bench(scale_deployment, { door: { patch } }).run({ name: 'web', replicas: 2 })).rejects.toMatchObject({
    name: 'ActivityFailed',
    message: "failed to scale 'web' to 2 replicas: patch Deployment shop/web: no",
    because,
  })
})

test.each([{ name: 'web' }, { name: 'web', replicas: 'many' }, { name: 'web', replicas: 1.5 }])('%j is refused', async (args) => {
  await expect(bench(scale_deployment).run(args)).rejects.toThrow()
})
