/** Outages that last as long as it takes, not as long as somebody thought that it takes. */

import type { Control } from '../../../src/engine/options.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { isAnswered } from '../settled.ts'
import { during } from './scenario.ts'

const DEADLINE_SECONDS = 60
/** Several pods do not end, and do not begin, all at once. */
const IN_A_ROW = 5
/** An outage may be over soon: less than it takes a route that leads nowhere to say so. */
const ANSWER_MS = 300

/** The run goes on after the activity when nobody answers at the address any more. */
export function untilSilent(activity: string, url: string): Control {
  return during(activity, () => until(url, false, IN_A_ROW))
}

/** The same for an application of one pod, which is back soon. */
export function untilMissed(activity: string, url: string): Control {
  return during(activity, () => until(url, false, 1))
}

/** The run goes on after the activity when nobody has answered at the address, and somebody does again. */
export function untilBack(activity: string, url: string): Control {
  return during(activity, async () => {
    await until(url, false, 1)
    await until(url, true, IN_A_ROW)
  })
}

async function until(url: string, isWanted: boolean, inARow: number): Promise<void> {
  const end = systemClock.now() + DEADLINE_SECONDS * 1000
  for (let row = 0; row < inARow; ) {
    if (systemClock.now() > end)
      throw new Error(`${url} ${isWanted ? 'does not answer' : 'still answers'} after ${DEADLINE_SECONDS} s`)
    row = (await isAnswered(new URL(url), ANSWER_MS)) === isWanted ? row + 1 : 0
    await systemClock.sleep(0.1)
  }
}
