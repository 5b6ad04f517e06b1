/** The main job on a real cluster, through `dist/` in a runner: each kind of run gets its own verdict. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  type GitHub,
  missing,
  pullRequestEvent,
  runStep,
  type StepOptions,
  type StepRun,
  startGitHub,
  workspaceWith,
} from '../packaged/bed.ts'
import { openTown, type Town } from './cluster.ts'
import { answering, experimentText, scaleDeployment, terminatePods } from './experiments.ts'

const describeIfPackaged = missing === undefined ? describe : describe.skip
if (missing !== undefined) console.warn(`not run: ${missing}`)

describeIfPackaged('on a real cluster', () => {
  let town: Town
  let github: GitHub

  beforeAll(async () => {
    town = await openTown('gate')
    github = await startGitHub()
    github.admin('seed', { pulls: [{ number: 7 }] })
    await Promise.all([town.deploy('three', 3), town.deploy('single', 1, 3), town.deploy('scaled', 2)])
  }, 180_000)

  afterAll(async () => {
    await github?.close()
    await town?.close()
  })

  function gate(text: string, more: Partial<StepOptions> = {}, kubeconfig = town.kubeconfig): Promise<StepRun> {
    return runStep({
      event: pullRequestEvent(),
      workspace: workspaceWith({ 'chaos/experiment.yaml': text }),
      token: 'token-write',
      ...more,
      inputs: { experiments: 'chaos/*.yaml', kubeconfig, 'when-busy': 'run', ...more.inputs },
      env: { GITHUB_API_URL: github.url, ...more.env },
    })
  }

  test('deleting one of three replicas passes', async () => {
    const method = [terminatePods(town.namespace, 'app=three', { pauses: { after: 3 } })]
    const hypothesis = answering(await town.urlOf('three'))
    const run = await gate(
      experimentText({ 'steady-state-hypothesis': hypothesis, method, runtime: { hypothesis: { strategy: 'continuously' } } }),
    )
    expect(run.outputs).toMatchObject({ verdict: 'passed', passed: 'true' })
    expect(run).toMatchObject({ exitCode: 0, conclusion: 'success' })
    expect(run.summary).toMatch(/deleted Pod/i)
  }, 60_000)

  test('deleting the only replica of an application without a spare deviates over HTTP, and the step fails', async () => {
    const method = [terminatePods(town.namespace, 'app=single', { grace_period: 0, pauses: { after: 3 } })]
    const text = experimentText({
      'steady-state-hypothesis': answering(await town.urlOf('single')),
      method,
      runtime: { hypothesis: { strategy: 'continuously' } },
    })
    const run = await gate(text, { inputs: { 'hypothesis-frequency': '100ms' } })
    expect(run.outputs).toMatchObject({
      verdict: 'deviated',
      passed: 'false',
      reason: expect.stringContaining('application-answers'),
    })
    expect(run).toMatchObject({ exitCode: 1, conclusion: 'failure' })
    expect(run.annotations).toContainEqual(expect.objectContaining({ type: 'error', file: 'chaos/experiment.yaml' }))
  }, 60_000)

  test('the comment after two runs on one pull request is one comment', () => {
    expect(github.state.comments).toHaveLength(1)
    expect(github.state.comments[0]?.body).toContain('did not hold')
    expect(github.requests.filter(({ unknownRoute }) => unknownRoute)).toEqual([])
  })

  test('a selector that matches nothing is inconclusive, and says where it looked', async () => {
    const run = await gate(experimentText({ method: [terminatePods(town.namespace, 'app=thre')] }))
    expect(run).toMatchObject({ exitCode: 4, outputs: { verdict: 'inconclusive' } })
    expect(run.outputs.reason).toContain('app=thre')
    expect(run.outputs.reason).toContain(town.namespace)
  }, 60_000)

  test('an action that RBAC forbids is invalid before anything is touched, and the missing rule is named', async () => {
    const workspace = workspaceWith({})
    const rules = [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] }]
    const reader = await town.kubeconfigFor('reader', rules, workspace)
    const run = await gate(experimentText({ method: [terminatePods(town.namespace, 'app=three')] }), {}, reader)
    const reason = expect.stringContaining(`not permitted: delete pods in namespace ${town.namespace}`)
    expect(run).toMatchObject({ exitCode: 2, outputs: { verdict: 'invalid', reason } })
  }, 60_000)

  test('an application that was down to begin with is not steady, and is left alone', async () => {
    await town.deploy('down', 0)
    const method = [terminatePods(town.namespace, 'app=three')]
    const run = await gate(experimentText({ 'steady-state-hypothesis': answering(await town.urlOf('down')), method }))
    expect(run).toMatchObject({ exitCode: 3, outputs: { verdict: 'not-steady' } })
  }, 60_000)

  test('a cancelled run rolls back within 7.5 s, and says so', async () => {
    const method = [
      scaleDeployment(town.namespace, 'scaled', 0),
      { type: 'action', name: 'wait', provider: { type: 'process', path: 'sleep', arguments: ['60'] } },
    ]
    const rollbacks = [scaleDeployment(town.namespace, 'scaled', 2)]
    const run = await gate(experimentText({ method, rollbacks }), { cancelWhen: /action scale-scaled-to-0/ })
    expect(run.outputs).toMatchObject({ verdict: 'interrupted', passed: 'false' })
    expect(run.timings.exit - (run.timings.SIGINT ?? 0)).toBeLessThan(7500)
    expect(await town.replicasOf('scaled')).toBe(2)
    expect(run.summary).toMatch(/scale-scaled-to-2/)
    expect(run.orphans).toEqual([])
  }, 60_000)

  test('what no rollback puts back is put back by the run', async () => {
    const run = await gate(experimentText({ method: [scaleDeployment(town.namespace, 'scaled', 1)] }))
    expect(run.outputs).toMatchObject({ verdict: 'passed' })
    expect(await town.replicasOf('scaled')).toBe(2)
  }, 60_000)

  test('scaling to the size that it already has changed nothing, which is no injection', async () => {
    const run = await gate(experimentText({ method: [scaleDeployment(town.namespace, 'scaled', 2)] }))
    expect(run).toMatchObject({ exitCode: 4, outputs: { verdict: 'inconclusive' } })
  }, 60_000)

  test('an unreachable cluster and an unknown context are invalid, and say what to do', async () => {
    const text = experimentText({ method: [terminatePods(town.namespace, 'app=three')] })
    const lost = await gate(text, { inputs: { context: 'nowhere' } })
    expect(lost).toMatchObject({ exitCode: 2, outputs: { verdict: 'invalid', reason: expect.stringContaining('nowhere') } })
    expect(lost.log).not.toMatch(/\n\s+at /)
  }, 60_000)
})
