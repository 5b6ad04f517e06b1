/** The experimenter's own way back, and ours. */

import { expect } from '@jest/globals'
import { exitCodeOf } from '../../../src/app/exit-code.ts'
import { InterruptExecution } from '../../../src/experiment/errors.ts'
import { untilSilent } from './outage.ts'
import { answers, ask, call, during, kill, program, replicas, type Scenario, type Stage, scale } from './scenario.ts'

const removePolicy = ({ town }: Stage) =>
  call('remove', 'chaosk8s.networking.actions.remove_deny_all_ingress', { ns: town.namespace })
const deleteService = ({ town }: Stage, name: string) =>
  call('remove', 'chaosk8s.service.actions.delete_service', { name, ns: town.namespace })
const setBack = (stage: Stage) => replicas(stage, 'web', 2)

async function expectReplicas({ town }: Stage, count: number): Promise<void> {
  expect(await town.replicasOf('web')).toBe(count)
}

export const rollbacks: Scenario[] = [
  {
    name: 'rollbacks that put everything back',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 1)], rollbacks: [scale(stage, 'web', 2)] }),
    verdict: 'passed',
    says: /held before and after/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.['chaos-gate']?.leftBehind).toEqual([]),
  },
  {
    name: 'a rollback that fails, and the run puts back what it did not',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 1)], rollbacks: [scale(stage, 'wbe', 2)] }),
    verdict: 'not-restored',
    says: /^the rollback `scale-wbe` failed: failed to scale 'wbe' to 2 replicas: .*not found/,
  },
  {
    name: 'a rollback that fails where the fault had failed before it, so that nothing is left',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'wbe', 0)], rollbacks: [scale(stage, 'wbe', 2)] }),
    verdict: 'inconclusive',
    says: /^`scale-wbe` could not inject: .*; the rollback `scale-wbe` failed: .*, but there was nothing to put back$/,
  },
  {
    name: 'a rollback that fails where a probe was all that there was',
    experiment: (stage) => ({ ...answers(stage.web), rollbacks: [scale(stage, 'wbe', 2)] }),
    verdict: 'not-restored',
    says: /^the rollback `scale-wbe` failed: /,
  },
  {
    name: 'a rollback that fails after a program that may have done half of its work',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [program('break', 'false')],
      rollbacks: [program('back', 'false')],
    }),
    verdict: 'not-restored',
    says: /^the rollback `back` failed: the process ended with 1; `break` injected nothing: the process ended with 1$/,
  },
  {
    name: 'a rollback by reference to an activity of the method',
    experiment: (stage) => ({
      method: [scale(stage, 'web', 1, { pauses: { after: 0.5 } }), { ...scale(stage, 'web', 2), name: 'back' }],
      rollbacks: [{ ref: 'back' }],
    }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'a rollback whose program fails',
    experiment: (stage) => ({ method: [scale(stage, 'web', 1)], rollbacks: [program('back', 'false')] }),
    verdict: 'not-restored',
    says: /the rollback `back` failed: the process ended with 1/,
  },
  {
    name: 'a rollback that a server refuses',
    experiment: (stage) => ({
      method: [scale(stage, 'web', 1)],
      rollbacks: [{ ...ask('back', `${stage.server}/status/500`), type: 'action' }],
    }),
    verdict: 'not-restored',
    says: /the rollback `back` failed: the server answered 500/,
  },
  {
    name: 'a rollback that sets another value is the experimenter’s word',
    experiment: (stage) => ({ method: [scale(stage, 'web', 1)], rollbacks: [scale(stage, 'web', 3)] }),
    verdict: 'passed',
    says: /did its job/,
    hasLeft: true,
    afterwards: (stage) => expectReplicas(stage, 3),
    tidy: setBack,
  },
  {
    name: 'a rollback for one of two changes',
    experiment: (stage) => ({
      method: [scale(stage, 'web', 1), scale(stage, 'one', 3)],
      rollbacks: [scale(stage, 'web', 2)],
    }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'a rollback that removes what is not there',
    experiment: (stage) => ({ method: [kill(stage)], rollbacks: [removePolicy(stage)] }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'a rollback that removes a service that is not there',
    experiment: (stage) => ({ method: [kill(stage)], rollbacks: [deleteService(stage, 'gone')] }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'a fault that is in the rollbacks only',
    experiment: (stage) => ({ ...answers(stage.web), rollbacks: [scale(stage, 'web', 1)] }),
    verdict: 'passed',
    says: /nothing was injected/,
    hasLeft: true,
    afterwards: (stage) => expectReplicas(stage, 1),
    tidy: setBack,
  },
  {
    name: 'rollbacks that nobody wants, and the run puts back',
    experiment: (stage) => ({ method: [scale(stage, 'web', 1)], rollbacks: [scale(stage, 'web', 3)] }),
    options: () => ({ strategies: { isFailFast: false, rollbacks: 'never' } }),
    verdict: 'passed',
    says: /did its job/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.rollbacks).toEqual([]),
  },
  {
    name: 'rollbacks as the reference has them, which are left out after a failure, and the run puts back',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [scale(stage, 'web', 0)],
      rollbacks: [scale(stage, 'web', 3)],
    }),
    options: (stage) => ({
      strategies: { isFailFast: false, rollbacks: 'default' },
      controls: [untilSilent('scale-web', stage.web)],
    }),
    verdict: 'deviated',
    says: /did not hold after the method/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.rollbacks).toEqual([]),
  },
  {
    name: 'a rollback that does not end',
    experiment: (stage) => ({ method: [scale(stage, 'web', 1)], rollbacks: [program('back', 'sleep', ['30'])] }),
    options: () => ({ undoSeconds: 2 }),
    verdict: 'interrupted',
    says: /^rollbacks took longer than 2 s; the rollback `back` failed: rollbacks took longer than 2 s$/,
  },
  {
    name: 'a rollback that finds everything as it wants it',
    experiment: (stage) => ({
      method: [kill(stage, { label_selector: 'app=wbe' })],
      rollbacks: [scale(stage, 'web', 2)],
    }),
    verdict: 'inconclusive',
    says: /^`kill` injected nothing: no pod in namespace "known-\S+" has the label app=wbe$/,
  },
  {
    name: 'a control that stops the rollbacks, and the run puts back',
    experiment: (stage) => ({
      method: [scale(stage, 'web', 1)],
      rollbacks: [program('first', 'true'), scale(stage, 'web', 3)],
    }),
    options: () => ({
      controls: [
        during('first', () => {
          throw new InterruptExecution('enough of it')
        }),
      ],
    }),
    verdict: 'interrupted',
    says: /^enough of it$/,
  },
  {
    name: 'rollbacks for a deviation, which comes',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [scale(stage, 'web', 0)],
      rollbacks: [scale(stage, 'web', 2)],
    }),
    options: (stage) => ({
      strategies: { isFailFast: false, rollbacks: 'deviated' },
      controls: [untilSilent('scale-web', stage.web)],
    }),
    verdict: 'deviated',
    says: /did not hold after the method/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.rollbacks).toHaveLength(1),
  },
  {
    name: 'rollbacks always, after a gate that refused',
    experiment: (stage) => ({
      ...answers(`${stage.server}/status/500`),
      method: [scale(stage, 'web', 0)],
      rollbacks: [program('back', 'true')],
    }),
    options: () => ({ strategies: { isFailFast: false, rollbacks: 'always' } }),
    verdict: 'not-steady',
    says: /expected status 200, saw 500/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.rollbacks).toHaveLength(1),
  },
  {
    name: 'no rollbacks after a gate that refused',
    experiment: (stage) => ({
      ...answers(`${stage.server}/status/500`),
      method: [scale(stage, 'web', 0)],
      rollbacks: [program('back', 'false')],
    }),
    verdict: 'not-steady',
    says: /expected status 200, saw 500/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.rollbacks).toEqual([]),
  },
  {
    name: 'a deviation and a rollback that fails are both told',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [scale(stage, 'web', 0)],
      rollbacks: [program('back', 'false')],
    }),
    options: (stage) => ({ controls: [untilSilent('scale-web', stage.web)] }),
    verdict: 'deviated',
    says: /^the steady state did not hold .*; the rollback `back` failed: the process ended with 1$/,
  },
  {
    name: 'a run that puts nothing back, as was asked',
    experiment: (stage) => ({ method: [scale(stage, 'web', 1)] }),
    options: () => ({ undo: 'never' }),
    verdict: 'passed',
    says: /did its job/,
    hasLeft: true,
    afterwards: (stage) => expectReplicas(stage, 1),
    tidy: setBack,
  },
  {
    name: 'a run that puts back only on failure, and passes',
    experiment: (stage) => ({ method: [scale(stage, 'web', 1)] }),
    options: () => ({ undo: 'on-failure' }),
    verdict: 'passed',
    says: /did its job/,
    hasLeft: true,
    afterwards: (stage) => expectReplicas(stage, 1),
    tidy: setBack,
  },
  {
    name: 'a run that puts back only on failure, and fails',
    experiment: (stage) => ({ method: [scale(stage, 'web', 1), program('break', 'false')] }),
    options: () => ({ undo: 'on-failure' }),
    verdict: 'inconclusive',
    says: /`break` injected nothing/,
  },
  {
    name: 'as the reference: a false green keeps its exit code and loses its verdict',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage, { label_selector: 'app=wbe' })] }),
    options: () => ({ isCompatible: true }),
    verdict: 'inconclusive',
    says: /app=wbe/,
    afterwards: (_, told) => expect(exitCodeOf(told, true)).toBe(0),
  },
]
