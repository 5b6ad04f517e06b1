/** What the action does instead of a run: plan, validate, recover. Each tells what came of it; nobody is told yet. */

import { checkAll } from '../app/check.ts'
import type { AppOptions } from '../app/options.ts'
import { isRefused, plan } from '../app/plan.ts'
import { describeProblem, InvalidExperiment, type Problem } from '../experiment/errors.ts'
import type { VerdictName } from '../experiment/journal.ts'
import type { Plan } from '../experiment/plan.ts'
import { openForeign } from '../foreign/open-foreign.ts'
import { KubernetesFailed } from '../kubernetes/kubernetes.ts'
import { renderPlanComment } from '../report/plan-comment.ts'
import { renderPlanText } from '../report/plan-text.ts'
import { planInWords } from '../report/plan-words.ts'
import { openHttp } from '../system/http/open-http.ts'

export interface Telling {
  verdict: VerdictName
  /** One sentence. */
  reason: string
  /** For the log. */
  text: string
  /** For the pull request and the job summary, where there is more to say than the log has. */
  markdown?: string
  problems: readonly Problem[]
  /** What is no problem, and was probably not meant. */
  warnings: readonly Problem[]
}

export type OtherMode = 'plan' | 'validate' | 'recover'

const MODES: Readonly<Record<OtherMode, (options: AppOptions) => Promise<Telling>>> = {
  plan: async (options) => tellPlan(await plan(options)),
  validate,
  recover,
}

export function isOtherMode(mode: string): mode is OtherMode {
  return Object.hasOwn(MODES, mode)
}

/** Throws what a run throws. */
export function doMode(mode: OtherMode, options: AppOptions): Promise<Telling> {
  return MODES[mode](options)
}

function tellPlan(planned: Plan): Telling {
  return {
    verdict: isRefused(planned) ? 'invalid' : 'passed',
    reason: planInWords(planned),
    text: renderPlanText(planned),
    markdown: renderPlanComment(planned),
    problems: [...planned.problems, ...planned.experiments.flatMap(({ problems }) => problems)],
    warnings: planned.experiments.flatMap(({ warnings }) => warnings),
  }
}

async function validate(options: AppOptions): Promise<Telling> {
  const foreign = openForeign(options, options.log)
  try {
    const tools = {
      foreign,
      http: openHttp(options.environment),
      signal: options.signal,
      loadingHooks: [],
      onLoaded: async () => {},
    }
    const { prepared, refused } = await checkAll(options, tools)
    const warnings = [...prepared.map(({ loaded }) => loaded), ...refused].flatMap((each) => each.warnings)
    return tellValidation(
      refused.flatMap(({ problems }) => problems),
      warnings,
      prepared.length,
    )
  } catch (error) {
    if (error instanceof InvalidExperiment) return tellValidation(error.problems, error.warnings, 0)
    throw error
  } finally {
    await foreign.close()
  }
}

function tellValidation(problems: readonly Problem[], warnings: readonly Problem[], sound: number): Telling {
  const reason = problems.length === 0 ? `${sound} sound; nothing was run` : `${problems.length} to mend; nothing was run`
  return {
    verdict: problems.length === 0 ? 'passed' : 'invalid',
    reason,
    text: [...problems.map(describeProblem), ...warnings.map((each) => `warning: ${describeProblem(each)}`), reason].join('\n'),
    problems,
    warnings,
  }
}

async function recover({ environment, cluster, log, timeoutSeconds }: AppOptions): Promise<Telling> {
  const { recoveredInWords, recoverWithJobs } = await import('../job/recover-with-jobs.ts')
  try {
    const recovered = await recoverWithJobs({ environment, cluster, log, timeoutSeconds, isDry: false })
    const lines = recoveredInWords(recovered, false)
    const { leftBehind } = recovered
    return {
      verdict: leftBehind.length > 0 ? 'not-restored' : 'passed',
      reason: lines.join('; ') || 'no run that is gone has left anything',
      text: lines.join('\n') || 'no run that is gone has left anything',
      problems: leftBehind.map((message) => ({ message: `left behind: ${message}` })),
      warnings: [],
    }
  } catch (error) {
    if (!(error instanceof KubernetesFailed)) throw error
    const reason = `nothing could be recovered: ${error.message}`
    return { verdict: 'invalid', reason, text: reason, problems: [{ message: reason }], warnings: [] }
  }
}
