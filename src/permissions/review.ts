/**
 * Asking the server what it would refuse. One SelfSubjectRulesReview for each namespace grants nearly everything in one call;
 * it may leave out what other authorizers grant, and says nothing about the whole cluster, so whatever it does not show is asked for one by
 * one with a SelfSubjectAccessReview, whose answer is the server's own decision.
 */

import { DeadlinePassed, withDeadline } from '../kubernetes/deadline.ts'
import { type Kubernetes, KubernetesFailed, type KubernetesObject } from '../kubernetes/kubernetes.ts'
import type { Need } from './needs.ts'

/** Reviews under way at a time. */
const AT_ONCE = 10
/** For all of them; a server that takes longer is not waited for. */
const REVIEW_SECONDS = 5

/** The needs that the server says it does not grant. What it cannot say, the run will see. Throws the signal's reason. */
export async function missingNeeds(needs: readonly Need[], kubernetes: Kubernetes, signal: AbortSignal): Promise<Need[]> {
  try {
    return await withDeadline(REVIEW_SECONDS, signal, (limited) => review(needs, kubernetes, limited))
  } catch (error) {
    signal.throwIfAborted()
    if (isUnanswered(error)) return []
    throw error
  }
}

/** The server has no reviews, refuses them, or did not answer in time. */
function isUnanswered(error: unknown): boolean {
  return error instanceof KubernetesFailed || error instanceof DeadlinePassed
}

async function review(needs: readonly Need[], kubernetes: Kubernetes, signal: AbortSignal): Promise<Need[]> {
  const namespaces = [...new Set(needs.flatMap(({ namespace }) => namespace ?? []))]
  const granted = new Map<string, ResourceRule[]>()
  await inLanes(namespaces, async (namespace) => {
    granted.set(namespace, await rulesIn(namespace, kubernetes, signal))
  })
  const unshown = needs.filter((need) => !(granted.get(need.namespace ?? '') ?? []).some((rule) => grants(rule, need)))
  if (unshown.length > FEW && (await isAllowed(EVERYTHING, kubernetes, signal))) return []
  const missing = new Set<Need>()
  await inLanes(unshown, async (need) => {
    if (!(await isAllowed(need, kubernetes, signal))) missing.add(need)
  })
  return unshown.filter((need) => missing.has(need))
}

/** More than that, and one question whether everything is allowed may save them all. */
const FEW = 2
const EVERYTHING: Question = { verb: '*', apiGroup: '*', resource: '*', namespace: null }

type Question = Pick<Need, 'apiGroup' | 'resource' | 'namespace'> & { verb: string }

async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values()
  const lane = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, lane))
}

interface ResourceRule {
  verbs?: string[]
  apiGroups?: string[]
  resources?: string[]
  resourceNames?: string[]
}

async function rulesIn(namespace: string, kubernetes: Kubernetes, signal: AbortSignal): Promise<ResourceRule[]> {
  const answer = await kubernetes.create(question('SelfSubjectRulesReview', { namespace }), signal)
  const rules = answer.status?.resourceRules
  return Array.isArray(rules) ? (rules as ResourceRule[]) : []
}

/** A rule for some names only grants nothing that can be relied on. */
function grants({ verbs = [], apiGroups = [], resources = [], resourceNames = [] }: ResourceRule, need: Need): boolean {
  const below = need.resource.split('/')[1]
  const names = [need.resource, '*', ...(below === undefined ? [] : [`*/${below}`])]
  return (
    resourceNames.length === 0 &&
    verbs.some((verb) => verb === '*' || verb === need.verb) &&
    apiGroups.some((group) => group === '*' || group === need.apiGroup) &&
    resources.some((resource) => names.includes(resource))
  )
}

async function isAllowed(
  { verb, apiGroup, resource, namespace }: Question,
  kubernetes: Kubernetes,
  signal: AbortSignal,
): Promise<boolean> {
  const [plural = '', subresource] = resource.split('/')
  const resourceAttributes = {
    verb,
    group: apiGroup,
    resource: plural,
    ...(subresource !== undefined && { subresource }),
    ...(namespace !== null && { namespace }),
  }
  const answer = await kubernetes.create(question('SelfSubjectAccessReview', { resourceAttributes }), signal)
  return answer.status?.allowed !== false
}

/** Questions have no name: the server refuses any metadata. */
function question(kind: string, spec: Record<string, unknown>): KubernetesObject {
  return { apiVersion: 'authorization.k8s.io/v1', kind, metadata: {} as KubernetesObject['metadata'], spec }
}
