/** How much may be down at a time. */

import { type Policy, type Refusal, refusal } from './policy.ts'
import type { Reach } from './reach.ts'

/** Null when the reach of a change is within the limits. */
export function checkReach(policy: Policy, { whole, unit, wanted, down, left }: Reach): Refusal | null {
  const { limits = {} } = policy.rules
  const { percent, count } = limits[unit] ?? {}
  const state = `${down} of ${wanted} ${unit} of ${whole} would be down`
  if (count !== undefined && down > count) return refusal(policy, ['limits', unit, 'count'], `${state}, more than ${count}`)
  if (percent !== undefined && (100 * down) / wanted > percent)
    return refusal(policy, ['limits', unit, 'percent'], `${state}, more than ${percent} %`)
  if (unit === 'pods' && limits['keep-last-ready-replica'] && left === 0)
    return refusal(policy, ['limits', 'keep-last-ready-replica'], `no ready pod of ${whole} would be left`)
  return null
}

/** Whether anybody has to count. */
export function limitsPods({ rules: { limits } }: Policy): boolean {
  return limits?.pods !== undefined || limits?.['keep-last-ready-replica'] === true
}

export function limitsNodes({ rules: { limits } }: Policy): boolean {
  return limits?.nodes !== undefined
}
