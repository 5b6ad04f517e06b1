/** A door that lets through what a policy allows, and refuses the rest as a server would that forbids it. */

import { isQuestion, looksOf } from '../kubernetes/harmless.ts'
import { type Kubernetes, KubernetesFailed } from '../kubernetes/kubernetes.ts'
import { changeByCreate, type PolicyChange } from './change.ts'
import type { PolicyGuard } from './guard.ts'
import { describeRefusal, type Refusal } from './policy.ts'

/** The reason of its refusals, by which the verdict tells them from those of the server. */
const POLICY_REASON = 'PolicyRefused'

/** Nothing was sent. */
class PolicyRefused extends KubernetesFailed {
  constructor(refusal: Refusal) {
    super(describeRefusal(refusal), { code: 403, reason: POLICY_REASON })
  }
}

/** Reads pass. `isRollback`: what is put back is held only to where and what, not to when and how much. */
export function policyDoor(inner: Kubernetes, guard: PolicyGuard, isRollback: boolean): Kubernetes {
  const allow = async (change: PolicyChange, signal: AbortSignal): Promise<void> => {
    const refusal = await guard.check(change, isRollback, signal)
    if (refusal) throw new PolicyRefused(refusal)
  }
  return {
    ...looksOf(inner),
    async create(object, signal, subresource) {
      if (!isQuestion(object)) await allow(changeByCreate(object, subresource), signal)
      return inner.create(object, signal, subresource)
    },
    async patch(object, patch, signal) {
      await allow({ verb: 'patch', object, patch }, signal)
      return inner.patch(object, patch, signal)
    },
    async delete(object, options, signal) {
      await allow({ verb: 'delete', object }, signal)
      return inner.delete(object, options, signal)
    },
    async exec(request, signal) {
      const object = { apiVersion: 'v1', kind: 'Pod', name: request.pod, namespace: request.namespace }
      await allow({ verb: 'exec', object }, signal)
      return inner.exec(request, signal)
    },
  }
}
