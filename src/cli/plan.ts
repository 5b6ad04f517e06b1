/** The verb `plan`: what experiments would touch, object by object, and what stands against it. Nothing is written. */

import { isRefused, plan as planAll } from '../app/plan.ts'
import { EXIT_CODES } from '../experiment/journal.ts'
import { renderPlanText } from '../report/plan-text.ts'
import { readAsked } from './asked.ts'
import { harmlessJson, harmlessLines } from './harmless.ts'
import type { Request } from './request.ts'
import { peopleLog } from './stage.ts'

/** The exit code: 2 when a run would be refused. Throws `UsageError`. */
export async function plan(request: Request): Promise<number> {
  const { stage, flags } = request
  const planned = await planAll({
    ...readAsked(request),
    signal: new AbortController().signal,
    log: peopleLog(stage),
    controls: [],
    onExperiment: () => {},
    onSecrets: () => {},
  })
  stage.terminal.out(flags.has('json') ? harmlessJson(planned) : harmlessLines(renderPlanText(planned)))
  return isRefused(planned) ? EXIT_CODES.invalid : 0
}
