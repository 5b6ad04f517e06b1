/** When the steady state is looked at, and what it tolerates. */

import { expect } from '@jest/globals'
import { untilSilent } from './outage.ts'
import {
  answers,
  ask,
  call,
  during,
  holds,
  kill,
  type Part,
  program,
  type Scenario,
  type Stage,
  scale,
  strategy,
} from './scenario.ts'

const DEPLOYMENT = 'chaosk8s.deployment.probes'

function available({ town }: Stage, name: string): Part {
  const args = { name, ns: town.namespace }
  return call('available', `${DEPLOYMENT}.deployment_available_and_healthy`, args, { tolerance: true })
}

function count({ town }: Stage, tolerance: unknown): Part {
  return call('count', 'chaosk8s.pod.probes.count_pods', { label_selector: 'app=web', ns: town.namespace }, { tolerance })
}

/** A flag that the method raises: a program looks whether it is there. */
const flag = ({ folder }: Stage, name: string) => `${folder}/${name}-${Math.random().toString(36).slice(2)}`
const isRaised = (path: string) => program('raised', 'test', ['-e', path], { type: 'probe', tolerance: 0 })

export const hypotheses: Scenario[] = [
  {
    name: 'only a hypothesis',
    experiment: (stage) => holds(available(stage, 'web'), ask('answers', stage.web, { tolerance: 200 })),
    verdict: 'passed',
    says: /^the steady state held; nothing was injected$/,
  },
  {
    name: 'only a method',
    experiment: (stage) => ({ method: [kill(stage)] }),
    verdict: 'passed',
    says: /no steady state was asked for/,
  },
  {
    name: 'neither hypothesis nor method',
    experiment: () => ({}),
    verdict: 'inconclusive',
    says: /nothing was asked/,
  },
  {
    name: 'a hypothesis that was not true to begin with',
    experiment: (stage) => ({
      ...holds(ask('answers', `${stage.server}/status/503`, { tolerance: 200 })),
      method: [scale(stage, 'web', 0)],
    }),
    verdict: 'not-steady',
    says: /^not steady before anything was injected: `answers` expected status 200, saw 503$/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.run).toEqual([]),
  },
  {
    name: 'a deployment that is not there is not steady',
    experiment: (stage) => ({ ...holds(available(stage, 'wbe')), method: [kill(stage)] }),
    verdict: 'not-steady',
    says: /^not steady before anything was injected: `available` failed: Deployment 'wbe' was not found$/,
  },
  {
    name: 'an application that does not answer is not steady',
    experiment: (stage) => ({ ...answers('http://127.0.0.1:9/'), method: [kill(stage)] }),
    verdict: 'not-steady',
    says: /^not steady before anything was injected: `answers` failed: failed to connect/,
  },
  {
    name: 'an application that answers too late is not steady',
    experiment: (stage) => ({ ...answers(`${stage.web}delay?ms=5000`), method: [kill(stage)] }),
    verdict: 'not-steady',
    says: /took too long/,
  },
  {
    name: 'looked at before the method only',
    experiment: (stage) => ({ ...holds(count(stage, 2)), method: [scale(stage, 'web', 0, { pauses: { after: 2 } })] }),
    options: () => strategy('before-method-only'),
    verdict: 'passed',
    says: /held before the method/,
  },
  {
    name: 'looked at after the method only, which makes it true',
    experiment: (stage) => {
      const path = flag(stage, 'after')
      return { ...holds(isRaised(path)), method: [program('raise', 'touch', [path])] }
    },
    options: () => strategy('after-method-only'),
    verdict: 'passed',
    says: /held after the method/,
  },
  {
    name: 'looked at after the method only, which breaks it',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 0)] }),
    options: (stage) => ({ ...strategy('after-method-only'), controls: [untilSilent('scale-web', stage.web)] }),
    verdict: 'deviated',
    says: /did not hold after the method/,
  },
  {
    name: 'looked at during the method only, which holds',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage, {}, { pauses: { after: 1 } })] }),
    options: () => strategy('during-method-only'),
    verdict: 'passed',
    says: /held during the method/,
  },
  {
    name: 'looked at during the method only, which breaks it',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 0), program('wait', 'sleep', ['3'])] }),
    options: (stage) => ({ ...strategy('during-method-only'), controls: [untilSilent('scale-web', stage.web)] }),
    verdict: 'deviated',
    says: /broke during the method, in \d+ of \d+ looks/,
  },
  {
    name: 'not looked at, as was asked',
    experiment: (stage) => ({ ...answers('http://127.0.0.1:9/'), method: [kill(stage)] }),
    options: () => strategy('skip'),
    verdict: 'passed',
    says: /no steady state was asked for/,
  },
  {
    name: 'the first look that is not met ends the method',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [scale(stage, 'web', 0), program('wait', 'sleep', ['3']), program('never', 'touch', [`${stage.folder}/never`])],
    }),
    options: (stage) => ({
      strategies: { isFailFast: true, hypothesis: 'continuously', frequencySeconds: 0.1 },
      controls: [untilSilent('scale-web', stage.web)],
    }),
    verdict: 'deviated',
    says: /broke during the method/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.run.map(({ activity }) => activity.name)).not.toContain('never'),
  },
  {
    name: 'an outage shorter than the method, with the state watched by Kubernetes itself',
    experiment: (stage) => ({
      ...holds(available(stage, 'one')),
      method: [kill(stage, { label_selector: 'app=one', grace_period: 0 }, { pauses: { after: 6 } })],
    }),
    options: () => strategy('continuously'),
    verdict: 'deviated',
    says: /broke during the method, in \d+ of \d+ looks: `available` failed: Deployment 'one' is not healthy/,
  },
  {
    name: 'tolerances of all kinds, each of which fits',
    experiment: (stage) => ({
      ...holds(
        count(stage, 2),
        { ...count(stage, [2, 3]), name: 'list' },
        { ...count(stage, { type: 'range', range: [1, 3] }), name: 'range' },
        ask('status-list', stage.web, { tolerance: [200, 201] }),
        ask('regex', stage.web, { tolerance: { type: 'regex', pattern: 'web-', target: 'body' } }),
        ask('path', stage.server, { tolerance: { type: 'jsonpath', path: '$.mood', target: 'body', expect: ['fine'] } }),
        program('output', 'echo', ['fine'], { type: 'probe', tolerance: { type: 'regex', pattern: 'fine', target: 'stdout' } }),
        ask('asked', stage.web, { tolerance: program('judge', 'true', [], { type: 'probe' }) }),
      ),
      method: [kill(stage)],
    }),
    options: () => strategy('before-method-only'),
    verdict: 'passed',
    says: /held before the method/,
  },
  ...(
    [
      ['a number', 3, /`count` expected 3, saw 2/],
      ['a list', [3, 4], /`count` /],
      ['a range', { type: 'range', range: [3, 9] }, /`count` /],
      ['nothing that can be compared', { type: 'regex', pattern: '(', target: 'body' }, /\(/],
    ] as const
  ).map(
    ([name, tolerance, says]): Scenario => ({
      name: `a tolerance that does not fit: ${name}`,
      experiment: (stage) => ({ ...holds(count(stage, tolerance)), method: [kill(stage)] }),
      verdict: name.startsWith('nothing') ? 'invalid' : 'not-steady',
      says,
    }),
  ),
  {
    name: 'a tolerance that is a probe of its own, and says no',
    experiment: (stage) => ({
      ...holds(ask('asked', stage.web, { tolerance: program('judge', 'false', [], { type: 'probe' }) })),
      method: [kill(stage)],
    }),
    verdict: 'not-steady',
    says: /`asked`/,
  },
  {
    name: 'a hypothesis that breaks after the method by what somebody else does',
    experiment: (stage) => ({ ...answers(`${stage.web}`), ...holds(count(stage, 2)), method: [program('break', 'true')] }),
    options: (stage) => ({
      controls: [
        during('break', () =>
          stage.town.kubernetes
            .patch(
              { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: stage.town.namespace },
              { type: 'merge', body: { spec: { replicas: 4 } } },
              stage.town.signal,
            )
            .then(() => new Promise((resolve) => setTimeout(resolve, 1500))),
        ),
      ],
    }),
    verdict: 'deviated',
    says: /`count` expected 2, saw 4/,
    hasLeft: true,
    tidy: (stage) =>
      stage.town.kubernetes.patch(
        { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: stage.town.namespace },
        { type: 'merge', body: { spec: { replicas: 2 } } },
        stage.town.signal,
      ),
  },
]
