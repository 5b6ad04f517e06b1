/** Recovery and availability as numbers, of every probe of the hypothesis: for the journal's extra key, and for every report. */

import type { Journal } from '../experiment/journal.ts'
import type { Period, ProbeNumbers, SampleNumbers } from '../experiment/probe-numbers.ts'
import { faultStart, type Look, looksByProbe } from './looks.ts'
import { measure, measureRecovery } from './numbers.ts'

/** In the order of the hypothesis; none when nobody looked. */
export function measureProbes(journal: Journal): ProbeNumbers[] {
  const faultAt = faultStart(journal) ?? 0
  return [...looksByProbe(journal)].map(([name, looks]) => measureProbe(name, looks, faultAt))
}

/** The numbers of a probe without all that they were made from. */
export function numbersOf(probe: ProbeNumbers): ProbeNumbers {
  const { name, samples, good, share, longestOutageSeconds, answerSeconds, firstGoodSeconds, recoverySeconds, periods } = probe
  return { name, samples, good, share, longestOutageSeconds, answerSeconds, firstGoodSeconds, recoverySeconds, periods }
}

/** Of one probe with at least one look. `faultAt`: seconds since the run began. */
export function measureProbe(name: string, looks: readonly Look[], faultAt: number): ProbeNumbers {
  const inPeriod = (period: Period): SampleNumbers | null => {
    const some = looks.filter((look) => look.period === period)
    return some.length === 0 ? null : measure(some)
  }
  return {
    name,
    ...measure(looks),
    ...measureRecovery(looks, faultAt),
    periods: { before: inPeriod('before'), during: inPeriod('during'), after: inPeriod('after') },
  }
}
