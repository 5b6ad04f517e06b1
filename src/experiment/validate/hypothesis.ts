/** The steady-state hypothesis (spec VAL-20, VAL-21). */

import { isMapping, ownMember } from '../values/plain.ts'
import { isTruthy } from '../values/python-values.ts'
import { checkControls } from './controls.ts'
import { checkEntry, type Scope } from './entry.ts'
import { type Findings, kindOf, missingKey, misspeltKeys, problem } from './finding.ts'

const KEYS = ['title', 'probes', 'controls']
const PATH = 'steady-state-hypothesis'

export function* checkHypothesis(hypothesis: unknown, scope: Scope): Findings {
  if (!isTruthy(hypothesis)) return
  if (!isMapping(hypothesis)) {
    yield problem([PATH], `the steady-state-hypothesis must be a mapping with a title and probes, not ${kindOf(hypothesis)}`)
    return
  }
  if (!isTruthy(ownMember(hypothesis, 'title')))
    yield missingKey([PATH], hypothesis, 'title', KEYS, 'hypothesis requires a title')
  yield* checkProbes(ownMember(hypothesis, 'probes') ?? [], scope)
  yield* checkControls([PATH, 'controls'], ownMember(hypothesis, 'controls'), scope.controls)
  yield* misspeltKeys([PATH], hypothesis, KEYS)
}

function* checkProbes(probes: unknown, scope: Scope): Findings {
  if (!Array.isArray(probes)) {
    yield problem([PATH, 'probes'], `the probes of a hypothesis must be a list, not ${kindOf(probes)}`)
    return
  }
  for (const [index, probe] of probes.entries()) {
    const path = [PATH, 'probes', index]
    yield* checkEntry(path, probe, scope)
    if (isMapping(probe) && isTruthy(probe) && !Object.hasOwn(probe, 'tolerance')) {
      yield missingKey(path, probe, 'tolerance', ['type', 'name', 'provider'], 'hypothesis probe must have a tolerance entry')
    }
  }
}
