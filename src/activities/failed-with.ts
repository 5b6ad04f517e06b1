/** A failure in a function's own words, which still tells the verdict why the API server's answer was no. */

import { ActivityFailed, type FailureCause } from '../experiment/errors.ts'
import type { KubernetesFailed } from '../kubernetes/kubernetes.ts'

export function failedWith(message: string, error: KubernetesFailed): ActivityFailed {
  return new ActivityFailed(`${message}: ${error.message}`, { cause: error, because: causeOf(error) })
}

function causeOf({ code, reason }: KubernetesFailed): FailureCause | undefined {
  if (reason === 'PolicyRefused') return 'policy'
  if (code === 0) return 'unreachable'
  return code === 401 || code === 403 ? 'refused' : undefined
}
