/** Where an experiment acts, so that runs that do not meet need not wait for each other. */

import { loadActivity, usesCluster } from '../activities/index.ts'
import type { Experiment, Values } from '../experiment/schema.ts'
import { substituteGuarded, substituteText } from '../experiment/substitute.ts'
import { walkActivities } from '../providers/walk-activities.ts'

/** Everywhere: what nodes and other cluster-wide objects suffer, all namespaces suffer. */
const EVERYWHERE = '*'

/** Namespaces, sorted. */
export interface Places {
  /** Those that native actions name; `*` for an action that takes none. */
  acts: string[]
  /** Those that native probes name, and that HTTP asks by a name of the cluster: what others do there would be seen. */
  looks: string[]
}

export async function placesOf(experiment: Experiment, values: Values, defaultNamespace: string): Promise<Places> {
  const acts = new Set<string>()
  const looks = new Set<string>()
  for (const { activity } of walkActivities(experiment)) {
    const { provider } = activity
    if (provider.type === 'http') for (const place of placeOfUrl(substituteText(String(provider.url), values))) looks.add(place)
    if (provider.type !== 'python') continue
    const name = `${provider.module}.${provider.func}`
    const definition = usesCluster(name) ? await loadActivity(name) : undefined
    if (!definition) continue
    const given = substituteGuarded(provider.arguments ?? {}, values) as Record<string, unknown>
    const own = takesNamespace(definition.arguments) ? String(given.ns ?? defaultNamespace) : undefined
    if (definition.type === 'action') acts.add(own ?? EVERYWHERE)
    else if (own !== undefined) looks.add(own)
  }
  return { acts: [...acts].sort(), looks: [...looks].sort() }
}

/** `http://front.shop.svc:8080/` → `shop`; nothing for what is no name of a Service. */
function placeOfUrl(url: string): string[] {
  const [, namespace] = /^https?:\/\/[\w-]+\.([\w-]+)\.svc(?:[.:/?#]|$)/i.exec(url) ?? []
  return namespace === undefined ? [] : [namespace.toLowerCase()]
}

function takesNamespace(schema: unknown): boolean {
  const { shape } = (schema as { _zod: { def: { shape?: Record<string, unknown> } } })._zod.def
  return shape !== undefined && 'ns' in shape
}

/** Whether what one of them does can be seen or suffered by the other. */
export function doDisturb(one: Places, other: Places): boolean {
  return doMeet(one.acts, [...other.acts, ...other.looks]) || doMeet(other.acts, one.looks)
}

export function doMeet(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return false
  return some.includes(EVERYWHERE) || others.includes(EVERYWHERE) || some.some((each) => others.includes(each))
}
