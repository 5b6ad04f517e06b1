/** Clusters that are not there, do not know us, do not let us, or are lost in the middle. */

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { dump, load } from 'js-yaml'
import { systemClock } from '../../../src/system/clock.ts'
import type { Asked } from '../../app/ask.ts'
import type { Rule } from '../cluster.ts'
import { answers, ask, call, during, holds, kill, type Scenario, type Stage, scale } from './scenario.ts'

interface Kubeconfig {
  'current-context': string
  clusters: { name: string; cluster: Record<string, unknown> & { server: string } }[]
  users: { name: string; user: Record<string, unknown> }[]
  contexts: { name: string; context: Record<string, string> }[]
}

function changedKubeconfig({ town, folder }: Stage, change: (config: Kubeconfig) => void): Partial<Asked> {
  const config = load(readFileSync(town.kubeconfig, 'utf8')) as Kubeconfig
  change(config)
  const path = join(mkdtempSync(join(folder, 'config-')), 'kubeconfig')
  writeFileSync(path, dump(config))
  return { cluster: { kubeconfig: path } }
}

function each(config: Kubeconfig, cluster: (value: Kubeconfig['clusters'][number]['cluster']) => void): void {
  for (const one of config.clusters) cluster(one.cluster)
}

/** A way to the API server that can be cut. */
async function through(stage: Stage): Promise<{ options: Partial<Asked>; cut(): void }> {
  const sockets = new Set<Socket>()
  let target = new URL('https://unknown')
  const server: Server = createServer((socket) => {
    const onward = connect(Number(target.port), target.hostname)
    for (const one of [socket, onward]) sockets.add(one.on('error', () => one.destroy()))
    socket.pipe(onward).pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as { port: number }
  const options = changedKubeconfig(stage, (config) =>
    each(config, (cluster) => {
      target = new URL(cluster.server)
      cluster.server = `https://127.0.0.1:${address.port}`
      cluster['tls-server-name'] = target.hostname
    }),
  )
  return {
    options,
    cut() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

const READ: Rule = { apiGroups: ['', 'apps'], resources: ['pods', 'deployments'], verbs: ['get', 'list', 'watch'] }
const ACT: Rule = { apiGroups: ['', 'apps'], resources: ['pods', 'deployments'], verbs: ['delete', 'patch'] }

async function account(stage: Stage, name: string, rules: Rule[]): Promise<Partial<Asked>> {
  const folder = mkdtempSync(join(stage.folder, 'account-'))
  return { cluster: { kubeconfig: await stage.town.kubeconfigFor(name, rules, folder) } }
}

/** The server takes a moment until it goes by it. */
async function withdraw({ town }: Stage, name: string): Promise<void> {
  const { kubernetes, namespace, signal } = town
  await kubernetes.delete({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', name, namespace }, {}, signal)
  const user = `system:serviceaccount:${namespace}:${name}`
  const spec = { user, resourceAttributes: { namespace, verb: 'list', resource: 'pods' } }
  const review = { apiVersion: 'authorization.k8s.io/v1', kind: 'SubjectAccessReview', metadata: {}, spec }
  while ((await kubernetes.create(review as never, signal)).status?.allowed !== false) await systemClock.sleep(0.1, signal)
}

const count = ({ town }: Stage) =>
  call('count', 'chaosk8s.pod.probes.count_pods', { label_selector: 'app=web', ns: town.namespace }, { tolerance: [2, 3] })

function cutAt(name: string) {
  return async (stage: Stage): Promise<Partial<Asked>> => {
    const way = await through(stage)
    return { ...way.options, undoSeconds: 2, controls: [during(name, way.cut)] }
  }
}

export const access: Scenario[] = [
  {
    name: 'a context that is not there',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage)] }),
    options: ({ town }) => ({ cluster: { kubeconfig: town.kubeconfig, context: 'nowhere' } }),
    verdict: 'invalid',
    says: /nowhere/,
  },
  {
    name: 'a server that is not there',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage)] }),
    options: (stage) =>
      changedKubeconfig(stage, (config) =>
        each(config, (cluster) => {
          cluster.server = 'https://127.0.0.1:9'
        }),
      ),
    verdict: 'invalid',
    says: /127\.0\.0\.1:9/,
  },
  {
    name: 'a token that the server does not know any more',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage)] }),
    options: (stage) =>
      changedKubeconfig(stage, (config) => {
        for (const one of config.users) one.user = { token: 'expired' }
      }),
    verdict: 'invalid',
    says: /does not accept the credentials of user "\S+": its token or certificate may have expired/,
  },
  {
    name: 'a context in the secrets that is not there',
    experiment: (stage) => ({
      secrets: { k8s: { KUBERNETES_CONTEXT: 'elsewhere' } },
      method: [withSecrets(kill(stage))],
    }),
    verdict: 'invalid',
    says: /elsewhere/,
  },
  {
    name: 'a context in the secrets that is there',
    experiment: (stage) => ({
      secrets: { k8s: { KUBERNETES_CONTEXT: currentContext(stage) } },
      method: [withSecrets(kill(stage)), withSecrets(scale(stage, 'web', 1))],
    }),
    verdict: 'passed',
    says: /did its job/,
  },
  {
    name: 'an account that may only read',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage)] }),
    options: (stage) => account(stage, 'reader', [READ]),
    verdict: 'invalid',
    says: /^1\.yaml:\d+:\d+: not permitted: delete pods in namespace known-\S+\. `kill` needs it to do its work\. `chaos-gate rbac` prints a role that allows it$/,
    hasLeft: true,
  },
  {
    name: 'an account that may do just what the function does',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage)] }),
    options: (stage) => account(stage, 'modest', [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'delete'] }]),
    verdict: 'passed',
    says: /held before and after/,
    hasLeft: true,
  },
  {
    name: 'an account that may patch and get, and nothing more',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 1)] }),
    options: (stage) => account(stage, 'patcher', [{ apiGroups: ['apps'], resources: ['deployments'], verbs: ['get', 'patch'] }]),
    verdict: 'passed',
    says: /held before and after/,
    hasLeft: true,
    afterwards: async ({ town }) => expect(await town.replicasOf('web')).toBe(2),
  },
  {
    name: 'an account that loses its rights before the fault',
    experiment: (stage) => ({ ...answers(stage.web), method: [kill(stage)] }),
    options: async (stage) => ({
      ...(await account(stage, 'actor', [READ, ACT])),
      controls: [during('method', () => withdraw(stage, 'actor'), 'before')],
    }),
    verdict: 'inconclusive',
    says: /`kill` could not inject: .*forbidden/,
    hasLeft: true,
  },
  {
    name: 'an account that loses its rights after the fault',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 1)] }),
    options: async (stage) => ({
      ...(await account(stage, 'loser', [READ, ACT])),
      controls: [during('scale-web', () => withdraw(stage, 'loser'))],
    }),
    verdict: 'not-restored',
    says: /left behind: Deployment known-\S+\/web: was patched \(spec\.replicas 2 → 1\): .*forbidden/,
    hasLeft: true,
    tidy: ({ town }) =>
      town.kubernetes.patch(
        { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: town.namespace },
        { type: 'merge', body: { spec: { replicas: 2 } } },
        town.signal,
      ),
  },
  {
    name: 'an account that may not look any more after the fault',
    experiment: (stage) => ({ ...holds(count(stage)), method: [kill(stage)] }),
    options: async (stage) => ({
      ...(await account(stage, 'blind', [READ, ACT])),
      undoSeconds: 2,
      controls: [during('kill', () => withdraw(stage, 'blind'))],
    }),
    verdict: 'inconclusive',
    says: /^the steady state could not be looked at after the method: `count` failed: .*forbidden/,
    afterwards: (_, told) =>
      expect(told.outcomes[0]?.journal?.['chaos-gate']?.warnings).toContainEqual(
        expect.stringMatching(/^cannot be seen: whether/),
      ),
    hasLeft: true,
  },
  {
    name: 'an API server that is lost after the fault',
    experiment: (stage) => ({ ...answers(stage.web), method: [scale(stage, 'web', 1), kill(stage)] }),
    options: cutAt('scale-web'),
    verdict: 'not-restored',
    says: /the API server could not be reached any more in the middle of the run/,
    hasLeft: true,
    tidy: ({ town }) =>
      town.kubernetes.patch(
        { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: town.namespace },
        { type: 'merge', body: { spec: { replicas: 2 } } },
        town.signal,
      ),
  },
  {
    name: 'an API server that is lost before the first look',
    experiment: (stage) => ({ ...holds(count(stage)), method: [kill(stage)] }),
    options: async (stage) => {
      const way = await through(stage)
      return { ...way.options, undoSeconds: 2, controls: [during('hypothesis', way.cut, 'before')] }
    },
    verdict: 'inconclusive',
    says: /^the steady state could not be looked at: `count` failed: .*; nothing was injected$/,
    hasLeft: true,
  },
  {
    name: 'an API server that is lost for the second look only',
    experiment: (stage) => ({ ...holds(count(stage)), method: [{ ...answersOnce(stage), type: 'action' }] }),
    options: async (stage) => {
      const way = await through(stage)
      return { ...way.options, undoSeconds: 2, controls: [during('method', way.cut)] }
    },
    verdict: 'inconclusive',
    says: /the steady state could not be looked at after the method/,
    hasLeft: true,
  },
  {
    name: 'an API server that is lost before the fault',
    experiment: (stage) => ({ ...holds(count(stage)), method: [kill(stage)] }),
    options: cutAt('hypothesis'),
    verdict: 'error',
    says: /the API server could not be reached any more in the middle of the run/,
    hasLeft: true,
    afterwards: (_, told) => expect(told.outcomes[0]?.journal?.['chaos-gate']?.leftBehind).toEqual([]),
  },
]

function answersOnce({ server }: Stage): Record<string, unknown> {
  return ask('call', `${server}/status/200`)
}

function withSecrets(activity: Record<string, unknown>): Record<string, unknown> {
  return { ...activity, provider: { ...(activity.provider as object), secrets: ['k8s'] } }
}

function currentContext({ town }: Stage): string {
  return (load(readFileSync(town.kubeconfig, 'utf8')) as Kubeconfig)['current-context']
}
