/** Changing what keeps pods running. */

import { expect } from '@jest/globals'
import { inNamespace, K8S, workload } from './extras.ts'
import { untilMissed, untilSilent } from './outage.ts'
import { answers, call, during, holds, kill, type Part, remove, replicas, type Scenario, type Stage, scale } from './scenario.ts'

function patchImage({ town }: Stage, name: string, image: string): Part {
  const target = { group: 'apps', version: 'v1', plural: 'deployments', name, ns: town.namespace }
  const template = { spec: { containers: [{ name, image }] } }
  return call('patch', `${K8S}.crd.actions.patch_custom_object`, { ...target, resource: { spec: { template } } })
}

function stateful(stage: Stage): Promise<void> {
  return workload(stage, 'StatefulSet', 'db', { serviceName: 'db' })
}

export const workloads: Scenario[] = [
  {
    name: 'half of the pods are scaled away, and come back',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 1)] }),
    verdict: 'passed',
    says: /held before and after/,
    afterwards: (_, told) =>
      expect(told.outcomes[0]?.journal?.['chaos-gate']?.putBack).toContainEqual(expect.stringContaining('spec.replicas 1 → 2')),
  },
  {
    name: 'all pods are scaled away, and come back',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 0)] }),
    options: (stage) => ({ controls: [untilSilent('scale-web', stage.web)] }),
    verdict: 'deviated',
    says: /did not hold after the method/,
  },
  {
    name: 'a deployment is scaled to the size that it has',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 2)] }),
    verdict: 'inconclusive',
    says: /`scale-web` injected nothing: Deployment known-\S+\/web already was as asked \(spec\.replicas\)$/,
  },
  {
    name: 'a deployment that is not there is scaled',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'wbe', 0)] }),
    verdict: 'inconclusive',
    says: /`scale-wbe` could not inject: failed to scale 'wbe' to 0 replicas: .*not found/,
  },
  {
    name: 'the server does not take the size',
    experiment: (stage) => ({ method: [scale(stage, 'web', -1)] }),
    verdict: 'inconclusive',
    says: /could not inject: failed to scale 'web' to -1 replicas/,
  },
  {
    name: 'somebody sets a deployment back at once',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 1)] }),
    options: (stage) => ({ controls: [during('scale-web', () => replicas(stage, 'web', 2))] }),
    verdict: 'inconclusive',
    says: /^`scale-web` injected nothing: somebody has set spec\.replicas of Deployment known-\S+\/web back to 2 at once$/,
  },
  {
    name: 'somebody sets a deployment back after a while',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 1, { pauses: { after: 1.5 } })] }),
    options: (stage) => ({ controls: [during('scale-web', () => replicas(stage, 'web', 2))] }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'somebody scales a deployment to another size meanwhile',
    experiment: (stage) => ({ method: [scale(stage, 'web', 1)] }),
    options: (stage) => ({ controls: [during('rollback', () => replicas(stage, 'web', 3))] }),
    verdict: 'not-restored',
    says: /left behind: Deployment known-\S+\/web: was patched \(spec\.replicas 2 → 1\): somebody else has changed spec\.replicas since/,
    hasLeft: true,
    tidy: (stage) => replicas(stage, 'web', 2),
  },
  {
    name: 'the method itself sets a deployment back',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [scale(stage, 'web', 1, { pauses: { after: 1 } }), { ...scale(stage, 'web', 2), name: 'scale-back' }],
    }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'a deployment is deleted, and made again',
    experiment: (stage) => ({ method: [inNamespace(stage, 'deployment.actions.delete_deployment', { name: 'one' })] }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'a replica set is deleted, and its deployment makes another one',
    experiment: (stage) => ({
      method: [inNamespace(stage, 'replicaset.actions.delete_replica_set', { label_selector: 'app=one' })],
    }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'a deployment that is not there is deleted',
    experiment: (stage) => ({ method: [inNamespace(stage, 'deployment.actions.delete_deployment', { name: 'wbe' })] }),
    verdict: 'inconclusive',
    says: /no Deployment in namespace "known-\S+" is called wbe/,
  },
  {
    name: 'an image that cannot be pulled, while the old pods go on',
    experiment: (stage) => ({ ...answers(stage.web), method: [patchImage(stage, 'web', 'chaos-gate/none:9')] }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'an image that cannot be pulled, and the old pod is lost',
    experiment: (stage) => ({
      ...answers(stage.one),
      method: [
        patchImage(stage, 'one', 'chaos-gate/none:9'),
        kill(stage, { label_selector: 'app=one', grace_period: 0, all: true }, { pauses: { before: 1 } }),
      ],
    }),
    options: (stage) => ({ controls: [untilMissed('kill', stage.one)] }),
    verdict: 'deviated',
    says: /did not hold after the method/,
  },
  {
    name: 'all pods of a deployment are replaced',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [inNamespace(stage, 'deployment.actions.rollout_deployment', { name: 'web' })],
    }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'a pod of a stateful set is lost, and another one of its name comes',
    prepare: (stage) => stateful(stage),
    experiment: (stage) => ({ method: [kill(stage, { label_selector: 'app=db', grace_period: 0 })] }),
    verdict: 'passed',
    says: /did its job/,
    tidy: (stage) => remove(stage, 'apps/v1', 'StatefulSet', 'db'),
  },
  {
    name: 'a stateful set is scaled to nothing, and back',
    prepare: (stage) => stateful(stage),
    experiment: (stage) => ({
      method: [inNamespace(stage, 'statefulset.actions.scale_statefulset', { name: 'db', replicas: 0 })],
      rollbacks: [{ ...inNamespace(stage, 'statefulset.actions.scale_statefulset', { name: 'db', replicas: 1 }), name: 'back' }],
    }),
    verdict: 'passed',
    says: /did its job/,
    tidy: (stage) => remove(stage, 'apps/v1', 'StatefulSet', 'db'),
  },
  {
    name: 'a stateful set that is not there',
    experiment: (stage) => ({
      ...holds(
        call(
          'there',
          `${K8S}.statefulset.probes.statefulset_fully_available`,
          { name: 'db', ns: stage.town.namespace, timeout: 1 },
          { tolerance: true },
        ),
      ),
      method: [inNamespace(stage, 'statefulset.actions.scale_statefulset', { name: 'db', replicas: 0 })],
    }),
    verdict: 'not-steady',
    says: /not steady before anything was injected: `there` failed: /,
  },
]
