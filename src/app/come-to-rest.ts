/** Between two experiments: what the first has shaken comes to rest, or the second would be blamed for it. */

import { nameObject } from '../kubernetes/kubernetes.ts'
import { systemClock } from '../system/clock.ts'
import { REPLACE_SECONDS } from '../undo/replaced.ts'
import type { RunContext } from './options.ts'
import { waitForTargets } from './wait-for.ts'

const WORKLOADS = ['Deployment', 'StatefulSet', 'DaemonSet']
/** Until every node, as a rule, sends requests to the pods that are there now. */
const ROUTES_SECONDS = 1
/** Until the slowest node does: no API says when, so the next experiment looks at its steady state again for as long. */
const PATIENCE_SECONDS = 10

/**
 * Never fails: whether the application works is the next experiment's to say. Gives the seconds that it may take for it to
 * become steady: 0 when nothing was shaken.
 */
export async function comeToRest(context: RunContext): Promise<number> {
  const shaken = context.shaken.splice(0)
  if (shaken.length === 0 || context.signal.aborted) return 0
  try {
    const missing = await Promise.all(shaken.filter(isWorkload).map((each) => waitFor(each, context)))
    for (const sentence of new Set(missing.flat())) context.options.log('warning', `${sentence}; going on all the same`)
    if (shaken.some(hasPods)) await systemClock.sleep(ROUTES_SECONDS, context.signal)
  } catch (error) {
    if (!context.signal.aborted) context.options.log('warning', `cannot tell whether all is at rest: ${(error as Error).message}`)
  }
  return PATIENCE_SECONDS
}

type Shaken = RunContext['shaken'][number]

function hasPods({ object: { kind } }: Shaken): boolean {
  return [...WORKLOADS, 'Pod', 'ReplicaSet'].includes(kind)
}

function isWorkload({ object: { kind } }: Shaken): boolean {
  return WORKLOADS.includes(kind)
}

function waitFor({ object, context: kubeContext }: Shaken, { clusters, http, signal }: RunContext): Promise<string[]> {
  const open = () => clusters.openAgain(kubeContext)
  const target = { text: nameObject(object), is: 'rollout', object } as const
  return waitForTargets([target], { open, http, timeoutSeconds: REPLACE_SECONDS, signal })
}
