/** Changing what keeps pods running, what leads to them and where they run. */

import { expect } from '@jest/globals'
import {
  answers,
  call,
  create,
  during,
  holds,
  kill,
  type Part,
  reference,
  remove,
  replicas,
  type Scenario,
  type Stage,
  scale,
} from './scenario.ts'

const K8S = 'chaosk8s'
const ISTIO = 'networking.istio.io/v1'

function patchImage({ town }: Stage, name: string, image: string): Part {
  const target = { group: 'apps', version: 'v1', plural: 'deployments', name, ns: town.namespace }
  const template = { spec: { containers: [{ name, image }] } }
  return call('patch', `${K8S}.crd.actions.patch_custom_object`, { ...target, resource: { spec: { template } } })
}

function inNamespace({ town }: Stage, dotted: string, args: Part = {}): Part {
  return call(dotted.split('.').at(-1) ?? '', `${K8S}.${dotted}`, { ...args, ns: town.namespace })
}

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

const denyAll = { podSelector: {}, policyTypes: ['Ingress'] }

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
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 0, { pauses: { after: 3 } })] }),
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
    name: 'a deployment that is not there is deleted',
    experiment: (stage) => ({ method: [inNamespace(stage, 'deployment.actions.delete_deployment', { name: 'wbe' })] }),
    verdict: 'inconclusive',
    says: /no Deployment in namespace "known-\S+" is called wbe/,
  },
  {
    name: 'a service is deleted, and made again with its port',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [{ ...inNamespace(stage, 'service.actions.delete_service', { name: 'web' }), pauses: { after: 2 } }],
    }),
    verdict: 'deviated',
    says: /did not hold after the method: `answers` failed/,
    async afterwards(stage) {
      expect(await stage.town.urlOf('web')).toBe(stage.web)
    },
  },
  {
    name: 'nothing may come in',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [
        {
          ...inNamespace(stage, 'networking.actions.deny_all_ingress', { label_selectors: { app: 'web' } }),
          pauses: { after: 2 },
        },
      ],
    }),
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
        kill(stage, { label_selector: 'app=one', grace_period: 0, qty: 2 }, { pauses: { before: 1, after: 1 } }),
      ],
    }),
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
      method: [call('cordon', `${K8S}.node.actions.cordon_node`, { name: 'node-c' })],
    }),
    verdict: 'passed',
    says: /held before and after/,
    async afterwards({ town }) {
      const node = await town.kubernetes.get({ apiVersion: 'v1', kind: 'Node', name: 'node-c' }, town.signal)
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
