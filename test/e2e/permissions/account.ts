/** A service account that may do what `rbac` prints for one experiment, and what happens when one rule of it is taken away. */

import { loadAll } from 'js-yaml'
import { openKubernetes } from '../../../src/kubernetes/client.ts'
import { KubernetesFailed, type KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import type { Need } from '../../../src/permissions/needs.ts'
import { missingNeeds } from '../../../src/permissions/review.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { kubeconfigOf, type Rule, type Town } from '../cluster.ts'

export type Role = KubernetesObject & { rules: Rule[] }
export type OneRule = Pick<Need, 'apiGroup' | 'resource' | 'verb' | 'namespace'>

export interface Account {
  kubeconfig: string
  roles: Role[]
  manifests: KubernetesObject[]
}

/** The server needs a moment until it goes by a role. */
const HEEDED_SECONDS = 10

/** Makes what was printed, and waits until the server grants all of it. */
export async function openAccount(town: Town, name: string, printed: string, folder: string): Promise<Account> {
  const manifests = loadAll(printed) as KubernetesObject[]
  for (const object of manifests) await town.kubernetes.create(object, town.signal)
  const roles = manifests.filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole') as Role[]
  const account = { kubeconfig: await kubeconfigOf(town, name, folder), roles, manifests }
  await heeded(town, account, rulesOf(account), true)
  return account
}

/** What lies in other namespaces, and in none, does not go with the town. */
export async function closeAccount({ kubernetes, signal }: Town, { manifests }: Account): Promise<void> {
  for (const { apiVersion, kind, metadata } of manifests.toReversed()) {
    const { name, namespace } = metadata
    await kubernetes.delete({ apiVersion, kind, name, ...(namespace && { namespace }) }, {}, signal).catch((error) => {
      if (!(error instanceof KubernetesFailed && error.code === 404)) throw error
    })
  }
}

export function rulesOf({ roles }: Account): OneRule[] {
  return roles.flatMap(({ rules, metadata: { namespace = null } }) =>
    rules.flatMap(({ apiGroups, resources, verbs }) =>
      apiGroups.flatMap((apiGroup) =>
        resources.flatMap((resource) => verbs.map((verb) => ({ apiGroup, resource, verb: verb as Need['verb'], namespace }))),
      ),
    ),
  )
}

export async function withoutRule<Answer>(
  town: Town,
  account: Account,
  rule: OneRule,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const changed = account.roles.filter(({ metadata: { namespace = null } }) => namespace === rule.namespace)
  for (const role of changed)
    await setRules(
      town,
      role,
      role.rules.flatMap((each) => without(each, rule)),
    )
  await heeded(town, account, [rule], false)
  try {
    return await work()
  } finally {
    for (const role of changed) await setRules(town, role, role.rules)
    await heeded(town, account, [rule], true)
  }
}

function without(each: Rule, { apiGroup, resource, verb }: OneRule): Rule[] {
  if (!each.apiGroups.includes(apiGroup) || !each.resources.includes(resource)) return [each]
  const others = each.resources.filter((one) => one !== resource)
  const rest = each.verbs.filter((one) => one !== verb)
  return [
    ...(others.length > 0 ? [{ ...each, resources: others }] : []),
    ...(rest.length > 0 ? [{ ...each, resources: [resource], verbs: rest }] : []),
  ]
}

async function setRules({ kubernetes, signal }: Town, { apiVersion, kind, metadata }: Role, rules: readonly Rule[]) {
  const { name, namespace } = metadata
  await kubernetes.patch(
    { apiVersion, kind, name, ...(namespace && { namespace }) },
    { type: 'merge', body: { rules: [...rules] } },
    signal,
  )
}

async function heeded(town: Town, { kubeconfig }: Account, rules: readonly OneRule[], isAllowed: boolean): Promise<void> {
  const account = await openKubernetes({ environment: {}, kubeconfig })
  const needs = rules.map((rule) => ({ ...rule, reason: 'activity' as const, askers: [] }))
  const deadline = systemClock.now() + HEEDED_SECONDS * 1000
  while (((await missingNeeds(needs, account, town.signal)).length === 0) !== isAllowed) {
    if (systemClock.now() > deadline) throw new Error(`the server does not go by the changed role: ${JSON.stringify(rules)}`)
    await systemClock.sleep(0.1, town.signal)
  }
}
