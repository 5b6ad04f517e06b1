/** The native functions: one line each. A file is read when an experiment names its function, so that a run pays for no other. */

import type { ActivityDefinition } from './activity.ts'

type Load = () => Promise<Readonly<Record<string, unknown>>>

const FUNCTIONS: Readonly<Record<string, Load>> = {
  'chaosaddons.utils.idle.idle_for': () => import('./chaosaddons/utils/idle/idle_for.ts'),
  'chaosgate.load.actions.send_requests': () => import('./chaosgate/load/actions/send_requests.ts'),
  'chaosgate.pod.actions.terminate_random_pods': () => import('./chaosgate/pod/actions/terminate_random_pods.ts'),
  'chaosistio.fault.actions.add_abort_fault': () => import('./chaosistio/fault/actions/add_abort_fault.ts'),
  'chaosistio.fault.actions.add_delay_fault': () => import('./chaosistio/fault/actions/add_delay_fault.ts'),
  'chaosistio.fault.actions.remove_abort_fault': () => import('./chaosistio/fault/actions/remove_abort_fault.ts'),
  'chaosistio.fault.actions.remove_delay_fault': () => import('./chaosistio/fault/actions/remove_delay_fault.ts'),
  'chaosistio.fault.actions.set_fault': () => import('./chaosistio/fault/actions/set_fault.ts'),
  'chaosistio.fault.actions.unset_fault': () => import('./chaosistio/fault/actions/unset_fault.ts'),
  'chaosistio.fault.probes.get_virtual_service': () => import('./chaosistio/fault/probes/get_virtual_service.ts'),
  'chaosk8s.actions.kill_microservice': () => import('./chaosk8s/actions/kill_microservice.ts'),
  'chaosk8s.actions.remove_service_endpoint': () => import('./chaosk8s/actions/remove_service_endpoint.ts'),
  'chaosk8s.actions.scale_microservice': () => import('./chaosk8s/actions/scale_microservice.ts'),
  'chaosk8s.actions.start_microservice': () => import('./chaosk8s/actions/start_microservice.ts'),
  'chaosk8s.chaosmesh.network.actions.add_latency': () => import('./chaosk8s/chaosmesh/network/actions/add_latency.ts'),
  'chaosk8s.chaosmesh.network.actions.corrupt_packets': () => import('./chaosk8s/chaosmesh/network/actions/corrupt_packets.ts'),
  'chaosk8s.chaosmesh.network.actions.delete_network_fault': () =>
    import('./chaosk8s/chaosmesh/network/actions/delete_network_fault.ts'),
  'chaosk8s.chaosmesh.network.actions.duplicate_packets': () =>
    import('./chaosk8s/chaosmesh/network/actions/duplicate_packets.ts'),
  'chaosk8s.chaosmesh.network.actions.reorder_packets': () => import('./chaosk8s/chaosmesh/network/actions/reorder_packets.ts'),
  'chaosk8s.chaosmesh.network.actions.set_bandwidth': () => import('./chaosk8s/chaosmesh/network/actions/set_bandwidth.ts'),
  'chaosk8s.chaosmesh.network.actions.set_loss': () => import('./chaosk8s/chaosmesh/network/actions/set_loss.ts'),
  'chaosk8s.chaosmesh.network.probes.get_network_fault': () => import('./chaosk8s/chaosmesh/network/probes/get_network_fault.ts'),
  'chaosk8s.chaosmesh.network.probes.get_network_faults': () =>
    import('./chaosk8s/chaosmesh/network/probes/get_network_faults.ts'),
  'chaosk8s.chaosmesh.stress.actions.delete_stressor': () => import('./chaosk8s/chaosmesh/stress/actions/delete_stressor.ts'),
  'chaosk8s.chaosmesh.stress.actions.stress_cpu': () => import('./chaosk8s/chaosmesh/stress/actions/stress_cpu.ts'),
  'chaosk8s.chaosmesh.stress.actions.stress_memory': () => import('./chaosk8s/chaosmesh/stress/actions/stress_memory.ts'),
  'chaosk8s.chaosmesh.stress.probes.get_stressor': () => import('./chaosk8s/chaosmesh/stress/probes/get_stressor.ts'),
  'chaosk8s.chaosmesh.stress.probes.get_stressors': () => import('./chaosk8s/chaosmesh/stress/probes/get_stressors.ts'),
  'chaosk8s.crd.actions.apply_from_json': () => import('./chaosk8s/crd/actions/apply_from_json.ts'),
  'chaosk8s.crd.actions.apply_from_yaml': () => import('./chaosk8s/crd/actions/apply_from_yaml.ts'),
  'chaosk8s.crd.actions.create_cluster_custom_object': () => import('./chaosk8s/crd/actions/create_cluster_custom_object.ts'),
  'chaosk8s.crd.actions.create_custom_object': () => import('./chaosk8s/crd/actions/create_custom_object.ts'),
  'chaosk8s.crd.actions.delete_cluster_custom_object': () => import('./chaosk8s/crd/actions/delete_cluster_custom_object.ts'),
  'chaosk8s.crd.actions.delete_custom_object': () => import('./chaosk8s/crd/actions/delete_custom_object.ts'),
  'chaosk8s.crd.actions.patch_cluster_custom_object': () => import('./chaosk8s/crd/actions/patch_cluster_custom_object.ts'),
  'chaosk8s.crd.actions.patch_custom_object': () => import('./chaosk8s/crd/actions/patch_custom_object.ts'),
  'chaosk8s.crd.actions.replace_cluster_custom_object': () => import('./chaosk8s/crd/actions/replace_cluster_custom_object.ts'),
  'chaosk8s.crd.actions.replace_custom_object': () => import('./chaosk8s/crd/actions/replace_custom_object.ts'),
  'chaosk8s.crd.probes.get_cluster_custom_object': () => import('./chaosk8s/crd/probes/get_cluster_custom_object.ts'),
  'chaosk8s.crd.probes.get_custom_object': () => import('./chaosk8s/crd/probes/get_custom_object.ts'),
  'chaosk8s.crd.probes.list_cluster_custom_objects': () => import('./chaosk8s/crd/probes/list_cluster_custom_objects.ts'),
  'chaosk8s.crd.probes.list_custom_objects': () => import('./chaosk8s/crd/probes/list_custom_objects.ts'),
  'chaosk8s.daemonset.actions.create_daemon_set': () => import('./chaosk8s/daemonset/actions/create_daemon_set.ts'),
  'chaosk8s.daemonset.actions.delete_daemon_set': () => import('./chaosk8s/daemonset/actions/delete_daemon_set.ts'),
  'chaosk8s.daemonset.actions.update_daemon_set': () => import('./chaosk8s/daemonset/actions/update_daemon_set.ts'),
  'chaosk8s.daemonset.probes.daemon_set_available_and_healthy': () =>
    import('./chaosk8s/daemonset/probes/daemon_set_available_and_healthy.ts'),
  'chaosk8s.daemonset.probes.daemon_set_fully_available': () =>
    import('./chaosk8s/daemonset/probes/daemon_set_fully_available.ts'),
  'chaosk8s.daemonset.probes.daemon_set_not_fully_available': () =>
    import('./chaosk8s/daemonset/probes/daemon_set_not_fully_available.ts'),
  'chaosk8s.daemonset.probes.daemon_set_partially_available': () =>
    import('./chaosk8s/daemonset/probes/daemon_set_partially_available.ts'),
  'chaosk8s.deployment.actions.create_deployment': () => import('./chaosk8s/deployment/actions/create_deployment.ts'),
  'chaosk8s.deployment.actions.delete_deployment': () => import('./chaosk8s/deployment/actions/delete_deployment.ts'),
  'chaosk8s.deployment.actions.rollout_deployment': () => import('./chaosk8s/deployment/actions/rollout_deployment.ts'),
  'chaosk8s.deployment.actions.scale_deployment': () => import('./chaosk8s/deployment/actions/scale_deployment.ts'),
  'chaosk8s.deployment.probes.deployment_available_and_healthy': () =>
    import('./chaosk8s/deployment/probes/deployment_available_and_healthy.ts'),
  'chaosk8s.deployment.probes.deployment_fully_available': () =>
    import('./chaosk8s/deployment/probes/deployment_fully_available.ts'),
  'chaosk8s.deployment.probes.deployment_not_fully_available': () =>
    import('./chaosk8s/deployment/probes/deployment_not_fully_available.ts'),
  'chaosk8s.deployment.probes.deployment_partially_available': () =>
    import('./chaosk8s/deployment/probes/deployment_partially_available.ts'),
  'chaosk8s.event.probes.get_events': () => import('./chaosk8s/event/probes/get_events.ts'),
  'chaosk8s.namespace.actions.create_namespace': () => import('./chaosk8s/namespace/actions/create_namespace.ts'),
  'chaosk8s.namespace.actions.delete_namespace': () => import('./chaosk8s/namespace/actions/delete_namespace.ts'),
  'chaosk8s.namespace.probes.namespace_exists': () => import('./chaosk8s/namespace/probes/namespace_exists.ts'),
  'chaosk8s.networking.actions.allow_dns_access': () => import('./chaosk8s/networking/actions/allow_dns_access.ts'),
  'chaosk8s.networking.actions.create_ingress': () => import('./chaosk8s/networking/actions/create_ingress.ts'),
  'chaosk8s.networking.actions.create_network_policy': () => import('./chaosk8s/networking/actions/create_network_policy.ts'),
  'chaosk8s.networking.actions.delete_ingress': () => import('./chaosk8s/networking/actions/delete_ingress.ts'),
  'chaosk8s.networking.actions.deny_all_egress': () => import('./chaosk8s/networking/actions/deny_all_egress.ts'),
  'chaosk8s.networking.actions.deny_all_ingress': () => import('./chaosk8s/networking/actions/deny_all_ingress.ts'),
  'chaosk8s.networking.actions.remove_allow_dns_access': () => import('./chaosk8s/networking/actions/remove_allow_dns_access.ts'),
  'chaosk8s.networking.actions.remove_deny_all_egress': () => import('./chaosk8s/networking/actions/remove_deny_all_egress.ts'),
  'chaosk8s.networking.actions.remove_deny_all_ingress': () => import('./chaosk8s/networking/actions/remove_deny_all_ingress.ts'),
  'chaosk8s.networking.actions.remove_network_policy': () => import('./chaosk8s/networking/actions/remove_network_policy.ts'),
  'chaosk8s.networking.actions.update_ingress': () => import('./chaosk8s/networking/actions/update_ingress.ts'),
  'chaosk8s.networking.probes.ingress_exists': () => import('./chaosk8s/networking/probes/ingress_exists.ts'),
  'chaosk8s.node.actions.cordon_node': () => import('./chaosk8s/node/actions/cordon_node.ts'),
  'chaosk8s.node.actions.create_node': () => import('./chaosk8s/node/actions/create_node.ts'),
  'chaosk8s.node.actions.delete_nodes': () => import('./chaosk8s/node/actions/delete_nodes.ts'),
  'chaosk8s.node.actions.drain_nodes': () => import('./chaosk8s/node/actions/drain_nodes.ts'),
  'chaosk8s.node.actions.uncordon_node': () => import('./chaosk8s/node/actions/uncordon_node.ts'),
  'chaosk8s.node.probes.all_nodes_must_be_ready_to_schedule': () =>
    import('./chaosk8s/node/probes/all_nodes_must_be_ready_to_schedule.ts'),
  'chaosk8s.node.probes.get_all_node_status_conditions': () => import('./chaosk8s/node/probes/get_all_node_status_conditions.ts'),
  'chaosk8s.node.probes.get_nodes': () => import('./chaosk8s/node/probes/get_nodes.ts'),
  'chaosk8s.node.probes.nodes_must_be_healthy': () => import('./chaosk8s/node/probes/nodes_must_be_healthy.ts'),
  'chaosk8s.node.probes.verify_nodes_condition': () => import('./chaosk8s/node/probes/verify_nodes_condition.ts'),
  'chaosk8s.pod.actions.delete_pods': () => import('./chaosk8s/pod/actions/delete_pods.ts'),
  'chaosk8s.pod.actions.exec_in_pods': () => import('./chaosk8s/pod/actions/exec_in_pods.ts'),
  'chaosk8s.pod.actions.terminate_pods': () => import('./chaosk8s/pod/actions/terminate_pods.ts'),
  'chaosk8s.pod.probes.all_pods_healthy': () => import('./chaosk8s/pod/probes/all_pods_healthy.ts'),
  'chaosk8s.pod.probes.count_min_pods': () => import('./chaosk8s/pod/probes/count_min_pods.ts'),
  'chaosk8s.pod.probes.count_pods': () => import('./chaosk8s/pod/probes/count_pods.ts'),
  'chaosk8s.pod.probes.pod_is_not_available': () => import('./chaosk8s/pod/probes/pod_is_not_available.ts'),
  'chaosk8s.pod.probes.pods_in_conditions': () => import('./chaosk8s/pod/probes/pods_in_conditions.ts'),
  'chaosk8s.pod.probes.pods_in_phase': () => import('./chaosk8s/pod/probes/pods_in_phase.ts'),
  'chaosk8s.pod.probes.pods_not_in_phase': () => import('./chaosk8s/pod/probes/pods_not_in_phase.ts'),
  'chaosk8s.pod.probes.read_pod_logs': () => import('./chaosk8s/pod/probes/read_pod_logs.ts'),
  'chaosk8s.pod.probes.should_be_found_in_logs': () => import('./chaosk8s/pod/probes/should_be_found_in_logs.ts'),
  'chaosk8s.probes.all_microservices_healthy': () => import('./chaosk8s/probes/all_microservices_healthy.ts'),
  'chaosk8s.probes.deployment_is_fully_available': () => import('./chaosk8s/probes/deployment_is_fully_available.ts'),
  'chaosk8s.probes.deployment_is_not_fully_available': () => import('./chaosk8s/probes/deployment_is_not_fully_available.ts'),
  'chaosk8s.probes.microservice_available_and_healthy': () => import('./chaosk8s/probes/microservice_available_and_healthy.ts'),
  'chaosk8s.probes.microservice_is_not_available': () => import('./chaosk8s/probes/microservice_is_not_available.ts'),
  'chaosk8s.probes.service_endpoint_is_initialized': () => import('./chaosk8s/probes/service_endpoint_is_initialized.ts'),
  'chaosk8s.replicaset.actions.delete_replica_set': () => import('./chaosk8s/replicaset/actions/delete_replica_set.ts'),
  'chaosk8s.secret.actions.create_secret': () => import('./chaosk8s/secret/actions/create_secret.ts'),
  'chaosk8s.secret.actions.delete_secret': () => import('./chaosk8s/secret/actions/delete_secret.ts'),
  'chaosk8s.secret.probes.secret_exists': () => import('./chaosk8s/secret/probes/secret_exists.ts'),
  'chaosk8s.service.actions.create_service_endpoint': () => import('./chaosk8s/service/actions/create_service_endpoint.ts'),
  'chaosk8s.service.actions.delete_service': () => import('./chaosk8s/service/actions/delete_service.ts'),
  'chaosk8s.service.probes.service_is_initialized': () => import('./chaosk8s/service/probes/service_is_initialized.ts'),
  'chaosk8s.statefulset.actions.create_statefulset': () => import('./chaosk8s/statefulset/actions/create_statefulset.ts'),
  'chaosk8s.statefulset.actions.remove_statefulset': () => import('./chaosk8s/statefulset/actions/remove_statefulset.ts'),
  'chaosk8s.statefulset.actions.scale_statefulset': () => import('./chaosk8s/statefulset/actions/scale_statefulset.ts'),
  'chaosk8s.statefulset.probes.statefulset_fully_available': () =>
    import('./chaosk8s/statefulset/probes/statefulset_fully_available.ts'),
  'chaosk8s.statefulset.probes.statefulset_not_fully_available': () =>
    import('./chaosk8s/statefulset/probes/statefulset_not_fully_available.ts'),
  'chaosslack.probes.get_channel_history': () => import('./chaosslack/probes/get_channel_history.ts'),
}

/** Python modules that import a function from another one make it callable by their own name too (spec extensions 2). */
const REEXPORTS: Readonly<Record<string, string>> = {
  'chaosk8s.actions.create_deployment': 'chaosk8s.deployment.actions.create_deployment',
  'chaosk8s.actions.delete_deployment': 'chaosk8s.deployment.actions.delete_deployment',
  'chaosk8s.actions.delete_pods': 'chaosk8s.pod.actions.delete_pods',
  'chaosk8s.actions.delete_replica_set': 'chaosk8s.replicaset.actions.delete_replica_set',
  'chaosk8s.actions.delete_service': 'chaosk8s.service.actions.delete_service',
  'chaosk8s.actions.scale_deployment': 'chaosk8s.deployment.actions.scale_deployment',
  'chaosk8s.probes.all_pods_healthy': 'chaosk8s.pod.probes.all_pods_healthy',
  'chaosk8s.probes.deployment_available_and_healthy': 'chaosk8s.deployment.probes.deployment_available_and_healthy',
  'chaosk8s.probes.deployment_fully_available': 'chaosk8s.deployment.probes.deployment_fully_available',
  'chaosk8s.probes.deployment_not_fully_available': 'chaosk8s.deployment.probes.deployment_not_fully_available',
  'chaosk8s.probes.pod_is_not_available': 'chaosk8s.pod.probes.pod_is_not_available',
  'chaosk8s.probes.read_microservices_logs': 'chaosk8s.pod.probes.read_pod_logs',
  'chaosk8s.probes.read_pod_logs': 'chaosk8s.pod.probes.read_pod_logs',
  'chaosk8s.probes.secret_exists': 'chaosk8s.secret.probes.secret_exists',
  'chaosk8s.probes.service_is_initialized': 'chaosk8s.service.probes.service_is_initialized',
}

/** Whether there is a native function that `module` and `func` of a `python` provider name, joined by a dot. */
export function isNative(name: string): boolean {
  return Object.hasOwn(FUNCTIONS, name) || Object.hasOwn(REEXPORTS, name)
}

/** Packages whose functions know no cluster. */
const WITHOUT_CLUSTER: readonly string[] = ['chaosaddons.', 'chaosgate.load.', 'chaosslack.']

/** Whether the function of that name works on a cluster. */
export function usesCluster(name: string): boolean {
  return isNative(name) && !WITHOUT_CLUSTER.some((start) => name.startsWith(start))
}

/** What a native function is: the Python module that it stands in says so. Undefined for any other name. */
export function nativeType(name: string): ActivityDefinition['type'] | undefined {
  if (!isNative(name)) return undefined
  return name.includes('.actions.') ? 'action' : 'probe'
}

/** The native function of that name; undefined when there is none. */
export async function loadActivity(name: string): Promise<ActivityDefinition | undefined> {
  const own = Object.hasOwn(REEXPORTS, name) ? (REEXPORTS[name] as string) : name
  const load = Object.hasOwn(FUNCTIONS, own) ? FUNCTIONS[own] : undefined
  return (await load?.())?.[own.slice(own.lastIndexOf('.') + 1)] as ActivityDefinition | undefined
}

/** All of them, for the docs and for whoever lists them. */
export async function loadActivities(): Promise<ActivityDefinition[]> {
  const all: ActivityDefinition[] = []
  for (const name of Object.keys(FUNCTIONS)) all.push((await loadActivity(name)) as ActivityDefinition)
  return all
}

/** Every name that `loadActivity` knows. */
export function activityNames(): string[] {
  return [...Object.keys(FUNCTIONS), ...Object.keys(REEXPORTS)]
}
