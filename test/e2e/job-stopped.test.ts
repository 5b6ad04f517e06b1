/** A run inside the cluster that is stopped in the middle, from whichever side: everything is put back, and nothing is left of it. */

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { pullRequestEvent, runStep, type StepOptions, type StepRun, workspaceWith } from '../packaged/bed.ts'
import {
  describeThere,
  experimentJson,
  IMAGE,
  type JobStage,
  leftIn,
  openJobStage,
  removeAll,
  untilPod,
  untilReplicas,
} from './job-stage.ts'

/** Longer than any test waits: only a stop ends it. */
const LONG_SECONDS = 300
const isRunning = ({ status, metadata }: KubernetesObject) => status?.phase === 'Running' && !metadata.deletionTimestamp

describeThere('a run inside the cluster', () => {
  let stage: JobStage

  beforeAll(async () => {
    stage = await openJobStage('stopped')
    stage.write('long.json', LONG_SECONDS)
  }, 120_000)

  afterEach(async () => {
    expect([await untilReplicas(stage.town, 2), await leftIn(stage.town)]).toEqual([true, []])
  }, 120_000)

  afterAll(() => stage?.close())

  const long = () => ['run', 'long.json', ...stage.there, '--report', 'long-report']
  const reference = ({ metadata }: KubernetesObject) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    name: metadata.name,
    namespace: stage.town.namespace,
  })

  function step(more: Partial<StepOptions>): Promise<StepRun> {
    return runStep({
      event: pullRequestEvent(),
      workspace: workspaceWith({ 'chaos/long.json': experimentJson(stage.town.namespace, LONG_SECONDS) }),
      inputs: {
        experiments: 'chaos/*.json',
        kubeconfig: stage.town.kubeconfig,
        namespace: stage.town.namespace,
        where: 'cluster',
        image: String(IMAGE),
        comment: 'never',
      },
      cancelWhen: /a pause of/,
      ...more,
    })
  }

  test('cancelled from a terminal, puts everything back, and is waited for', async () => {
    const { child, ended } = stage.start(...long())
    expect(await untilReplicas(stage.town, 1)).toBe(true)
    child.kill('SIGINT')
    const { exitCode, out } = await ended
    expect([out, exitCode]).toEqual([expect.stringMatching(/Verdict: interrupted/), 130])
  }, 120_000)

  test('cancelled in a workflow, has put everything back when the step is over', async () => {
    const run = await step({})
    expect(run.outputs).toMatchObject({ verdict: 'interrupted' })
    expect([run.post.conclusion, run.orphans]).toEqual(['success', []])
  }, 120_000)

  test('whose step is killed, is told to stop by post, and waited for', async () => {
    const run = await step({ grace: [0, 0] })
    expect([run.conclusion, run.post.conclusion]).toEqual(['cancelled', 'success'])
    expect(run.post.log).toMatch(/It has ended in the cluster, and was removed there: Job/)
  }, 120_000)

  test('whose runner is gone for good, ends by itself, and is removed by `recover` once it has', async () => {
    stage.write('short.json', 4)
    const { child, ended } = stage.start('run', 'short.json', ...stage.there, '--report', 'short-report')
    const pod = await untilPod(stage.town, isRunning)
    child.kill('SIGKILL')
    await ended
    const early = await stage.chaosGate('recover')
    expect(early.out).not.toMatch(new RegExp(`removed: Job ${stage.town.namespace}`))
    await untilPod(stage.town, ({ metadata, status }) => metadata.uid === pod.metadata.uid && status?.phase === 'Succeeded')
    const run = pod.metadata.labels?.['job-name']?.match(/[^-]+-[^-]+$/)?.[0]
    const late = await stage.chaosGate('recover', '--run', String(run))
    expect([late.error, late.out, late.exitCode]).toEqual(['', expect.stringMatching(/removed: Job/), 0])
  }, 180_000)

  test('whose pod is evicted, has put everything back within its grace period, and says so', async () => {
    const { ended } = stage.start(...long())
    expect(await untilReplicas(stage.town, 1)).toBe(true)
    const pod = await untilPod(stage.town, isRunning)
    const { name, namespace } = reference(pod)
    const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace } }
    await stage.town.kubernetes.create(eviction, stage.town.signal, 'eviction')
    const { exitCode, out } = await ended
    expect([out, exitCode]).toEqual([expect.stringMatching(/Verdict: interrupted/), 130])
  }, 120_000)

  /** Its rollback takes long enough to be told twice. */
  function writeSlow(): void {
    const provider = { type: 'process', path: 'node', arguments: ['-e', 'setTimeout(() => {}, 20000)'] }
    stage.write('slow.json', LONG_SECONDS, { rollbacks: [{ type: 'action', name: 'slow', provider }] })
  }

  /** Ends the run that has scaled the front down, before it has put anything back. */
  async function killPod(): Promise<void> {
    expect(await untilReplicas(stage.town, 1)).toBe(true)
    const { name, namespace } = reference(await untilPod(stage.town, isRunning))
    const twice = "process.kill(1, 'SIGTERM'); setTimeout(() => process.kill(1, 'SIGTERM'), 200)"
    await stage.town.kubernetes.exec({ pod: name, namespace, command: ['node', '-e', twice] }, stage.town.signal)
  }

  test('whose pod ends without putting anything back, is put back from here', async () => {
    writeSlow()
    const { ended } = stage.start('run', 'slow.json', ...stage.there, '--report', 'slow-report')
    await killPod()
    const { exitCode, out } = await ended
    expect([out, exitCode]).toEqual([expect.stringMatching(/its pod .*put back since: .*front/s), 70])
  }, 120_000)

  test('by a Job that nobody follows, killed in the middle, is put back by the next run', async () => {
    writeSlow()
    const { kubernetes, namespace, signal } = stage.town
    const { out: manifests } = await stage.chaosGate('job', 'slow.json', '--namespace', namespace, '--image', String(IMAGE))
    const objects = loadAll(manifests).filter(Boolean) as KubernetesObject[]
    for (const object of objects) await kubernetes.create(object, signal)
    await killPod()
    await untilPod(stage.town, ({ status }) => status?.phase === 'Failed')
    expect(await stage.town.replicasOf('front')).toBe(1)
    stage.write('next.json', 0)
    const { exitCode, error } = await stage.chaosGate('run', 'next.json', ...stage.there)
    expect([error, exitCode]).toEqual([expect.stringMatching(/lost in the middle; put back now: .*front/), 0])
    await removeAll(stage.town, objects)
  }, 180_000)
})
