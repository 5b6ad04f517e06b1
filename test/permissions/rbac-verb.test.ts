/** What the verbs `rbac` and `job` print beside what the functions ask for. */

import { afterEach, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { closeDesks, openDesk } from '../cli/chaos-gate.ts'

afterEach(closeDesks)

const COUNT = {
  title: 'There are pods',
  description: 'Counts them.',
  method: [
    {
      type: 'probe',
      name: 'count',
      provider: {
        type: 'python',
        module: 'chaosk8s.pod.probes',
        func: 'count_pods',
        arguments: { ns: 'shop', label_selector: 'a=b' },
      },
    },
  ],
}

async function rulesOf(...words: string[]): Promise<Record<string, unknown>> {
  const desk = openDesk()
  desk.write('count.json', COUNT)
  const { out, error, exitCode } = await desk.chaosGate(...words, 'count.json')
  expect([error, exitCode]).toEqual(['', 0])
  const roles = (loadAll(out) as KubernetesObject[]).filter(({ kind }) => kind === 'Role')
  return Object.fromEntries(roles.map(({ metadata, rules }) => [metadata.namespace, rules]))
}

const PODS = { apiGroups: [''], resources: ['pods'], verbs: ['list'] }
const looksAt = (...resources: string[]) => ({ apiGroups: ['apps'], resources, verbs: ['list', 'watch'] })

test.each(['rbac', 'job'])('%s: a rollout that is waited for is looked at and watched, where it is', async (verb) => {
  const waits = ['shop/deployment/front', 'data/statefulset/base', 'data/daemonset/agent', 'http://shop.example/']
  const rules = await rulesOf(verb, ...waits.map((each) => `--wait-for=${each}`))
  expect(rules).toEqual({ shop: [PODS, looksAt('deployments')], data: [looksAt('daemonsets', 'statefulsets')] })
})

test('what nobody puts back needs no permission for it', async () => {
  const scale = { ...COUNT.method[0], type: 'action', name: 'scale' }
  const provider = { ...scale.provider, module: 'chaosk8s.deployment.actions', func: 'scale_deployment' }
  const method = [{ ...scale, provider: { ...provider, arguments: { ns: 'shop', name: 'front', replicas: 2 } } }]
  const role = async (...words: string[]) => {
    const desk = openDesk()
    desk.write('scale.json', { ...COUNT, method })
    return (await desk.chaosGate('rbac', 'scale.json', ...words)).out
  }
  expect(await role('--undo=never')).not.toBe(await role())
  expect(await role('--compat')).toBe(await role('--undo=never'))
})

test('with --where cluster, whoever makes the Job may make it and all beside it, and grant what it needs', async () => {
  const rules = await rulesOf('rbac', '--where=cluster', '--namespace=ci', '--wait-for=shop/deployment/front')
  const grants = { apiGroups: ['rbac.authorization.k8s.io'], resources: ['rolebindings', 'roles'], verbs: ['create', 'delete'] }
  expect(rules.shop).toEqual([PODS, looksAt('deployments'), grants])
  expect(rules.ci).toEqual([
    { apiGroups: [''], resources: ['configmaps', 'secrets', 'serviceaccounts'], verbs: ['create', 'delete'] },
    { apiGroups: [''], resources: ['events', 'pods'], verbs: ['list'] },
    { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
    { apiGroups: ['batch'], resources: ['jobs'], verbs: ['list', 'create', 'patch', 'delete'] },
  ])
})

test.each(['rbac', 'job'])('%s: a wait without a namespace is in that of the run', async (verb) => {
  expect(await rulesOf(verb, '--namespace=test', '--wait-for=deployment/front')).toEqual({
    shop: [PODS],
    test: [looksAt('deployments')],
  })
})
