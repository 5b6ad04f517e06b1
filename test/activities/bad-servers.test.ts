import type { ServerResponse } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod/mini'
import { add_abort_fault } from '../../src/activities/chaosistio/fault/actions/add_abort_fault.ts'
import { delete_deployment } from '../../src/activities/chaosk8s/deployment/actions/delete_deployment.ts'
import { deployment_fully_available } from '../../src/activities/chaosk8s/deployment/probes/deployment_fully_available.ts'
import { deny_all_ingress } from '../../src/activities/chaosk8s/networking/actions/deny_all_ingress.ts'
import { secret_exists } from '../../src/activities/chaosk8s/secret/probes/secret_exists.ts'
import type { Answer } from '../kubernetes/fake-api.ts'
import { json, refuse } from '../kubernetes/fake-api.ts'
import { stage } from '../kubernetes/stage.ts'
import { bench, deployment } from './bench.ts'

/** Runs a function against a server over HTTP, with a clock that passes as the door waits. */
async function against(definition: Parameters<typeof bench>[0], args: object, answer: Answer) {
  const { kubernetes, settle, clock, asked } = await stage(answer)
  const { tools } = bench(definition)
  const run = definition.run(z.parse(definition.arguments, args), { ...tools, kubernetes, clock })
  return { result: settle(run), asked, clock }
}

const LIST = { kind: 'SecretList', metadata: {}, items: [{ metadata: { name: 'a', uid: 'u' } }] }
const busy = (response: ServerResponse) => refuse(response, 429, 'TooManyRequests', 'slow down', { 'retry-after': '3' })

describe('a server that', () => {
  test('asks to come back later is asked again, as late as it says, and the answer counts', async () => {
    const answer: Answer = (_asked, response, call) => (call === 0 ? busy(response) : json(response, LIST))
    const { result, asked, clock } = await against(secret_exists as never, { name: 'a' }, answer)
    const start = clock.now()
    expect(await result).toBe(true)
    expect(asked).toHaveLength(2)
    expect(clock.now() - start).toBeGreaterThanOrEqual(3000)
  })

  test('has too much to do for a write is asked again, and the object is written once', async () => {
    const answer: Answer = (_asked, response, call) => (call === 0 ? busy(response) : json(response, {}, 201))
    const { result, asked } = await against(deny_all_ingress as never, {}, answer)
    expect(await result).toBeNull()
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'POST'])
  })

  test('breaks at a write is not asked again, since it may have been done: that fails', async () => {
    const answer: Answer = (_asked, response) => refuse(response, 500, 'InternalError', 'it broke')
    const { result, asked } = await against(deny_all_ingress as never, {}, answer)
    await expect(result).rejects.toThrow(
      /create NetworkPolicy shop\/chaostoolkit-deny-all-ingress: InternalError \(500\): it broke/,
    )
    expect(asked).toHaveLength(1)
  })

  test('breaks at every read fails, with object, verb and reason', async () => {
    const answer: Answer = (_asked, response) => refuse(response, 500, 'InternalError', 'it broke')
    const args = { virtual_service_name: 'web', http_status: 500, routes: [] }
    const { result } = await against(add_abort_fault as never, args, answer)
    await expect(result).rejects.toThrow('get VirtualService shop/web: InternalError (500): it broke')
  })

  test('gives half a body is asked again', async () => {
    const answer: Answer = (_asked, response, call) => {
      if (call > 0) return json(response, LIST)
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"items": [')
      setImmediate(() => response.destroy())
    }
    const { result } = await against(secret_exists as never, { name: 'a' }, answer)
    expect(await result).toBe(true)
  })

  test('closes the watch is watched again', async () => {
    const ready = deployment('web', 1, { readyReplicas: 1 })
    const answer: Answer = (_asked, response, call) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      if (call < 2) response.end()
      else response.write(`${JSON.stringify({ type: 'ADDED', object: ready })}\n`)
    }
    const { result, asked } = await against(deployment_fully_available as never, { name: 'web' }, answer)
    expect(await result).toBe(true)
    expect(asked).toHaveLength(3)
  })

  test('is forbidden territory fails at once, and says what was asked', async () => {
    const answer: Answer = (_asked, response) => refuse(response, 403, 'Forbidden', 'not yours')
    const { result, asked } = await against(delete_deployment as never, { label_selector: 'app=web' }, answer)
    await expect(result).rejects.toThrow('list Deployment in shop with app=web: Forbidden (403): not yours')
    expect(asked).toHaveLength(1)
  })
})
