/** The experiments that the policy allows, as far as can be told before anything is asked of a cluster; the others with the reasons. */

import { isRunDry } from '../experiment/dry.ts'
import { InvalidExperiment, type Problem } from '../experiment/errors.ts'
import { askerOf, nativeCalls } from '../permissions/native-calls.ts'
import { checkExperiment } from '../policy/check-experiment.ts'
import { checkCluster } from '../policy/places.ts'
import { describeRefusal } from '../policy/policy.ts'
import { walkActivities } from '../providers/walk-activities.ts'
import { systemClock } from '../system/clock.ts'
import type { Checked, Prepared } from './check.ts'
import type { RunContext } from './options.ts'

type PolicyContext = Pick<RunContext, 'options' | 'clusters' | 'doors'>

/** A dry run changes nothing, and so may do everything. */
export async function holdToPolicy({ prepared, refused }: Checked, context: RunContext): Promise<Checked> {
  if (isRunDry(context.options.dry)) return { prepared, refused }
  const held: Checked = { prepared: [], refused: [...refused] }
  for (const each of prepared) {
    const problems = await policyProblems(each, context)
    if (problems.length === 0) held.prepared.push(each)
    else held.refused.push({ file: each.loaded.file, problems, warnings: each.loaded.warnings })
  }
  return held
}

/** What the policy says against one experiment. */
export async function policyProblems({ loaded, resolution, strategies }: Prepared, context: PolicyContext): Promise<Problem[]> {
  return checkExperiment(await context.doors.policy(), {
    loaded,
    calls: await nativeCalls(loaded, resolution.values),
    activities: walkActivities(loaded.experiment).map(({ activity, path }) => ({
      activity,
      asker: askerOf(loaded, activity, path),
    })),
    isNeverRolledBack: strategies.rollbacks === 'never',
    namespace: context.clusters.namespace,
    now: systemClock.now(),
  })
}

/** @throws InvalidExperiment for clusters that the policy does not allow */
export async function holdClustersToPolicy(context: RunContext): Promise<void> {
  const problems = await clusterProblems(context)
  if (problems.length > 0) throw new InvalidExperiment(problems)
}

export async function clusterProblems({ clusters, doors, options }: PolicyContext): Promise<Problem[]> {
  if (isRunDry(options.dry)) return []
  const policy = await doors.policy()
  return clusters.described.flatMap(({ cluster, asker }) =>
    checkCluster(policy, cluster).map((refusal) => ({
      message: `${describeRefusal(refusal)}${asker === undefined ? '' : ` (needed by ${asker})`}`,
    })),
  )
}
