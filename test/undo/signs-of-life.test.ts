import { beforeEach, describe, expect, test } from '@jest/globals'
import { type Kubernetes, KubernetesFailed } from '../../src/kubernetes/kubernetes.ts'
import { SignsOfLife } from '../../src/undo/signs-of-life.ts'
import { type FakeClock, fakeClock } from '../fake-clock.ts'
import { never } from './bed.ts'

let clock: FakeClock
let told: string[]
/** When the run renewed its lease, on its own clock, by our time. */
let renewals: (now: number) => number
let server: { isGone: boolean }

beforeEach(() => {
  clock = fakeClock()
  told = []
  server = { isGone: false }
})

function lease(renewedAt: number) {
  const metadata = { name: 'chaos-gate-one', labels: { 'chaos-gate.dev/run': 'one' }, uid: 'u' }
  const spec = { leaseDurationSeconds: 30, renewTime: new Date(renewedAt).toISOString() }
  return { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata, spec }
}

function openSigns(): SignsOfLife {
  const list = async () => {
    if (server.isGone) throw new KubernetesFailed('gone', { code: 0 })
    return [lease(renewals(clock.now()))]
  }
  return new SignsOfLife({ kubernetes: { list } as unknown as Kubernetes, clock, log: (_, message) => told.push(message) })
}

/** What is known in the end, and how many seconds that took. */
async function judge(signs = openSigns()): Promise<{ sign: string; seconds: number }> {
  const begun = clock.now()
  const [only] = await clock.advanceUntil(signs.lookUntilSure(never))
  return { sign: only ? signs.of(only) : 'gone', seconds: (clock.now() - begun) / 1000 }
}

/** Every 10 s, on a clock that is `seconds` ahead of ours. */
function renewing(seconds: number): (now: number) => number {
  return (now) => Math.floor(now / 10_000) * 10_000 + seconds * 1000
}

describe('a run that renews its lease', () => {
  test('lives at the first look, where the clocks agree', async () => {
    renewals = renewing(0)
    expect(await judge()).toEqual({ sign: 'lives', seconds: 0 })
  })

  test.each([-25, -40, -3600])('lives, though its clock is %i s off ours', async (seconds) => {
    renewals = renewing(seconds)
    expect(await judge()).toMatchObject({ sign: 'lives' })
  })

  test('lives, whatever its clock says, as long as it is looked at', async () => {
    renewals = renewing(-3600)
    const signs = openSigns()
    for (let looks = 0; looks < 100; looks += 1) {
      const [only] = await signs.look(never)
      expect(only && signs.of(only)).not.toBe('dead')
      await clock.advance(2)
    }
  })

  test('lives, though the server was away for so long that nobody could renew anything', async () => {
    let renewedAt = clock.now() - 60_000
    renewals = () => renewedAt
    const signs = openSigns()
    await signs.look(never)
    server.isGone = true
    await expect(signs.look(never)).rejects.toThrow('gone')
    await clock.advance(60)
    server.isGone = false
    const [only] = await signs.look(never)
    expect(only && signs.of(only)).toBe('unsure')
    await clock.advance(5)
    renewedAt += 1
    expect(await judge(signs)).toEqual({ sign: 'lives', seconds: 0 })
  })
})

describe('a run that does not renew its lease any more', () => {
  test('is dead once it was seen to be silent for as long as its lease says, which is told', async () => {
    const renewedAt = clock.now() - 3_600_000
    renewals = () => renewedAt
    expect(await judge()).toEqual({ sign: 'dead', seconds: 32 })
    expect(told).toEqual(['one may have been lost: watched for 30 s, since a run that lives is left alone'])
  })

  test('is dead in the end, though its clock was ahead of ours', async () => {
    const renewedAt = clock.now() + 3_600_000
    renewals = () => renewedAt
    const signs = openSigns()
    for (let looks = 0; looks < 17; looks += 1) {
      await signs.look(never)
      await clock.advance(2)
    }
    const [only] = await signs.look(never)
    expect(only && signs.of(only)).toBe('dead')
  })
})
