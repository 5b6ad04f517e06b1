/**
 * Looks at nothing. All of none is as it should be: of a namespace whose name is misspelt, and of an application that is gone.
 * The reference calls both steady (design section 6).
 */

import type { Journal, Run, SteadyState } from './journal.ts'
import type { Finding, VerdictContext } from './verdict.ts'

/** What a probe saw before the method and not after it is gone. Where no probe of a look saw anything, the look says nothing. */
export function judgeBlankLooks({ before, after }: Journal['steady_states'], { factsOf }: VerdictContext): Finding[] {
  const nothingOf = (run: Run) => factsOf(run)?.sawNothing
  const isBlank = (run: Run) => nothingOf(run) !== undefined
  const hadSeen = ({ activity }: Run) => metProbes(before).some((run) => run.activity.name === activity.name && !isBlank(run))
  const gone = metProbes(after).filter((run) => isBlank(run) && hadSeen(run))
  if (gone.length > 0) {
    const tell = (run: Run) => `what \`${run.activity.name}\` had looked at is gone: ${nothingOf(run)}`
    return gone.map((run) => ({ verdict: 'deviated', reason: `the steady state did not hold after the method: ${tell(run)}` }))
  }
  const blank = [metProbes(before), metProbes(after)].filter((probes) => probes.every(isBlank)).flat()
  const tell = (run: Run) => `\`${run.activity.name}\` looked at nothing: ${nothingOf(run)}`
  return blank.map((run) => ({ verdict: 'inconclusive', reason: `the steady state says nothing, because ${tell(run)}` }))
}

/** Of a state that is not met something else is said. */
function metProbes(state: SteadyState | null): Run[] {
  return state?.steady_state_met ? state.probes : []
}
