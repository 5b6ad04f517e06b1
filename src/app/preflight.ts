/** Before the first experiment: what the server would refuse is said now, when nothing has been touched. */

import { isRunDry } from '../experiment/dry.ts'
import { InvalidExperiment, type Problem } from '../experiment/errors.ts'
import { describeAsker, type NativeCall } from '../permissions/native-calls.ts'
import { describeNeed, isOptional, type Need, needsOf } from '../permissions/needs.ts'
import { missingNeeds } from '../permissions/review.ts'
import { policyLooks } from '../policy/policy-looks.ts'
import type { Prepared } from './check.ts'
import type { Secrets } from './clusters.ts'
import type { AppOptions, RunContext } from './options.ts'
import { callsOf, isUndone } from './role-needs.ts'
import { waitLooks } from './wait-looks.ts'
import { readTargets } from './wait-target.ts'

type PreflightContext = Pick<RunContext, 'options' | 'clusters' | 'doors' | 'signal'>

/** Askers that one message names. */
const NAMED_MAX = 5

/**
 * Asks each cluster that the experiments need. What only the run's own bookkeeping misses is a warning.
 * @throws InvalidExperiment with every missing rule, on the activity that needs it
 */
export async function preflight(prepared: readonly Prepared[], context: PreflightContext): Promise<void> {
  const { log } = context.options
  const { missing } = await askForPermissions(prepared, context)
  const bookkeeping = missing.filter(isOptional)
  if (bookkeeping.length > 0)
    log(
      'warning',
      `not permitted: ${bookkeeping.map(describeNeed).join(', ')}; what a lost runner leaves behind, or no controller replaces, may go unnoticed`,
    )
  const problems = byAskers(missing.filter((need) => !isOptional(need))).map(describeMissing)
  if (problems.length > 0) throw new InvalidExperiment(problems)
}

/** All that is needed, optional things left out, and what of it the servers say they do not grant. */
export async function askForPermissions(
  prepared: readonly Prepared[],
  { clusters, doors, signal, options }: PreflightContext,
): Promise<{ needed: Need[]; missing: Need[] }> {
  const calls = await callsOf(prepared)
  const policy = await doors.policy()
  const looks = waitLooks(readTargets(options.waiting.targets, clusters.namespace))
  const asked = await Promise.all(
    byCluster(calls.filter((call) => isCalled(call, options))).map(async ([secrets, some]) => {
      const isDefault = Object.keys(secrets).length === 0
      const { needs } = needsOf(some, {
        namespace: clusters.namespace,
        isUndone: isUndone(options),
        policyLooks: policyLooks(policy),
        ...(isDefault && { asks: looks }),
      })
      const wanted = needs.filter(({ reason }) => reason !== 'unowned')
      const missing = wanted.length === 0 ? [] : await missingNeeds(wanted, await clusters.open(secrets), signal)
      return { needed: wanted, missing }
    }),
  )
  return { needed: asked.flatMap(({ needed }) => needed), missing: asked.flatMap(({ missing }) => missing) }
}

/** A dry run leaves actions out. */
function isCalled({ definition }: NativeCall, { dry }: AppOptions): boolean {
  return definition.type !== 'action' || !isRunDry(dry)
}

/** The default cluster is always among them. */
function byCluster(calls: readonly NativeCall[]): [Secrets, NativeCall[]][] {
  const groups = new Map<string, [Secrets, NativeCall[]]>([['{}', [{}, []]]])
  for (const call of calls) {
    const key = JSON.stringify(call.secrets)
    const group = groups.get(key) ?? [call.secrets, []]
    group[1].push(call)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** What the same activities need for the same reason is one problem. */
function byAskers(needs: readonly Need[]): [Need, ...Need[]][] {
  const groups = new Map<string, [Need, ...Need[]]>()
  for (const need of needs) {
    const key = JSON.stringify([need.reason, need.askers])
    const group = groups.get(key)
    if (group) group.push(need)
    else groups.set(key, [need])
  }
  return [...groups.values()]
}

function describeMissing(needs: [Need, ...Need[]]): Problem {
  const { askers, reason } = needs[0]
  const [first, ...others] = askers
  const why = reason === 'undo' ? 'to take back what it changes' : 'to do its work'
  const names = [...new Set(others.map(describeAsker))].filter((name) => !first || name !== describeAsker(first))
  const also = names.length === 0 ? '' : `, as ${names.slice(0, NAMED_MAX).join(', ')} do${names.length === 1 ? 'es' : ''} too`
  const what = needs.map(describeNeed).join(', ')
  const message = `not permitted: ${what}. \`${first?.activity}\` needs ${needs.length === 1 ? 'it' : 'that'} ${why}${also}. \`chaos-gate rbac\` prints a role that allows it`
  const { file, line, column } = first ?? {}
  return {
    message,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  }
}
