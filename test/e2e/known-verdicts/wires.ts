/** What lies between a probe and an application: certificates, slow bodies, names, policies; and faults that nobody takes up. */

import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type KubernetesObject, referenceOf } from '../../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../../src/kubernetes/wait.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { definition } from '../../kill/people.ts'
import { certificateFile, certificateFolder } from '../../system/http/tls.ts'
import { container } from './ending-pods.ts'
import { inNamespace, K8S } from './extras.ts'
import { untilSilent } from './outage.ts'
import {
  answers,
  ask,
  call,
  create,
  holds,
  kill,
  type Part,
  program,
  remove,
  run,
  type Scenario,
  type Stage,
  strategy,
} from './scenario.ts'

/** A server that is there while one scenario is played. */
function serving(listener: RequestListener, isSecure = false) {
  const files = () => ({ cert: readFileSync(certificateFile), key: readFileSync(join(certificateFolder, 'localhost.key')) })
  let server: Server
  return {
    async prepare(): Promise<void> {
      server = isSecure ? createSecureServer(files(), listener) : createServer(listener)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    },
    url: () => `${isSecure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async tidy(): Promise<void> {
      server.closeAllConnections()
      server.close()
    },
  }
}

const secure = () => serving((_, response) => response.end('fine'), true)
const [asked, unasked] = [secure(), secure()] as const
/** A letter now and then: never silent for long, and long in all. */
const dripping = serving(async (_, response) => {
  for (const letter of 'fine') {
    response.write(letter)
    await systemClock.sleep(0.4)
  }
  response.end()
})
const breakingOff = serving((_, response) => {
  response.writeHead(200, { 'content-length': '100' }).write('half of')
  setTimeout(() => response.destroy(), 50)
})
const flapping = serving(
  (
    (looks) => (_, response) =>
      response.writeHead(looks++ % 2 === 0 ? 200 : 503).end()
  )(0),
)

function fetchFrom(stage: Stage, url: string, more: Part = {}): Part {
  return { ...run(stage, ['sh', '-c', `timeout 3 wget -q -O /dev/null ${url}`]), type: 'probe', name: 'fetch', ...more }
}

const succeeds = { type: 'jsonpath', path: '$.*.exit_code', expect: [0] }
const serviceOf = ({ town }: Stage, name: string) => `http://${name}.${town.namespace}.svc.cluster.local:8080/`

/** Whoever has defined it already keeps it. */
const chaosMesh = {
  isOurs: false,
  async define({ town: { kubernetes, signal } }: Stage): Promise<void> {
    chaosMesh.isOurs = await kubernetes.create(NETWORK_CHAOS, signal).then(
      () => true,
      () => false,
    )
    const query = { apiVersion: 'chaos-mesh.org/v1alpha1', kind: 'NetworkChaos' }
    while (!(await kubernetes.list(query, signal).then(Boolean, () => false))) await systemClock.sleep(0.2, signal)
  },
  async forget({ town: { kubernetes, signal } }: Stage): Promise<void> {
    if (chaosMesh.isOurs) await kubernetes.delete(referenceOf(NETWORK_CHAOS), {}, signal)
  },
}

const NETWORK_CHAOS: KubernetesObject = definition('chaos-mesh.org', 'v1alpha1', 'NetworkChaos', 'networkchaos')

export const wires: Scenario[] = [
  {
    name: 'a certificate that nobody vouches for',
    prepare: asked.prepare,
    experiment: (stage) => ({ ...answers(asked.url()), method: [kill(stage)] }),
    verdict: 'not-steady',
    says: /`answers` failed: failed to connect to https:.*self-signed certificate/,
    tidy: asked.tidy,
  },
  {
    name: 'a certificate that nobody asks about',
    prepare: unasked.prepare,
    experiment: (stage) => {
      const look = ask('answers', unasked.url(), { tolerance: 200 })
      return { ...holds({ ...look, provider: { ...(look.provider as Part), verify_tls: false } }), method: [kill(stage)] }
    },
    verdict: 'passed',
    says: /held before and after/,
    tidy: unasked.tidy,
  },
  {
    name: 'a body that comes slowly, and is never silent for longer than the timeout',
    prepare: dripping.prepare,
    experiment: (stage) => ({
      ...holds({
        type: 'probe',
        name: 'slow',
        tolerance: { type: 'regex', target: 'body', pattern: '^fine$' },
        provider: { type: 'http', url: dripping.url(), timeout: 1 },
      }),
      method: [kill(stage)],
    }),
    verdict: 'passed',
    says: /held before and after/,
    tidy: dripping.tidy,
  },
  {
    name: 'a body that breaks off',
    prepare: breakingOff.prepare,
    experiment: (stage) => ({ ...answers(breakingOff.url()), method: [kill(stage)] }),
    verdict: 'not-steady',
    says: /`answers` failed: failed to connect to http:/,
    tidy: breakingOff.tidy,
  },
  {
    name: 'an application that answers every other time, while it is watched',
    prepare: flapping.prepare,
    experiment: () => ({ ...answers(flapping.url()), method: [program('wait', 'sleep', ['1'])] }),
    options: () => strategy('continuously'),
    verdict: 'deviated',
    says: /broke during the method, in \d+ of \d+ looks: `answers` expected status 200, saw 503/,
    tidy: flapping.tidy,
  },
  {
    name: 'a name that nobody knows',
    experiment: (stage) => ({ ...answers('http://shop.nowhere.invalid/'), method: [kill(stage)] }),
    verdict: 'not-steady',
    says: /`answers` failed: failed to connect to http:\/\/shop\.nowhere\.invalid\//,
  },
  {
    name: 'a program that is unhappy, as is wanted',
    experiment: (stage) => ({
      ...holds(program('check', 'sh', ['-c', 'echo bad >&2; exit 3'], { type: 'probe', tolerance: 3 })),
      method: [kill(stage)],
    }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'nothing may go out, and one pod reaches another no more',
    experiment: (stage) => ({
      ...holds(fetchFrom(stage, serviceOf(stage, 'web'), { tolerance: succeeds })),
      method: [inNamespace(stage, 'networking.actions.deny_all_egress', { label_selectors: { app: 'box' } })],
    }),
    verdict: 'deviated',
    says: /did not hold after the method: `fetch`/,
  },
  {
    name: 'nothing may go out of the others, which is no harm',
    experiment: (stage) => ({
      ...holds(fetchFrom(stage, serviceOf(stage, 'web'), { tolerance: succeeds })),
      method: [inNamespace(stage, 'networking.actions.deny_all_egress', { label_selectors: { app: 'one' } })],
    }),
    verdict: 'passed',
    says: /held before and after/,
  },
  {
    name: 'nothing may come in, and a rollback lets it in again',
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [inNamespace(stage, 'networking.actions.deny_all_ingress', { label_selectors: 'app=web' })],
      rollbacks: [inNamespace(stage, 'networking.actions.remove_deny_all_ingress')],
    }),
    options: (stage) => ({ controls: [untilSilent('deny_all_ingress', stage.web)] }),
    verdict: 'deviated',
    says: /did not hold after the method: `answers`/,
  },
  {
    name: 'a fault of Chaos Mesh, where none is running',
    prepare: chaosMesh.define,
    tidy: chaosMesh.forget,
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [
        inNamespace(stage, 'chaosmesh.network.actions.add_latency', { name: 'slow', latency: '1s', label_selectors: 'app=web' }),
      ],
    }),
    verdict: 'inconclusive',
    says: /`add_latency` injected nothing: NetworkChaos .*\/slow was not taken up .*: is Chaos Mesh running in the cluster\?$/,
  },
  {
    name: 'a pod of every node is lost, and the daemon set makes another',
    prepare: (stage) => daemons(stage),
    experiment: (stage) => ({
      ...answers(stage.web),
      method: [kill(stage, { label_selector: 'app=agent', grace_period: 0, all: true })],
    }),
    verdict: 'passed',
    says: /held before and after/,
    tidy: (stage) => remove(stage, 'apps/v1', 'DaemonSet', 'agent'),
  },
  {
    name: 'a daemon set that may run nowhere any more',
    prepare: (stage) => daemons(stage),
    experiment: (stage) => ({
      ...holds(
        call(
          'agents',
          `${K8S}.daemonset.probes.daemon_set_partially_available`,
          { name: 'agent', ns: stage.town.namespace },
          { tolerance: true },
        ),
      ),
      method: [
        inNamespace(stage, 'daemonset.actions.update_daemon_set', {
          name: 'agent',
          spec: { spec: { template: { spec: { nodeSelector: { nobody: 'has-this' } } } } },
        }),
        {
          ...inNamespace(stage, 'daemonset.probes.daemon_set_partially_available', { name: 'agent' }),
          name: 'look',
          pauses: { before: 4 },
        },
      ],
    }),
    verdict: 'deviated',
    says: /`agents` expected True, saw False/,
    tidy: (stage) => remove(stage, 'apps/v1', 'DaemonSet', 'agent'),
  },
]

async function daemons(stage: Stage): Promise<void> {
  const labels = { app: 'agent' }
  const spec = { containers: [container('box', 'sleep 3600')], terminationGracePeriodSeconds: 0 }
  await create(stage, 'apps/v1', 'DaemonSet', 'agent', {
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  })
  const { kubernetes, namespace, signal } = stage.town
  const query = { apiVersion: 'apps/v1', kind: 'DaemonSet', namespace }
  const isDone = ([found]: readonly KubernetesObject[]) => Number(found?.status?.numberReady) >= 1
  await waitUntil(kubernetes, { query, isDone, timeoutSeconds: 60 }, systemClock, signal)
}
