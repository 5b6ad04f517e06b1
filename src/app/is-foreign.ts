/** Which functions are the user's own. */

import { findActivity } from '../activities/index.ts'
import type { Activity } from '../experiment/schema.ts'

/** A Python function without a native definition. */
export function isForeign({ provider }: Pick<Activity, 'provider'>): boolean {
  return provider.type === 'python' && findActivity(`${provider.module}.${provider.func}`) === undefined
}
