/** The native functions: one line each. */

import type { ActivityDefinition } from './activity.ts'
import { scale_deployment } from './chaosk8s/deployment/actions/scale_deployment.ts'
import { deployment_available_and_healthy } from './chaosk8s/deployment/probes/deployment_available_and_healthy.ts'
import { deployment_fully_available } from './chaosk8s/deployment/probes/deployment_fully_available.ts'
import { get_events } from './chaosk8s/event/probes/get_events.ts'
import { cordon_node } from './chaosk8s/node/actions/cordon_node.ts'
import { create_node } from './chaosk8s/node/actions/create_node.ts'
import { delete_nodes } from './chaosk8s/node/actions/delete_nodes.ts'
import { drain_nodes } from './chaosk8s/node/actions/drain_nodes.ts'
import { uncordon_node } from './chaosk8s/node/actions/uncordon_node.ts'
import { all_nodes_must_be_ready_to_schedule } from './chaosk8s/node/probes/all_nodes_must_be_ready_to_schedule.ts'
import { get_all_node_status_conditions } from './chaosk8s/node/probes/get_all_node_status_conditions.ts'
import { get_nodes } from './chaosk8s/node/probes/get_nodes.ts'
import { nodes_must_be_healthy } from './chaosk8s/node/probes/nodes_must_be_healthy.ts'
import { verify_nodes_condition } from './chaosk8s/node/probes/verify_nodes_condition.ts'
import { delete_pods } from './chaosk8s/pod/actions/delete_pods.ts'
import { exec_in_pods } from './chaosk8s/pod/actions/exec_in_pods.ts'
import { terminate_pods } from './chaosk8s/pod/actions/terminate_pods.ts'
import { all_pods_healthy } from './chaosk8s/pod/probes/all_pods_healthy.ts'
import { count_min_pods } from './chaosk8s/pod/probes/count_min_pods.ts'
import { count_pods } from './chaosk8s/pod/probes/count_pods.ts'
import { pod_is_not_available } from './chaosk8s/pod/probes/pod_is_not_available.ts'
import { pods_in_conditions } from './chaosk8s/pod/probes/pods_in_conditions.ts'
import { pods_in_phase } from './chaosk8s/pod/probes/pods_in_phase.ts'
import { pods_not_in_phase } from './chaosk8s/pod/probes/pods_not_in_phase.ts'
import { read_pod_logs } from './chaosk8s/pod/probes/read_pod_logs.ts'
import { should_be_found_in_logs } from './chaosk8s/pod/probes/should_be_found_in_logs.ts'
import { all_microservices_healthy } from './chaosk8s/probes/all_microservices_healthy.ts'
import { microservice_available_and_healthy } from './chaosk8s/probes/microservice_available_and_healthy.ts'
import { microservice_is_not_available } from './chaosk8s/probes/microservice_is_not_available.ts'

export const activities: readonly ActivityDefinition[] = [
  all_microservices_healthy,
  all_nodes_must_be_ready_to_schedule,
  all_pods_healthy,
  cordon_node,
  count_min_pods,
  count_pods,
  create_node,
  delete_nodes,
  delete_pods,
  deployment_available_and_healthy,
  deployment_fully_available,
  drain_nodes,
  exec_in_pods,
  get_all_node_status_conditions,
  get_events,
  get_nodes,
  microservice_available_and_healthy,
  microservice_is_not_available,
  nodes_must_be_healthy,
  pod_is_not_available,
  pods_in_conditions,
  pods_in_phase,
  pods_not_in_phase,
  read_pod_logs,
  scale_deployment,
  should_be_found_in_logs,
  terminate_pods,
  uncordon_node,
  verify_nodes_condition,
] as readonly ActivityDefinition[]

/** Python modules that import a function from another one make it callable by their own name too (spec extensions 2). */
const REEXPORTS: Readonly<Record<string, ActivityDefinition>> = {
  'chaosk8s.actions.delete_pods': delete_pods,
  'chaosk8s.actions.scale_deployment': scale_deployment,
  'chaosk8s.probes.all_pods_healthy': all_pods_healthy,
  'chaosk8s.probes.deployment_available_and_healthy': deployment_available_and_healthy,
  'chaosk8s.probes.deployment_fully_available': deployment_fully_available,
  'chaosk8s.probes.pod_is_not_available': pod_is_not_available,
  'chaosk8s.probes.read_microservices_logs': read_pod_logs,
  'chaosk8s.probes.read_pod_logs': read_pod_logs,
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
