/** What waiting has to be allowed: a rollout is looked at and watched. */

import type { Ask } from '../permissions/needs.ts'
import type { WaitTarget } from './wait-target.ts'

export function waitLooks(targets: readonly WaitTarget[]): Ask[] {
  return targets.flatMap((target) => {
    if (target.is !== 'rollout') return []
    const { kind, namespace } = target.object
    const place = namespace === undefined ? ('cluster' as const) : { namespace }
    const permission = { apiGroup: 'apps', resource: `${kind.toLowerCase()}s`, verbs: ['list', 'watch'] as const, place }
    return [{ permission, asker: { activity: `wait-for ${target.text}` } }]
  })
}
