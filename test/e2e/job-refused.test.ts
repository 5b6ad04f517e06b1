/** What keeps a run inside the cluster from beginning is told in the cluster's own words, in seconds, and nothing is left of it. */

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { systemClock } from '../../src/system/clock.ts'
import type { Rule } from './cluster.ts'
import { describeThere, IMAGE, type JobStage, leftIn, openJobStage, PATIENCE, removeAll } from './job-stage.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Of text that nobody reads: five of them are more than one ConfigMap holds. */
const LARGE = 'x'.repeat(220 * 1024)

describeThere('a run inside the cluster that cannot begin', () => {
  let stage: JobStage

  beforeAll(async () => {
    stage = await openJobStage('refused')
    stage.write('one.json', 0)
  }, 120_000)

  afterAll(() => stage?.close())

  async function refused(...words: string[]): Promise<string> {
    const { exitCode, out } = await stage.chaosGate('run', 'one.json', ...stage.there, ...words)
    expect([out, exitCode]).toEqual([expect.stringMatching(/Verdict: invalid/), 2])
    expect([await stage.town.replicasOf('front'), await leftIn(stage.town)]).toEqual([2, []])
    return out
  }

  /** While the object is there. */
  async function within(
    object: Pick<KubernetesObject, 'apiVersion' | 'kind' | 'spec'>,
    work: () => Promise<void>,
  ): Promise<void> {
    const { kubernetes, namespace, signal } = stage.town
    const metadata = { name: 'narrow', namespace }
    await kubernetes.create({ ...object, metadata } as KubernetesObject, signal)
    await work()
    await kubernetes.delete({ apiVersion: object.apiVersion, kind: object.kind, ...metadata }, {}, signal)
  }

  test.each([
    ['that cannot be pulled', 'registry.invalid/chaos-gate:1', /(ImagePullBackOff|ErrImagePull): .*registry\.invalid/],
    ['that is no name', 'Registry Invalid', /InvalidImageName: .*Registry Invalid/],
  ])(
    'an image %s',
    async (_, image, why) => {
      expect(await refused('--image', image)).toMatch(why)
    },
    90_000,
  )

  test('a namespace that is not there', async () => {
    expect(await refused('--namespace', 'nowhere-at-all')).toMatch(
      /cannot be made a Job: create Job nowhere-at-all\/.*not found/s,
    )
  }, 30_000)

  test.each([
    ['pods', { pods: '0' }, /no pod may be made: .*exceeded quota: narrow/s],
    ['memory', { 'limits.memory': '32Mi' }, /no pod may be made: .*exceeded quota: narrow/s],
    ['ConfigMaps', { configmaps: '1' }, /cannot be made a Job: create ConfigMap .*exceeded quota: narrow/s],
  ])(
    'a quota without %s',
    async (_, hard, why) => {
      await within({ apiVersion: 'v1', kind: 'ResourceQuota', spec: { hard } }, async () => {
        await untilQuota(hard)
        expect(await refused()).toMatch(why)
      })
    },
    90_000,
  )

  /** The server counts what is there before it holds anybody to a new quota. */
  async function untilQuota(hard: Record<string, string>): Promise<void> {
    const { kubernetes, namespace, signal } = stage.town
    const query = { apiVersion: 'v1', kind: 'ResourceQuota', namespace }
    const isDone = ([quota]: readonly KubernetesObject[]) =>
      Object.keys((quota?.status?.hard as object | undefined) ?? {}).length === Object.keys(hard).length
    expect(await waitUntil(kubernetes, { query, isDone, timeoutSeconds: PATIENCE }, systemClock, signal)).toBe(true)
  }

  test('a LimitRange below what the pod asks for', async () => {
    const limits = [{ type: 'Container', max: { memory: '32Mi' } }]
    await within({ apiVersion: 'v1', kind: 'LimitRange', spec: { limits } }, async () => {
      expect(await refused()).toMatch(/no pod may be made: .*maximum memory usage per Container is 32Mi/s)
    })
  }, 90_000)

  test.each([
    ['Jobs', [], /create Job .*Forbidden \(403\)/],
    ['accounts', [{ apiGroups: ['batch'], resources: ['jobs'], verbs: ['*'] }], /create ServiceAccount .*Forbidden \(403\)/],
  ] as [string, Rule[], RegExp][])(
    'somebody who may make no %s',
    async (what, rules, why) => {
      const kubeconfig = await stage.town.kubeconfigFor(`no-${what.toLowerCase()}`, rules, stage.folder)
      expect(await refused('--kubeconfig', kubeconfig)).toMatch(why)
    },
    30_000,
  )

  test('but many large experiments are no reason: they are divided over several ConfigMaps', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `large-${name}.json`)
    for (const name of names) stage.write(name, 0, { extensions: [{ name: 'large', text: LARGE }], method: [] })
    const { exitCode, out } = await stage.chaosGate('run', ...names, ...stage.there)
    expect([out, exitCode]).toEqual([expect.stringMatching(/5 experiments in .*Verdict: passed/s), 0])
    expect(await leftIn(stage.town)).toEqual([])
  }, 90_000)

  test('a CronJob that was kept from starting for days starts once, and does not complain', async () => {
    const { kubernetes, namespace, signal } = stage.town
    const asked = ['--namespace', namespace, '--image', String(IMAGE), '--schedule', '* * * * *']
    const { out } = await stage.chaosGate('job', 'one.json', ...asked)
    const objects = loadAll(out).filter(Boolean) as KubernetesObject[]
    const cronJob = objects.find(({ kind }) => kind === 'CronJob') as KubernetesObject
    for (const object of objects) await kubernetes.create(object === cronJob ? asleep(object) : object, signal)
    const reference = { apiVersion: 'batch/v1', kind: 'CronJob', name: cronJob.metadata.name, namespace }
    const lastScheduleTime = new Date(systemClock.now() - 7 * DAY_MS).toISOString().replace(/\.\d+/, '')
    await kubernetes.patch(reference, { type: 'merge', subresource: 'status', body: { status: { lastScheduleTime } } }, signal)
    await kubernetes.patch(reference, { type: 'merge', body: { spec: { suspend: false } } }, signal)
    const query = { apiVersion: 'batch/v1', kind: 'Job', namespace }
    const isDone = (jobs: readonly KubernetesObject[]) => jobs.some(({ status }) => status?.succeeded === 1)
    expect(await waitUntil(kubernetes, { query, isDone, timeoutSeconds: PATIENCE }, systemClock, signal)).toBe(true)
    await kubernetes.patch(reference, { type: 'merge', body: { spec: { suspend: true } } }, signal)
    const events = await kubernetes.list({ apiVersion: 'v1', kind: 'Event', namespace, fieldSelector: 'type=Warning' }, signal)
    expect(events.filter(({ involvedObject }) => (involvedObject as { kind: string }).kind === 'CronJob')).toEqual([])
    expect((await kubernetes.list(query, signal)).length).toBeLessThanOrEqual(2)
    await removeAll(stage.town, objects)
  }, 180_000)
})

function asleep(object: KubernetesObject): KubernetesObject {
  return { ...object, spec: { ...object.spec, suspend: true } }
}
