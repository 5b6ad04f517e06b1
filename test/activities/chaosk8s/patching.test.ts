import { describe, expect, test } from '@jest/globals'
import { update_daemon_set } from '../../../src/activities/chaosk8s/daemonset/actions/update_daemon_set.ts'
import { rollout_deployment } from '../../../src/activities/chaosk8s/deployment/actions/rollout_deployment.ts'
import { update_ingress } from '../../../src/activities/chaosk8s/networking/actions/update_ingress.ts'
import { scale_statefulset } from '../../../src/activities/chaosk8s/statefulset/actions/scale_statefulset.ts'
import { KubernetesFailed } from '../../../src/kubernetes/kubernetes.ts'
import { bench } from '../bench.ts'

const done = { patch: async () => ({}) as never }
const refused = { patch: () => Promise.reject(new KubernetesFailed('patch: no', { code: 403 })) }
const spec = { spec: { x: 1 } }

describe.each([
  [
    scale_statefulset,
    { name: 'db', replicas: '0' },
    'patch {"apiVersion":"apps/v1","kind":"StatefulSet","name":"db","namespace":"shop"} {"type":"strategic","body":{"spec":{"replicas":0}}}',
    "failed to scale 'db' to 0 replicas: patch: no",
  ],
  [
    rollout_deployment,
    { name: 'web' },
    'patch {"apiVersion":"apps/v1","kind":"Deployment","name":"web","namespace":"shop"} {"type":"strategic","body":{"spec":{"template":{"metadata":{"annotations":{"kubectl.kubernetes.io/restartedAt":"2026-03-02T09:00:00.000Z"}}}}}}',
    "failed to rollout the deployment 'web'! Error: patch: no",
  ],
  [
    update_daemon_set,
    { name: 'agent', spec },
    'patch {"apiVersion":"apps/v1","kind":"DaemonSet","name":"agent","namespace":"shop"} {"type":"strategic","body":{"spec":{"x":1}}}',
    "failed to update daemon set 'agent': patch: no",
  ],
  [
    update_ingress,
    { name: 'shop', spec },
    'patch {"apiVersion":"networking.k8s.io/v1","kind":"Ingress","name":"shop","namespace":"shop"} {"type":"strategic","body":{"spec":{"x":1}}}',
    "failed to update ingress 'shop': patch: no",
  ],
])('%#', (definition, args, call, message) => {
  test('is one patch, and gives nothing', async () => {
    const { run, calls } = bench(definition as typeof update_ingress, { door: done })
    expect(await run(args)).toBeNull()
    expect(calls).toEqual([call])
  })

  test('says in its own words what was refused, and why', async () => {
    const { run } = bench(definition as typeof update_ingress, { door: refused })
    await expect(run(args)).rejects.toMatchObject({ name: 'ActivityFailed', message, because: 'refused' })
  })
})

test.each([update_daemon_set, update_ingress])(
  '%#: a patch that forgets to begin with spec is sent, as by the reference, and why it does nothing is told',
  async (definition) => {
    const { run, calls, told } = bench(definition as typeof update_ingress, { door: done })
    expect(await run({ name: 'a', spec: { template: {} } })).toBeNull()
    expect(calls).toHaveLength(1)
    expect(told).toEqual(['nothing: the argument spec is the whole patch: it must itself begin with "spec:" or "metadata:"'])
  },
)
