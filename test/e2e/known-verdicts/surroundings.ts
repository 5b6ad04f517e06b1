/** Changing what leads to pods and where they run. */

import { expect } from '@jest/globals'
import { inNamespace, K8S, pinned } from './extras.ts'
import { untilSilent } from './outage.ts'
import { answers, call, create, kill, type Part, reference, remove, type Scenario, type Stage } from './scenario.ts'

const ISTIO = 'networking.istio.io/v1'

function virtualService(stage: Stage): Promise<void> {
  const route = [{ destination: { host: 'web', subset: 'v1' } }]
  return create(stage, ISTIO, 'VirtualService', 'web', { spec: { hosts: ['web'], http: [{ route }] } })
}

function delay({ town }: Stage, subset: string, name = 'web'): Part {
  const args = {
    virtual_service_name: name,
    fixed_delay: '2s',
    routes: [{ destination: { host: 'web', subset } }],
    percentage: 100,
  }
  return call('delay', 'chaosistio.fault.actions.add_delay_fault', { ...args, ns: town.namespace, version: ISTIO })
}

async function setUnschedulable({ town: { kubernetes, signal } }: Stage, name: string, isSo: boolean): Promise<void> {
  const body = { spec: { unschedulable: isSo ? true : null } }
  await kubernetes.patch({ apiVersion: 'v1', kind: 'Node', name }, { type: 'merge', body }, signal)
}

const denyAll = { podSelector: {}, policyTypes: ['Ingress'] }

export const surroundings: Scenario[] = [
  {
    name: 'a service is deleted, and made again with its port',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [inNamespace(stage, 'service.actions.delete_service', { name: 'web' })],
    }),
    options: (stage) => ({ controls: [untilSilent('delete_service', stage.web)] }),
    verdict: 'deviated',
    says: /did not hold after the method: `answers` failed/,
    async afterwards(stage) {
      expect(new URL(await stage.town.urlOf('web')).port).toBe(new URL(stage.web).port)
    },
  },
  {
    name: 'nothing may come in',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [inNamespace(stage, 'networking.actions.deny_all_ingress', { label_selectors: { app: 'web' } })],
    }),
    options: (stage) => ({ controls: [untilSilent('deny_all_ingress', stage.web)] }),
    verdict: 'deviated',
    says: /did not hold after the method: `answers` failed: failed to connect .*: no connection within 2 s/,
  },
  {
    name: 'nothing could come in to begin with',
    prepare: (stage) =>
      create(stage, 'networking.k8s.io/v1', 'NetworkPolicy', 'chaostoolkit-deny-all-ingress', { spec: denyAll }),
    experiment: (stage) => ({ method: [inNamespace(stage, 'networking.actions.deny_all_ingress')] }),
    verdict: 'inconclusive',
    says: /`deny_all_ingress` injected nothing: .*already/,
    tidy: (stage) => remove(stage, 'networking.k8s.io/v1', 'NetworkPolicy', 'chaostoolkit-deny-all-ingress'),
  },
  {
    name: 'a namespace is deleted with what is in it',
    prepare: async (stage) => {
      const name = `${stage.town.namespace}-doomed`
      await stage.town.kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }, stage.town.signal)
      await create(stage, 'v1', 'ConfigMap', 'precious', { metadata: { namespace: name } })
    },
    experiment: ({ town }) => ({
      method: [call('raze', `${K8S}.namespace.actions.delete_namespace`, { name: `${town.namespace}-doomed` })],
    }),
    verdict: 'not-restored',
    says: /left behind: Namespace known-\S+-doomed: was deleted and is there again, but everything in it is lost for good$/,
    hasLeft: true,
    tidy: ({ town }) =>
      town.kubernetes.delete({ apiVersion: 'v1', kind: 'Namespace', name: `${town.namespace}-doomed` }, {}, town.signal),
  },
  {
    name: 'a node takes no pods, and takes them again',
    experiment: ({ web }) => ({
      ...answers(web),
      method: [call('cordon', `${K8S}.node.actions.cordon_node`, { name: 'node-a' })],
    }),
    verdict: 'passed',
    says: /held before and after/,
    async afterwards({ town }) {
      const node = await town.kubernetes.get({ apiVersion: 'v1', kind: 'Node', name: 'node-a' }, town.signal)
      expect(node.spec?.unschedulable).toBeUndefined()
    },
  },
  {
    name: 'a node that is not there',
    experiment: () => ({ method: [call('cordon', `${K8S}.node.actions.cordon_node`, { name: 'node-z' })] }),
    verdict: 'inconclusive',
    says: /node-z/,
  },
  {
    name: 'a node that takes pods is to take them again',
    experiment: () => ({ method: [call('uncordon', `${K8S}.node.actions.uncordon_node`, { name: 'node-b' })] }),
    verdict: 'inconclusive',
    says: /Node node-b already was as asked/,
  },
  {
    name: 'a delay in the mesh, which is taken away again',
    prepare: virtualService,
    experiment: (stage) => ({ ...answers(stage.web), method: [delay(stage, 'v1')] }),
    verdict: 'passed',
    says: /did its job/,
    async afterwards(stage) {
      const { spec } = await stage.town.kubernetes.get(reference(stage, ISTIO, 'VirtualService', 'web'), stage.town.signal)
      expect(JSON.stringify(spec)).not.toContain('fault')
    },
    tidy: (stage) => remove(stage, ISTIO, 'VirtualService', 'web'),
  },
  {
    name: 'a delay in a route that the mesh does not have',
    prepare: virtualService,
    experiment: (stage) => ({ ...answers(stage.web), method: [delay(stage, 'v2')] }),
    verdict: 'inconclusive',
    says: /`delay` could not inject: .*v2/,
    tidy: (stage) => remove(stage, ISTIO, 'VirtualService', 'web'),
  },
  {
    name: 'a delay where there is no mesh',
    experiment: (stage) => ({ method: [delay(stage, 'v1', 'wbe')] }),
    verdict: 'inconclusive',
    says: /`delay` could not inject: .*wbe/,
  },
  {
    name: 'a delay where there is no mesh, and its removal as a rollback',
    experiment: (stage) => ({
      method: [delay(stage, 'v1', 'wbe')],
      rollbacks: [{ ...delay(stage, 'v1', 'wbe'), name: 'back' }],
    }),
    verdict: 'inconclusive',
    says: /^`delay` could not inject: .*; the rollback `back` failed: .*, but there was nothing to put back$/,
  },
  {
    name: 'a node takes no pods while the pod that belongs there is lost',
    prepare: (stage) => pinned(stage, 'node-b'),
    experiment: (stage) => ({
      method: [
        call('cordon', `${K8S}.node.actions.cordon_node`, { name: 'node-b' }),
        kill(stage, { label_selector: 'app=pinned', grace_period: 0 }),
      ],
    }),
    verdict: 'passed',
    says: /did its job/,
    tidy: (stage) => remove(stage, 'apps/v1', 'Deployment', 'pinned'),
  },
  {
    name: 'a pod is lost that no node takes',
    prepare: async (stage) => {
      await pinned(stage, 'node-c')
      await setUnschedulable(stage, 'node-c', true)
    },
    experiment: (stage) => ({ method: [kill(stage, { label_selector: 'app=pinned', grace_period: 0 })] }),
    options: () => ({ undoSeconds: 4 }),
    verdict: 'not-restored',
    says: /left behind: Pod known-\S+\/pinned-\S+: was deleted and is not replaced: ReplicaSet known-\S+ has 0 of 1 Pods ready after 4 s$/,
    hasLeft: true,
    async tidy(stage) {
      await setUnschedulable(stage, 'node-c', false)
      await remove(stage, 'apps/v1', 'Deployment', 'pinned')
    },
  },
  {
    name: 'a custom kind that nobody has defined',
    experiment: ({ town }) => ({
      method: [
        call('patch', `${K8S}.crd.actions.patch_custom_object`, {
          ...{ group: 'shop.example', version: 'v1', plural: 'carts', name: 'one', ns: town.namespace },
          resource: { spec: {} },
        }),
      ],
    }),
    verdict: 'inconclusive',
    says: /`patch` could not inject: .*carts/,
  },
  {
    name: 'a namespace that is there is created',
    experiment: ({ town }) => ({ method: [call('make', `${K8S}.namespace.actions.create_namespace`, { name: town.namespace })] }),
    verdict: 'inconclusive',
    says: /`make` could not inject: .*already exists/,
  },
  {
    name: 'a namespace that the run has made is deleted by it',
    experiment: ({ town }) => ({
      method: [
        call('make', `${K8S}.namespace.actions.create_namespace`, { name: `${town.namespace}-new` }),
        call('raze', `${K8S}.namespace.actions.delete_namespace`, { name: `${town.namespace}-new` }),
      ],
    }),
    verdict: 'passed',
    says: /did its job/,
  },
]
