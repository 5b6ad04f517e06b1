/** Strategies that the experiment asks for. The reference takes any name and then crashes or plays no rollbacks (spec HYP-20, ROLL-4). */

import { didYouMean } from '../../text/near-miss.ts'
import { isMapping, ownMember } from '../values/plain.ts'
import { pythonText } from '../values/python-text.ts'
import { type Findings, kindOf, misspeltKeys, problem } from './finding.ts'

/** `continously` is an old spelling that is still understood (spec section 10). */
const STRATEGIES: Readonly<Record<string, readonly string[]>> = {
  hypothesis: ['default', 'before-method-only', 'after-method-only', 'during-method-only', 'continuously', 'continously', 'skip'],
  rollbacks: ['default', 'always', 'never', 'deviated'],
}

export function* checkRuntime(runtime: unknown): Findings {
  if (runtime === undefined || runtime === null) return
  if (!isMapping(runtime)) {
    yield problem(['runtime'], `runtime must be a mapping with \`hypothesis\` or \`rollbacks\`, not ${kindOf(runtime)}`)
    return
  }
  for (const [part, strategies] of Object.entries(STRATEGIES))
    yield* checkStrategy(part, ownMember(runtime, part) ?? {}, strategies)
  yield* misspeltKeys(['runtime'], runtime, Object.keys(STRATEGIES))
}

function* checkStrategy(part: string, settings: unknown, strategies: readonly string[]): Findings {
  const path = ['runtime', part]
  if (!isMapping(settings)) {
    yield problem(path, `runtime.${part} must be a mapping with a \`strategy\`, not ${kindOf(settings)}`)
    return
  }
  const strategy = ownMember(settings, 'strategy') ?? 'default'
  if (typeof strategy === 'string' && strategies.includes(strategy)) return
  const name = pythonText(strategy)
  yield problem(
    [...path, 'strategy'],
    `Unknown strategy '${name}': write one of ${strategies.join(', ')}${didYouMean(name, strategies)}`,
  )
}
