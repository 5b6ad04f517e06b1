/** The story of a run, for all entries. Checking comes before touching: a typo costs a second, and nothing in the cluster. */

import { checkAll } from './app/check.ts'
import { clusters } from './app/clusters.ts'
import type { AppOptions, AppResult } from './app/options.ts'
import { refuse } from './app/refuse.ts'
import { runOne } from './app/run-one.ts'
import { deadline } from './app/deadline.ts'
import { waitForTargets } from './app/wait-for.ts'
import { InvalidExperiment } from './experiment/errors.ts'
import type { Outcome } from './experiment/outcome.ts'
import { worstOf } from './experiment/verdict.ts'
import { systemClock } from './system/clock.ts'

/** Never throws for what a user can cause: that is an outcome with the verdict `invalid`. */
export async function runApp(options: AppOptions): Promise<AppResult> {
  const startedAt = systemClock.now()
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31)
  const limit = deadline(options)
  const cluster = clusters(options)
  const finish = (outcomes: Outcome[], problems: AppResult['problems'] = []): AppResult => ({
    outcomes,
    problems,
    verdict: worstOf(outcomes.flatMap(({ verdict }) => verdict.reasons.map((reason) => ({ verdict: verdict.name, reason })))),
    seed,
    ...(cluster.name !== undefined && { cluster: cluster.name }),
    startedAt,
    durationSeconds: (systemClock.now() - startedAt) / 1000,
  })
  try {
    const { prepared, refused } = await checkAll(options)
    if (refused.length > 0) return finish(refuse(prepared, refused))
    await cluster.check(prepared, limit.signal)
    await waitForTargets(options, cluster, limit.signal)
    const outcomes: Outcome[] = []
    for (const each of prepared) outcomes.push(await runOne(each, { options, cluster, seed, signal: limit.signal }))
    return finish(outcomes)
  } catch (error) {
    if (!(error instanceof InvalidExperiment)) throw error
    const verdict = worstOf(error.problems.map(({ message }) => ({ verdict: 'invalid', reason: message })))
    return { ...finish([], [...error.problems]), verdict }
  } finally {
    limit.stop()
    cluster.close()
  }
}
