/** Which functions are the user's own. */

import { isNative } from '../activities/index.ts'
import type { Activity } from '../experiment/schema.ts'

/** A Python function without a native definition. */
export function isForeign({ provider }: Pick<Activity, 'provider'>): boolean {
  return provider.type === 'python' && !isNative(`${provider.module}.${provider.func}`)
}
