/** Shards of one Job on a real cluster: with the sixty experiments of the example, and with pods that are lost, cancelled or never begin. */

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import type { ExperimentResult, Result } from '../../src/report/result.ts'
import { systemClock } from '../../src/system/clock.ts'
import { deviating } from '../deviate.ts'
import { pullRequestEvent, runStep, startGitHub, workspaceWith } from '../packaged/bed.ts'
import {
  describeThere,
  experimentJson,
  IMAGE,
  type JobStage,
  leftIn,
  openJobStage,
  PATIENCE,
  ROOT,
  untilPod,
} from './job-stage.ts'

const DEVIATES = 17
const INDEX = 'batch.kubernetes.io/job-completion-index'
const isRunning = ({ status, metadata }: KubernetesObject) => status?.phase === 'Running' && !metadata.deletionTimestamp

describeThere('shards of one Job', () => {
  let stage: JobStage
  let shops: string[]

  beforeAll(async () => {
    stage = await openJobStage('shards')
    const { kubernetes, namespace, signal } = stage.town
    execFileSync(process.execPath, [join(ROOT, 'examples/shards/sixty.mjs'), '.', `${namespace}-shop`], { cwd: stage.folder })
    const objects = loadAll(readFileSync(join(stage.folder, 'shops.yaml'), 'utf8')) as KubernetesObject[]
    for (const object of objects) await kubernetes.create(object, signal)
    shops = objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name)
    for (const shop of shops) expect(await fronts(shop, ({ status }) => status?.readyReplicas === 2)).toBe(true)
    const path = join(stage.folder, 'chaos', `${DEVIATES}.json`)
    writeFileSync(path, deviating(readFileSync(path, 'utf8')))
  }, 180_000)

  afterEach(async () => {
    for (const shop of shops) expect(await fronts(shop, ({ spec }) => spec?.replicas === 2)).toBe(true)
    expect([await leftIn(stage.town), await rolesInShops()]).toEqual([[], []])
  }, 120_000)

  afterAll(async () => {
    const { kubernetes, signal } = stage.town
    for (const name of shops ?? []) await kubernetes.delete({ apiVersion: 'v1', kind: 'Namespace', name }, {}, signal)
    await stage.close()
  }, 60_000)

  /** Whether the front of a shop came to be so. */
  function fronts(namespace: string, isSo: (front: KubernetesObject) => boolean): Promise<boolean> {
    const query = { apiVersion: 'apps/v1', kind: 'Deployment', namespace }
    const isDone = ([front]: readonly KubernetesObject[]) => front !== undefined && isSo(front)
    return waitUntil(stage.town.kubernetes, { query, isDone, timeoutSeconds: PATIENCE }, systemClock, stage.town.signal)
  }

  async function rolesInShops(): Promise<string[]> {
    const { kubernetes, namespace, signal } = stage.town
    const roles = await kubernetes.list({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role' }, signal)
    const ours = roles.filter(({ metadata }) => metadata.namespace?.startsWith(`${namespace}-shop`))
    return ours.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)
  }

  /** One in each of three shops, which goes on for so long. */
  function writeThree(pauseSeconds: number): void {
    const hypothesis = { 'steady-state-hypothesis': { title: 'Nothing is asked', probes: [] } }
    for (const shop of [0, 1, 2])
      writeFileSync(join(stage.folder, `three-${shop}.json`), experimentJson(shops[shop] as string, pauseSeconds, hypothesis))
  }

  const three = (...words: string[]) => ['run', 'three-*.json', ...stage.there, '--shards', '3', '--report', 'three', ...words]
  const resultIn = (folder: string) => JSON.parse(readFileSync(join(stage.folder, folder, 'results.json'), 'utf8')) as Result
  const verdicts = ({ experiments }: Result) => experiments.map(({ file, verdict }) => `${file} ${verdict.name}`)
  const untilAllScaled = async () => {
    for (const shop of shops.slice(0, 3)) expect(await fronts(shop, ({ spec }) => spec?.replicas === 1)).toBe(true)
  }

  test('60 experiments over 6 of them are one result with the worst verdict, and none meets another of its namespace', async () => {
    const { exitCode, error } = await stage.chaosGate('run', 'chaos/*.json', ...stage.there, '--shards', '6')
    expect([exitCode, error]).toEqual([1, expect.stringMatching(/60 experiments in 6 shards\n/)])
    const result = resultIn('chaos-report')
    const names = readdirSync(join(stage.folder, 'chaos')).sort()
    expect(result.experiments.map(({ file }) => file)).toEqual(names.map((name) => `chaos/${name}`))
    expect(result.experiments.filter(({ verdict }) => verdict.name !== 'passed').map(({ file }) => file)).toEqual([
      `chaos/${DEVIATES}.json`,
    ])
    expect(readdirSync(join(stage.folder, 'chaos-report/journals')).sort()).toEqual(names)
    const byShop = shops.map((shop) => result.experiments.filter((one) => targetsOf(one).includes(shop)))
    expect(byShop.map(({ length }) => length)).toEqual(shops.map(() => 10))
    expect(byShop.map((own) => overlaps(own))).toEqual(shops.map(() => 0))
    expect(overlaps(result.experiments)).toBeGreaterThan(0)
  }, 400_000)

  test('one that is killed is no pass, whether or not it had a last word, and is put back; the others go on', async () => {
    writeThree(20)
    const { ended } = stage.start(...three())
    await untilAllScaled()
    const { metadata } = await untilPod(stage.town, (pod) => isRunning(pod) && pod.metadata.labels?.[INDEX] === '1')
    const reference = { apiVersion: 'v1', kind: 'Pod', name: metadata.name, namespace: stage.town.namespace }
    await stage.town.kubernetes.delete(reference, { gracePeriodSeconds: 0 }, stage.town.signal)
    const { exitCode, out } = await ended
    expect([out, exitCode]).toEqual([expect.stringMatching(/Verdict: (error|interrupted)/), expect.any(Number)])
    const killed = expect.stringMatching(/^three-1\.json (error|interrupted)$/)
    expect(verdicts(resultIn('three'))).toEqual(['three-0.json passed', killed, 'three-2.json passed'])
  }, 180_000)

  test('all are told of a cancel, put everything back, and are waited for', async () => {
    writeThree(300)
    const { child, ended } = stage.start(...three())
    await untilAllScaled()
    child.kill('SIGINT')
    const { exitCode, out } = await ended
    expect([out, exitCode]).toEqual([expect.stringMatching(/Verdict: interrupted/), 130])
    expect(verdicts(resultIn('three'))).toEqual([0, 1, 2].map((index) => `three-${index}.json interrupted`))
  }, 180_000)

  test('all end by themselves when the runner is gone, and `recover` removes what they were', async () => {
    writeThree(4)
    const { child, ended } = stage.start(...three())
    await untilAllScaled()
    const { metadata } = await untilPod(stage.town, isRunning)
    child.kill('SIGKILL')
    await ended
    for (const shop of shops.slice(0, 3)) expect(await fronts(shop, ({ spec }) => spec?.replicas === 2)).toBe(true)
    const run = metadata.labels?.['job-name']?.match(/[^-]+-[^-]+$/)?.[0]
    const { exitCode, out } = await stage.chaosGate('recover', '--run', String(run))
    expect([out, exitCode]).toEqual([expect.stringMatching(/removed: Job/), 0])
  }, 240_000)

  test('are one comment and one verdict of the packaged action', async () => {
    writeThree(1)
    const files = [0, 1, 2].map((shop) => `three-${shop}.json`)
    const github = await startGitHub()
    try {
      github.admin('seed', { pulls: [{ number: 7 }] })
      const run = await runStep({
        event: pullRequestEvent(),
        workspace: workspaceWith(Object.fromEntries(files.map((file) => [file, readFileSync(join(stage.folder, file), 'utf8')]))),
        token: 'token-write',
        env: { GITHUB_API_URL: github.url },
        inputs: {
          experiments: '*.json',
          kubeconfig: stage.town.kubeconfig,
          namespace: stage.town.namespace,
          where: 'cluster',
          image: String(IMAGE),
          shards: '3',
        },
      })
      expect(run.outputs).toMatchObject({ verdict: 'passed', passed: 'true' })
      expect(run.log).toMatch(/^1\/3 .*$[\s\S]*3 experiments/m)
      expect(github.state.comments.map(({ body }) => body)).toEqual([expect.stringContaining('3 experiments')])
    } finally {
      await github.close()
    }
  }, 180_000)

  test('those that wait for their turn come one after the other', async () => {
    writeThree(1)
    const { exitCode, out } = await stage.chaosGate(...three('--parallelism', '1'))
    expect([out, exitCode]).toEqual([expect.stringMatching(/Verdict: passed/), 0])
    expect(overlaps(resultIn('three').experiments)).toBe(0)
  }, 240_000)

  test('of which none can begin are refused, in the words of the cluster', async () => {
    const { exitCode, out } = await stage.chaosGate(...three('--image', 'chaos-gate/none:1'))
    expect([out, exitCode]).toEqual([expect.stringMatching(/had not begun after .*chaos-gate\/none:1/s), 2])
  }, 120_000)
})

function targetsOf({ fault }: ExperimentResult): string[] {
  return fault?.targets.map(({ namespace }) => namespace) ?? []
}

/** How many begin while another one is under way. */
function overlaps(experiments: readonly ExperimentResult[]): number {
  const spans = experiments.map(({ timing }) => {
    const from = Date.parse(timing.start ?? '')
    return { from, to: from + timing.seconds * 1000 }
  })
  return spans.filter((one) => spans.some((other) => other !== one && one.from > other.from && one.from < other.to)).length
}
