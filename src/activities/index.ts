/** The native functions: one line each. */

import type { ActivityDefinition } from './activity.ts'
import { add_abort_fault } from './chaosistio/fault/actions/add_abort_fault.ts'
import { add_delay_fault } from './chaosistio/fault/actions/add_delay_fault.ts'
import { remove_abort_fault } from './chaosistio/fault/actions/remove_abort_fault.ts'
import { remove_delay_fault } from './chaosistio/fault/actions/remove_delay_fault.ts'
import { set_fault } from './chaosistio/fault/actions/set_fault.ts'
import { unset_fault } from './chaosistio/fault/actions/unset_fault.ts'
import { get_virtual_service } from './chaosistio/fault/probes/get_virtual_service.ts'
import { kill_microservice } from './chaosk8s/actions/kill_microservice.ts'
import { remove_service_endpoint } from './chaosk8s/actions/remove_service_endpoint.ts'
import { scale_microservice } from './chaosk8s/actions/scale_microservice.ts'
import { start_microservice } from './chaosk8s/actions/start_microservice.ts'
import { add_latency } from './chaosk8s/chaosmesh/network/actions/add_latency.ts'
import { corrupt_packets } from './chaosk8s/chaosmesh/network/actions/corrupt_packets.ts'
import { delete_network_fault } from './chaosk8s/chaosmesh/network/actions/delete_network_fault.ts'
import { duplicate_packets } from './chaosk8s/chaosmesh/network/actions/duplicate_packets.ts'
import { reorder_packets } from './chaosk8s/chaosmesh/network/actions/reorder_packets.ts'
import { set_bandwidth } from './chaosk8s/chaosmesh/network/actions/set_bandwidth.ts'
import { set_loss } from './chaosk8s/chaosmesh/network/actions/set_loss.ts'
import { get_network_fault } from './chaosk8s/chaosmesh/network/probes/get_network_fault.ts'
import { get_network_faults } from './chaosk8s/chaosmesh/network/probes/get_network_faults.ts'
import { delete_stressor } from './chaosk8s/chaosmesh/stress/actions/delete_stressor.ts'
import { stress_cpu } from './chaosk8s/chaosmesh/stress/actions/stress_cpu.ts'
import { stress_memory } from './chaosk8s/chaosmesh/stress/actions/stress_memory.ts'
import { get_stressor } from './chaosk8s/chaosmesh/stress/probes/get_stressor.ts'
import { get_stressors } from './chaosk8s/chaosmesh/stress/probes/get_stressors.ts'
import { apply_from_json } from './chaosk8s/crd/actions/apply_from_json.ts'
import { apply_from_yaml } from './chaosk8s/crd/actions/apply_from_yaml.ts'
import { create_cluster_custom_object } from './chaosk8s/crd/actions/create_cluster_custom_object.ts'
import { create_custom_object } from './chaosk8s/crd/actions/create_custom_object.ts'
import { delete_cluster_custom_object } from './chaosk8s/crd/actions/delete_cluster_custom_object.ts'
import { delete_custom_object } from './chaosk8s/crd/actions/delete_custom_object.ts'
import { patch_cluster_custom_object } from './chaosk8s/crd/actions/patch_cluster_custom_object.ts'
import { patch_custom_object } from './chaosk8s/crd/actions/patch_custom_object.ts'
import { replace_cluster_custom_object } from './chaosk8s/crd/actions/replace_cluster_custom_object.ts'
import { replace_custom_object } from './chaosk8s/crd/actions/replace_custom_object.ts'
import { get_cluster_custom_object } from './chaosk8s/crd/probes/get_cluster_custom_object.ts'
import { get_custom_object } from './chaosk8s/crd/probes/get_custom_object.ts'
import { list_cluster_custom_objects } from './chaosk8s/crd/probes/list_cluster_custom_objects.ts'
import { list_custom_objects } from './chaosk8s/crd/probes/list_custom_objects.ts'
import { create_daemon_set } from './chaosk8s/daemonset/actions/create_daemon_set.ts'
import { delete_daemon_set } from './chaosk8s/daemonset/actions/delete_daemon_set.ts'
import { update_daemon_set } from './chaosk8s/daemonset/actions/update_daemon_set.ts'
import { daemon_set_available_and_healthy } from './chaosk8s/daemonset/probes/daemon_set_available_and_healthy.ts'
import { daemon_set_fully_available } from './chaosk8s/daemonset/probes/daemon_set_fully_available.ts'
import { daemon_set_not_fully_available } from './chaosk8s/daemonset/probes/daemon_set_not_fully_available.ts'
import { daemon_set_partially_available } from './chaosk8s/daemonset/probes/daemon_set_partially_available.ts'
import { create_deployment } from './chaosk8s/deployment/actions/create_deployment.ts'
import { delete_deployment } from './chaosk8s/deployment/actions/delete_deployment.ts'
import { rollout_deployment } from './chaosk8s/deployment/actions/rollout_deployment.ts'
import { scale_deployment } from './chaosk8s/deployment/actions/scale_deployment.ts'
import { deployment_available_and_healthy } from './chaosk8s/deployment/probes/deployment_available_and_healthy.ts'
import { deployment_fully_available } from './chaosk8s/deployment/probes/deployment_fully_available.ts'
import { deployment_not_fully_available } from './chaosk8s/deployment/probes/deployment_not_fully_available.ts'
import { deployment_partially_available } from './chaosk8s/deployment/probes/deployment_partially_available.ts'
import { get_events } from './chaosk8s/event/probes/get_events.ts'
import { create_namespace } from './chaosk8s/namespace/actions/create_namespace.ts'
import { delete_namespace } from './chaosk8s/namespace/actions/delete_namespace.ts'
import { namespace_exists } from './chaosk8s/namespace/probes/namespace_exists.ts'
import { allow_dns_access } from './chaosk8s/networking/actions/allow_dns_access.ts'
import { create_ingress } from './chaosk8s/networking/actions/create_ingress.ts'
import { create_network_policy } from './chaosk8s/networking/actions/create_network_policy.ts'
import { delete_ingress } from './chaosk8s/networking/actions/delete_ingress.ts'
import { deny_all_egress } from './chaosk8s/networking/actions/deny_all_egress.ts'
import { deny_all_ingress } from './chaosk8s/networking/actions/deny_all_ingress.ts'
import { remove_allow_dns_access } from './chaosk8s/networking/actions/remove_allow_dns_access.ts'
import { remove_deny_all_egress } from './chaosk8s/networking/actions/remove_deny_all_egress.ts'
import { remove_deny_all_ingress } from './chaosk8s/networking/actions/remove_deny_all_ingress.ts'
import { remove_network_policy } from './chaosk8s/networking/actions/remove_network_policy.ts'
import { update_ingress } from './chaosk8s/networking/actions/update_ingress.ts'
import { ingress_exists } from './chaosk8s/networking/probes/ingress_exists.ts'
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
import { deployment_is_fully_available } from './chaosk8s/probes/deployment_is_fully_available.ts'
import { deployment_is_not_fully_available } from './chaosk8s/probes/deployment_is_not_fully_available.ts'
import { microservice_available_and_healthy } from './chaosk8s/probes/microservice_available_and_healthy.ts'
import { microservice_is_not_available } from './chaosk8s/probes/microservice_is_not_available.ts'
import { service_endpoint_is_initialized } from './chaosk8s/probes/service_endpoint_is_initialized.ts'
import { delete_replica_set } from './chaosk8s/replicaset/actions/delete_replica_set.ts'
import { create_secret } from './chaosk8s/secret/actions/create_secret.ts'
import { delete_secret } from './chaosk8s/secret/actions/delete_secret.ts'
import { secret_exists } from './chaosk8s/secret/probes/secret_exists.ts'
import { create_service_endpoint } from './chaosk8s/service/actions/create_service_endpoint.ts'
import { delete_service } from './chaosk8s/service/actions/delete_service.ts'
import { service_is_initialized } from './chaosk8s/service/probes/service_is_initialized.ts'
import { create_statefulset } from './chaosk8s/statefulset/actions/create_statefulset.ts'
import { remove_statefulset } from './chaosk8s/statefulset/actions/remove_statefulset.ts'
import { scale_statefulset } from './chaosk8s/statefulset/actions/scale_statefulset.ts'
import { statefulset_fully_available } from './chaosk8s/statefulset/probes/statefulset_fully_available.ts'
import { statefulset_not_fully_available } from './chaosk8s/statefulset/probes/statefulset_not_fully_available.ts'

export const activities: readonly ActivityDefinition[] = [
  add_abort_fault,
  add_delay_fault,
  add_latency,
  all_microservices_healthy,
  all_nodes_must_be_ready_to_schedule,
  all_pods_healthy,
  allow_dns_access,
  apply_from_json,
  apply_from_yaml,
  cordon_node,
  corrupt_packets,
  count_min_pods,
  count_pods,
  create_cluster_custom_object,
  create_custom_object,
  create_daemon_set,
  create_deployment,
  create_ingress,
  create_namespace,
  create_network_policy,
  create_node,
  create_secret,
  create_service_endpoint,
  create_statefulset,
  daemon_set_available_and_healthy,
  daemon_set_fully_available,
  daemon_set_not_fully_available,
  daemon_set_partially_available,
  delete_cluster_custom_object,
  delete_custom_object,
  delete_daemon_set,
  delete_deployment,
  delete_ingress,
  delete_namespace,
  delete_network_fault,
  delete_nodes,
  delete_pods,
  delete_replica_set,
  delete_secret,
  delete_service,
  delete_stressor,
  deny_all_egress,
  deny_all_ingress,
  deployment_available_and_healthy,
  deployment_fully_available,
  deployment_is_fully_available,
  deployment_is_not_fully_available,
  deployment_not_fully_available,
  deployment_partially_available,
  drain_nodes,
  duplicate_packets,
  exec_in_pods,
  get_all_node_status_conditions,
  get_cluster_custom_object,
  get_custom_object,
  get_events,
  get_network_fault,
  get_network_faults,
  get_nodes,
  get_stressor,
  get_stressors,
  get_virtual_service,
  ingress_exists,
  kill_microservice,
  list_cluster_custom_objects,
  list_custom_objects,
  microservice_available_and_healthy,
  microservice_is_not_available,
  namespace_exists,
  nodes_must_be_healthy,
  patch_cluster_custom_object,
  patch_custom_object,
  pod_is_not_available,
  pods_in_conditions,
  pods_in_phase,
  pods_not_in_phase,
  read_pod_logs,
  remove_abort_fault,
  remove_allow_dns_access,
  remove_delay_fault,
  remove_deny_all_egress,
  remove_deny_all_ingress,
  remove_network_policy,
  remove_service_endpoint,
  remove_statefulset,
  reorder_packets,
  replace_cluster_custom_object,
  replace_custom_object,
  rollout_deployment,
  scale_deployment,
  scale_microservice,
  scale_statefulset,
  secret_exists,
  service_endpoint_is_initialized,
  service_is_initialized,
  set_bandwidth,
  set_fault,
  set_loss,
  should_be_found_in_logs,
  start_microservice,
  statefulset_fully_available,
  statefulset_not_fully_available,
  stress_cpu,
  stress_memory,
  terminate_pods,
  uncordon_node,
  unset_fault,
  update_daemon_set,
  update_ingress,
  verify_nodes_condition,
] as readonly ActivityDefinition[]

/** Python modules that import a function from another one make it callable by their own name too (spec extensions 2). */
const REEXPORTS: Readonly<Record<string, ActivityDefinition>> = {
  'chaosk8s.actions.create_deployment': create_deployment,
  'chaosk8s.actions.delete_deployment': delete_deployment,
  'chaosk8s.actions.delete_pods': delete_pods,
  'chaosk8s.actions.delete_replica_set': delete_replica_set,
  'chaosk8s.actions.delete_service': delete_service,
  'chaosk8s.actions.scale_deployment': scale_deployment,
  'chaosk8s.probes.all_pods_healthy': all_pods_healthy,
  'chaosk8s.probes.deployment_available_and_healthy': deployment_available_and_healthy,
  'chaosk8s.probes.deployment_fully_available': deployment_fully_available,
  'chaosk8s.probes.deployment_not_fully_available': deployment_not_fully_available,
  'chaosk8s.probes.pod_is_not_available': pod_is_not_available,
  'chaosk8s.probes.read_microservices_logs': read_pod_logs,
  'chaosk8s.probes.read_pod_logs': read_pod_logs,
  'chaosk8s.probes.secret_exists': secret_exists,
  'chaosk8s.probes.service_is_initialized': service_is_initialized,
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
