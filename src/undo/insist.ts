/** Undo does not give up on a server that comes back, nor because somebody else writes at the same time. */

import { InvalidKubeconfig } from '../kubernetes/cluster.ts'
import { KubernetesFailed } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'

const TRY_AGAIN_SECONDS = 1
const CONFLICT_TRIES_MAX = 5

/** A server that is gone or too busy is asked again, for as long as undo has time. Throws what it said last. */
export async function insist<Answer>(
  act: () => Promise<Answer>,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<Answer> {
  for (;;) {
    signal.throwIfAborted()
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof KubernetesFailed) || !isPassing(error)) throw error
      await clock.sleep(error.retryAfter ?? TRY_AGAIN_SECONDS, signal).catch(() => {
        throw error
      })
    }
  }
}

function isPassing(error: KubernetesFailed): boolean {
  const { code } = error
  if (error instanceof InvalidKubeconfig) return false
  return code === 0 || code === 429 || code >= 500
}

/** `act` looks at the object anew each time: controllers write to it just after it was changed. */
export async function despiteConflicts<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof KubernetesFailed && error.code === 409) || tries === CONFLICT_TRIES_MAX) throw error
    }
  }
}
