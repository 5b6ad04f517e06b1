/** The API server fails in the middle of injecting, of rolling back and of putting back: nothing is lost, and the verdict is honest. */

import { mkdtempSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Kubernetes } from '../../src/kubernetes/kubernetes.ts'
import { leaseReference, listLeases } from '../../src/undo/run-lease.ts'
import { ask, experiment } from '../app/ask.ts'
import { readyPods, withPractice, workload } from '../practice/open-practice.ts'
import { connect, essence, look, never, WEB } from '../undo/bed.ts'
import { type FaultyServer, startFaultyServer, type Trouble } from './faulty-server.ts'

const practice = withPractice()
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
  if (await look(kubernetes, WEB)) await kubernetes.delete(WEB, {}, never)
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

/** Milliseconds; longer than the door's own patience with a lost connection. */
const AWAY_MS = 2_500

const patches = ({ method, url }: IncomingMessage) => method === 'PATCH' && url?.includes('/deployments/') === true
const everything = () => true

/** Trouble begins when the activity of this name has ended. */
function troubleAfter(name: string, kind: Trouble, concerns: (request: IncomingMessage) => boolean, times?: number) {
  return {
    name: 'trouble',
    after: ({ level, context }: { level: string; context: object }) => {
      if (level === 'activity' && 'name' in context && context.name === name) server.trouble(kind, concerns, times)
    },
  }
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
  const told = await ask({
    files: { 'a.yaml': experiment({ method: [scale(0)] }) },
    cluster: { kubeconfig },
    controls: [troubleAfter('scale-to-0', 'away', everything)],
    undoSeconds: 2,
  })
  expect(told.verdict).toMatchObject({ name: 'not-restored', reason: expect.stringContaining('Deployment default/web') })
  server.trouble('none')
})

test.each(['injecting', 'rolling back', 'putting back'])(
  'a server that goes away while %s, and comes back: nothing is lost',
  async (moment) => {
    const leave = () => {
      server.trouble('away', everything)
      setTimeout(() => server.trouble('none'), AWAY_MS)
    }
    const name = moment === 'injecting' ? 'glance' : 'scale-to-0'
    const glance = { type: 'probe', name: 'glance', provider: { type: 'process', path: 'true' } }
    const rollbacks = moment === 'rolling back' ? [scale(2)] : []
    const controls = [
      {
        name: 'leave',
        after: ({ level, context }: { level: string; context: object }) =>
          level === 'activity' && 'name' in context && context.name === name ? leave() : undefined,
      },
    ]
    const told = await ask({
      files: { 'a.yaml': experiment({ method: [glance, scale(0)], rollbacks }) },
      cluster: { kubeconfig },
      controls,
    })
    expect(essence(await look(kubernetes, WEB))).toEqual(before)
    expect(told.outcomes[0]?.journal?.['chaos-gate']?.leftBehind).toEqual([])
    expect(['passed', 'not-restored', 'inconclusive', 'error']).toContain(told.verdict.name)
  },
)
