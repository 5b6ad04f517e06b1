/** What experiments would do to a cluster, without doing it. */

import { InvalidExperiment, type Problem } from '../experiment/errors.ts'
import { collectSecretTexts } from '../experiment/mask.ts'
import { forbidden, type Plan, type PlannedExperiment } from '../experiment/plan.ts'
import { openForeign } from '../foreign/open-foreign.ts'
import { describeNeed, isOptional, type Need } from '../permissions/needs.ts'
import { Budgets } from '../plan/budgets.ts'
import { Overlay } from '../plan/overlay.ts'
import type { PlannedCluster, PlanTools } from '../plan/plan-activity.ts'
import { planExperiment } from '../plan/plan-experiment.ts'
import { openFiles } from '../system/files.ts'
import { openHttp } from '../system/http/open-http.ts'
import { anySeed, seededRandom } from '../system/random.ts'
import { timeLimit } from '../system/time-limit.ts'
import { type Checked, type CheckTools, checkAll, type Prepared } from './check.ts'
import { chooser } from './choose.ts'
import { Clusters, type Secrets } from './clusters.ts'
import { Doors } from './doors.ts'
import { withVariablesFiles } from './environment.ts'
import { clusterProblems, policyProblems } from './hold-to-policy.ts'
import { hiding } from './mask.ts'
import type { AppOptions, RunContext } from './options.ts'
import { askForPermissions } from './preflight.ts'
import { readTargets } from './wait-target.ts'

type PlanContext = Pick<RunContext, 'options' | 'clusters' | 'doors' | 'signal' | 'seed'>

/** Never throws for what a user can cause. Nothing is written anywhere. */
export async function plan(given: AppOptions): Promise<Plan> {
  const options = withVariablesFiles({ ...given, dry: null })
  const { mask, hide } = hiding(options)
  const clusters = new Clusters(options)
  const seed = options.seed ?? anySeed()
  const signal = AbortSignal.any([options.signal, timeLimit(options.timeoutSeconds || 3600)])
  const context = { options, clusters, doors: new Doors(options, clusters), signal, seed }
  const empty: Plan = { seed, experiments: [], permissions: { needed: [], missing: [], optional: [] }, problems: [] }
  try {
    const checked = await check(context)
    hide(checked.prepared.flatMap(({ resolution }) => collectSecretTexts(resolution.values)))
    return mask(await planAll(checked, empty, context))
  } catch (error) {
    if (error instanceof InvalidExperiment) return { ...empty, problems: [...error.problems] }
    if (!signal.aborted) throw error
    return { ...empty, problems: [{ message: `not looked into: ${(signal.reason as Error).message}` }] }
  }
}

async function check({ options, clusters, signal, seed }: PlanContext): Promise<Checked> {
  const foreign = openForeign(options, options.log)
  const tools: CheckTools = {
    foreign,
    http: openHttp(options.environment),
    signal,
    loadingHooks: [],
    onLoaded: async () => {},
    choose: chooser({ options, clusters, seed }),
  }
  try {
    return await checkAll(options, tools)
  } finally {
    await foreign.close()
  }
}

async function planAll({ prepared, refused }: Checked, empty: Plan, context: PlanContext): Promise<Plan> {
  const unsound = refused.map(({ file, problems, warnings }) => ({
    file,
    title: file,
    activities: [],
    problems,
    warnings: [...warnings],
  }))
  const unreachable = await reach(prepared, context)
  if (unreachable.length > 0) return { ...empty, experiments: unsound, problems: unreachable }
  const { needed, missing } = await askForPermissions(prepared, context)
  const experiments: PlannedExperiment[] = [...unsound]
  for (const each of prepared) experiments.push(await planOne(each, context))
  const { name } = context.clusters
  return {
    ...empty,
    ...(name !== undefined && { cluster: name }),
    experiments,
    permissions: {
      needed: distinct(needed),
      missing: distinct(missing),
      optional: distinct(needed.filter(isOptional)),
    },
    problems: await clusterProblems(context),
  }
}

async function reach(prepared: readonly Prepared[], { options, clusters, signal }: PlanContext): Promise<Problem[]> {
  const targets = readTargets(options.waiting.targets, clusters.namespace)
  try {
    await clusters.check(
      prepared,
      targets.some(({ is }) => is === 'rollout'),
      signal,
    )
    return []
  } catch (error) {
    if (!(error instanceof InvalidExperiment)) throw error
    return [...error.problems]
  }
}

function distinct(needs: readonly Need[]): string[] {
  return [...new Set(needs.map(describeNeed))].sort()
}

async function planOne(prepared: Prepared, context: PlanContext): Promise<PlannedExperiment> {
  const { loaded, resolution } = prepared
  return {
    file: loaded.file,
    title: loaded.experiment.title,
    activities: await planExperiment(loaded, toolsFor(resolution.values, context)),
    problems: await policyProblems(prepared, context),
    warnings: loaded.warnings,
  }
}

/** Clusters are as they are for each experiment: what the one before would leave is put back by then. */
function toolsFor(values: PlanTools['values'], { options, clusters, doors, signal, seed }: PlanContext): PlanTools {
  const opened = new Map<string, Promise<PlannedCluster>>()
  return {
    cluster(secrets) {
      const key = JSON.stringify(secrets)
      const cluster = opened.get(key) ?? openCluster(secrets, { clusters, doors })
      opened.set(key, cluster)
      return cluster
    },
    namespace: clusters.namespace,
    files: openFiles(options.directory),
    random: seededRandom(seed),
    values,
    signal,
  }
}

async function openCluster(
  secrets: Secrets,
  { clusters, doors }: Pick<PlanContext, 'clusters' | 'doors'>,
): Promise<PlannedCluster> {
  const kubernetes = await clusters.open(secrets)
  return {
    kubernetes,
    guard: await doors.freshGuard(secrets),
    overlay: new Overlay(kubernetes),
    budgets: new Budgets(kubernetes),
    taken: new Set(),
  }
}

/** Whether a run would be refused. */
export function isRefused({ problems, permissions, experiments }: Plan): boolean {
  return (
    problems.length > 0 ||
    forbidden(permissions).length > 0 ||
    experiments.some(
      (experiment) =>
        experiment.problems.length > 0 ||
        experiment.activities.some(({ changes }) => changes.some(({ refusal }) => refusal !== undefined)),
    )
  )
}
