/** Rules about where something is, and of what kind. */

import { findFit, fits } from '../text/pattern.ts'
import { kindNames } from './kind-names.ts'
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

/** `kind` or its plural; `Pod`, `pods` and `pods.` of a group all name it. */
export function checkKind(policy: Policy, kind: string, apiGroup: string): Refusal | null {
  const allowed = policy.rules.allow?.kinds
  const names = kindNames(kind)
  if (!allowed || allowed.some((pattern) => namesKind(pattern, names, apiGroup))) return null
  return refusal(policy, ['allow', 'kinds'], `kind ${kind} is none of ${allowed.join(', ') || 'those allowed'}`)
}

function namesKind(pattern: string, names: readonly string[], apiGroup: string): boolean {
  const lower = pattern.toLowerCase()
  return names.some((name) => fits(lower, lower.includes('.') ? `${name}.${apiGroup}` : name))
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
