/** What a policy looks at before a change that a permission makes possible: without it, the door could not let the change through. */

import type { Permission, Verb } from '../activities/permissions.ts'
import { isChange, OWNERS } from '../permissions/undo-permissions.ts'
import { limitsNodes, limitsPods } from './limits.ts'
import type { Policy } from './policy.ts'

const WORKLOADS = ['deployments', 'statefulsets', 'daemonsets', 'replicasets', 'replicationcontrollers']

/** As the guard looks: at labels, at how many pods of a workload are up, at how many nodes are in use. */
export function policyLooks(policy: Policy): (permission: Permission) => Permission[] {
  return (permission) => (isChange(permission) ? [...labelLooks(policy, permission), ...reachLooks(policy, permission)] : [])
}

function labelLooks({ rules }: Policy, permission: Permission): Permission[] {
  return rules.require?.label !== undefined && isAboutWhatIsThere(permission) ? [looking(permission, 'get')] : []
}

function reachLooks(policy: Policy, permission: Permission): Permission[] {
  if (!isAboutWhatIsThere(permission)) return []
  const [plural = ''] = permission.resource.split('/')
  const isRemoval = permission.verbs.includes('delete') || permission.resource.includes('/')
  const nodes = plural === 'nodes' && limitsNodes(policy) ? [looking(permission, 'list')] : []
  if (!limitsPods(policy)) return nodes
  if (plural === 'pods' && isRemoval) return [looking(permission, 'get', 'list'), ...ownersAt(permission.place)]
  if (plural === 'nodes' && isRemoval) return [...nodes, podsIn('cluster'), ...ownersAt('cluster')]
  if (plural === 'namespaces' && isRemoval) return [podsIn('cluster')]
  return WORKLOADS.includes(plural) ? [looking(permission, 'get')] : nodes
}

/** What is created is not there yet; an eviction and a command are created, but about a pod. */
function isAboutWhatIsThere({ verbs, resource }: Permission): boolean {
  return resource.includes('/') || verbs.some((verb) => verb === 'patch' || verb === 'delete')
}

function looking(permission: Permission, ...verbs: Verb[]): Permission {
  const [resource = ''] = permission.resource.split('/')
  return { ...permission, resource, verbs }
}

function podsIn(place: Permission['place']): Permission {
  return { apiGroup: '', resource: 'pods', verbs: ['list'], place }
}

function ownersAt(place: Permission['place']): Permission[] {
  return (OWNERS.pods ?? []).map((name) => {
    const [resource = '', apiGroup = ''] = name.split('.')
    return { apiGroup, resource, verbs: ['get'], place }
  })
}
