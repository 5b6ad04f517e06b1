/** The API server fails in the middle of injecting, of rolling back and of putting back: nothing is lost, and the verdict is honest. */

import { mkdtempSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Kubernetes, nameObject } from '../../src/kubernetes/kubernetes.ts'
import { leaseReference, listLeases } from '../../src/undo/lease-record.ts'
import { ask, experiment } from '../app/ask.ts'
import { readyPods, withPractice, workload } from '../practice/open-practice.ts'
import { connect, essence, look, never, WEB } from '../undo/bed.ts'
import { type FaultyServer, startFaultyServer, type Trouble } from './faulty-server.ts'

const practice = withPractice()
const POLICY = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  name: 'chaostoolkit-deny-all-ingress',
  namespace: 'default',
}
let server: FaultyServer
let kubernetes: Kubernetes
let kubeconfig: string
let before: unknown

beforeEach(async () => {
  server = await startFaultyServer(practice.cluster.url)
  kubernetes = await connect(practice.cluster.kubeconfig)
  kubeconfig = join(mkdtempSync(join(tmpdir(), 'faults-')), 'kubeconfig')
  writeFileSync(kubeconfig, practice.cluster.kubeconfig.replaceAll(practice.cluster.url, server.url))
  await practice.cluster.apply([workload('Deployment', 'web', { replicas: 2 })])
  await readyPods(practice, 'web', 2)
  before = essence(await look(kubernetes, WEB))
})

afterEach(async () => {
  await server.close()
  for (const { run } of await listLeases(kubernetes, never)) await kubernetes.delete(leaseReference(run), {}, never)
  for (const left of [WEB, POLICY]) if (await look(kubernetes, left)) await kubernetes.delete(left, {}, never)
  await practice.until('/api/v1/namespaces/default/pods', (pods) => pods.length === 0)
})

function scale(replicas: number) {
  const provider = {
    type: 'python',
    module: 'chaosk8s.deployment.actions',
    func: 'scale_deployment',
    arguments: { name: 'web', replicas },
  }
  return { type: 'action', name: `scale-to-${replicas}`, provider }
}

const patches = ({ method, url }: IncomingMessage) => method === 'PATCH' && url?.includes('/deployments/') === true
const everything = () => true

/** Acts when the activity of this name has ended. */
function afterActivity(name: string, act: () => void) {
  return {
    name: 'trouble',
    after: ({ level, context }: { level: string; context: object }) => {
      if (level === 'activity' && 'name' in context && context.name === name) act()
    },
  }
}

function troubleAfter(name: string, kind: Trouble, concerns: (request: IncomingMessage) => boolean, times?: number) {
  return afterActivity(name, () => server.trouble(kind, concerns, times))
}

describe.each(['error', 'busy', 'cut', 'half'] as const)('an API server that answers with "%s"', (kind) => {
  test('once while injecting: what happened is put back, and the verdict tells no lie', async () => {
    server.trouble(kind, patches, 1)
    const told = await ask({ files: { 'a.yaml': experiment({ method: [scale(0)] }) }, cluster: { kubeconfig } })
    expect(server.troubled).toBe(1)
    expect(told.verdict.name).toBe('passed')
    expect(essence(await look(kubernetes, WEB))).toEqual(before)
  })

  test('twice while rolling back: everything is as before in the end', async () => {
    const text = experiment({ method: [scale(0)], rollbacks: [scale(2)] })
    const controls = [troubleAfter('scale-to-0', kind, patches, 2)]
    const told = await ask({ files: { 'a.yaml': text }, cluster: { kubeconfig }, controls })
    expect(server.troubled).toBe(2)
    expect(told.verdict.name).toBe('passed')
    expect(essence(await look(kubernetes, WEB))).toEqual(before)
  })

  test('three times while putting back: asked again until it is done', async () => {
    const controls = [troubleAfter('scale-to-0', kind, patches, 3)]
    const told = await ask({ files: { 'a.yaml': experiment({ method: [scale(0)] }) }, cluster: { kubeconfig }, controls })
    // What was done before its answer was lost needs no second request.
    expect(server.troubled).toBe(kind === 'half' ? 1 : 3)
    expect(told.verdict).toMatchObject({ name: 'passed' })
    expect(essence(await look(kubernetes, WEB))).toEqual(before)
  })
})

test('a server that does not come back: not-restored, and every object that is left is named', async () => {
  const provider = { type: 'python', module: 'chaosk8s.networking.actions', func: 'deny_all_ingress' }
  const method = [scale(0), { type: 'action', name: 'deny', provider }]
  const controls = [troubleAfter('deny', 'away', everything)]
  const told = await ask({ files: { 'a.yaml': experiment({ method }) }, cluster: { kubeconfig }, controls, undoSeconds: 2 })
  expect(told.verdict.name).toBe('not-restored')
  expect(told.verdict.reason).toContain('Deployment default/web: was patched (spec.replicas 2 → 0)')
  expect(told.verdict.reason).toContain(`${nameObject(POLICY)}: was created and is still there`)
})

describe('a server that goes away', () => {
  const glance = { type: 'probe', name: 'glance', provider: { type: 'process', path: 'true' } }
  const comeBackAfter = (name: string) => afterActivity(name, () => server.trouble('none'))

  async function run(rollbacks: object[], ...controls: ReturnType<typeof afterActivity>[]) {
    const text = experiment({ method: [glance, scale(0)], rollbacks })
    const { verdict, outcomes } = await ask({ files: { 'a.yaml': text }, cluster: { kubeconfig }, controls })
    expect(server.troubled).toBeGreaterThan(0)
    expect(essence(await look(kubernetes, WEB))).toEqual(before)
    const record = outcomes[0]?.journal?.['chaos-gate']
    return { verdict: verdict.name, putBack: record?.putBack.length, leftBehind: record?.leftBehind }
  }

  test('before the injection, and comes back after it: nothing was done, and the verdict says that the server was lost', async () => {
    const told = await run([], troubleAfter('glance', 'away', everything), comeBackAfter('scale-to-0'))
    expect(told).toEqual({ verdict: 'error', putBack: 0, leftBehind: [] })
  })

  test('before the rollbacks, and comes back after them: what they could not do is put back, and the verdict says so', async () => {
    const told = await run([scale(2)], troubleAfter('scale-to-0', 'away', everything), comeBackAfter('scale-to-2'))
    expect(told).toEqual({ verdict: 'error', putBack: 1, leftBehind: [] })
  })

  test('before putting back, for longer than one request has patience: asked again until it is done', async () => {
    const told = await run([], troubleAfter('scale-to-0', 'away', everything, 12))
    expect(told).toEqual({ verdict: 'passed', putBack: 1, leftBehind: [] })
  })
})
