/** Two runs on one cluster know of each other, and a run that comes after a dead one puts that one's changes back first. */

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Kubernetes } from '../../src/kubernetes/kubernetes.ts'
import { systemClock } from '../../src/system/clock.ts'
import { leaseReference, listLeases } from '../../src/undo/lease-record.ts'
import { readMark } from '../../src/undo/mark.ts'
import { RunLease } from '../../src/undo/run-lease.ts'
import { readyPods, withPractice, workload } from '../practice/open-practice.ts'
import { actor, connect, essence, look, never, WEB } from '../undo/bed.ts'
import { type Asked, ask, command, experiment, type Told } from './ask.ts'

const practice = withPractice()
let kubernetes: Kubernetes
let kubeconfig: string
let before: unknown

beforeEach(async () => {
  kubernetes = await connect(practice.cluster.kubeconfig)
  kubeconfig = join(mkdtempSync(join(tmpdir(), 'two-')), 'kubeconfig')
  writeFileSync(kubeconfig, practice.cluster.kubeconfig)
  await practice.cluster.apply([workload('Deployment', 'web', { replicas: 2 })])
  await readyPods(practice, 'web', 2)
  before = essence(await look(kubernetes, WEB))
})

afterEach(async () => {
  for (const { run } of await listLeases(kubernetes, never)) await kubernetes.delete(leaseReference(run), {}, never)
  await kubernetes.delete(WEB, {}, never)
  await practice.until('/api/v1/namespaces/default/pods', (pods) => pods.length === 0)
})

function act(func: string, args: object) {
  const provider = { type: 'python', module: 'chaosk8s.deployment.actions', func, arguments: args }
  return { type: 'action', name: func, provider }
}

function scale(replicas: number, name = 'web') {
  return act('scale_deployment', { name, replicas, ns: 'default' })
}

function change(replicas: number, more: Partial<Asked> = {}) {
  return ask({
    files: { 'a.yaml': experiment({ method: [scale(replicas), command('stay', 'sleep', '0.5')] }) },
    cluster: { kubeconfig },
    ...more,
  })
}

/** A run that lives elsewhere, and holds its lease. */
async function somebodyElse(name: string, clock = systemClock): Promise<RunLease> {
  const lease = await RunLease.take({ run: name, namespaces: ['default'], kubernetes, clock, log: () => {} })
  lease.stop()
  return lease
}

/** A run that has changed the deployment, was lost, and would have renewed its lease every second. */
async function loseRun(name: string, clock = systemClock): Promise<void> {
  const lease = await somebodyElse(name, clock)
  await actor(kubernetes, lease)
    .door()
    .patch(WEB, { type: 'merge', body: { spec: { replicas: 0 } } }, never)
  await kubernetes.patch(leaseReference(name), { type: 'merge', body: { spec: { leaseDurationSeconds: 1 } } }, never)
}

const past = { ...systemClock, now: () => systemClock.now() - 60_000 }

describe('while another run changes the same namespace', () => {
  test('the second waits, so that each sees the cluster as it should be', async () => {
    const [one, two] = await Promise.all([change(0), change(1)])
    expect([one, two].map(({ verdict }) => verdict.name)).toEqual(['passed', 'passed'])
    expect([...one.log, ...two.log]).toContainEqual(expect.stringContaining('waiting until it is over'))
    for (const { outcomes } of [one, two]) expect(outcomes[0]?.journal?.['chaos-gate']?.putBack).toHaveLength(1)
    expect(essence(await look(kubernetes, WEB))).toEqual(before)
    expect(await listLeases(kubernetes, never)).toEqual([])
  })

  test('`fail` refuses, names the other run, and touches nothing', async () => {
    await somebodyElse('a-other')
    const told = await change(0, { whenBusy: 'fail' })
    expect(told.verdict).toMatchObject({ name: 'invalid', reason: expect.stringContaining('run a-other is changing default') })
    expect(essence(await look(kubernetes, WEB))).toEqual(before)
    expect((await listLeases(kubernetes, never)).map(({ run }) => run)).toEqual(['a-other'])
  })

  test('`run` goes on, and says so', async () => {
    await somebodyElse('a-other')
    const told = await change(0, { whenBusy: 'run' })
    expect(told.verdict.name).toBe('passed')
    expect(told.log).toContainEqual(expect.stringContaining('going on at the same time'))
  })

  test('a run in another namespace is no reason to wait', async () => {
    const lease = await RunLease.take({ run: 'far', namespaces: ['elsewhere'], kubernetes, clock: systemClock, log: () => {} })
    expect((await change(0, { whenBusy: 'fail' })).verdict.name).toBe('passed')
    lease.stop()
  })
})

describe('two runs at the same time, as was asked for', () => {
  const OTHER = { ...WEB, name: 'other' }
  const replicasOf = async (reference = WEB) => (await look(kubernetes, reference))?.spec?.replicas
  const putBackBy = ({ outcomes }: Told) => outcomes[0]?.journal?.['chaos-gate']?.putBack

  /** Acts when the fault of a run has happened, and before anything is put back. */
  const meanwhile = (then: () => Promise<unknown>) => ({
    name: 'meanwhile',
    after: async ({ level }: { level: string }) => {
      if (level === 'activity') await then()
    },
  })

  function during(fault: object, then: () => Promise<unknown> = async () => {}): Promise<Told> {
    return ask({
      files: { 'a.yaml': experiment({ method: [fault] }) },
      cluster: { kubeconfig },
      whenBusy: 'run',
      controls: [meanwhile(then)],
    })
  }

  test('changes to different objects: who ends first takes back its own only', async () => {
    await practice.cluster.apply([workload('Deployment', 'other', { replicas: 1 })])
    let second: Told | undefined
    const first = await during(scale(0), async () => {
      second = await during(scale(0, 'other'))
      expect([await replicasOf(), await replicasOf(OTHER)]).toEqual([0, 1])
    })
    expect(second && putBackBy(second)).toEqual(['set Deployment default/other back: spec.replicas 0 → 1'])
    expect(putBackBy(first)).toEqual(['set Deployment default/web back: spec.replicas 0 → 2'])
    expect([await replicasOf(), await replicasOf(OTHER)]).toEqual([2, 1])
    await kubernetes.delete(OTHER, {}, never)
  })

  test('changes to different fields of one object: each takes back its own, and no mark stays', async () => {
    const first = await during(scale(0), async () => {
      const second = await during(act('rollout_deployment', { name: 'web', ns: 'default' }))
      expect(putBackBy(second)).toEqual([expect.stringContaining('restartedAt')])
      expect(await look(kubernetes, WEB)).toMatchObject({ spec: { replicas: 0 }, metadata: { labels: expect.anything() } })
    })
    expect(putBackBy(first)).toEqual(['set Deployment default/web back: spec.replicas 0 → 2'])
    const web = await look(kubernetes, WEB)
    expect([web?.spec?.replicas, JSON.stringify(web).includes('restartedAt'), web && readMark(web)]).toEqual([2, false, null])
  })

  test('changes to one field: the second sets back what it had found, and the first what was there before both', async () => {
    const first = await during(scale(0), async () => {
      expect(putBackBy(await during(scale(1)))).toEqual(['set Deployment default/web back: spec.replicas 1 → 0'])
    })
    expect(putBackBy(first)).toEqual(['set Deployment default/web back: spec.replicas 0 → 2'])
    expect(essence(await look(kubernetes, WEB))).toEqual(before)
  })

  test('who ends first leaves a field alone that the other has changed since, and names it as left behind', async () => {
    let late: Promise<Told> | undefined
    let endLate = () => {}
    const mayEnd = new Promise<void>((resolve) => {
      endLate = resolve
    })
    const changeLate = () =>
      new Promise<void>((resolve) => {
        late = during(scale(1), async () => {
          resolve()
          await mayEnd
        })
      })
    const early = await during(scale(0), changeLate)
    expect(early.verdict).toMatchObject({
      name: 'not-restored',
      reason: expect.stringContaining('Deployment default/web: was patched'),
    })
    expect(await replicasOf()).toBe(1)
    endLate()
    expect(late && putBackBy(await late)).toEqual(['set Deployment default/web back: spec.replicas 1 → 0'])
  })
})

test('after a run that died without its disk, the next one puts its changes back before it begins', async () => {
  await loseRun('dead', past)
  const told = await change(1)
  expect(told.recovered).toMatchObject({ runs: ['dead'], putBack: ['set Deployment default/web back: spec.replicas 0 → 2'] })
  expect(told.outcomes[0]?.journal?.['chaos-gate']?.facts[0]?.changes).toEqual([
    'patched Deployment default/web: spec.replicas 2 → 1',
  ])
  expect(essence(await look(kubernetes, WEB))).toEqual(before)
})

test('a run that has just died is waited for until that is sure, and then put back', async () => {
  await loseRun('dying')
  const told = await change(1)
  expect(told.recovered).toMatchObject({ runs: ['dying'] })
  expect(essence(await look(kubernetes, WEB))).toEqual(before)
})

test('a run that seems to be dead is neither refused for nor gone on beside before that is sure', async () => {
  await loseRun('dead', past)
  const told = await change(1, { whenBusy: 'fail' })
  expect([told.verdict.name, told.recovered?.runs]).toEqual(['passed', ['dead']])
})

test('a run that only seems to be dead, since its clock is behind, is not touched', async () => {
  const slow = await RunLease.take({ run: 'slow', namespaces: ['default'], kubernetes, clock: past, log: () => {} })
  const renew = setInterval(() => void slow.wait(false), 500)
  try {
    const told = await change(1, { whenBusy: 'fail' })
    expect(told.verdict).toMatchObject({ name: 'invalid', reason: expect.stringContaining('run slow is changing default') })
  } finally {
    clearInterval(renew)
    slow.stop()
  }
})

test('what an experiment has deleted and put back is no business of whoever recovers a later one of the same run', async () => {
  const copies: number[] = []
  const count = async ({ level }: { level: string }) => {
    if (level === 'activity') for (const lease of await listLeases(kubernetes, never)) copies.push(lease.copies.length)
  }
  const text = experiment({ method: [act('delete_deployment', { name: 'web', ns: 'default' })] })
  const controls = [{ name: 'count', before: count, after: count }]
  await ask({ files: { 'a.yaml': text, 'b.yaml': text }, cluster: { kubeconfig }, controls })
  expect(copies).toEqual([0, 1, 0, 1])
})

describe('where nothing is to be put back', () => {
  test('`undo: never` leaves the change, and no mark, lease or ledger that anybody could find', async () => {
    const told = await change(1, { undo: 'never' })
    expect(told.outcomes[0]?.journal?.['chaos-gate']?.warnings).toEqual(['not put back, as was asked: Deployment default/web'])
    const web = await look(kubernetes, WEB)
    expect(web).toMatchObject({ spec: { replicas: 1 } })
    expect(web?.metadata.labels ?? {}).not.toHaveProperty(['chaos-gate.dev/run'])
    expect(await listLeases(kubernetes, never)).toEqual([])
  })

  test('`undo: on-failure` after a pass takes its mark away', async () => {
    await change(1, { undo: 'on-failure' })
    expect(await look(kubernetes, WEB)).toMatchObject({ spec: { replicas: 1 } })
    expect((await look(kubernetes, WEB))?.metadata.annotations ?? {}).not.toHaveProperty(['chaos-gate.dev/undo'])
  })
})
