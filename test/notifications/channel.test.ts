import { afterEach, expect, describe as suite, test } from '@jest/globals'
import { openChannels } from '../../src/notifications/channel.ts'
import { openHttp } from '../../src/system/http/open-http.ts'
import { closeBenches, openBench, withPython } from '../foreign/python.ts'
import { type Asked, closeServers, describe, serve } from '../system/http/server.ts'

afterEach(closeServers)
afterEach(closeBenches)

const ENVELOPE = { name: 'run-started', payload: { title: 'é', n: null }, phase: 'run', ts: 1.5 } as const
const { signal } = new AbortController()

function open(
  settings: Record<string, unknown>,
  callPython: Parameters<typeof openChannels>[1]['callPython'] = async () => null,
) {
  return openChannels([settings], { http: openHttp({}), callPython })[0]
}

async function serveAsked(status = 200) {
  const asked: Asked[] = []
  const url = await serve(async (request, response) => {
    asked.push(await describe(request))
    response.statusCode = status
    response.end()
  })
  return { url, asked }
}

suite('an http channel', () => {
  test('NOTIF-3 posts the envelope as JSON, with the headers of its own', async () => {
    const { url, asked } = await serveAsked()
    await open({ type: 'http', url: `${url}/x`, headers: { 'X-Team': 'sre', 'X-N': 1 } })?.send(ENVELOPE, signal)
    expect(asked).toEqual([
      expect.objectContaining({ method: 'POST', url: '/x', body: expect.stringContaining('"title": "\\u00e9", "n": null') }),
    ])
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual(ENVELOPE)
    expect(asked[0]?.headers).toMatchObject({ 'Content-Type': 'application/json', 'X-Team': 'sre', 'X-N': '1' })
  })

  test('NOTIF-3 without the payload it is a bare GET', async () => {
    const { url, asked } = await serveAsked()
    await open({ type: 'http', url, forward_event_payload: false })?.send(ENVELOPE, signal)
    expect(asked).toEqual([expect.objectContaining({ method: 'GET', body: '' })])
  })

  test('NOTIF-3 an answer from 400 on, and no url, is a failure', async () => {
    const { url } = await serveAsked(503)
    await expect(open({ type: 'http', url })?.send(ENVELOPE, signal)).rejects.toThrow('the server answered 503')
    await expect(open({ type: 'http' })?.send(ENVELOPE, signal)).rejects.toThrow('it has no `url`')
  })

  test('the address is nobody’s to read beyond the server', async () => {
    const channel = open({ type: 'http', url: 'ftp://hooks.example/T0/secret' })
    expect(channel?.name).toBe('http hooks.example')
    await expect(channel?.send(ENVELOPE, signal)).rejects.toThrow(/^(?!.*secret)/)
  })
})

suite('a plugin', () => {
  test('NOTIF-4 is called with the channel and the envelope; `notify` is its usual name', async () => {
    const calls: unknown[] = []
    const callPython = async (...call: unknown[]) => calls.push(call.slice(0, 3))
    const settings = { type: 'plugin', module: 'acme.notify', channel: 'ops' }
    await open(settings, callPython)?.send(ENVELOPE, signal)
    await open({ ...settings, func: 'tell' }, callPython)?.send(ENVELOPE, signal)
    expect(calls).toEqual([
      ['acme.notify', 'notify', [settings, ENVELOPE]],
      ['acme.notify', 'tell', [{ ...settings, func: 'tell' }, ENVELOPE]],
    ])
  })

  test('NOTIF-4 of any other type there is no channel', () => {
    expect(open({ type: 'carrier-pigeon' })).toBeUndefined()
    expect(open({})).toBeUndefined()
  })

  withPython('in Python', () => {
    test('NOTIF-4 is called by position, and what it raises is a failure', async () => {
      const { foreign, said } = openBench({
        mine: 'def notify(channel, event):\n  print(channel["to"], event["name"], event["ts"])\n  raise ValueError("no")',
      })
      const channel = open({ type: 'plugin', module: 'mine', to: 'ops' }, foreign.callFunction)
      await expect(channel?.send(ENVELOPE, signal)).rejects.toThrow('ValueError: no')
      await foreign.close()
      expect(said).toContain('info: python: ops run-started 1.5')
    })

    test('NOTIF-4 a module that is not there is a failure, too', async () => {
      const { foreign } = openBench()
      const channel = open({ type: 'plugin', module: 'nowhere' }, foreign.callFunction)
      await expect(channel?.send(ENVELOPE, signal)).rejects.toThrow(/No module named 'nowhere'/)
    })
  })
})
