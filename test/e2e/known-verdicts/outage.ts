/** Outages that last as long as it takes, not as long as somebody thought that it takes. */

import type { Control } from '../../../src/engine/options.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { isAnswered } from '../settled.ts'
import { during } from './scenario.ts'

const DEADLINE_SECONDS = 60

interface Silence {
  /** Several pods do not end, and do not begin, all at once. */
  inARow: number
  /** What an answer may take, in milliseconds. */
  withinMs: number
}

/** For good: as patient as the experiments' own probes are, so that a slow answer is one. */
const LASTING: Silence = { inARow: 5, withinMs: 2000 }
/** Soon over: less than it takes a route that leads nowhere to say so. */
const SHORT: Silence = { inARow: 2, withinMs: 300 }

/** The run goes on after the activity when nobody answers at the address any more. */
export function untilSilent(activity: string, url: string): Control {
  return during(activity, () => until(url, false, LASTING))
}

/** The same for an application of one pod, which is back soon. */
export function untilMissed(activity: string, url: string): Control {
  return during(activity, () => until(url, false, SHORT))
}

/** The run goes on after the activity when nobody has answered at the address, and somebody does again. */
export function untilBack(activity: string, url: string): Control {
  return during(activity, async () => {
    await until(url, false, SHORT)
    await until(url, true, LASTING)
  })
}

async function until(url: string, isWanted: boolean, { inARow, withinMs }: Silence): Promise<void> {
  const end = systemClock.now() + DEADLINE_SECONDS * 1000
  for (let row = 0; row < inARow; ) {
    if (systemClock.now() > end)
      throw new Error(`${url} ${isWanted ? 'does not answer' : 'still answers'} after ${DEADLINE_SECONDS} s`)
    row = (await isAnswered(new URL(url), withinMs)) === isWanted ? row + 1 : 0
    await systemClock.sleep(0.1)
  }
}
