/** Runs that are stopped, runs of several experiments, and runs that change nothing. */

import { existsSync } from 'node:fs'
import { expect } from '@jest/globals'
import { InterruptExecution } from '../../../src/experiment/errors.ts'
import type { Dry } from '../../../src/experiment/schema.ts'
import { answers, cancelAt, during, kill, program, type Scenario, type Stage, scale } from './scenario.ts'

const mark = ({ folder }: Stage, name: string) => `${folder}/${name}`

export const stops: Scenario[] = [
  {
    name: 'cancelled before the method',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 0)], rollbacks: [scale(stage, 'web', 2)] }),
    options: () => cancelAt('hypothesis'),
    verdict: 'interrupted',
    says: /^SIGINT was received$/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal).toMatchObject({ run: [], rollbacks: [] }),
  },
  {
    name: 'cancelled in the method',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 0), program('wait', 'sleep', ['30'])] }),
    options: () => cancelAt('scale-web'),
    verdict: 'interrupted',
    says: /^SIGINT was received$/,
  },
  {
    name: 'cancelled in the method, with rollbacks',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [scale(stage, 'web', 0), program('wait', 'sleep', ['30'])],
      rollbacks: [scale(stage, 'web', 2)],
    }),
    options: () => cancelAt('wait', 'before'),
    verdict: 'interrupted',
    says: /^SIGINT was received$/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.rollbacks[0]?.status).toBe('succeeded'),
  },
  {
    name: 'cancelled while something runs in the background',
    experiment: (stage) => ({
      method: [program('long', 'sleep', ['30'], { background: true }), scale(stage, 'web', 1), program('wait', 'sleep', ['30'])],
    }),
    options: () => cancelAt('scale-web'),
    verdict: 'interrupted',
    says: /^SIGINT was received$/,
  },
  {
    name: 'cancelled after the method, when it had broken the steady state',
    experiment: (stage) => ({
      ...answers(`${stage.server}/status/500`),
      method: [scale(stage, 'web', 1)],
      rollbacks: [program('back', 'true')],
    }),
    options: () => ({ ...cancelAt('rollback', 'before'), strategies: { isFailFast: false, hypothesis: 'after-method-only' } }),
    verdict: 'interrupted',
    says: /^SIGINT was received; the steady state did not hold after the method: `answers` /,
  },
  {
    name: 'cancelled in the rollbacks, which go on',
    experiment: (stage) => ({
      method: [scale(stage, 'web', 1)],
      rollbacks: [program('slow', 'sleep', ['0.5']), scale(stage, 'web', 2)],
    }),
    options: () => cancelAt('slow', 'before'),
    verdict: 'interrupted',
    says: /^SIGINT was received$/,
    afterwards: (_, told) =>
      expect(told.outcomes[0]?.journal?.rollbacks.map(({ status }) => status)).toEqual(['succeeded', 'succeeded']),
  },
  {
    name: 'cancelled while what was changed is put back',
    experiment: (stage) => ({ method: [kill(stage, { label_selector: 'app=one', grace_period: 0 }), scale(stage, 'web', 1)] }),
    options: () => {
      const controller = new AbortController()
      const stopSoon = () => void setTimeout(() => controller.abort(new InterruptExecution('SIGINT was received')), 300)
      return { signal: controller.signal, controls: [during('rollback', stopSoon)] }
    },
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'cancelled in the second look, when the fault was in',
    experiment: (stage) => ({ ...answers(`${stage.web}delay?ms=1500`), method: [scale(stage, 'web', 1)] }),
    options: () => {
      const controller = new AbortController()
      const stopSoon = () => void setTimeout(() => controller.abort(new InterruptExecution('SIGINT was received')), 500)
      return { signal: controller.signal, controls: [during('method', stopSoon)] }
    },
    verdict: 'interrupted',
    says: /^SIGINT was received$/,
  },
  {
    name: 'a control that breaks stops nothing',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 1)] }),
    options: () => ({
      controls: [
        during('scale-web', () => {
          throw new Error('the control is broken')
        }),
      ],
    }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'stopped by a control',
    experiment: (stage) => ({ method: [scale(stage, 'web', 1), program('never', 'touch', [mark(stage, 'control')])] }),
    options: () => ({
      controls: [
        during('scale-web', () => {
          throw new InterruptExecution('the safeguard "errors" says stop')
        }),
      ],
    }),
    verdict: 'interrupted',
    says: /the safeguard "errors" says stop/,
    afterwards: (stage) => expect(existsSync(mark(stage, 'control'))).toBe(false),
  },
  {
    name: 'stopped because the time was over',
    experiment: (stage) => ({ method: [scale(stage, 'web', 1), program('wait', 'sleep', ['30'])] }),
    options: () => ({ timeoutSeconds: 2 }),
    verdict: 'interrupted',
    says: /the time limit of 2 s/,
  },
  {
    name: 'several experiments, the worst of which counts',
    experiment: (stage) => [
      { ...answers(stage.web), method: [kill(stage)] },
      { ...answers(stage.web), method: [kill(stage, { label_selector: 'app=wbe' })] },
      answers(stage.web),
    ],
    verdict: 'inconclusive',
    says: /app=wbe/,
    each: ['passed', 'inconclusive', 'passed'],
  },
  {
    name: 'several experiments, the first of which takes an application away for a while',
    experiment: (stage) => [
      { method: [scale(stage, 'one', 0, { pauses: { after: 2 } })] },
      { ...answers(stage.one), method: [program('break', 'true')] },
    ],
    verdict: 'passed',
    says: /held before and after/,
    each: ['passed', 'passed'],
  },
  {
    name: 'several experiments, the first of which takes an application away and brings it back itself',
    experiment: (stage) => [
      { method: [scale(stage, 'one', 0, { pauses: { after: 2 } })], rollbacks: [scale(stage, 'one', 1)] },
      { ...answers(stage.one), method: [program('break', 'true')] },
    ],
    verdict: 'passed',
    says: /held before and after/,
    each: ['passed', 'passed'],
  },
  {
    name: 'several experiments, cancelled in the first',
    experiment: (stage) => [{ method: [scale(stage, 'web', 1)] }, answers(stage.web)],
    options: () => cancelAt('scale-web'),
    verdict: 'interrupted',
    says: /^1\.yaml: SIGINT was received; 2\.yaml: not begun, because the run was stopped$/,
    each: ['interrupted', 'interrupted'],
  },
  {
    name: 'several experiments, one of which is none',
    experiment: (stage) => [{ method: [scale(stage, 'web', 1)] }, { method: [{ type: 'action', name: 'half' }] }],
    verdict: 'invalid',
    says: /provider/,
    each: ['invalid', 'invalid'],
  },
  ...(['actions', 'activities', 'probes', 'pause'] as const).map(
    (dry: Dry): Scenario => ({
      name: `a dry run that leaves out ${dry}`,
      experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 1, { pauses: { after: 1 } })] }),
      options: () => ({ dry }),
      verdict: 'passed',
      says: new RegExp(`dry run \\(${dry}\\)`),
    }),
  ),
  {
    name: 'a dry run does not run programs either',
    experiment: (stage) => ({ method: [program('break', 'touch', [mark(stage, 'dry')]), kill(stage)] }),
    options: () => ({ dry: 'actions' }),
    verdict: 'passed',
    says: /dry run \(actions\)/,
    afterwards: (stage) => expect(existsSync(mark(stage, 'dry'))).toBe(false),
  },
  {
    name: 'a dry run of an application that is down',
    experiment: (stage) => ({ ...answers(`${stage.server}/status/500`), method: [scale(stage, 'web', 1)] }),
    options: () => ({ dry: 'actions' }),
    verdict: 'not-steady',
    says: /expected status 200, saw 500/,
  },
]
