import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import { type PracticeCluster, startPractice } from '../../src/practice/start-practice.ts'
import {
  type GitHub,
  missing,
  pullRequestEvent,
  runStep,
  type StepOptions,
  type StepRun,
  startGitHub,
  workspaceWith,
} from './bed.ts'

const suite = missing === undefined ? describe : describe.skip
const MANIFESTS = loadAll(readFileSync(join(import.meta.dirname, '../../examples/apps/shop.yaml'), 'utf8')) as object[]

interface Deployment {
  spec: { replicas: number }
}

let practice: PracticeCluster
let github: GitHub
let workspace: string

beforeAll(async () => {
  if (missing !== undefined) return
  practice = await startPractice({ nodePorts: 'free' })
  await practice.apply(MANIFESTS)
  await practice.waitUntilReady()
  github = await startGitHub()
}, 60_000)
afterAll(async () => {
  await practice?.stop()
  await github?.close()
})
beforeEach(() => {
  if (missing !== undefined) return
  github.admin('reset', {})
  github.admin('seed', { pulls: [{ number: 7 }] })
  workspace = workspaceWith({
    kubeconfig: practice.kubeconfig,
    'chaos/lose.yaml': lose('app=front'),
    'chaos/typo.yaml': lose('app=frnot'),
    'chaos/scale.yaml': SCALE_AND_WAIT,
  })
})

/** The front is healthy, and goes on being so when one of its pods is gone. */
function lose(selector: string): string {
  return `title: The front survives the loss of a pod
description: One pod of three is deleted.
steady-state-hypothesis:
  title: The front is healthy
  probes:
    - type: probe
      name: front-is-healthy
      tolerance: true
      provider:
        type: python
        module: chaosk8s.deployment.probes
        func: deployment_available_and_healthy
        arguments: { name: front, ns: shop }
method:
  - type: action
    name: lose-a-pod
    provider:
      type: python
      module: chaosk8s.pod.actions
      func: terminate_pods
      arguments: { label_selector: ${selector}, ns: shop, qty: 1, rand: true }
    pauses: { after: 1 }
`
}

const SCALE_AND_WAIT = `title: Nobody misses the front
description: It is scaled down, and then nothing happens for a while.
method:
  - type: action
    name: scale-down
    provider:
      type: python
      module: chaosk8s.deployment.actions
      func: scale_deployment
      arguments: { name: front, ns: shop, replicas: 1 }
  - type: action
    name: take-long
    provider: { type: process, path: sleep, arguments: ["60"] }
`

/** The log's line when the front has been scaled down. */
const SCALED = /✓.*scale-down/

function run(inputs: Record<string, string>, more: Partial<StepOptions> = {}): Promise<StepRun> {
  const all = { kubeconfig: 'kubeconfig', ...inputs }
  return runStep({ inputs: all, workspace, event: pullRequestEvent(), env: { GITHUB_API_URL: github.url }, ...more })
}

async function replicasOfFront(): Promise<number> {
  const answer = await fetch(`${practice.url}/apis/apps/v1/namespaces/shop/deployments/front`)
  return ((await answer.json()) as Deployment).spec.replicas
}

suite('the packaged action on a cluster', () => {
  test('a pod that is replaced: passed, and the comment says which one it was', async () => {
    const step = await run({ experiments: 'chaos/lose.yaml', 'wait-for': 'shop/deployment/front' })
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'passed' } })
    expect(github.state.comments.at(-1)?.body).toMatch(/Deleted Pod shop\/front-\S+; healthy before and after\./)
  })

  test('a selector that matches nothing is inconclusive, and never green', async () => {
    const step = await run({ experiments: 'chaos/typo.yaml' })
    expect(step).toMatchObject({ exitCode: 4, outputs: { verdict: 'inconclusive' } })
    expect(step.annotations).toEqual([
      expect.objectContaining({
        type: 'error',
        file: 'chaos/typo.yaml',
        line: '15',
        message: expect.stringContaining('app=frnot'),
      }),
    ])
  })

  test('a cluster that is not there is told at once, and nothing is touched', async () => {
    workspace = workspaceWith({
      kubeconfig: practice.kubeconfig.replace(practice.url, 'http://127.0.0.1:9'),
      'chaos/lose.yaml': lose('app=front'),
    })
    const step = await run({ experiments: 'chaos/lose.yaml' })
    expect(step).toMatchObject({ exitCode: 2, outputs: { verdict: 'invalid' } })
    expect(step.timings.exit).toBeLessThan(4000)
    expect(step.log).not.toMatch(/^\s+at /m)
  })

  test('a kubeconfig without the context is told with what there is', async () => {
    const step = await run({ experiments: 'chaos/lose.yaml', context: 'practise' })
    expect(step).toMatchObject({ exitCode: 2, outputs: { verdict: 'invalid' } })
    expect(step.annotations.map(({ message }) => message).join()).toContain('practice')
  })

  test('a cancelled step puts the cluster back within the runner’s patience', async () => {
    const step = await run({ experiments: 'chaos/scale.yaml' }, { cancelWhen: SCALED })
    expect(step).toMatchObject({ exitCode: 130, conclusion: 'cancelled', outputs: { verdict: 'interrupted' } })
    expect(await replicasOfFront()).toBe(3)
    expect(step.post.annotations).toEqual([])
  })

  test('what a killed step leaves, post puts back', async () => {
    const step = await run({ experiments: 'chaos/scale.yaml' }, { cancelWhen: SCALED, grace: [1, 1] })
    expect(step).toMatchObject({ conclusion: 'cancelled', outputs: { verdict: 'interrupted', passed: 'false' } })
    expect(await replicasOfFront()).toBe(3)
    expect(step.post.annotations).toEqual([
      expect.objectContaining({ type: 'notice', message: expect.stringContaining('Deployment shop/front') }),
    ])
    expect(step.post.summary).toContain('put back')
    expect(existsSync(JSON.parse(step.state.run ?? '{}').ledgerFolder)).toBe(false)
  })
})
