/** With the role that `rbac` prints every example does its work; with one rule less the run names that rule, and nothing is touched. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import { command } from '../../src/cli/command.ts'
import type { Journal } from '../../src/experiment/journal.ts'
import type { Plan } from '../../src/experiment/plan.ts'
import { openKubernetes } from '../../src/kubernetes/client.ts'
import { KubernetesFailed, type KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { missingNeeds } from '../../src/permissions/review.ts'
import { systemClock } from '../../src/system/clock.ts'
import { kubeconfigOf, openTown, type Town } from './cluster.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const EXAMPLES = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.yaml'))
/** They take nodes of a cluster that others use too: their role is held against a plan instead. */
const OF_NODES = ['drain-a-node.yaml', 'delete-a-node.yaml']
const OF_NAMESPACE = EXAMPLES.filter((name) => !OF_NODES.includes(name))

interface Rule {
  apiGroups: string[]
  resources: string[]
  verbs: string[]
}
type Role = KubernetesObject & { rules: Rule[] }

let town: Town
let folder: string
let kubeconfig: string
let manifests: KubernetesObject[]
let environment: Record<string, string>

beforeAll(async () => {
  town = await openTown('perm')
  folder = mkdtempSync(join(tmpdir(), 'permissions-'))
  await applyAll([...read('apps/shop.yaml'), ...read('apps/shop-routes.yaml')].filter(({ kind }) => kind !== 'Namespace'))
  for (const name of EXAMPLES) writeFileSync(join(folder, name), moved(readFileSync(join(root, 'examples', name), 'utf8')))
  const printed = await gate(['rbac', ...EXAMPLES, '--serviceaccount', `${town.namespace}/${town.namespace}`])
  manifests = loadAll(printed.out) as KubernetesObject[]
  await applyAll(manifests)
  kubeconfig = await kubeconfigOf(town, town.namespace, folder)
  await Promise.all(['front', 'database'].map(available))
  environment = { FRONT_URL: (await town.urlOf('front')).replace(/\/$/, ''), NODE_LABEL: 'kubernetes.io/os=linux' }
  environment.GATEWAY_URL = environment.FRONT_URL as string
}, 180_000)

afterAll(async () => {
  for (const { apiVersion, kind, metadata } of (manifests ?? []).toReversed()) {
    const { name, namespace } = metadata
    await town.kubernetes.delete({ apiVersion, kind, name, ...(namespace && { namespace }) }, {}, town.signal).catch(() => {})
  }
  await town?.close()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

/** The examples are about a namespace that somebody else may have on this cluster. */
function moved(text: string): string {
  return text.replaceAll(/\bns: shop\b/g, `ns: ${town.namespace}`).replaceAll('namespace: shop', `namespace: ${town.namespace}`)
}

function read(path: string): KubernetesObject[] {
  const text = moved(readFileSync(join(root, 'examples', path), 'utf8')).replace(/, nodePort: \d+/, '')
  return loadAll(text) as KubernetesObject[]
}

async function applyAll(objects: readonly KubernetesObject[]): Promise<void> {
  for (const object of objects) {
    await town.kubernetes.create(object, town.signal).catch((error) => {
      // A cluster without Istio has no such kinds; then its examples are not run.
      if (!(error instanceof KubernetesFailed && error.code === 404)) throw error
    })
  }
}

async function available(name: string): Promise<void> {
  const query = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: town.namespace, fieldSelector: `metadata.name=${name}` }
  const isDone = ([found]: readonly KubernetesObject[]) =>
    Number(found?.status?.availableReplicas ?? 0) === Number(found?.spec?.replicas ?? -1)
  await waitUntil(town.kubernetes, { query, isDone, timeoutSeconds: 60 }, systemClock, town.signal)
}

interface Ended {
  exitCode: number
  out: string
  error: string
}

async function gate(words: readonly string[], more: readonly string[] = []): Promise<Ended> {
  const out: string[] = []
  const error: string[] = []
  const terminal = {
    out: (text: string) => out.push(text),
    error: (text: string) => error.push(text),
    isLive: false,
    isColored: false,
    isGitHub: false,
    width: 80,
  }
  const exitCode = await command([...words, ...more], { directory: folder, environment: environment ?? {} }, terminal as never)
  return { exitCode, out: out.join(''), error: error.join('') }
}

async function run(name: string): Promise<Ended & { journal: Journal | null }> {
  const report = join(folder, 'reports', name)
  mkdirSync(report, { recursive: true })
  const path = join(report, 'journal.json')
  rmSync(path, { force: true })
  const ended = await gate([
    'run',
    name,
    '--kubeconfig',
    kubeconfig,
    '--when-busy',
    'run',
    '--report',
    report,
    '--journal-path',
    path,
  ])
  try {
    return { ...ended, journal: JSON.parse(readFileSync(path, 'utf8')) as Journal }
  } catch {
    return { ...ended, journal: null }
  }
}

describe('with the role that rbac prints', () => {
  test.each(OF_NAMESPACE)(
    '%s does its work, is put back, and keeps its books',
    async (name) => {
      await Promise.all(['front', 'database'].map(available))
      const { journal, error, out } = await run(name)
      expect([out, journal?.['chaos-gate']?.verdict]).toEqual([out, expect.stringMatching(/^(passed|deviated)$/)])
      expect(journal?.['chaos-gate']?.facts.flatMap(({ because }) => because ?? [])).toEqual([])
      expect(error).not.toMatch(/forbidden|not permitted|lease/i)
    },
    120_000,
  )

  test.each(OF_NODES)(
    '%s is permitted all that it needs',
    async (name) => {
      const { out } = await gate(['plan', name, '--json', '--kubeconfig', kubeconfig])
      const { permissions } = JSON.parse(out) as Plan
      expect(permissions.needed.length).toBeGreaterThan(5)
      expect(permissions.missing).toEqual([])
    },
    60_000,
  )
})

describe('with one rule taken away', () => {
  const OF_ONE = ['still-healthy.yaml', 'deny-ingress-to-the-database.yaml']

  test.each(OF_ONE)(
    '%s is invalid, the rule is named, and nothing is touched',
    async (name) => {
      const before = await state()
      const rules = (await rulesFor(name)).filter((rule) => !isWatchful(rule))
      expect(rules.length).toBeGreaterThan(2)
      for (const rule of rules) {
        await withoutRule(rule, async () => {
          const ended = await run(name)
          const words = `${rule.verb} ${nameOf(rule)} in namespace ${town.namespace}`
          expect([ended.exitCode, ended.out]).toEqual([2, expect.stringMatching(`not permitted: .*${words}`)])
        })
      }
      expect(await state()).toEqual(before)
    },
    240_000,
  )

  test('of the bookkeeping, the run goes on, with a warning', async () => {
    const rule = { apiGroup: 'coordination.k8s.io', resource: 'leases', verb: 'create', namespace: 'default' }
    await withoutRule(rule, async () => {
      const { error, journal } = await run('lose-an-instance.yaml')
      expect(error).toContain('not permitted: create leases.coordination.k8s.io in namespace default')
      expect(journal?.['chaos-gate']?.verdict).toBe('passed')
    })
  }, 60_000)
})

interface OneRule {
  apiGroup: string
  resource: string
  verb: string
  namespace: string
}

/** Without these a run goes on, with a warning. */
function isWatchful({ verb, resource }: OneRule): boolean {
  const isLookAtOwner = verb === 'get' && ['replicasets', 'statefulsets', 'daemonsets', 'jobs'].includes(resource)
  return isLookAtOwner || (verb === 'list' && resource !== 'pods')
}

function nameOf({ resource, apiGroup }: OneRule): string {
  return apiGroup === '' ? resource : `${resource}.${apiGroup}`
}

/** What `rbac` prints for this experiment alone, in its own namespace. */
async function rulesFor(name: string): Promise<OneRule[]> {
  const { out } = await gate(['rbac', name, '--serviceaccount', `${town.namespace}/${town.namespace}`])
  const role = (loadAll(out) as Role[]).find(({ kind, metadata }) => kind === 'Role' && metadata.namespace === town.namespace)
  return (role?.rules ?? []).flatMap(({ apiGroups, resources, verbs }) =>
    apiGroups.flatMap((apiGroup) =>
      resources.flatMap((resource) => verbs.map((verb) => ({ apiGroup, resource, verb, namespace: town.namespace }))),
    ),
  )
}

async function withoutRule(rule: OneRule, work: () => Promise<void>): Promise<void> {
  const roles = manifests.filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole') as Role[]
  const changed = roles.filter(
    ({ rules, metadata }) => (metadata.namespace ?? rule.namespace) === rule.namespace && rules.some((each) => holds(each, rule)),
  )
  for (const role of changed)
    await setRules(
      role,
      role.rules.flatMap((each) => (holds(each, rule) ? without(each, rule) : [each])),
    )
  await seenAs(rule, false)
  try {
    await work()
  } finally {
    for (const role of changed) await setRules(role, role.rules)
    await seenAs(rule, true)
  }
}

function holds({ apiGroups, resources, verbs }: Rule, { apiGroup, resource, verb }: OneRule): boolean {
  return apiGroups.includes(apiGroup) && resources.includes(resource) && verbs.includes(verb)
}

function without(each: Rule, { resource, verb }: OneRule): Rule[] {
  const others = each.resources.filter((one) => one !== resource)
  const rest = each.verbs.filter((one) => one !== verb)
  return [
    ...(others.length > 0 ? [{ ...each, resources: others }] : []),
    ...(rest.length > 0 ? [{ ...each, resources: [resource], verbs: rest }] : []),
  ]
}

async function setRules({ apiVersion, kind, metadata }: Role, rules: readonly Rule[]): Promise<void> {
  const { name, namespace } = metadata
  await town.kubernetes.patch(
    { apiVersion, kind, name, ...(namespace && { namespace }) },
    { type: 'merge', body: { rules } },
    town.signal,
  )
}

/** The server needs a moment until it goes by a changed role. */
async function seenAs({ apiGroup, resource, verb, namespace }: OneRule, isAllowed: boolean): Promise<void> {
  const account = await openKubernetes({ environment: {}, kubeconfig })
  const need = { apiGroup, resource, verb: verb as 'get', namespace, reason: 'activity' as const, askers: [] }
  for (let tries = 0; tries < 100; tries += 1) {
    if (((await missingNeeds([need], account, town.signal)).length === 0) === isAllowed) return
    await systemClock.sleep(0.1)
  }
  throw new Error(`the server does not go by the changed role: ${verb} ${resource}`)
}

/** What the examples could touch. */
async function state(): Promise<string[]> {
  const kinds = [
    { apiVersion: 'v1', kind: 'Pod' },
    { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' },
  ]
  const lists = await Promise.all(kinds.map((kind) => town.kubernetes.list({ ...kind, namespace: town.namespace }, town.signal)))
  return lists
    .flat()
    .filter(({ metadata }) => metadata.deletionTimestamp === undefined)
    .map(({ kind, metadata }) => `${kind} ${metadata.uid}`)
    .sort()
}
