/** Where an experiment acts, so that runs that do not meet need not wait for each other. */

import { loadActivity, usesCluster } from '../activities/index.ts'
import type { Experiment, Values } from '../experiment/schema.ts'
import { substituteGuarded } from '../experiment/substitute.ts'
import { walkActivities } from '../providers/walk-activities.ts'

/** Everywhere: what nodes and other cluster-wide objects suffer, all namespaces suffer. */
const EVERYWHERE = '*'

/** The namespaces that native actions of the experiment name, sorted; `*` for an action that takes none. */
export async function namespacesOf(experiment: Experiment, values: Values, defaultNamespace: string): Promise<string[]> {
  const found = new Set<string>()
  for (const { activity } of walkActivities(experiment)) {
    const { provider } = activity
    if (provider.type !== 'python') continue
    const name = `${provider.module}.${provider.func}`
    const definition = usesCluster(name) ? await loadActivity(name) : undefined
    if (definition?.type !== 'action') continue
    const given = substituteGuarded(provider.arguments ?? {}, values) as Record<string, unknown>
    found.add(takesNamespace(definition.arguments) ? String(given.ns ?? defaultNamespace) : EVERYWHERE)
  }
  return [...found].sort()
}

function takesNamespace(schema: unknown): boolean {
  const { shape } = (schema as { _zod: { def: { shape?: Record<string, unknown> } } })._zod.def
  return shape !== undefined && 'ns' in shape
}

export function doMeet(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return false
  return some.includes(EVERYWHERE) || others.includes(EVERYWHERE) || some.some((each) => others.includes(each))
}
