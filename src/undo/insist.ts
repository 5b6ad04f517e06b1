/** Undo does not give up on a server that comes back. */

import { InvalidKubeconfig } from '../kubernetes/cluster.ts'
import { KubernetesFailed } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'

const TRY_AGAIN_SECONDS = 1

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
