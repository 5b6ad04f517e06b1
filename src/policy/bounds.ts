/** A policy as functions see it that choose their targets themselves. */

import type { Bounds } from '../activities/activity.ts'
import type { PolicyGuard } from './guard.ts'
import { checkKind, checkNamespace } from './places.ts'

/** Asked as the door will ask when the pod is deleted. */
export function boundsOf(guard: PolicyGuard): Bounds {
  const { policy } = guard
  return {
    areListed: policy.rules.allow?.namespaces !== undefined,
    allows: (namespace) => (checkNamespace(policy, namespace) ?? checkKind(policy, 'pods', '')) === null,
    mayDelete: async (object, signal) => (await guard.fork().check({ verb: 'delete', object }, false, signal)) === null,
  }
}
