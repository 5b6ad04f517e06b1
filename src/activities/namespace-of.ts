import type { Tools } from './activity.ts'

/** The namespace that an activity names, else the run's. An empty name would mean all of them, which nobody means. */
export function namespaceOf(ns: string | null | undefined, { namespace }: Tools): string {
  return ns || namespace
}
