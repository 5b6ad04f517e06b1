/** Experiments as a team would have them, unchanged Chaos Toolkit. */

import { dump } from 'js-yaml'

export function terminatePods(namespace: string, selector: string, more: Record<string, unknown> = {}) {
  const { pauses, ...args } = more
  return {
    type: 'action',
    name: 'lose-an-instance',
    provider: {
      type: 'python',
      module: 'chaosk8s.pod.actions',
      func: 'terminate_pods',
      arguments: { label_selector: selector, ns: namespace, ...args },
    },
    ...(pauses !== undefined && { pauses }),
  }
}

export function scaleDeployment(namespace: string, name: string, replicas: number, more: Record<string, unknown> = {}) {
  return {
    type: 'action',
    name: `scale-${name}-to-${replicas}`,
    provider: {
      type: 'python',
      module: 'chaosk8s.deployment.actions',
      func: 'scale_deployment',
      arguments: { name, replicas, ns: namespace },
    },
    ...more,
  }
}

export function answering(url: string) {
  return {
    title: 'the application answers',
    probes: [{ type: 'probe', name: 'application-answers', tolerance: 200, provider: { type: 'http', url, timeout: 3 } }],
  }
}

export function experimentText(part: Record<string, unknown>): string {
  return dump({ title: 'The application survives', description: 'What a user would notice', ...part })
}
