/** The story of a run, for all entries. Checking comes before touching: a typo costs a second, and nothing in the cluster. */

import { type CheckTools, checkAll, type Prepared } from './app/check.ts'
import { chooser } from './app/choose.ts'
import { Clusters } from './app/clusters.ts'
import { comeToRest } from './app/come-to-rest.ts'
import { deadline } from './app/deadline.ts'
import { Doors } from './app/doors.ts'
import { withVariablesFiles } from './app/environment.ts'
import { holdClustersToPolicy, holdToPolicy } from './app/hold-to-policy.ts'
import { Leases } from './app/leases.ts'
import { hiding } from './app/mask.ts'
import type { AppOptions, AppResult, RunContext } from './app/options.ts'
import { preflight } from './app/preflight.ts'
import { notRun, refuse } from './app/refuse.ts'
import { runOne } from './app/run-one.ts'
import { takeTurn } from './app/take-turn.ts'
import { type WaitTools, waitForTargets } from './app/wait-for.ts'
import { readTargets } from './app/wait-target.ts'
import { withSettings } from './app/with-settings.ts'
import { describeProblem, InterruptExecution, InvalidExperiment } from './experiment/errors.ts'
import type { Verdict } from './experiment/journal.ts'
import { collectSecretTexts } from './experiment/mask.ts'
import type { Outcome } from './experiment/outcome.ts'
import { findingsOf, worstOf } from './experiment/verdict.ts'
import { openForeign } from './foreign/open-foreign.ts'
import { systemClock } from './system/clock.ts'
import { openHttp } from './system/http/open-http.ts'
import { anySeed } from './system/random.ts'

/** Runs the experiments that the options name. Never throws for what a user can cause: that is an outcome, or a problem, with the verdict `invalid`. */
export async function runApp(given: AppOptions): Promise<AppResult> {
  const startedAt = systemClock.now()
  const options = withVariablesFiles(given)
  const limit = deadline(options)
  const clusters = new Clusters(options)
  const context: RunContext = withSettings({
    options,
    clusters,
    doors: new Doors(options, clusters),
    leases: keepsLeases(options)
      ? new Leases({
          run: options.run,
          log: options.log,
          open: (secrets) => clusters.open(secrets),
          placeOf: (secrets) => clusters.placeOf(secrets),
        })
      : null,
    recovered: null,
    seed: options.seed ?? anySeed(),
    signal: limit.signal,
    http: openHttp(options.environment),
    foreign: openForeign(options, options.log),
    ...hiding(options),
    shaken: [],
    journalNames: new Set(),
  })
  try {
    const outcomes = await runAll(context)
    await context.leases?.end(outcomes.every(isClean))
    for (const outcome of outcomes) await context.announcer.ended(outcome)
    return conclude(outcomes, [], context, startedAt)
  } catch (error) {
    await context.announcer.abandoned(error instanceof Error ? error.message : String(error))
    const isBegun = !(error instanceof InterruptExecution || error instanceof InvalidExperiment)
    await context.leases?.end(!isBegun)
    if (error instanceof InterruptExecution) return { ...conclude([], [], context, startedAt), verdict: interrupted(error) }
    if (!(error instanceof InvalidExperiment)) throw error
    return conclude([], [...error.problems], context, startedAt)
  } finally {
    limit.stop()
    await context.foreign.close()
  }
}

/** The reference puts nothing back by itself, and a dry run has nothing to put back. */
function keepsLeases({ isCompatible, undo, dry }: AppOptions): boolean {
  return !isCompatible && undo !== 'never' && dry !== 'actions' && dry !== 'activities'
}

function isClean({ journal }: Outcome): boolean {
  return (journal?.['chaos-gate']?.leftBehind.length ?? 0) === 0
}

/** Check, wait, run: one after the other, and none begins before the one in front of it is content. */
async function runAll(context: RunContext): Promise<Outcome[]> {
  const { options, clusters, signal } = context
  const targets = readTargets(options.waiting.targets, clusters.namespace)
  const { prepared, refused } = await holdToPolicy(await checkAll(options, checkTools(context)), context)
  context.hide(prepared.flatMap(({ resolution }) => collectSecretTexts(resolution.values)))
  if (refused.length > 0) return refuse(prepared, refused)
  if (prepared.length === 0) return []
  try {
    await clusters.check(
      prepared,
      targets.some(({ is }) => is === 'rollout'),
      signal,
    )
    await holdClustersToPolicy(context)
    await preflight(prepared, context)
    await takeTurn(prepared, context)
    const missing = await waitForTargets(targets, waitTools(context))
    if (missing.length > 0)
      return prepared.map((each) => notRun(each, 'not-steady', `nothing was injected: ${missing.join('; ')}`))
  } catch (error) {
    if (!signal.aborted) throw error
  }
  return runEach(prepared, context)
}

function checkTools(context: RunContext): CheckTools {
  const { foreign, http, signal, globals, announcer } = context
  return { foreign, http, signal, loadingHooks: globals.loadingHooks, onLoaded: announcer.loaded, choose: chooser(context) }
}

function waitTools({ options, clusters, http, signal }: RunContext): WaitTools {
  return { open: () => clusters.open({}), http, timeoutSeconds: options.waiting.timeoutSeconds, signal }
}

/** One after the other; those that a stop came before are told as such. */
async function runEach(prepared: readonly Prepared[], context: RunContext): Promise<Outcome[]> {
  const { onExperiment, log } = context.options
  const outcomes: Outcome[] = []
  for (const [index, each] of prepared.entries()) {
    onExperiment(each.loaded.file, null)
    for (const warning of each.loaded.warnings) log('warning', describeProblem(warning))
    const patienceSeconds = await comeToRest(context)
    const outcome = context.signal.aborted
      ? notRun(each, 'interrupted', 'not begun, because the run was stopped')
      : await runOne(each, index, { ...context, patienceSeconds })
    onExperiment(each.loaded.file, outcome)
    await context.announcer.ended(outcome)
    outcomes.push(outcome)
  }
  return outcomes
}

/** Stopped before it was known what there is to run. */
function interrupted({ message }: InterruptExecution): Verdict {
  return worstOf([{ verdict: 'interrupted', reason: message }])
}

function conclude(outcomes: Outcome[], problems: AppResult['problems'], context: RunContext, startedAt: number): AppResult {
  const { name } = context.clusters
  const findings = [
    ...problems.map((problem) => ({ verdict: 'invalid' as const, reason: describeProblem(problem) })),
    ...findingsOf(outcomes),
  ]
  return {
    outcomes,
    problems,
    verdict: worstOf(findings.length > 0 ? findings : [{ verdict: 'passed', reason: 'the other shards have all experiments' }]),
    seed: context.seed,
    ...(name !== undefined && { cluster: name }),
    ...(context.recovered && { recovered: context.recovered }),
    startedAt,
    durationSeconds: (systemClock.now() - startedAt) / 1000,
  }
}
