/** Is it good news? Journal and facts → verdict, with its reasons in words (design section 6). */

import { judgeBlankLooks } from './blank-looks.ts'
import type { Journal, Run, RunFacts, SteadyState, Verdict, VerdictName } from './journal.ts'
import { VERDICTS } from './journal.ts'
import type { Dry, Experiment, HypothesisStrategy } from './schema.ts'

/** What the verdict needs beside the journal. */
export interface VerdictContext {
  strategy: HypothesisStrategy
  /** What is known of an activity of method or rollbacks; undefined for one that never got as far as being called. */
  factsOf(run: Run): RunFacts | undefined
  /** `expected 200, saw 500`, for a run whose output was held against a tolerance. */
  saidOf(run: Run): string | undefined
  /** For a probe of the method with a tolerance of its own: false when it is outside. */
  isInside(run: Run): boolean
  /** What could not be put back, each in words. */
  leftBehind: readonly string[]
  /** Why the run was stopped, in words. */
  interruption: string | undefined
}

export interface Finding {
  verdict: VerdictName
  reason: string
}

/** The worst finding names the verdict; the reason tells all of them. */
export function judge(journal: Journal, context: VerdictContext): Verdict {
  const findings = [
    ...judgeEnd(journal, context),
    ...judgeBugs(journal),
    ...judgeBefore(journal, context),
    ...judgeDuring(journal, context),
    ...judgeAfter(journal, context),
    ...journal.run.flatMap((run) => judgeMethodRun(run, journal, context)),
    ...journal.rollbacks.flatMap((run) => judgeRollback(run, journal, context)),
    ...context.leftBehind.map((left): Finding => ({ verdict: 'not-restored', reason: `left behind: ${left}` })),
    ...judgeEmptiness(journal, context),
    ...judgeBlankLooks(journal.steady_states, context),
  ]
  return worstOf(findings.length > 0 ? findings : [{ verdict: 'passed', reason: describePass(journal, context) }])
}

/** One verdict for several findings or several experiments, worst first, each reason once. */
export function worstOf(findings: readonly Finding[]): Verdict {
  const rank = ({ verdict }: Finding) => VERDICTS.indexOf(verdict)
  const sorted = [...findings].sort((one, other) => rank(one) - rank(other))
  const reasons = [...new Set(sorted.map(({ reason }) => reason))]
  return { name: sorted[0]?.verdict ?? 'passed', reason: reasons.join('; '), reasons }
}

/** What is found in several experiments: what passed says nothing where something did not, and each reason says whose it is. */
export function findingsOf(outcomes: readonly { file: string; verdict: Verdict }[]): Finding[] {
  const bad = outcomes.filter(({ verdict }) => verdict.name !== 'passed')
  return (bad.length > 0 ? bad : outcomes).flatMap(({ file, verdict }) =>
    verdict.reasons.map((reason) => {
      const isNamed = outcomes.length === 1 || reason.startsWith(file)
      return { verdict: verdict.name, reason: isNamed ? reason : `${file}: ${reason}` }
    }),
  )
}

function judgeEnd(journal: Journal, context: VerdictContext): Finding[] {
  if (journal.status === 'interrupted') return [{ verdict: 'interrupted', reason: context.interruption ?? 'the run was stopped' }]
  const isLost = [...journal.run, ...journal.rollbacks].some(
    (run) => isAction(run, context) && context.factsOf(run)?.because === 'unreachable',
  )
  if (!isLost) return []
  const verdict = context.leftBehind.length > 0 ? 'not-restored' : 'error'
  return [{ verdict, reason: 'the API server could not be reached any more in the middle of the run' }]
}

/** Aborted without an activity that says why: the engine itself broke. */
function judgeBugs(journal: Journal): Finding[] {
  const { before, during, after } = journal.steady_states
  const probes = [before, ...during, after].flatMap((state) => state?.probes ?? [])
  const isExplained = [...probes, ...journal.run, ...journal.rollbacks].some(({ status }) => status === 'failed')
  if (journal.status !== 'aborted' || isExplained) return []
  return [{ verdict: 'error', reason: 'a bug of Chaos Gate ended the run; the log has the details' }]
}

function judgeBefore(journal: Journal, context: VerdictContext): Finding[] {
  const before = journal.steady_states.before
  if (!before || isMet(before)) return []
  if (brokenProbes(before).length === 0)
    return [{ verdict: 'not-steady', reason: 'not steady before anything was injected: the journal does not say which probe' }]
  return brokenProbes(before).map((run) =>
    couldNotBeTaken(run, context)
      ? {
          verdict: 'inconclusive',
          reason: `the steady state could not be looked at: ${tell(run, context)}; nothing was injected`,
        }
      : { verdict: 'not-steady', reason: `not steady before anything was injected: ${tell(run, context)}` },
  )
}

function judgeDuring(journal: Journal, context: VerdictContext): Finding[] {
  const { before, during } = journal.steady_states
  if (before && !isMet(before)) return []
  const broken = during.filter((state) => !isMet(state))
  const silent = broken.filter((state) => brokenProbes(state).length === 0)
  const seen = broken.flatMap(brokenProbes).filter((run) => !couldNotBeTaken(run, context))
  const blind = broken.flatMap(brokenProbes).filter((run) => couldNotBeTaken(run, context))
  return [
    ...firstOf(seen).map(
      (run): Finding => ({
        verdict: 'deviated',
        reason: `the steady state broke during the method, in ${broken.length} of ${during.length} looks: ${tell(run, context)}`,
      }),
    ),
    ...firstOf(blind).map(
      (run): Finding => ({
        verdict: 'inconclusive',
        reason: `a look during the method could not be taken: ${tell(run, context)}`,
      }),
    ),
    ...firstOf(silent).map(
      (): Finding => ({
        verdict: 'deviated',
        reason: 'the steady state broke during the method, the journal does not say where',
      }),
    ),
  ]
}

function judgeAfter(journal: Journal, context: VerdictContext): Finding[] {
  const after = journal.steady_states.after
  if (!after || isMet(after)) return []
  if (brokenProbes(after).length === 0)
    return [
      { verdict: 'deviated', reason: 'the steady state did not hold after the method: the journal does not say which probe' },
    ]
  return brokenProbes(after).map((run) =>
    couldNotBeTaken(run, context)
      ? { verdict: 'inconclusive', reason: `the steady state could not be looked at after the method: ${tell(run, context)}` }
      : { verdict: 'deviated', reason: `the steady state did not hold after the method: ${tell(run, context)}` },
  )
}

/** A journal from elsewhere may say one thing of the whole and another of a probe; the worse one counts. */
function isMet(state: SteadyState): boolean {
  return state.steady_state_met && brokenProbes(state).length === 0
}

function brokenProbes({ probes }: SteadyState): Run[] {
  return probes.filter(({ tolerance_met, status }) => tolerance_met === false || status === 'failed')
}

function firstOf<Item>(items: readonly Item[]): Item[] {
  return items.slice(0, 1)
}

/** The application did not say anything: the question never reached it, because the API server refused it or is gone. */
function couldNotBeTaken(run: Run, context: VerdictContext): boolean {
  return context.factsOf(run)?.because !== undefined
}

/** `app-responds` expected 200, saw 500. */
function tell(run: Run, context: VerdictContext): string {
  const what = run.status === 'failed' ? failureOf(run) : (context.saidOf(run) ?? 'was outside its tolerance')
  return `\`${run.activity.name}\` ${run.status === 'failed' ? 'failed: ' : ''}${what}`
}

/** The message of the journal's exception in one line, without the class names in front of it. */
function failureOf(run: Run): string {
  const last = run.exception?.at(-1)?.trim() ?? 'no reason was recorded'
  return last.replace(/^(chaoslib\.exceptions\.\w+: )+/, '').replace(/\s*\n\s*/g, ' ')
}

function judgeMethodRun(run: Run, journal: Journal, context: VerdictContext): Finding[] {
  if (isSkipped(run, journal.experiment.dry)) return []
  const { name } = run.activity
  if (run.status !== 'succeeded') return judgeFailedRun(run, journal, context)
  if (!context.isInside(run)) return [{ verdict: 'deviated', reason: `${tell(run, context)} in the method` }]
  const doubt = isAction(run, context) ? doubtAbout(run, context) : undefined
  return doubt === undefined ? [] : [{ verdict: 'inconclusive', reason: `\`${name}\` injected nothing: ${doubt}` }]
}

function judgeFailedRun(run: Run, journal: Journal, context: VerdictContext): Finding[] {
  // The interruption itself is the finding; the activity that it cut short is not another one.
  if (context.interruption !== undefined && failureOf(run) === context.interruption) return []
  if (context.factsOf(run)?.because === 'policy' && !isAnythingTouched([...journal.run, ...journal.rollbacks], context))
    return [{ verdict: 'invalid', reason: `\`${run.activity.name}\`: ${failureOf(run)}` }]
  if (isAction(run, context))
    return [{ verdict: 'inconclusive', reason: `\`${run.activity.name}\` could not inject: ${failureOf(run)}` }]
  // Whoever gives a tolerance expects an answer: none is as bad as a wrong one, here as in a hypothesis.
  if (run.activity.tolerance !== undefined && !couldNotBeTaken(run, context))
    return [{ verdict: 'deviated', reason: `${tell(run, context)} in the method` }]
  return [{ verdict: 'inconclusive', reason: `\`${run.activity.name}\` could not be taken: ${failureOf(run)}` }]
}

/** A run that the policy refuses before it has changed anything was never begun (design section 6). */
function isAnythingTouched(runs: readonly Run[], context: VerdictContext): boolean {
  return runs.some((run) => {
    const { changes = [], isTakenAtItsWord } = context.factsOf(run) ?? {}
    const isUnseen = run.activity.provider.type !== 'python' || isTakenAtItsWord === true
    return changes.length > 0 || (isUnseen && run.status === 'succeeded' && isAction(run, context))
  })
}

/** What the function is counts; where that is not known, what the experiment calls it. */
function isAction(run: Run, context: VerdictContext): boolean {
  return (context.factsOf(run)?.is ?? run.activity.type) === 'action'
}

/** Under a dry mode an activity of that kind is not executed, so it can prove nothing (spec DRY-2). */
function isSkipped({ activity }: Run, dry: Dry | null): boolean {
  return dry === 'activities' || dry === `${activity.type}s`
}

/** Why nothing shows that the action did something; undefined when something does. */
function doubtAbout(run: Run, context: VerdictContext): string | undefined {
  if (context.factsOf(run) === undefined) return 'its own `dry` has left it out'
  const status = (run.output as { status?: unknown } | null)?.status
  switch (run.activity.provider.type) {
    case 'process':
      return status === 0 ? undefined : `the process ended with ${status}`
    case 'http':
      return typeof status === 'number' && status < 400 ? undefined : `the server answered ${status}`
    case 'python':
      return doubtAboutFunction(context.factsOf(run))
  }
}

function doubtAboutFunction(facts: RunFacts | undefined): string | undefined {
  if (facts?.notHeld.length) return facts.notHeld.join(', ')
  if (facts?.changes.length || facts?.isTakenAtItsWord) return undefined
  return facts?.nothing ?? 'nothing shows that it changed anything'
}

/** A rollback of a fault that was never in has failed as well, and leaves nothing. */
function judgeRollback(run: Run, journal: Journal, context: VerdictContext): Finding[] {
  const facts = context.factsOf(run)
  const isRemovalOfNothing = run.status === 'failed' && facts?.isAlreadyGone === true
  const doubt = run.status === 'succeeded' ? doubtAboutRollback(run) : failureOf(run)
  if (doubt === undefined || isRemovalOfNothing) return []
  const reason = `the rollback \`${run.activity.name}\` failed: ${doubt}`
  const isNeedless = journal.run.some((each) => isAction(each, context)) && !isAnythingTouched(journal.run, context)
  if (isNeedless && context.leftBehind.length === 0)
    return [{ verdict: 'inconclusive', reason: `${reason}, but there was nothing to put back` }]
  return [{ verdict: 'not-restored', reason }]
}

function doubtAboutRollback(run: Run): string | undefined {
  const { type } = run.activity.provider
  const status = (run.output as { status?: unknown } | null)?.status
  if (type === 'process' && typeof status === 'number' && status !== 0) return `the process ended with ${status}`
  if (type === 'http' && typeof status === 'number' && status >= 400) return `the server answered ${status}`
  return undefined
}

function judgeEmptiness(journal: Journal, context: VerdictContext): Finding[] {
  if (journal.status === 'interrupted') return []
  const { experiment, steady_states: seen } = journal
  if (!hasHypothesis(experiment, context) && isMethodEmpty(experiment)) {
    return [{ verdict: 'inconclusive', reason: 'nothing was asked: there is neither a steady-state hypothesis nor a method' }]
  }
  const isDuringMissing =
    context.strategy === 'during-method-only' && hasHypothesis(experiment, context) && seen.during.length === 0
  return isDuringMissing
    ? [{ verdict: 'inconclusive', reason: 'the method was over before the steady state was looked at once' }]
    : []
}

/** Without validation it may be missing as well (spec CLI-22). */
function isMethodEmpty({ method }: Partial<Pick<Experiment, 'method'>>): boolean {
  return (method ?? []).length === 0
}

function hasHypothesis(experiment: Experiment, { strategy }: VerdictContext): boolean {
  return strategy !== 'skip' && (experiment['steady-state-hypothesis']?.probes?.length ?? 0) > 0
}

function describePass(journal: Journal, context: VerdictContext): string {
  const { experiment, steady_states: seen, run } = journal
  if (experiment.dry) return `all that a dry run (${experiment.dry}) executes held; this was no test`
  const isInjected = run.some((each) => isAction(each, context))
  if (!hasHypothesis(experiment, context))
    return `every activity of the method did its job; ${isInjected ? '' : 'nothing was injected, and '}no steady state was asked for`
  if (isMethodEmpty(experiment)) return 'the steady state held; nothing was injected'
  const looks = [seen.before && 'before', seen.during.length > 0 && 'during', seen.after && 'after'].filter(Boolean)
  const what = isInjected ? 'and every activity of it did its job' : 'in which nothing was injected'
  return `the steady state held ${looks.join(' and ')} the method, ${what}`
}
