/** What can happen to workloads and their pods. */

import { type Activity, action, type Faults, type Place } from './fault.ts'

export function workloadFaults({ ns }: Place): Faults {
  const k8s = (name: string, args: Record<string, unknown>): Activity => action(`chaosk8s.${name}`, { ...args, ns })
  return {
    'scale a deployment': { method: [k8s('deployment.actions.scale_deployment', { name: 'web', replicas: 0 })] },
    'scale a microservice': { method: [k8s('actions.scale_microservice', { name: 'web', replicas: 1 })] },
    'restart a deployment': { method: [k8s('deployment.actions.rollout_deployment', { name: 'web' })] },
    'delete a deployment': { method: [k8s('deployment.actions.delete_deployment', { name: 'web' })] },
    'create a deployment': { method: [k8s('deployment.actions.create_deployment', { spec_path: 'deployment.json' })] },
    'start a microservice': { method: [k8s('actions.start_microservice', { spec_path: 'deployment.json' })] },
    'kill a microservice': { method: [k8s('actions.kill_microservice', { name: 'web', label_selector: 'app={name}' })] },
    'scale, then delete': {
      method: [
        k8s('deployment.actions.scale_deployment', { name: 'web', replicas: 3 }),
        k8s('deployment.actions.delete_deployment', { name: 'web' }),
      ],
    },
    'create a stateful set': { method: [k8s('statefulset.actions.create_statefulset', { spec_path: 'statefulset.json' })] },
    'scale a stateful set': { method: [k8s('statefulset.actions.scale_statefulset', { name: 'base', replicas: 0 })] },
    'remove a stateful set': { method: [k8s('statefulset.actions.remove_statefulset', { name: 'base' })] },
    'create a daemon set': { method: [k8s('daemonset.actions.create_daemon_set', { spec_path: 'daemonset.json' })] },
    'update a daemon set': {
      method: [k8s('daemonset.actions.update_daemon_set', { name: 'agent', spec: { spec: { minReadySeconds: 5 } } })],
    },
    'delete a daemon set': { method: [k8s('daemonset.actions.delete_daemon_set', { name: 'agent' })] },
    'delete a replica set of a deployment': {
      method: [k8s('replicaset.actions.delete_replica_set', { label_selector: 'app=web' })],
    },
    'delete a replica set of nobody': { method: [k8s('replicaset.actions.delete_replica_set', { name: 'alone' })] },
    'terminate pods': { method: [k8s('pod.actions.terminate_pods', { label_selector: 'app=web', qty: 2, grace_period: 0 })] },
    'terminate pods by chance': {
      method: [
        action('chaosgate.pod.actions.terminate_random_pods', { namespaces: [ns], label_selector: 'app=web', grace_period: 0 }),
      ],
    },
    'delete a pod': { method: [k8s('pod.actions.delete_pods', { label_selector: 'app=web' })] },
    'run a command': { method: [k8s('pod.actions.exec_in_pods', { cmd: 'sleep 0.2', label_selector: 'app=web' })] },
  }
}
