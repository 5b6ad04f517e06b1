/** Needs → roles, and needs → what the server says to them. */

import { expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import { loadActivity } from '../../src/activities/index.ts'
import type { Kubernetes } from '../../src/kubernetes/kubernetes.ts'
import { describeNeed, needsOf } from '../../src/permissions/needs.ts'
import { renderRbac } from '../../src/permissions/rbac.ts'
import { missingNeeds } from '../../src/permissions/review.ts'

interface Manifest {
  kind: string
  metadata: { name: string; namespace?: string }
  rules?: { apiGroups: string[]; resources: string[]; verbs: string[] }[]
}

async function needsFor(name: string, args: object = {}, isUndone = true, isRollback = false) {
  const definition = await loadActivity(name)
  if (!definition) throw new Error(`no function ${name}`)
  const asker = { file: 'x.yaml', activity: 'it' }
  const call = { definition, args: { ...args }, secrets: {}, isRollback, path: ['method', 0], asker }
  return needsOf([call], { namespace: 'shop', isUndone })
}

const account = { namespace: 'ci', name: 'gate' }
const TERMINATE = 'chaosk8s.pod.actions.terminate_pods'

test('deleting pods needs no role that creates them, unless somebody takes the # away', async () => {
  const text = renderRbac(await needsFor(TERMINATE), account)
  const manifests = loadAll(text) as Manifest[]
  expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`)).toEqual([
    'ServiceAccount ci/gate',
    'Role default/ci-gate',
    'RoleBinding default/ci-gate',
    'Role shop/ci-gate',
    'RoleBinding shop/ci-gate',
  ])
  expect(manifests[3]?.rules).toEqual([
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'delete'] },
    { apiGroups: ['apps'], resources: ['daemonsets', 'replicasets', 'statefulsets'], verbs: ['get'] },
    { apiGroups: ['batch'], resources: ['jobs'], verbs: ['get'] },
  ])
  const whole = loadAll(text.replaceAll('  # - ', '  - ').replaceAll('  #   ', '    ')) as Manifest[]
  expect(whole[3]?.rules).toContainEqual({ apiGroups: [''], resources: ['pods'], verbs: ['create'] })
})

test('what is cluster-wide goes into a ClusterRole, named after the namespace too', async () => {
  const manifests = loadAll(renderRbac(await needsFor('chaosk8s.node.actions.cordon_node'), account)) as Manifest[]
  expect(manifests[1]).toMatchObject({
    kind: 'ClusterRole',
    metadata: { name: 'ci-gate' },
    rules: [{ resources: ['nodes'], verbs: ['get', 'list', 'patch'] }],
  })
})

test('a probe needs its looks, and nothing for undo', async () => {
  const { needs } = await needsFor('chaosk8s.pod.probes.count_pods', { ns: 'other' })
  expect(needs.map(describeNeed)).toEqual(['list pods in namespace other'])
})

test('nothing for undo where nothing is undone, and a rollback is not undone', async () => {
  const scale = 'chaosk8s.deployment.actions.scale_deployment'
  const own = ['patch deployments.apps in namespace shop', 'get deployments.apps in namespace shop']
  expect((await needsFor(scale, {}, false)).needs.map(describeNeed)).toEqual(own)
  expect((await needsFor(scale, {}, true, true)).needs.map(describeNeed)).toEqual(own)
})

test('a namespace that only the run knows is said to be unknown, on a line that it cannot leave', async () => {
  const needs = await needsFor('chaosk8s.pod.probes.count_pods', { ns: '${where}\nkind: Evil' })
  expect(needs).toMatchObject({ needs: [], unknown: [{ file: 'x.yaml', activity: 'it' }] })
  expect(renderRbac(needs, account)).toMatch(/^# Not included, .*x\.yaml: it/)
})

function server(rules: object[], allowed: (attributes: Record<string, unknown>) => boolean) {
  const asked: string[] = []
  const create = async ({ kind, spec }: { kind: string; spec: { resourceAttributes: Record<string, unknown> } }) => {
    asked.push(kind)
    if (kind === 'SelfSubjectRulesReview') return { status: { resourceRules: rules, incomplete: true } }
    return { status: { allowed: allowed(spec.resourceAttributes) } }
  }
  return { kubernetes: { create } as unknown as Kubernetes, asked }
}

const { signal } = new AbortController()

test('one question a namespace is enough where the answer shows it all', async () => {
  const { needs } = await needsFor('chaosk8s.pod.probes.count_pods')
  const { kubernetes, asked } = server([{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }], () => false)
  expect(await missingNeeds(needs, kubernetes, signal)).toEqual([])
  expect(asked).toEqual(['SelfSubjectRulesReview'])
})

test('what it does not show is asked for one by one, since it may be incomplete', async () => {
  const { needs } = await needsFor(TERMINATE)
  const own = needs.filter(({ reason, namespace }) => reason === 'activity' && namespace === 'shop')
  const { kubernetes, asked } = server([{ verbs: ['list', 'get'], apiGroups: [''], resources: ['pods'] }], () => false)
  expect((await missingNeeds(own, kubernetes, signal)).map(describeNeed)).toEqual(['delete pods in namespace shop'])
  expect(asked).toEqual(['SelfSubjectRulesReview', 'SelfSubjectAccessReview'])
})

test('a rule for some names only grants nothing', async () => {
  const { needs } = await needsFor('chaosk8s.pod.probes.count_pods')
  const { kubernetes } = server([{ verbs: ['*'], apiGroups: ['*'], resources: ['*'], resourceNames: ['web'] }], () => false)
  expect(await missingNeeds(needs, kubernetes, signal)).toHaveLength(1)
})

test('what is needed in the whole cluster is not taken from a namespace', async () => {
  const { needs } = await needsFor('chaosk8s.node.probes.get_nodes')
  const { kubernetes, asked } = server([], ({ resource, namespace }) => resource === 'nodes' && namespace === undefined)
  expect(await missingNeeds(needs, kubernetes, signal)).toEqual([])
  expect(asked).toEqual(['SelfSubjectAccessReview'])
})
