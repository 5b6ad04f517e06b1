import type { Dry } from './schema.ts'

/** Whether the dry mode leaves actions out, so that nothing may be written (spec DRY-2). */
export function isRunDry(dry: Dry | null): boolean {
  return dry === 'actions' || dry === 'activities'
}
