/** What a run has to be allowed: by its functions, by taking back, and by its own bookkeeping in the cluster. */

import { type Permission, textOf, type Verb } from '../activities/permissions.ts'
import { LEASE_NAMESPACE } from '../undo/lease-record.ts'
import type { Asker, NativeCall } from './native-calls.ts'
import { isChange, undoPermissions, unownedPermissions, watchfulPermissions } from './undo-permissions.ts'

/** One rule: this verb, on this resource, there. */
export interface Need {
  apiGroup: string
  resource: string
  verb: Verb
  /** Null for the whole cluster. */
  namespace: string | null
  /**
   * `activity`: without it the function fails. `undo`: without it a change cannot be taken back. `bookkeeping`: without it a
   * lost runner, or a pod that nobody replaces, goes unnoticed. `unowned`: needed only for pods that no controller owns.
   */
  reason: 'activity' | 'undo' | 'bookkeeping' | 'unowned'
  askers: Asker[]
}

export interface Needs {
  needs: Need[]
  /** Activities of which nobody can tell before the run where they act, or on what. */
  unknown: Asker[]
}

export interface NeedsOptions {
  /** What `ns` falls back to. */
  namespace: string
  /** False when nothing is put back: then nothing is needed for that. */
  isUndone: boolean
  /** What the policy looks at before a change that the permission makes possible. */
  policyLooks?: (permission: Permission) => Permission[]
  /** What is asked beside the experiments. */
  asks?: readonly Ask[]
}

export interface Ask {
  permission: Permission
  asker: Asker
}

type Reason = Need['reason']
const REASONS: readonly Reason[] = ['activity', 'undo', 'bookkeeping', 'unowned']

/** Each need once, with everybody who asks for it and the strongest of their reasons. */
export function needsOf(calls: readonly NativeCall[], options: NeedsOptions): Needs {
  const book = new NeedBook()
  const unknown: Asker[] = []
  for (const call of calls) {
    if (!noteCall(call, options, book)) unknown.push(call.asker)
  }
  for (const { permission, asker } of options.asks ?? []) book.note(permission, options.namespace, 'activity', asker)
  return { needs: book.needs(), unknown }
}

/** False when it cannot be told what the call needs. */
function noteCall({ definition, args, isRollback, asker }: NativeCall, options: NeedsOptions, book: NeedBook): boolean {
  const own = typeof definition.permissions === 'function' ? definition.permissions(args) : definition.permissions
  const namespace = textOf(args, 'ns') ?? options.namespace
  if (!own.every((permission) => isPlain(permission, namespace))) return false
  const note = (permissions: readonly Permission[], reason: Reason) => {
    for (const permission of permissions) book.note(permission, namespace, reason, asker)
  }
  note(own, 'activity')
  // A patch is always read before; what a rollback does is not taken back itself.
  note(own.filter(({ verbs }) => verbs.includes('patch')).map(reading), 'activity')
  // A rollback may put back at any time and as much as it has to, so nobody looks how much that is.
  if (!isRollback && options.policyLooks) note(own.flatMap(options.policyLooks), 'activity')
  if (!options.isUndone || isRollback) return true
  note(own.flatMap(undoPermissions), 'undo')
  const unowned = own.flatMap(unownedPermissions)
  note(unowned, 'unowned')
  note([...own.flatMap(watchfulPermissions), ...bookkeeping(own)], 'bookkeeping')
  if (unowned.length > 0) note([COPIES], 'unowned')
  return true
}

function reading(permission: Permission): Permission {
  return { ...permission, verbs: ['get'] }
}

const COPIES: Permission = { apiGroup: '', resource: 'secrets', verbs: ['create', 'get'], place: { namespace: LEASE_NAMESPACE } }
const LEASES: Permission = {
  apiGroup: 'coordination.k8s.io',
  resource: 'leases',
  verbs: ['create', 'list', 'patch', 'delete'],
  place: { namespace: LEASE_NAMESPACE },
}

function bookkeeping(own: readonly Permission[]): Permission[] {
  const changes = own.filter(isChange)
  const isCopied = changes.some(({ verbs, resource }) => verbs.includes('delete') && resource !== 'pods')
  return [...(changes.length > 0 ? [LEASES] : []), ...(isCopied ? [COPIES] : [])]
}

const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/
const RESOURCE = /^[a-z0-9][-a-z0-9]*(\/[a-z]+)?$/
const GROUP = /^[-.a-z0-9]*$/

/** A variable that is only known during the run, or a name that cannot be one, is nothing to ask about. */
function isPlain({ apiGroup, resource, place }: Permission, namespace: string): boolean {
  const where = typeof place === 'object' ? place.namespace : namespace
  return RESOURCE.test(resource) && GROUP.test(apiGroup) && (place === 'cluster' || NAMESPACE.test(where))
}

class NeedBook {
  readonly #needs = new Map<string, Need>()

  note({ apiGroup, resource, verbs, place }: Permission, namespace: string, reason: Reason, asker: Asker): void {
    const where = place === 'cluster' ? null : place === 'activity' ? namespace : place.namespace
    for (const verb of verbs) {
      const need = { apiGroup, resource, verb, namespace: where, reason, askers: [] }
      const known = this.#needs.get(describeNeed(need)) ?? need
      this.#needs.set(describeNeed(need), { ...known, reason: stronger(known.reason, reason), askers: [...known.askers, asker] })
    }
  }

  /** What is needed in the whole cluster is not needed again in one namespace. */
  needs(): Need[] {
    return [...this.#needs.values()].filter((need) => {
      const wide = need.namespace === null ? undefined : this.#needs.get(describeNeed({ ...need, namespace: null }))
      return !wide || REASONS.indexOf(wide.reason) > REASONS.indexOf(need.reason)
    })
  }
}

function stronger(one: Reason, other: Reason): Reason {
  return REASONS.indexOf(one) < REASONS.indexOf(other) ? one : other
}

/** Whether a run goes on without it, with a warning. */
export function isOptional({ reason }: Need): boolean {
  return reason === 'bookkeeping'
}

/** `delete pods in namespace shop`, `list nodes in the whole cluster`. */
export function describeNeed({ verb, resource, apiGroup, namespace }: Omit<Need, 'reason' | 'askers'>): string {
  const name = apiGroup === '' ? resource : `${resource}.${apiGroup}`
  return `${verb} ${name} in ${namespace === null ? 'the whole cluster' : `namespace ${namespace}`}`
}
