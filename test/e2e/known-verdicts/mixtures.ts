/** Several things at once: looks that disagree, work in the background, values found on the way, functions and controls of one's own. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { Asked } from '../../app/ask.ts'
import { inNamespace, workload } from './extras.ts'
import { untilSilent } from './outage.ts'
import { answers, ask, holds, kill, type Part, program, remove, run, type Scenario, type Stage, scale } from './scenario.ts'

const OWN = `
def give(value):
    return value

def fail(message):
    raise RuntimeError(message)

def before_activity_control(context, **kwargs):
    if context["name"] == "kill":
        context["provider"]["arguments"]["label_selector"] = "app=nobody"

def after_activity_control(context, state, **kwargs):
    if context["name"] == "look":
        state["output"] = 7
`

/** Functions and controls of the user's own, in a module of that name. */
function withModule(name: string) {
  return ({ folder }: Stage): Partial<Asked> => {
    writeFileSync(join(folder, `${name}.py`), OWN)
    return { environment: { PATH: process.env.PATH, HOME: folder, PYTHONPATH: folder } }
  }
}

const own = (func: string, args: Part, more: Part = {}) => ({
  type: 'action',
  name: func,
  provider: { type: 'python', module: 'own_functions', func, arguments: args },
  ...more,
})
const control = { controls: [{ name: 'mine', provider: { type: 'python', module: 'own_controls' } }] }

function count(stage: Stage, tolerance: unknown): Part {
  return { ...inNamespace(stage, 'pod.probes.count_pods', { label_selector: 'app=web' }), tolerance }
}

function replicasOf(stage: Stage, tolerance: unknown): Part {
  const target = { group: 'apps', version: 'v1', plural: 'deployments', name: 'web' }
  return { ...inNamespace(stage, 'crd.probes.get_custom_object', target), tolerance }
}

export const mixtures: Scenario[] = [
  {
    name: 'one look of two breaks',
    experiment: (stage) => ({
      ...holds(ask('other', stage.one, { tolerance: 200 }), count(stage, 2)),
      method: [scale(stage, 'web', 3, { pauses: { after: 2 } })],
    }),
    verdict: 'deviated',
    says: /^the steady state did not hold after the method: `count_pods` expected 2, saw 3$/,
  },
  {
    name: 'a number of the object, by its path',
    experiment: (stage) => ({
      ...holds(replicasOf(stage, { type: 'jsonpath', path: '$.spec.replicas', expect: [2] })),
      method: [scale(stage, 'web', 1)],
    }),
    verdict: 'deviated',
    says: /`get_custom_object`/,
  },
  {
    name: 'a range that holds at both of its ends',
    experiment: (stage) => ({
      ...holds(count(stage, { type: 'range', range: [2, 3] })),
      method: [scale(stage, 'web', 3, { pauses: { after: 2 } })],
    }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'a look that is wanted to be false',
    experiment: (stage) => ({
      ...holds({
        ...inNamespace(stage, 'pod.probes.pods_in_phase', { label_selector: 'app=nobody', raise_on_invalid_phase: false }),
        tolerance: false,
      }),
      method: [kill(stage)],
    }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'an outage that the background brings after a while',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [scale(stage, 'web', 0, { background: true, pauses: { before: 1 } }), program('wait', 'sleep', ['3'])],
    }),
    options: (stage) => ({ controls: [untilSilent('wait', stage.web)] }),
    verdict: 'deviated',
    says: /did not hold after the method: `answers`/,
  },
  {
    name: 'the background acts last, and finds nothing to act on',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [kill(stage, { label_selector: 'app=wbe' }, { background: true, pauses: { before: 1 } }), program('wait', 'true')],
    }),
    verdict: 'inconclusive',
    says: /`kill` injected nothing: no pod in namespace .* has the label app=wbe/,
  },
  {
    name: 'a size that a look has found beforehand is the size that it has',
    experiment: (stage) => ({
      configuration: { found: count(stage, undefined) },
      method: [scale(stage, 'web', '${found}')],
    }),
    verdict: 'inconclusive',
    says: /`scale-web` injected nothing: Deployment .* already was as asked/,
  },
  {
    name: 'a look beforehand that fails leaves its name unknown',
    experiment: (stage) => ({
      configuration: {
        found: inNamespace(stage, 'deployment.probes.deployment_available_and_healthy', { name: 'wbe' }),
      },
      method: [scale(stage, 'web', '${found}')],
    }),
    verdict: 'inconclusive',
    says: /`scale-web` could not inject/,
  },
  {
    name: 'what it contributes to changes nothing',
    experiment: (stage) => ({
      ...answers(stage.web),
      tags: ['shop'],
      contributions: { availability: 'high' },
      extensions: [{ name: 'acme', owner: 'shop' }],
      method: [kill(stage)],
    }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'a function of the user’s own that says that it did it',
    experiment: (stage) => ({ ...answers(stage.web), method: [own('give', { value: 3 })] }),
    options: withModule('own_functions'),
    verdict: 'passed',
    says: /did its job/,
    afterwards: (_, told) =>
      expect(told.outcomes[0]?.journal?.['chaos-gate']?.warnings).toContainEqual(expect.stringContaining('its own word')),
  },
  {
    name: 'a function of the user’s own that breaks',
    experiment: (stage) => ({ ...answers(stage.web), method: [own('fail', { message: 'the door is shut' })] }),
    options: withModule('own_functions'),
    verdict: 'inconclusive',
    says: /^`fail` could not inject: RuntimeError: the door is shut$/,
  },
  {
    name: 'a look of the user’s own that breaks',
    experiment: (stage) => ({
      ...holds(own('fail', { message: 'the door is shut' }, { type: 'probe', tolerance: true })),
      method: [kill(stage)],
    }),
    options: withModule('own_functions'),
    verdict: 'not-steady',
    says: /`fail` failed: RuntimeError: the door is shut/,
  },
  {
    name: 'a control turns a fault to where nobody is',
    experiment: (stage) => ({ ...answers(stage.web), ...control, method: [kill(stage)] }),
    options: withModule('own_controls'),
    verdict: 'inconclusive',
    says: /`kill` injected nothing: .*app=nobody/,
  },
  {
    name: 'a control says what a look of the method has seen',
    experiment: (stage) => ({
      ...control,
      method: [scale(stage, 'web', 1), { ...count(stage, undefined), name: 'look' }],
    }),
    options: withModule('own_controls'),
    verdict: 'passed',
    says: /did its job/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.run[1]?.output).toBe(7),
  },
  {
    name: 'a container whose file is taken away is not ready',
    prepare: (stage) =>
      workload(
        stage,
        'Deployment',
        'marked',
        {},
        {
          containers: [
            {
              name: 'box',
              image: 'chaos-gate/busybox:1',
              command: ['sh', '-c', 'touch /tmp/ready; sleep 3600'],
              readinessProbe: { exec: { command: ['test', '-e', '/tmp/ready'] }, periodSeconds: 1, failureThreshold: 1 },
            },
          ],
        },
      ),
    experiment: (stage) => ({
      ...holds({
        ...inNamespace(stage, 'deployment.probes.deployment_fully_available', { name: 'marked', timeout: 3 }),
        tolerance: true,
      }),
      method: [
        run(stage, 'rm /tmp/ready', { label_selector: 'app=marked', container_name: 'box' }),
        { ...inNamespace(stage, 'deployment.probes.deployment_not_fully_available', { name: 'marked' }), tolerance: true },
      ],
    }),
    verdict: 'deviated',
    says: /deployment 'marked' failed to recover within 3s/,
    tidy: (stage) => remove(stage, 'apps/v1', 'Deployment', 'marked'),
  },
  {
    name: 'a command that takes more memory than there is',
    prepare: (stage) =>
      workload(
        stage,
        'Deployment',
        'narrow',
        {},
        {
          containers: [
            {
              name: 'box',
              image: 'chaos-gate/busybox:1',
              command: ['sleep', '3600'],
              resources: { limits: { memory: '32Mi' } },
            },
          ],
        },
      ),
    experiment: (stage) => ({ method: [run(stage, 'tail /dev/zero', { label_selector: 'app=narrow', container_name: 'box' })] }),
    verdict: 'inconclusive',
    says: /`run` injected nothing: .*137/,
    tidy: (stage) => remove(stage, 'apps/v1', 'Deployment', 'narrow'),
  },
]
