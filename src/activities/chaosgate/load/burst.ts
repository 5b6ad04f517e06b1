/** A burst of requests: as many senders as are wanted, each one request at a time, until there are enough or the time is over. */

import { setMaxListeners } from 'node:events'
import { HttpFailed, type HttpRequest } from '../../../system/http.ts'
import type { Tools } from '../../activity.ts'
import { within } from '../../within.ts'
import { type BurstResult, Tally } from './tally.ts'

export interface Burst {
  request: HttpRequest
  requests: number
  concurrency: number
  durationSeconds: number
}

type BurstTools = Pick<Tools, 'http' | 'clock' | 'signal'>

/** Throws the signal's reason when the run is stopped; requests under way are given up then. */
export async function sendBurst(burst: Burst, tools: BurstTools): Promise<{ result: BurstResult; lastFailure?: string }> {
  const tally = new Tally()
  const started = tools.clock.now()
  const queue = { left: burst.requests }
  await within(burst.durationSeconds, tools, async (signal) => {
    // Every request under way listens to it.
    setMaxListeners(0, signal)
    const senders = Array.from({ length: Math.min(burst.concurrency, burst.requests) }, () =>
      sendInTurn(burst.request, queue, tally, { ...tools, signal }),
    )
    await Promise.all(senders)
  })
  tools.signal.throwIfAborted()
  const result = tally.result(burst.request.url, (tools.clock.now() - started) / 1000)
  return { result, ...(tally.lastFailure !== undefined && { lastFailure: tally.lastFailure }) }
}

async function sendInTurn(request: HttpRequest, queue: { left: number }, tally: Tally, tools: BurstTools): Promise<void> {
  while (queue.left > 0 && !tools.signal.aborted) {
    queue.left -= 1
    await sendOne(request, tally, tools)
  }
}

async function sendOne(request: HttpRequest, tally: Tally, { http, clock, signal }: BurstTools): Promise<void> {
  const started = clock.now()
  try {
    const { status } = await http(request, signal)
    tally.answered(status, (clock.now() - started) / 1000)
  } catch (error) {
    if (signal.aborted) tally.unfinished += 1
    else if (error instanceof HttpFailed) tally.failed(error.failure, error.message)
    else throw error
  }
}
