/** What taking changes back needs beside the change: it follows from the verb, so no function has to say it. */

import type { Permission, Verb } from '../activities/permissions.ts'

/** `get`: what is there is read before it is changed, and looked at again before it is taken back. */
const TAKEN_BACK: Readonly<Partial<Record<Verb, readonly Verb[]>>> = {
  create: ['get', 'delete'],
  patch: ['get'],
  delete: ['get', 'create'],
}

/** Who owns what is deleted, and makes it again: it is asked whether it has. */
export const OWNERS: Readonly<Record<string, readonly string[]>> = {
  pods: ['replicasets.apps', 'statefulsets.apps', 'daemonsets.apps', 'jobs.batch'],
  'replicasets.apps': ['deployments.apps'],
}

/** For the changes that `permission` makes possible. None for what only looks, and for what cannot be taken back. */
export function undoPermissions(permission: Permission): Permission[] {
  const { resource } = permission
  if (resource === 'pods/eviction') return undoPermissions(removalOfPods(permission))
  if (resource.includes('/')) return []
  const verbs = permission.verbs.flatMap((verb) => TAKEN_BACK[verb] ?? [])
  if (verbs.length === 0) return []
  // What a controller owns is made again by that, and a role that creates pods may run anything in the namespace.
  const kept = resource === 'pods' ? verbs.filter((verb) => verb !== 'create') : verbs
  return [{ ...permission, verbs: [...new Set(kept)] }]
}

/**
 * Without these a run does its work and takes it back, but something may go unnoticed: whoever recovers a lost run finds its
 * changes by their label, and owners are asked whether they have replaced what was deleted of them.
 */
export function watchfulPermissions(permission: Permission): Permission[] {
  const { resource, verbs, place } = permission
  if (resource === 'pods/eviction') return watchfulPermissions(removalOfPods(permission))
  if (resource.includes('/') || !verbs.some((verb) => verb in TAKEN_BACK)) return []
  return [{ ...permission, verbs: ['list'] }, ...lookAtOwners(permission, place)]
}

function removalOfPods(permission: Permission): Permission {
  return { ...permission, resource: 'pods', verbs: ['delete'] }
}

/** What only pods need that no controller owns. */
export function unownedPermissions({ resource, verbs, place }: Permission): Permission[] {
  const isRemoval = resource === 'pods/eviction' || (resource === 'pods' && verbs.includes('delete'))
  return isRemoval ? [{ apiGroup: '', resource: 'pods', verbs: ['create'], place }] : []
}

function lookAtOwners({ apiGroup, resource, verbs }: Permission, place: Permission['place']): Permission[] {
  if (!verbs.includes('delete')) return []
  return (OWNERS[apiGroup === '' ? resource : `${resource}.${apiGroup}`] ?? []).map((name) => {
    const [owner = '', group = ''] = name.split('.')
    return { apiGroup: group, resource: owner, verbs: ['get'], place }
  })
}

/** Whether a change is made at all. */
export function isChange({ verbs, resource }: Permission): boolean {
  return verbs.some((verb) => verb in TAKEN_BACK) || resource === 'pods/exec'
}
