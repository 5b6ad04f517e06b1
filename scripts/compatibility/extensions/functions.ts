/**
 * What an experiment of the Chaos Toolkit may name in `module` and `func` for Kubernetes and Istio: chaostoolkit-kubernetes 0.39.0 and
 * chaostoolkit-istio 0.4.1. Each with the numbers of the decisions that it is about.
 */

/** Module → function → numbers. */
type Modules = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>

/** The 103 that `chaos discover` finds, and two that it does not. */
const KUBERNETES: Modules = {
  'chaosk8s.actions': {
    kill_microservice: [4, 16, 34],
    remove_service_endpoint: [34],
    scale_microservice: [5, 34],
    start_microservice: [34],
  },
  'chaosk8s.chaosmesh.network.actions': {
    add_latency: [2, 21, 22, 25],
    corrupt_packets: [2, 21, 22, 25],
    delete_network_fault: [22],
    duplicate_packets: [2, 21, 22, 25],
    reorder_packets: [2, 5, 21, 22, 25],
    set_bandwidth: [2, 5, 21, 22, 25],
    set_loss: [2, 21, 22, 25],
  },
  'chaosk8s.chaosmesh.network.probes': {
    get_network_fault: [22],
    get_network_faults: [22],
  },
  'chaosk8s.chaosmesh.stress.actions': {
    delete_stressor: [22],
    stress_cpu: [2, 5, 21, 22, 25],
    stress_memory: [2, 5, 21, 22, 25],
  },
  'chaosk8s.chaosmesh.stress.probes': {
    get_stressor: [22],
    get_stressors: [22],
  },
  'chaosk8s.crd.actions': {
    apply_from_json: [22, 23],
    apply_from_yaml: [22, 23],
    create_cluster_custom_object: [21, 22],
    create_custom_object: [21, 22],
    delete_cluster_custom_object: [22],
    delete_custom_object: [22],
    patch_cluster_custom_object: [22, 24],
    patch_custom_object: [22, 24],
    replace_cluster_custom_object: [22, 23],
    replace_custom_object: [22, 23],
  },
  'chaosk8s.crd.probes': {
    get_cluster_custom_object: [22],
    get_custom_object: [22],
    list_cluster_custom_objects: [22],
    list_custom_objects: [22],
  },
  'chaosk8s.daemonset.actions': {
    create_daemon_set: [],
    delete_daemon_set: [2, 4],
    update_daemon_set: [],
  },
  'chaosk8s.daemonset.probes': {
    daemon_set_available_and_healthy: [12, 32],
    daemon_set_fully_available: [5, 12, 13, 32],
    daemon_set_not_fully_available: [5, 12, 13, 32],
    daemon_set_partially_available: [32],
  },
  'chaosk8s.deployment.actions': {
    create_deployment: [],
    delete_deployment: [2, 4],
    rollout_deployment: [],
    scale_deployment: [5],
  },
  'chaosk8s.deployment.probes': {
    deployment_available_and_healthy: [12, 14, 32],
    deployment_fully_available: [5, 12, 13, 14, 32],
    deployment_not_fully_available: [5, 12, 13, 14, 32],
    deployment_partially_available: [11, 14, 32],
  },
  'chaosk8s.event.probes': {
    get_events: [5],
  },
  'chaosk8s.namespace.actions': {
    create_namespace: [],
    delete_namespace: [],
  },
  'chaosk8s.namespace.probes': {
    namespace_exists: [32],
  },
  'chaosk8s.networking.actions': {
    allow_dns_access: [26],
    create_ingress: [],
    create_network_policy: [],
    delete_ingress: [],
    deny_all_egress: [26],
    deny_all_ingress: [26],
    remove_allow_dns_access: [26],
    remove_deny_all_egress: [26],
    remove_deny_all_ingress: [26],
    remove_network_policy: [],
    update_ingress: [27],
  },
  'chaosk8s.networking.probes': {
    ingress_exists: [32],
  },
  'chaosk8s.node.actions': {
    cordon_node: [2],
    create_node: [20],
    delete_nodes: [2, 4, 5, 18],
    drain_nodes: [2, 5, 18, 19],
    uncordon_node: [2],
  },
  'chaosk8s.node.probes': {
    all_nodes_must_be_ready_to_schedule: [32],
    get_all_node_status_conditions: [32],
    get_nodes: [32],
    nodes_must_be_healthy: [32],
    verify_nodes_condition: [32],
  },
  'chaosk8s.pod.actions': {
    delete_pods: [1, 2, 4, 17, 32, 34],
    exec_in_pods: [2, 3, 5, 6, 7],
    terminate_pods: [1, 2, 3, 4, 5],
  },
  'chaosk8s.pod.probes': {
    all_pods_healthy: [14, 32],
    count_min_pods: [5],
    count_pods: [],
    pod_is_not_available: [14],
    pods_in_conditions: [10, 14],
    pods_in_phase: [14],
    pods_not_in_phase: [9, 14],
    read_pod_logs: [8],
    should_be_found_in_logs: [],
  },
  'chaosk8s.probes': {
    all_microservices_healthy: [34],
    deployment_is_fully_available: [5, 12, 13, 34],
    deployment_is_not_fully_available: [5, 12, 13, 34],
    microservice_available_and_healthy: [12, 15, 34],
    microservice_is_not_available: [34],
    read_microservices_logs: [8, 34],
    secret_exists: [],
    service_endpoint_is_initialized: [16, 34],
  },
  'chaosk8s.replicaset.actions': {
    delete_replica_set: [2, 4],
  },
  'chaosk8s.secret.actions': {
    create_secret: [],
    delete_secret: [],
  },
  'chaosk8s.secret.probes': {
    secret_exists: [32],
  },
  'chaosk8s.service.actions': {
    create_service_endpoint: [],
    delete_service: [],
  },
  'chaosk8s.service.probes': {
    service_is_initialized: [2, 14, 32],
  },
  'chaosk8s.statefulset.actions': {
    create_statefulset: [],
    remove_statefulset: [2, 4],
    scale_statefulset: [5],
  },
  'chaosk8s.statefulset.probes': {
    statefulset_fully_available: [5, 12, 13, 14],
    statefulset_not_fully_available: [5, 12, 13, 14],
  },
}

/** All that `chaos discover` finds. */
const ISTIO: Modules = {
  'chaosistio.fault.actions': {
    add_abort_fault: [5, 28],
    add_delay_fault: [28],
    remove_abort_fault: [28, 29],
    remove_delay_fault: [28, 29],
    set_fault: [28],
    unset_fault: [28, 29],
  },
  'chaosistio.fault.probes': {
    get_virtual_service: [],
  },
}

/** Names by which modules that import a function make it callable too. What is decided for the function holds for them. */
const OTHER_NAMES: Modules = {
  'chaosk8s.actions': {
    create_deployment: [],
    delete_deployment: [],
    delete_pods: [],
    delete_replica_set: [],
    delete_service: [],
    scale_deployment: [],
  },
  'chaosk8s.probes': {
    all_pods_healthy: [],
    deployment_available_and_healthy: [],
    deployment_fully_available: [],
    deployment_not_fully_available: [],
    pod_is_not_available: [],
    read_pod_logs: [],
    service_is_initialized: [],
  },
}

/** Title of the section → dotted name → numbers. */
export const SECTIONS: Readonly<Record<string, ReadonlyMap<string, readonly number[]>>> = {
  Kubernetes: byName(KUBERNETES),
  Istio: byName(ISTIO),
  'Other names of functions for Kubernetes': byName(OTHER_NAMES),
}

export const FUNCTIONS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.values(SECTIONS).flatMap((section) => [...section]),
)

function byName(modules: Modules): ReadonlyMap<string, readonly number[]> {
  return new Map(
    Object.entries(modules).flatMap(([module, functions]) =>
      Object.entries(functions).map(([name, decisions]): [string, readonly number[]] => [`${module}.${name}`, decisions]),
    ),
  )
}
