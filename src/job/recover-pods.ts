/** What a pod has changed that ended without a word is put back from here, at once: nobody else may come for hours. */

import type { AppOptions } from '../app/options.ts'
import { recoverLost } from '../app/recover.ts'
import { KubernetesFailed } from '../kubernetes/kubernetes.ts'
import { systemClock } from '../system/clock.ts'
import type { Followed } from './follow.ts'
import { podRunOf } from './pod-run.ts'
import type { RanThere } from './run-there.ts'

/** `until`: milliseconds since 1970. */
type Bounded = Asked & { until: number }
type Asked = Pick<AppOptions, 'environment' | 'cluster' | 'log' | 'run'> & { shards?: unknown }

/** Seconds for all pods together, and at least for each. */
const RECOVER_SECONDS = 60
const LEAST_SECONDS = 1

/** The same; what was put back stands in how each pod ended. */
export async function recoverPods(ran: RanThere, asked: Asked): Promise<RanThere> {
  const until = systemClock.now() + RECOVER_SECONDS * 1000
  const pods: RanThere['pods'] = []
  for (const [index, pod] of ran.pods.entries()) {
    const run = podRunOf(asked.run, asked.shards === undefined ? undefined : index)
    pods.push({ ...pod, followed: await recoverPod(pod.followed, run, { ...asked, until }) })
  }
  return { ...ran, pods }
}

/** A pod that never began has changed nothing; one that is at work yet puts things back itself. */
async function recoverPod(followed: Followed, run: string, asked: Bounded): Promise<Followed> {
  if (followed.handed || followed.isAtWork) return followed
  const what = await recoverInWords(run, asked)
  return what === '' ? followed : { ...followed, ending: `${followed.ending}; ${what}` }
}

async function recoverInWords(run: string, { environment, cluster, log, until }: Bounded): Promise<string> {
  try {
    const timeoutSeconds = Math.max(LEAST_SECONDS, (until - systemClock.now()) / 1000)
    const options = { environment, cluster, log, runs: [run], isDry: false, timeoutSeconds }
    const { putBack, leftBehind } = await recoverLost(options)
    return [...told('put back since', putBack), ...told('left behind', leftBehind)].join('; ')
  } catch (error) {
    if (!(error instanceof KubernetesFailed)) throw error
    return `what it changed could not be looked for: ${error.message}`
  }
}

function told(word: string, things: readonly string[]): string[] {
  return things.length === 0 ? [] : [`${word}: ${things.join(', ')}`]
}
