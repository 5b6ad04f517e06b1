/** Waits, before the first experiment, until what was deployed is there. */

import type { Kubernetes } from '../kubernetes/kubernetes.ts'
import { waitUntil } from '../kubernetes/wait.ts'
import { systemClock } from '../system/clock.ts'
import { type Http, HttpFailed } from '../system/http.ts'
import { missingOf, type WaitTarget } from './wait-target.ts'

export interface WaitTools {
  open(): Promise<Kubernetes>
  http: Http
  timeoutSeconds: number
  signal: AbortSignal
}

const ASK_AGAIN_SECONDS = 1
const ANSWER_SECONDS = 5

/** What is not there when the time is up, a sentence each; empty when all is. All targets have the same time, side by side. */
export async function waitForTargets(targets: readonly WaitTarget[], tools: WaitTools): Promise<string[]> {
  const missing = await Promise.all(
    targets.map((target) => (target.is === 'url' ? waitForUrl(target.url, tools) : waitForRollout(target, tools))),
  )
  return missing.filter((each) => each !== '').map((each) => `${each} after ${tools.timeoutSeconds} s of waiting`)
}

async function waitForRollout({ object }: WaitTarget & { is: 'rollout' }, tools: WaitTools): Promise<string> {
  const { apiVersion, kind, name, namespace } = object
  let missing = `${kind} ${namespace}/${name} does not exist`
  const query = { apiVersion, kind, fieldSelector: `metadata.name=${name}`, ...(namespace && { namespace }) }
  const isDone = await waitUntil(
    await tools.open(),
    {
      query,
      timeoutSeconds: tools.timeoutSeconds,
      isDone: ([found]) => {
        if (found) missing = missingOf(found)
        return found !== undefined && missing === ''
      },
    },
    systemClock,
    tools.signal,
  )
  return isDone ? '' : missing
}

async function waitForUrl(url: string, { http, timeoutSeconds, signal }: WaitTools): Promise<string> {
  const end = systemClock.now() + timeoutSeconds * 1000
  for (;;) {
    const missing = await askUrl(url, http, signal)
    if (missing === '' || systemClock.now() >= end) return missing
    await systemClock.sleep(ASK_AGAIN_SECONDS, signal)
  }
}

async function askUrl(url: string, http: Http, signal: AbortSignal): Promise<string> {
  try {
    const { status } = await http(
      { url, method: 'GET', headers: {}, connectTimeout: ANSWER_SECONDS, readTimeout: ANSWER_SECONDS },
      signal,
    )
    return status < 400 ? '' : `${url} answers ${status}`
  } catch (error) {
    if (!(error instanceof HttpFailed)) throw error
    return `${url} does not answer: ${error.message}`
  }
}
