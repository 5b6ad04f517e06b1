import { describe, expect, test } from '@jest/globals'
import { findForgotten, recoverJobsWith, removeJobs } from '../../src/job/lost-jobs.ts'
import {
  type Kubernetes,
  KubernetesFailed,
  type KubernetesObject,
  type ListQuery,
  type ObjectReference,
} from '../../src/kubernetes/kubernetes.ts'
import { fakeClock } from '../fake-clock.ts'

const START = Date.parse('2026-11-25T10:00:00Z')
const ago = (seconds: number) => new Date(START - seconds * 1000).toISOString()

const GONE = { runs: ['r1'], namespace: 'shop', isDry: false }

function job(name: string, more: Partial<KubernetesObject> = {}): KubernetesObject {
  const metadata = { name, namespace: 'shop', labels: { 'chaos-gate.dev/follower': 'r1' }, creationTimestamp: ago(3600) }
  return { apiVersion: 'batch/v1', kind: 'Job', metadata, spec: {}, ...more }
}
const ended = (type: string, seconds: number) => ({
  status: { conditions: [{ type, status: 'True', lastTransitionTime: ago(seconds) }] },
})

/** `phases`: of the one pod, at each look; the last one stays. */
function stage(jobs: KubernetesObject[], phases: string[] = []) {
  const clock = fakeClock(START)
  const there = [...jobs]
  const patched: unknown[] = []
  let looks = 0
  const pods = () => {
    const phase = phases[Math.min(looks, phases.length - 1)]
    looks += 1
    return phase === undefined ? [] : [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, status: { phase } }]
  }
  const kubernetes = {
    list: async ({ kind }: ListQuery) => {
      if (kind === 'Pod') return pods()
      return kind === 'Job' ? [...there] : []
    },
    // biome-ignore lint/correctness/useYield: a server that does not let us watch
    async *watch() {
      throw new KubernetesFailed('no watch', { code: 403 })
    },
    patch: async (_: unknown, { body }: { body: unknown }) => patched.push(body),
    delete: async ({ name }: ObjectReference) => {
      there.splice(
        there.findIndex(({ metadata }) => metadata.name === name),
        1,
      )
    },
  } as unknown as Kubernetes
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  return { tools: { kubernetes, clock, signal: new AbortController().signal, warn }, there, patched, clock, warnings }
}

describe('Jobs of a run that is known to be gone', () => {
  test('are told to stop, waited for, and removed', async () => {
    const { tools, there, patched, clock } = stage([job('one')], ['Running', 'Running', 'Failed'])
    const result = await clock.advanceUntil(recoverJobsWith(GONE, tools))
    expect(result).toEqual({ removed: ['Job shop/one'], left: [], runs: ['r1'] })
    expect(patched).toEqual([{ spec: { activeDeadlineSeconds: 1 } }])
    expect(there).toEqual([])
  })

  test('are only named, with the runs of their pods, where nothing is to be done', async () => {
    const { tools, there, patched } = stage([job('one')], ['Running'])
    const result = await recoverJobsWith({ ...GONE, isDry: true }, tools)
    expect(result).toEqual({ removed: [], left: ['Job shop/one'], runs: ['r1'] })
    expect([there.length, patched]).toEqual([1, []])
  })

  test('stay while their pod puts things back: without its account it could not', async () => {
    const { tools, there, clock } = stage([job('one')], ['Running'])
    const { removed, left } = await clock.advanceUntil(recoverJobsWith(GONE, tools))
    expect([removed, left]).toEqual([[], [expect.stringMatching(/^Job shop\/one: its pod has not ended within 60 s$/)]])
    expect(there).toHaveLength(1)
  })

  test('that were made and never woken go without a word to anybody', async () => {
    const { tools, there, patched } = stage([job('one', { spec: { suspend: true } })])
    await recoverJobsWith(GONE, tools)
    expect([there, patched]).toEqual([[], []])
  })

  test('name the run of each of their pods, so that what these left can be put back', async () => {
    const { tools } = stage([job('one', { spec: { completionMode: 'Indexed', completions: 3 } })])
    expect((await recoverJobsWith(GONE, tools)).runs).toEqual(['r1-0', 'r1-1', 'r1-2'])
  })
})

describe('Jobs of whoever', () => {
  test.each([
    ['is at work', {}, false],
    ['has just ended: its follower may read its report yet', ended('Complete', 10), false],
    ['has passed a while ago', ended('Complete', 100), true],
    ['has failed a while ago', ended('Failed', 100), true],
    ['sleeps since long', { spec: { suspend: true } }, true],
  ])('one that %s', async (_, more, isForgotten) => {
    const { tools } = stage([job('one', more)])
    expect((await findForgotten(tools)).length).toBe(isForgotten ? 1 : 0)
  })

  test('that cannot be removed are told, the others removed', async () => {
    const { tools, there } = stage([job('one'), job('two')])
    const gone = tools.kubernetes.delete
    const kubernetes = {
      ...tools.kubernetes,
      delete: (reference: ObjectReference) =>
        reference.name === 'one' ? Promise.reject(new KubernetesFailed('no', { code: 403 })) : gone(reference, {}, tools.signal),
    }
    const { removed, left } = await removeJobs([...there], { ...tools, kubernetes })
    expect([removed, left]).toEqual([['Job shop/two'], ['Job shop/one: no']])
  })

  test('and roles of Jobs that are gone which cannot be removed are told, too', async () => {
    const { tools } = stage([])
    const metadata = { name: 'chaos-x', namespace: 'far', annotations: { 'chaos-gate.dev/job': 'shop/gone' } }
    const kubernetes = {
      ...tools.kubernetes,
      list: async ({ kind }: ListQuery) =>
        kind === 'Role' ? [{ apiVersion: 'rbac.authorization.k8s.io/v1', kind, metadata }] : [],
      get: () => Promise.reject(new KubernetesFailed('none', { code: 404 })),
      delete: () => Promise.reject(new KubernetesFailed('no', { code: 403 })),
    }
    expect((await removeJobs([], { ...tools, kubernetes })).left).toEqual(['Role far/chaos-x: no'])
  })

  test('who may not look finds none, and is told', async () => {
    const { tools, warnings } = stage([])
    const blind = { ...tools.kubernetes, list: () => Promise.reject(new KubernetesFailed('no', { code: 403 })) }
    expect(await findForgotten({ ...tools, kubernetes: blind })).toEqual([])
    expect(await recoverJobsWith(GONE, { ...tools, kubernetes: blind })).toEqual({ removed: [], left: [], runs: [] })
    expect(warnings).toEqual([expect.stringMatching(/where: cluster.*: no$/), expect.anything()])
  })
})
