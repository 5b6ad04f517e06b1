/** Which clusters a run needs: one for each set of secrets that its Kubernetes functions are given. */

import { usesCluster } from '../activities/index.ts'
import type { Activity, Values } from '../experiment/schema.ts'
import { mergedSecrets } from '../experiment/values/secrets.ts'
import { walkActivities } from '../providers/walk-activities.ts'
import type { Prepared } from './check.ts'
import type { Secrets } from './clusters.ts'

export interface ClusterNeed {
  secrets: Secrets
  /** `file: activity`, for messages; missing when no activity asked. */
  asker?: string
}

/** `isNeededAnyway`: something beside the experiments asks for the default cluster. */
export function clusterNeeds(prepared: readonly Prepared[], isNeededAnyway: boolean): ClusterNeed[] {
  const needs = new Map<string, ClusterNeed>()
  if (isNeededAnyway) needs.set('{}', { secrets: {} })
  for (const { loaded, resolution } of prepared) {
    for (const { activity } of walkActivities(loaded.experiment)) {
      if (!usesKubernetes(activity)) continue
      const secrets = secretsOf(activity, resolution.values)
      const key = JSON.stringify(secrets)
      if (!needs.has(key)) needs.set(key, { secrets, asker: `${loaded.file}: ${activity.name}` })
    }
  }
  return [...needs.values()]
}

function usesKubernetes({ provider }: Activity): boolean {
  return provider.type === 'python' && usesCluster(`${provider.module}.${provider.func}`)
}

function secretsOf({ provider }: Activity, values: Values): Secrets {
  return provider.type === 'python' ? mergedSecrets(provider.secrets ?? [], values.secrets) : {}
}
