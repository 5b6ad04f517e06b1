/** Programs and requests: what they end with is the evidence. */

import { expect } from '@jest/globals'
import { answers, ask, holds, program, type Scenario, scale } from './scenario.ts'

const request = (name: string, url: string, more = {}) => ({ ...ask(name, url, more), type: 'action' })

export const calls: Scenario[] = [
  {
    name: 'a program that ends with 0',
    experiment: ({ web }) => ({ ...answers(web), method: [program('break', 'true')] }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'a program that ends with another code',
    experiment: ({ web }) => ({ ...answers(web), method: [program('break', 'false')] }),
    verdict: 'inconclusive',
    says: /^`break` injected nothing: the process ended with 1$/,
  },
  {
    name: 'a program that takes too long',
    experiment: () => ({
      method: [{ ...program('break', 'sleep'), provider: { type: 'process', path: 'sleep', arguments: ['9'], timeout: 0.5 } }],
    }),
    verdict: 'inconclusive',
    says: /^`break` could not inject: process activity took too long/,
  },
  {
    name: 'a program that is killed',
    experiment: () => ({ method: [program('break', 'sh', ['-c', 'kill -9 $$'])] }),
    verdict: 'inconclusive',
    says: /^`break` injected nothing: the process ended with -9$/,
  },
  {
    name: 'a program that is not there',
    experiment: () => ({ method: [program('break', 'pumbaa')] }),
    verdict: 'invalid',
    says: /path 'pumbaa' cannot be found/,
  },
  {
    name: 'a program in the background that fails',
    experiment: ({ web }) => ({
      ...answers(web),
      method: [program('break', 'false', [], { background: true }), program('wait', 'sleep', ['0.2'])],
    }),
    verdict: 'inconclusive',
    says: /`break` injected nothing/,
  },
  {
    name: 'a program in the background that ends after the last activity',
    experiment: ({ web, folder }) => ({
      ...answers(web),
      method: [program('break', 'sh', ['-c', `sleep 1; exit 4; touch ${folder}`], { background: true }), program('wait', 'true')],
    }),
    verdict: 'inconclusive',
    says: /`break` injected nothing: the process ended with 4/,
  },
  {
    name: 'a probe in the background that is outside its tolerance',
    experiment: ({ server }) => ({
      method: [ask('look', `${server}/status/503`, { tolerance: 200, background: true }), program('wait', 'true')],
    }),
    verdict: 'deviated',
    says: /`look` expected status 200, saw 503 in the method/,
  },
  {
    name: 'a request that is answered',
    experiment: ({ server, web }) => ({ ...answers(web), method: [request('break', `${server}/status/204`)] }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'a request for what is not there',
    experiment: ({ server, web }) => ({ ...answers(web), method: [request('break', `${server}/status/404`)] }),
    verdict: 'inconclusive',
    says: /^`break` injected nothing: the server answered 404$/,
  },
  {
    name: 'a request that breaks the server',
    experiment: ({ server, web }) => ({ ...answers(web), method: [request('break', `${server}/status/500`)] }),
    verdict: 'inconclusive',
    says: /the server answered 500/,
  },
  {
    name: 'a request that is sent on to an answer',
    experiment: ({ server }) => ({ method: [request('break', `${server}/redirect?to=/status/200`)] }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'a request that is sent on to a refusal',
    experiment: ({ server }) => ({ method: [request('break', `${server}/redirect?to=/status/403`)] }),
    verdict: 'inconclusive',
    says: /the server answered 403/,
  },
  {
    name: 'a request that is sent around in circles',
    experiment: ({ server }) => ({ method: [request('break', `${server}/circle`)] }),
    verdict: 'inconclusive',
    says: /`break` could not inject: .*redirect/,
  },
  {
    name: 'a request that is sent on to nowhere',
    experiment: ({ server }) => ({ method: [request('break', `${server}/redirect?to=http://127.0.0.1:9/`)] }),
    verdict: 'inconclusive',
    says: /`break` could not inject: failed to connect/,
  },
  {
    name: 'a request that nobody takes',
    experiment: () => ({ method: [request('break', 'http://127.0.0.1:9/')] }),
    verdict: 'inconclusive',
    says: /`break` could not inject: failed to connect to http:\/\/127\.0\.0\.1:9\//,
  },
  {
    name: 'a probe of the method that sees an error, without a tolerance',
    experiment: ({ server, web }) => ({
      ...answers(web),
      method: [program('break', 'true'), ask('look', `${server}/status/500`)],
    }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'a probe of the method that nobody answers, without a tolerance',
    experiment: ({ web }) => ({ ...answers(web), method: [program('break', 'true'), ask('look', 'http://127.0.0.1:9/')] }),
    verdict: 'inconclusive',
    says: /`look` could not be taken: failed to connect/,
  },
  {
    name: 'a probe of the method that nobody answers, with a tolerance',
    experiment: ({ web }) => ({
      ...answers(web),
      method: [program('break', 'true'), ask('look', 'http://127.0.0.1:9/', { tolerance: 200 })],
    }),
    verdict: 'deviated',
    says: /`look` failed: failed to connect .* in the method/,
  },
  {
    name: 'a probe of the method that is inside its tolerance',
    experiment: ({ server }) => ({
      method: [program('break', 'true'), ask('look', `${server}/status/503`, { tolerance: [200, 503] })],
    }),
    verdict: 'passed',
    says: /no steady state was asked for/,
  },
  {
    name: 'only probes in the method',
    experiment: ({ server, web }) => ({ ...answers(web), method: [ask('look', `${server}/status/200`)] }),
    verdict: 'passed',
    says: /nothing was injected/,
  },
  {
    name: 'a pause that cannot be read',
    experiment: (stage) => ({
      method: [scale(stage, 'web', 1, { pauses: { before: '${much}' } })],
      configuration: { much: 'soon' },
    }),
    verdict: 'inconclusive',
    says: /the pause before is "soon": give a number of seconds/,
  },
  {
    name: 'a reference that leads nowhere',
    experiment: ({ web }) => ({ ...answers(web), method: [{ ref: 'nothing' }] }),
    verdict: 'invalid',
    says: /nothing/,
  },
  {
    name: 'an answer that is no JSON where the tolerance asks for some',
    experiment: ({ web }) =>
      holds(ask('body', web, { tolerance: { type: 'jsonpath', path: '$.mood', target: 'body', expect: ['fine'] } })),
    verdict: 'not-steady',
    says: /`body`/,
  },
  {
    name: 'an action of its own that is dry',
    experiment: (stage) => ({ method: [scale(stage, 'web', 0, { dry: 'actions' })] }),
    verdict: 'inconclusive',
    says: /`scale-web` injected nothing: .*dry/,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.run[0]).toMatchObject({ status: 'succeeded', output: null }),
  },
]
