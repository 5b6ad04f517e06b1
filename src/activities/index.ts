/** The native functions: one line each. */

import type { ActivityDefinition } from './activity.ts'
import { scale_deployment } from './chaosk8s/deployment/actions/scale_deployment.ts'
import { deployment_available_and_healthy } from './chaosk8s/deployment/probes/deployment_available_and_healthy.ts'
import { deployment_fully_available } from './chaosk8s/deployment/probes/deployment_fully_available.ts'
import { terminate_pods } from './chaosk8s/pod/actions/terminate_pods.ts'
import { all_pods_healthy } from './chaosk8s/pod/probes/all_pods_healthy.ts'
import { count_pods } from './chaosk8s/pod/probes/count_pods.ts'
import { pods_in_conditions } from './chaosk8s/pod/probes/pods_in_conditions.ts'
import { pods_in_phase } from './chaosk8s/pod/probes/pods_in_phase.ts'
import { pods_not_in_phase } from './chaosk8s/pod/probes/pods_not_in_phase.ts'
import { all_microservices_healthy } from './chaosk8s/probes/all_microservices_healthy.ts'
import { microservice_available_and_healthy } from './chaosk8s/probes/microservice_available_and_healthy.ts'

export const activities: readonly ActivityDefinition[] = [
  all_microservices_healthy,
  all_pods_healthy,
  count_pods,
  deployment_available_and_healthy,
  deployment_fully_available,
  microservice_available_and_healthy,
  pods_in_conditions,
  pods_in_phase,
  pods_not_in_phase,
  scale_deployment,
  terminate_pods,
] as readonly ActivityDefinition[]

/** Python modules that import a function from another one make it callable by their own name too (spec extensions 2). */
const REEXPORTS: Readonly<Record<string, ActivityDefinition>> = {
  'chaosk8s.actions.scale_deployment': scale_deployment,
  'chaosk8s.probes.all_pods_healthy': all_pods_healthy,
  'chaosk8s.probes.deployment_available_and_healthy': deployment_available_and_healthy,
  'chaosk8s.probes.deployment_fully_available': deployment_fully_available,
} as Readonly<Record<string, ActivityDefinition>>

const BY_NAME: ReadonlyMap<string, ActivityDefinition> = new Map([
  ...activities.map((definition) => [definition.name, definition] as const),
  ...Object.entries(REEXPORTS),
])

/** The function that `module` and `func` of a `python` provider name, joined by a dot. */
export function findActivity(name: string): ActivityDefinition | undefined {
  return BY_NAME.get(name)
}

/** Every name that `findActivity` knows. */
export function activityNames(): string[] {
  return [...BY_NAME.keys()]
}
