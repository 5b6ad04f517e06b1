/** Deleting pods, and running commands in them. */

import { expect } from '@jest/globals'
import { untilBack, untilMissed } from './outage.ts'
import {
  answers,
  call,
  create,
  kill,
  type Part,
  program,
  reference,
  remove,
  run,
  type Scenario,
  type Stage,
  strategy,
} from './scenario.ts'

const FINALIZER = 'chaos-gate.example/held'

function bare(stage: Stage, name: string, metadata: Part = {}): Promise<void> {
  const container = { name: 'box', image: 'chaos-gate/busybox:1', command: ['sleep', '3600'] }
  const spec = { containers: [container], terminationGracePeriodSeconds: 0 }
  return create(stage, 'v1', 'Pod', name, { metadata: { labels: { app: name }, ...metadata }, spec })
}

async function letGo({ town }: Stage, name: string): Promise<void> {
  const pod = { apiVersion: 'v1', kind: 'Pod', name, namespace: town.namespace }
  await town.kubernetes.patch(pod, { type: 'merge', body: { metadata: { finalizers: null } } }, town.signal)
}

export const pods: Scenario[] = [
  {
    name: 'one of two pods is deleted, and the application holds',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage)] }),
    verdict: 'passed',
    says: /^the steady state held before and after the method, and every activity of it did its job$/,
  },
  {
    name: 'the only pod is deleted, and serves on until after the last look',
    experiment: (stage) => ({ ...answers(stage.one), method: [kill(stage, { label_selector: 'app=one' })] }),
    verdict: 'passed',
    says: /held before and after/,
    afterwards: (_, told) =>
      expect(told.outcomes[0]?.journal?.['chaos-gate']?.warnings).toContainEqual(
        expect.stringMatching(/^Pod known-\S+\/one-\S+ had not ended yet when the last look was over/),
      ),
  },
  {
    name: 'one of two pods is deleted while the application is watched',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage, {}, { pauses: { after: 2 } })] }),
    options: () => strategy('continuously'),
    verdict: 'passed',
    says: /held before and during and after/,
  },
  {
    name: 'an outage that heals before the end is seen when it is watched',
    experiment: (stage) => ({
      ...answers(stage.one),
      method: [kill(stage, { label_selector: 'app=one', grace_period: 0 })],
    }),
    options: (stage) => ({ ...strategy('continuously'), controls: [untilBack('kill', stage.one)] }),
    verdict: 'deviated',
    says: /broke during the method, in \d+ of \d+ looks: `answers`/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.steady_states.after?.steady_state_met).toBe(true),
  },
  {
    name: 'an outage that lasts until the end is seen without watching',
    experiment: (stage) => ({
      ...answers(stage.one),
      method: [kill(stage, { label_selector: 'app=one', grace_period: 0 })],
    }),
    options: (stage) => ({ controls: [untilMissed('kill', stage.one)] }),
    verdict: 'deviated',
    says: /^the steady state did not hold after the method: `answers` failed: /,
  },
  {
    name: 'a selector that matches nothing',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage, { label_selector: 'app=wbe' })] }),
    verdict: 'inconclusive',
    says: /`kill` injected nothing: no pod in namespace "known-\S+" has the label app=wbe$/,
  },
  {
    name: 'a namespace that is not there',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage, { ns: 'nowhere-at-all' })] }),
    verdict: 'inconclusive',
    says: /nowhere-at-all/,
  },
  {
    name: 'a name pattern that matches nothing',
    experiment: (stage) => ({ method: [kill(stage, { label_selector: null, name_pattern: '^shop-.*' })] }),
    verdict: 'inconclusive',
    says: /a name like \/\^shop-\.\*\//,
  },
  {
    name: 'no pod is asked for',
    experiment: (stage) => ({ method: [kill(stage, { qty: 0 })] }),
    verdict: 'inconclusive',
    says: /qty is 0/,
  },
  {
    name: 'no percent of the pods is asked for',
    experiment: (stage) => ({ method: [kill(stage, { mode: 'percentage', qty: 0 })] }),
    verdict: 'inconclusive',
    says: /qty is 0/,
  },
  {
    name: 'fewer pods than none are asked for',
    experiment: (stage) => ({ method: [kill(stage, { qty: -1 })] }),
    verdict: 'inconclusive',
    says: /`kill` could not inject: .*Quantity '-1' is negative/,
  },
  {
    name: 'more pods are asked for than there are',
    experiment: (stage) => ({ method: [kill(stage, { qty: 5 })] }),
    verdict: 'passed',
    says: /no steady state was asked for/,
    afterwards: (_, told) =>
      expect(told.outcomes[0]?.journal?.['chaos-gate']?.warnings).toContainEqual(
        expect.stringContaining('5 pods were asked for, but only 2'),
      ),
  },
  {
    name: 'half of the pods, drawn by chance',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage, { mode: 'percentage', qty: 50, rand: true })] }),
    verdict: 'passed',
    says: /did its job/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.run[0]?.output).toHaveLength(1),
  },
  {
    name: 'a pod that nobody owns is made again',
    prepare: (stage) => bare(stage, 'lonely'),
    experiment: (stage) => ({ method: [kill(stage, { label_selector: 'app=lonely' })] }),
    verdict: 'passed',
    says: /did its job/,
    tidy: (stage) => remove(stage, 'v1', 'Pod', 'lonely'),
  },
  {
    name: 'a pod that nobody owns and a finalizer holds cannot be made again',
    prepare: (stage) => bare(stage, 'held', { finalizers: [FINALIZER] }),
    experiment: (stage) => ({ method: [kill(stage, { label_selector: 'app=held' })] }),
    options: () => ({ undoSeconds: 2 }),
    verdict: 'not-restored',
    says: /left behind: Pod known-\S+\/held: was deleted and is not back: /,
    hasLeft: true,
    tidy: (stage) => letGo(stage, 'held'),
  },
  {
    name: 'a function that deletes is called a probe, and matches nothing',
    experiment: (stage) => ({ method: [kill(stage, { label_selector: 'app=wbe' }, { type: 'probe' })] }),
    verdict: 'inconclusive',
    says: /`kill` injected nothing/,
  },
  {
    name: 'a function that looks is called an action',
    experiment: ({ town, web }) => ({
      ...answers(web),
      method: [
        call('count', 'chaosk8s.pod.probes.count_pods', { label_selector: 'app=web', ns: town.namespace }, { type: 'action' }),
      ],
    }),
    verdict: 'passed',
    says: /nothing was injected/,
  },
  {
    name: 'the same pods are deleted twice, by reference',
    experiment: (stage) => ({ method: [kill(stage, {}, { pauses: { after: 1 } }), { ref: 'kill' }] }),
    verdict: 'passed',
    says: /did its job/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.run).toHaveLength(2),
  },
  {
    name: 'two actions have the same name, and one of them does nothing',
    experiment: (stage) => ({ method: [kill(stage), kill(stage, { label_selector: 'app=wbe' })] }),
    verdict: 'inconclusive',
    says: /^`kill` injected nothing: /,
  },
  {
    name: 'the second wave finds only pods that are ending',
    experiment: (stage) => ({ method: [kill(stage, { qty: 1, name_pattern: '^one-', label_selector: 'app=web' })] }),
    verdict: 'inconclusive',
    says: /the label app=web and a name like/,
  },
  {
    name: 'a command that ends with 0',
    experiment: (stage) => ({ method: [run(stage, 'true')] }),
    verdict: 'passed',
    says: /did its job/,
    afterwards: (_, told) =>
      expect(told.outcomes[0]?.journal?.['chaos-gate']?.warnings).toContainEqual(expect.stringMatching(/^cannot be undone: ran/)),
  },
  {
    name: 'a command that ends with another code',
    experiment: (stage) => ({ method: [run(stage, ['sh', '-c', 'exit 3'])] }),
    verdict: 'inconclusive',
    says: /`run` injected nothing: "sh -c exit 3" in Pod known-\S+\/box ended with 3$/,
  },
  {
    name: 'a command that is not there',
    experiment: (stage) => ({ method: [run(stage, 'stress-ng --cpu 1')] }),
    verdict: 'inconclusive',
    says: /`run` could not inject: .*stress-ng/,
  },
  {
    name: 'a command that takes too long',
    experiment: (stage) => ({ method: [run(stage, 'sleep 30', { request_timeout: 1 })] }),
    verdict: 'inconclusive',
    says: /`run` injected nothing: "sleep 30"/,
  },
  {
    name: 'a container that is not there',
    experiment: (stage) => ({ method: [run(stage, 'true', { container_name: 'bxo' })] }),
    verdict: 'inconclusive',
    says: /no container "bxo" in box: containers there are box/,
  },
  {
    name: 'no pod to run a command in',
    experiment: (stage) => ({ method: [run(stage, 'true', { label_selector: 'app=bxo' })] }),
    verdict: 'inconclusive',
    says: /has the label app=bxo/,
  },
  {
    name: 'a command that works in one pod of two',
    prepare: (stage) => bare(stage, 'box-2', { labels: { app: 'box' } }),
    experiment: (stage) => ({
      method: [program('settle', 'sleep', ['3']), run(stage, ['sh', '-c', 'test $HOSTNAME = box'], { qty: 2 })],
    }),
    verdict: 'inconclusive',
    says: /in Pod known-\S+\/box-2 ended with 1/,
    tidy: (stage) => remove(stage, 'v1', 'Pod', 'box-2'),
  },
  {
    name: 'a controller may not make pods any more',
    prepare: (stage) => create(stage, 'v1', 'ResourceQuota', 'none', { spec: { hard: { pods: '0' } } }),
    experiment: (stage) => ({ method: [kill(stage)] }),
    options: () => ({ undoSeconds: 3 }),
    verdict: 'not-restored',
    says: /left behind: Pod known-\S+\/web-\S+: was deleted and is not replaced: ReplicaSet known-\S+ has 1 of 2 Pods after 3 s$/,
    hasLeft: true,
    async tidy(stage) {
      await remove(stage, 'v1', 'ResourceQuota', 'none')
      await stage.town.kubernetes.delete(reference(stage, 'v1', 'Pod', 'none'), {}, stage.town.signal).catch(() => null)
    },
  },
]
