/** Rules about where something is, and of what kind. */

import { guessPlural } from '../kubernetes/guess-plural.ts'
import { findFit, fits } from '../text/pattern.ts'
import { type Policy, PROTECTED_BY_DEFAULT, type Refusal, refusal } from './policy.ts'

/** `isPolite`: an eviction, which honours budgets and lets controllers make up for it. */
export function checkNamespace(policy: Policy, namespace: string, isPolite = false): Refusal | null {
  const { allow, protect } = policy.rules
  const index = findFit(protect?.namespaces ?? [], namespace)
  if (index !== -1) return refusal(policy, ['protect', 'namespaces', index], `namespace ${namespace} is protected`)
  if (isProtectedByDefault(policy, namespace) && !isPolite) {
    const advice = `the cluster itself lives in namespace ${namespace}, which is protected by default; a policy with defaults: false lifts that`
    return refusal(policy, ['protect', 'defaults'], advice)
  }
  if (!allow?.namespaces || findFit(allow.namespaces, namespace) !== -1) return null
  return refusal(
    policy,
    ['allow', 'namespaces'],
    `namespace ${namespace} is none of ${allow.namespaces.join(', ') || 'those allowed'}`,
  )
}

function isProtectedByDefault({ rules }: Policy, namespace: string): boolean {
  return rules.protect?.defaults !== false && PROTECTED_BY_DEFAULT.includes(namespace)
}

/** `resource` is the plural; `Pod`, `pods` and `pods.` of a group all name it. */
export function checkKind(policy: Policy, resource: string, apiGroup: string): Refusal | null {
  const allowed = policy.rules.allow?.kinds
  if (!allowed || allowed.some((pattern) => namesKind(pattern, resource, apiGroup))) return null
  return refusal(policy, ['allow', 'kinds'], `${resource} are none of ${allowed.join(', ') || 'those allowed'}`)
}

function namesKind(pattern: string, resource: string, apiGroup: string): boolean {
  const lower = pattern.toLowerCase()
  if (lower.includes('.')) return fits(lower, `${resource}.${apiGroup}`)
  return fits(lower, resource) || guessPlural(lower) === resource
}

export function checkCluster(policy: Policy, { context, server }: { context: string; server: string }): Refusal[] {
  const { contexts, servers } = policy.rules.allow ?? {}
  return [
    ...(contexts && findFit(contexts, context) === -1
      ? [refusal(policy, ['allow', 'contexts'], `context ${context} is none of ${contexts.join(', ') || 'those allowed'}`)]
      : []),
    ...(servers && findFit(servers, server) === -1
      ? [refusal(policy, ['allow', 'servers'], `API server ${server} is none of ${servers.join(', ') || 'those allowed'}`)]
      : []),
  ]
}
