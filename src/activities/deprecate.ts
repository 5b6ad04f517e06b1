/** Says what has taken a deprecated function's place; it works as ever (spec extensions 13, decision 34). */

import type { Tools } from './activity.ts'

export function deprecate(name: string, instead: string, { log }: Tools): void {
  log(`${name} is deprecated; ${instead} does the same`)
}
