import { describe, expect, test } from '@jest/globals'
import type { Kubernetes } from '../../src/kubernetes/kubernetes.ts'
import { json, refuse } from './fake-api.ts'
import { stage } from './stage.ts'

const { signal } = new AbortController()
const WEB = { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'web' }
const EMPTY = { kind: 'Status', status: 'Success' }

describe('trying again', () => {
  test.each([429, 500, 502, 503, 504])('a read is tried again after %i', async (code) => {
    const { kubernetes, settle, asked } = await stage((_asked, response, call) =>
      call < 2 ? refuse(response, code, 'Busy') : json(response, EMPTY),
    )
    expect(await settle(kubernetes.get(WEB, signal))).toEqual(EMPTY)
    expect(asked).toHaveLength(3)
  })

  test('a read is tried again when the connection is lost', async () => {
    const { kubernetes, settle, asked } = await stage((_asked, response, call) =>
      call === 0 ? response.destroy() : json(response, EMPTY),
    )
    expect(await settle(kubernetes.get(WEB, signal))).toEqual(EMPTY)
    expect(asked).toHaveLength(2)
  })

  test('a read is tried five times, no more', async () => {
    const { kubernetes, settle, asked } = await stage((_asked, response) => refuse(response, 503, 'ServiceUnavailable'))
    await expect(settle(kubernetes.get(WEB, signal))).rejects.toMatchObject({ code: 503 })
    expect(asked).toHaveLength(5)
  })

  test.each([400, 401, 403, 404, 409, 422])('a read is not tried again after %i', async (code) => {
    const { kubernetes, asked } = await stage((_asked, response) => refuse(response, code, 'No'))
    await expect(kubernetes.get(WEB, signal)).rejects.toMatchObject({ code })
    expect(asked).toHaveLength(1)
  })

  test('Retry-After is waited for, unless it is longer than anybody would wait', async () => {
    const { kubernetes, settle, asked, clock } = await stage((_asked, response, call) =>
      refuse(response, 429, 'TooManyRequests', '', { 'retry-after': call === 0 ? '7' : '3600' }),
    )
    const start = clock.now()
    await expect(settle(kubernetes.get(WEB, signal))).rejects.toMatchObject({ code: 429, retryAfter: 3600 })
    expect(asked).toHaveLength(2)
    expect(clock.now() - start).toBeGreaterThanOrEqual(7000)
  })

  const WRITES: [string, (kubernetes: Kubernetes) => Promise<unknown>][] = [
    ['create', (k) => k.create({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', namespace: 'shop' } }, signal)],
    ['patch', (k) => k.patch(WEB, { type: 'merge', body: {} }, signal)],
    ['delete', (k) => k.delete(WEB, {}, signal)],
  ]
  test.each(WRITES)('%s is tried again after 429, but not when it may have happened', async (_verb, write) => {
    const { kubernetes, settle, asked } = await stage((_asked, response, call) => {
      if (call === 0) refuse(response, 429, 'TooManyRequests')
      else if (call === 1) json(response, EMPTY)
      else if (call === 2) refuse(response, 503, 'ServiceUnavailable')
      else response.destroy()
    })
    expect(await settle(write(kubernetes))).toEqual(EMPTY)
    await expect(settle(write(kubernetes))).rejects.toMatchObject({ code: 503 })
    await expect(settle(write(kubernetes))).rejects.toMatchObject({ code: 0 })
    expect(asked).toHaveLength(4)
  })

  test('a refused eviction is not tried again: whoever evicts decides', async () => {
    const { kubernetes, asked } = await stage((_asked, response) => refuse(response, 429, 'TooManyRequests', 'disruption budget'))
    const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name: 'web', namespace: 'shop' } }
    await expect(kubernetes.create(eviction, signal, 'eviction')).rejects.toMatchObject({ code: 429 })
    expect(asked).toHaveLength(1)
  })
})
