/** What a run of experiments has to be allowed, known without asking a cluster: what a role for it holds. */

import { type NativeCall, nativeCalls } from '../permissions/native-calls.ts'
import { type Ask, type Needs, needsOf } from '../permissions/needs.ts'
import { policyLooks } from '../policy/policy-looks.ts'
import type { Prepared } from './check.ts'
import { loadPolicy } from './load-policy.ts'
import type { AppOptions } from './options.ts'
import { waitLooks } from './wait-looks.ts'
import { readTargets } from './wait-target.ts'

export type RoleOptions = Pick<AppOptions, 'cluster' | 'undo' | 'policy' | 'waiting' | 'isCompatible' | 'directory'>

/** All calls of native functions, of one experiment after the other. */
export async function callsOf(prepared: readonly Prepared[]): Promise<NativeCall[]> {
  const calls: NativeCall[] = []
  for (const { loaded, resolution } of prepared) calls.push(...(await nativeCalls(loaded, resolution.values)))
  return calls
}

export function isUndone({ undo, isCompatible }: Pick<AppOptions, 'undo' | 'isCompatible'>): boolean {
  return undo !== 'never' && !isCompatible
}

/**
 * `asks`: what is asked beside the experiments, the policy and what is waited for.
 * @throws InvalidExperiment for a policy that cannot be read
 */
export async function roleNeeds(calls: readonly NativeCall[], options: RoleOptions, asks: readonly Ask[] = []): Promise<Needs> {
  const namespace = options.cluster.namespace ?? 'default'
  return needsOf(calls, {
    namespace,
    isUndone: isUndone(options),
    policyLooks: policyLooks(await loadPolicy(options)),
    asks: [...waitLooks(readTargets(options.waiting.targets, namespace)), ...asks],
  })
}
