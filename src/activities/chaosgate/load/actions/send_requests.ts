import { z } from 'zod/mini'
import { ActivityFailed } from '../../../../experiment/errors.ts'
import { defineAction, type Tools } from '../../../activity.ts'
import { integerOr, text, textOr } from '../../../arguments.ts'
import { sendBurst } from '../burst.ts'
import type { BurstResult } from '../tally.ts'

const REQUESTS_MAX = 100_000
const CONCURRENCY_MAX = 100
const DURATION_MAX_SECONDS = 600
const TIMEOUT_MAX_SECONDS = 60
/** Bytes of an answer; a longer one counts as a failure. With all senders at once this is the memory that a burst may take. */
const ANSWER_MAX = 1024 * 1024

/**
 * A function of our own: Chaos Toolkit leaves load to other programs. It talks to the URL that it is given and to nothing else: a redirect
 * is an answer like any other.
 */
export const send_requests = defineAction({
  name: 'chaosgate.load.actions.send_requests',
  summary: 'Sends a burst of HTTP requests to one URL, and says how they were answered.',
  permissions: [],
  arguments: z.strictObject({
    url: text('Where to; `http://` or `https://`.'),
    requests: bounded(1000, REQUESTS_MAX, 'How many.'),
    concurrency: bounded(10, CONCURRENCY_MAX, 'How many at a time.'),
    duration: bounded(30, DURATION_MAX_SECONDS, 'Seconds after which it ends, however many were sent.'),
    timeout: bounded(
      3,
      TIMEOUT_MAX_SECONDS,
      'Seconds that one request may wait for its connection, and for each part of its answer.',
    ),
    method: textOr('GET', 'The HTTP method.'),
    headers: z
      ._default(z.record(z.string(), z.string()), {})
      .check(z.describe('Headers to send, such as `{Host: shop.example.com}` for a gateway.')),
  }),
  async run({ url, requests, concurrency, duration, timeout, method, headers }, tools) {
    if (!/^https?:\/\/\S+$/i.test(url)) throw new ActivityFailed(`"${url}" is not a URL that begins with http:// or https://`)
    const request = {
      url,
      method: method.toUpperCase(),
      headers,
      connectTimeout: timeout,
      readTimeout: timeout,
      bodyMax: ANSWER_MAX,
      followsRedirects: false,
    }
    const { result, lastFailure } = await sendBurst({ request, requests, concurrency, durationSeconds: duration }, tools)
    tell(result, lastFailure, tools)
    return result
  },
})

function bounded(fallback: number, most: number, about: string) {
  return z.pipe(integerOr(fallback, `${about} At most ${most}.`), z.int().check(z.gte(1), z.lte(most)))
}

/** Requests that nobody answered show nothing: the application was not reached. */
function tell({ url, requests, answers, seconds }: BurstResult, lastFailure: string | undefined, tools: Tools): void {
  const answered = Object.values(answers).reduce((sum, count) => sum + count, 0)
  if (answered > 0) tools.did(`sent ${counted(requests)} to ${url} in ${seconds} s, ${answered} of them answered`)
  else
    tools.didNothing(`none of ${counted(requests)} to ${url} was answered: ${lastFailure ?? `nothing came within ${seconds} s`}`)
}

function counted(requests: number): string {
  return requests === 1 ? '1 request' : `${requests} requests`
}
