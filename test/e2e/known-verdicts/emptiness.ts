/** Where there is nothing, or nothing any more: all of none is as it should be, and that is no news. */

import { expect } from '@jest/globals'
import type { KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../../src/kubernetes/wait.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { inNamespace, K8S, workload } from './extras.ts'
import { untilSilent } from './outage.ts'
import {
  ask,
  call,
  create,
  during,
  holds,
  kill,
  type Part,
  remove,
  type Scenario,
  type Stage,
  scale,
  strategy,
} from './scenario.ts'

const POD_SECONDS = 60

function healthy(ns: string): Part {
  return call('healthy', `${K8S}.probes.all_microservices_healthy`, { ns }, { type: 'probe', tolerance: true })
}

function look(stage: Stage, func: string, args: Part, tolerance: unknown = true): Part {
  return { ...inNamespace(stage, func, args), tolerance }
}

/** The same stage in a namespace beside it. */
function beside(stage: Stage): Stage {
  return { ...stage, town: { ...stage.town, namespace: `${stage.town.namespace}-beside` } }
}

async function openBeside(stage: Stage): Promise<void> {
  const { town } = beside(stage)
  await town.kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: town.namespace } }, town.signal)
}

async function closeBeside(stage: Stage): Promise<void> {
  const { town } = beside(stage)
  await town.kubernetes.delete({ apiVersion: 'v1', kind: 'Namespace', name: town.namespace }, {}, town.signal)
}

async function untilEmpty({ town: { kubernetes, namespace, signal } }: Stage, labelSelector = ''): Promise<void> {
  const query = { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector }
  const isDone = (pods: readonly KubernetesObject[]) => pods.length === 0
  await waitUntil(kubernetes, { query, isDone, timeoutSeconds: POD_SECONDS }, systemClock, signal)
}

const stateful = 'statefulset.probes.statefulset_fully_available'

export const emptiness: Scenario[] = [
  {
    name: 'all is well in a namespace that is not there',
    experiment: (stage) => ({ ...holds(healthy('nowhere-at-all')), method: [kill(stage)] }),
    verdict: 'inconclusive',
    says: /^the steady state says nothing, because `healthy` looked at nothing: there is no pod in namespace "nowhere-at-all"$/,
  },
  {
    name: 'all is well in a namespace that is empty',
    prepare: openBeside,
    experiment: (stage) => ({ ...holds(healthy(beside(stage).town.namespace)), method: [kill(stage)] }),
    verdict: 'inconclusive',
    says: /looked at nothing/,
    tidy: closeBeside,
  },
  {
    name: 'all is well where there is nothing, and something that is there answers',
    experiment: (stage) => ({
      ...holds(healthy('nowhere-at-all'), ask('answers', stage.web, { tolerance: 200 })),
      method: [kill(stage)],
    }),
    verdict: 'passed',
    says: /held before and after/,
    afterwards: (_, told) =>
      expect(told.outcomes[0]?.journal?.['chaos-gate']?.warnings).toContainEqual(
        '`healthy` looked at nothing: there is no pod in namespace "nowhere-at-all"',
      ),
  },
  {
    name: 'all is well of an application that is gone',
    prepare: async (stage) => {
      await openBeside(stage)
      await workload(beside(stage), 'Deployment', 'lone', {})
    },
    experiment: (stage) => ({
      ...holds(healthy(beside(stage).town.namespace)),
      method: [scale(beside(stage), 'lone', 0)],
    }),
    options: (stage) => ({ controls: [during('scale-lone', () => untilEmpty(beside(stage)))] }),
    verdict: 'deviated',
    says: /what `healthy` had looked at is gone: there is no pod in namespace/,
    tidy: closeBeside,
  },
  {
    name: 'all is well while it is watched, in a namespace that is not there',
    experiment: (stage) => ({ ...holds(healthy('nowhere-at-all')), method: [kill(stage)] }),
    options: () => strategy('continuously'),
    verdict: 'inconclusive',
    says: /looked at nothing/,
  },
  {
    name: 'all nodes are well of which there is none',
    experiment: (stage) => ({
      ...holds(
        call('nodes', `${K8S}.node.probes.nodes_must_be_healthy`, { label_selector: 'nobody=has-this' }, { tolerance: true }),
      ),
      method: [kill(stage)],
    }),
    verdict: 'inconclusive',
    says: /`nodes` looked at nothing: no node has the label nobody=has-this/,
  },
  {
    name: 'a deployment that is scaled to nothing is not healthy',
    experiment: (stage) => ({
      ...holds(look(stage, 'deployment.probes.deployment_available_and_healthy', { name: 'web' })),
      method: [scale(stage, 'web', 0)],
    }),
    options: (stage) => ({ controls: [untilSilent('scale-web', stage.web)] }),
    verdict: 'deviated',
    says: /Deployment 'web' is not healthy/,
  },
  {
    name: 'a deployment that is scaled to nothing is waited for in vain',
    experiment: (stage) => ({
      ...holds(look(stage, 'deployment.probes.deployment_fully_available', { name: 'web', timeout: 2 })),
      method: [scale(stage, 'web', 0)],
    }),
    options: (stage) => ({ controls: [untilSilent('scale-web', stage.web)] }),
    verdict: 'deviated',
    says: /deployment 'web' failed to recover within 2s/,
  },
  {
    name: 'a deployment is scaled to nothing, and the method sees that it is down',
    experiment: (stage) => ({
      ...holds(ask('other', stage.one, { tolerance: 200 })),
      method: [
        scale(stage, 'web', 0),
        look(stage, 'deployment.probes.deployment_not_fully_available', { name: 'web', timeout: 20 }),
      ],
    }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'a stateful set that is scaled to nothing is waited for in vain',
    prepare: (stage) => workload(stage, 'StatefulSet', 'base', { serviceName: 'base' }),
    experiment: (stage) => ({
      ...holds(look(stage, stateful, { name: 'base', timeout: 2 })),
      method: [inNamespace(stage, 'statefulset.actions.scale_statefulset', { name: 'base', replicas: 0 })],
    }),
    options: (stage) => ({ controls: [during('scale_statefulset', () => untilEmpty(stage, 'app=base'))] }),
    verdict: 'deviated',
    says: /microservice 'base' failed to recover within 2s/,
    tidy: (stage) => remove(stage, 'apps/v1', 'StatefulSet', 'base'),
  },
  {
    name: 'no pod is in the phase that is asked for, for there is none',
    experiment: (stage) => ({
      ...holds(look(stage, 'pod.probes.pods_in_phase', { label_selector: 'app=wbe' })),
      method: [kill(stage)],
    }),
    verdict: 'not-steady',
    says: /no pods 'app=wbe' were found/,
  },
  {
    name: 'a pod that must not be there is not there',
    experiment: (stage) => ({
      ...holds(look(stage, 'pod.probes.pod_is_not_available', { name: 'canary', label_selector: 'app={name}' })),
      method: [kill(stage)],
    }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'a service that leads to nobody does not answer',
    prepare: (stage) =>
      create(stage, 'v1', 'Service', 'hollow', {
        spec: { type: 'NodePort', selector: { app: 'nobody' }, ports: [{ port: 8080 }] },
      }),
    experiment: (stage) => ({
      ...holds(
        look(stage, 'service.probes.service_is_initialized', { name: 'hollow' }),
        ask('answers', stage.web, { tolerance: 200 }),
      ),
      method: [inNamespace(stage, 'service.actions.delete_service', { name: 'hollow' })],
    }),
    verdict: 'deviated',
    says: /service 'hollow' is not initialized/,
    tidy: (stage) => remove(stage, 'v1', 'Service', 'hollow'),
  },
]
