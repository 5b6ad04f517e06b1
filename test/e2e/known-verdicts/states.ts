/** Pods and workloads in states of their own: ended, stuck, half ready, held back by somebody's rules. */

import { systemClock } from '../../../src/system/clock.ts'
import { container, job, pod, removeJob } from './ending-pods.ts'
import { inNamespace, workload } from './extras.ts'
import { answers, ask, call, create, holds, kill, type Part, remove, type Scenario, type Stage, scale } from './scenario.ts'

const ADMISSION = 'admissionregistration.k8s.io/v1'

function look(stage: Stage, func: string, args: Part = {}, tolerance: unknown = true): Part {
  return { ...inNamespace(stage, func, args), tolerance }
}

const healthy = (stage: Stage) => look(stage, 'probes.all_microservices_healthy')
const gracelessly = { grace_period: 0 }

/** Nobody may delete pods of the namespace, whatever their roles say. */
async function forbidDeleting(stage: Stage): Promise<void> {
  const name = `keep-${stage.town.namespace}`
  const resourceRules = [{ apiGroups: [''], apiVersions: ['v1'], operations: ['DELETE'], resources: ['pods'] }]
  const cluster = { ...stage, town: { ...stage.town, namespace: undefined as unknown as string } }
  await create(cluster, ADMISSION, 'ValidatingAdmissionPolicy', name, {
    spec: {
      failurePolicy: 'Fail',
      matchConstraints: { resourceRules },
      validations: [
        {
          expression: "!('app' in oldObject.metadata.labels) || oldObject.metadata.labels.app != 'kept'",
          message: 'this pod is kept',
        },
      ],
    },
  })
  const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': stage.town.namespace } }
  await create(cluster, ADMISSION, 'ValidatingAdmissionPolicyBinding', name, {
    spec: { policyName: name, validationActions: ['Deny'], matchResources: { namespaceSelector } },
  })
}

/** What guards the cluster is read by the API server a little after it was written: until then pods can be deleted, and are replaced. */
async function untilForbidden({ town: { kubernetes, namespace, signal } }: Stage): Promise<void> {
  const query = { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: 'app=kept' }
  const isForbidden = (error: unknown) => String(error).includes('this pod is kept')
  for (;;) {
    for (const { metadata } of await kubernetes.list(query, signal)) {
      const refusal = await kubernetes.delete({ ...query, name: metadata.name }, {}, signal).catch((error: unknown) => error)
      if (isForbidden(refusal)) return
    }
    await systemClock.sleep(0.2, signal)
  }
}

async function allowDeleting({ town }: Stage): Promise<void> {
  for (const kind of ['ValidatingAdmissionPolicyBinding', 'ValidatingAdmissionPolicy'])
    await town.kubernetes.delete({ apiVersion: ADMISSION, kind, name: `keep-${town.namespace}` }, {}, town.signal)
}

export const states: Scenario[] = [
  {
    name: 'a pod that has ended counts as healthy',
    prepare: (stage) => pod(stage, 'ended', [container('box', 'true')], 'Succeeded'),
    experiment: (stage) => ({ ...holds(healthy(stage)), method: [kill(stage, {}, { pauses: { after: 3 } })] }),
    verdict: 'passed',
    says: /held before and after/,
    tidy: (stage) => remove(stage, 'v1', 'Pod', 'ended'),
  },
  {
    name: 'a pod that has failed is not healthy',
    prepare: (stage) => pod(stage, 'failed', [container('box', 'exit 3')], 'Failed'),
    experiment: (stage) => ({ ...holds(healthy(stage)), method: [kill(stage)] }),
    verdict: 'not-steady',
    says: /the system is unhealthy/,
    tidy: (stage) => remove(stage, 'v1', 'Pod', 'failed'),
  },
  {
    name: 'only a pod that has ended is there to be deleted',
    prepare: (stage) => job(stage, 'batch', 'true', 'Succeeded'),
    experiment: (stage) => ({ method: [kill(stage, { label_selector: 'app=batch' })] }),
    verdict: 'inconclusive',
    says: /injected nothing: .*app=batch/,
    tidy: (stage) => removeJob(stage, 'batch'),
  },
  {
    name: 'a pod of a job is lost, and the job makes another one',
    prepare: (stage) => job(stage, 'work', 'sleep 3600', 'Running'),
    experiment: (stage) => ({ method: [kill(stage, { label_selector: 'app=work', ...gracelessly })] }),
    verdict: 'passed',
    says: /did its job/,
    tidy: (stage) => removeJob(stage, 'work'),
  },
  {
    name: 'a pod of a job is lost that makes no other',
    prepare: (stage) => job(stage, 'once', 'sleep 3600', 'Running', { backoffLimit: 0 }),
    experiment: (stage) => ({ method: [kill(stage, { label_selector: 'app=once', ...gracelessly })] }),
    verdict: 'not-restored',
    says: /left behind: .*once/,
    hasLeft: true,
    tidy: (stage) => removeJob(stage, 'once'),
  },
  {
    name: 'one container of two is not ready',
    prepare: (stage) =>
      pod(
        stage,
        'twins',
        [container('well', 'sleep 3600'), container('ill', 'sleep 3600', { readinessProbe: { exec: { command: ['false'] } } })],
        'Running',
      ),
    experiment: (stage) => ({
      ...holds(
        look(stage, 'pod.probes.pods_in_phase', { label_selector: 'app=twins' }),
        look(stage, 'pod.probes.pods_in_conditions', {
          label_selector: 'app=twins',
          conditions: [{ type: 'Ready', status: 'True' }],
        }),
      ),
      method: [kill(stage)],
    }),
    verdict: 'not-steady',
    says: /does not match the following given condition/,
    tidy: (stage) => remove(stage, 'v1', 'Pod', 'twins'),
  },
  {
    name: 'a pod that no node takes is not in its phase',
    prepare: (stage) => pod(stage, 'waiting', [container('box', 'true')], 'Pending', { nodeSelector: { nobody: 'has-this' } }),
    experiment: (stage) => ({
      ...holds(look(stage, 'pod.probes.pods_in_phase', { label_selector: 'app=waiting' })),
      method: [kill(stage)],
    }),
    verdict: 'not-steady',
    says: /is in phase 'Pending' but should be 'Running'/,
    tidy: (stage) => remove(stage, 'v1', 'Pod', 'waiting'),
  },
  {
    name: 'somebody forbids what the roles allow',
    async prepare(stage) {
      await workload(stage, 'Deployment', 'kept', {})
      await forbidDeleting(stage)
      await untilForbidden(stage)
    },
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage, { label_selector: 'app=kept' })] }),
    verdict: 'inconclusive',
    says: /could not inject: .*this pod is kept/,
    async tidy(stage) {
      await allowDeleting(stage)
      await remove(stage, 'apps/v1', 'Deployment', 'kept')
    },
  },
  {
    name: 'more pods than a quota allows',
    prepare: (stage) => create(stage, 'v1', 'ResourceQuota', 'few', { spec: { hard: { pods: '4' } } }),
    experiment: (stage) => ({
      ...holds(look(stage, 'deployment.probes.deployment_fully_available', { name: 'web', timeout: 2 })),
      method: [scale(stage, 'web', 4)],
    }),
    verdict: 'deviated',
    says: /deployment 'web' failed to recover within 2s/,
    tidy: (stage) => remove(stage, 'v1', 'ResourceQuota', 'few'),
  },
  {
    name: 'more pods than the hypothesis wants',
    experiment: (stage) => ({
      ...holds(look(stage, 'pod.probes.count_pods', { label_selector: 'app=web' }, 2)),
      method: [scale(stage, 'web', 3, { pauses: { after: 2 } })],
    }),
    verdict: 'deviated',
    says: /expected 2, saw 3/,
  },
  {
    name: 'a service that nobody stands behind is there all the same',
    prepare: (stage) =>
      create(stage, 'v1', 'Service', 'hollow', { spec: { selector: { app: 'nobody' }, ports: [{ port: 80 }] } }),
    experiment: (stage) => ({
      ...holds(look(stage, 'service.probes.service_is_initialized', { name: 'hollow' })),
      method: [kill(stage)],
    }),
    verdict: 'passed',
    says: /held before and after/,
    tidy: (stage) => remove(stage, 'v1', 'Service', 'hollow'),
  },
  {
    name: 'a hypothesis about another namespace',
    experiment: (stage) => ({
      ...holds(
        call(
          'elsewhere',
          'chaosk8s.deployment.probes.deployment_available_and_healthy',
          { name: 'web', ns: 'nowhere-at-all' },
          { tolerance: true },
        ),
      ),
      method: [kill(stage)],
    }),
    verdict: 'not-steady',
    says: /Deployment 'web' was not found/,
  },
  {
    name: 'a hypothesis of an empty name',
    experiment: (stage) => ({
      ...holds(look(stage, 'deployment.probes.deployment_available_and_healthy', { name: '' })),
      method: [kill(stage)],
    }),
    verdict: 'not-steady',
    says: /Deployment '' was not found/,
  },
  {
    name: 'pods of no namespace are those of the default one',
    experiment: () => ({
      method: [call('kill', 'chaosk8s.pod.actions.terminate_pods', { label_selector: 'app=nobody-has-this' })],
    }),
    verdict: 'inconclusive',
    says: /no pod in namespace "default" has the label app=nobody-has-this/,
  },
  {
    name: 'no selector at all where there is no pod',
    experiment: () => ({ method: [call('kill', 'chaosk8s.pod.actions.terminate_pods', { ns: 'nowhere-at-all' })] }),
    verdict: 'inconclusive',
    says: /there is no pod in namespace "nowhere-at-all"/,
  },
  {
    name: 'a percent of the pods is one of them',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage, { mode: 'percentage', qty: 1 })] }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'an empty selector, and a pattern',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage, { label_selector: '', name_pattern: '^web-' })] }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'a deployment is restarted, and the hypothesis waits for it',
    experiment: (stage) => ({
      ...holds(look(stage, 'deployment.probes.deployment_fully_available', { name: 'web', timeout: 60 })),
      method: [inNamespace(stage, 'deployment.actions.rollout_deployment', { name: 'web' })],
    }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'a look at a status that is sent on before it is seen',
    experiment: (stage) => ({
      ...holds(ask('moved', `${stage.server}/redirect?to=/status/200`, { tolerance: 302 })),
      method: [kill(stage)],
    }),
    verdict: 'not-steady',
    says: /expected status 302, saw 200/,
  },
  {
    name: 'a policy that is there already',
    prepare: (stage) =>
      create(stage, 'networking.k8s.io/v1', 'NetworkPolicy', 'chaostoolkit-deny-all-ingress', {
        spec: { podSelector: { matchLabels: { app: 'nobody' } }, policyTypes: ['Ingress'] },
      }),
    experiment: (stage) => ({
      method: [inNamespace(stage, 'networking.actions.deny_all_ingress', { label_selectors: { app: 'nobody' } })],
    }),
    verdict: 'inconclusive',
    says: /injected nothing/,
    tidy: (stage) => remove(stage, 'networking.k8s.io/v1', 'NetworkPolicy', 'chaostoolkit-deny-all-ingress'),
  },
  {
    name: 'a policy is taken away that is not there',
    experiment: (stage) => ({ method: [inNamespace(stage, 'networking.actions.remove_deny_all_egress')] }),
    verdict: 'inconclusive',
    says: /injected nothing/,
  },
  {
    name: 'a pod of a replica set that nobody owns is lost',
    prepare: (stage) => workload(stage, 'ReplicaSet', 'bare', {}),
    experiment: (stage) => ({ method: [kill(stage, { label_selector: 'app=bare', ...gracelessly })] }),
    verdict: 'passed',
    says: /did its job/,
    tidy: (stage) => remove(stage, 'apps/v1', 'ReplicaSet', 'bare'),
  },
]
