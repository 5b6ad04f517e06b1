import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { type WebSocket, WebSocketServer } from 'ws'
import { execInPod } from '../../src/kubernetes/exec.ts'
import { createTransport } from '../../src/kubernetes/transport.ts'

const { signal } = new AbortController()
const REQUEST = { pod: 'web', namespace: 'shop', command: ['cat', 'a b'], container: 'main', timeout: 5 }

let server: WebSocketServer | undefined
afterEach(() => {
  for (const client of server?.clients ?? []) client.terminate()
  server?.close()
})

async function stage(converse: (socket: WebSocket) => void, protocol = 'v5.channel.k8s.io') {
  const opened = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    handleProtocols: (offered) => (offered.has(protocol) ? protocol : false),
  })
  server = opened
  const urls: string[] = []
  opened.on('connection', (socket, request) => {
    urls.push(String(request.url))
    converse(socket)
  })
  await new Promise((resolve) => opened.once('listening', resolve))
  const transport = createTransport(`http://127.0.0.1:${(opened.address() as AddressInfo).port}`, async () => ({}))
  return { transport, urls }
}

function say(socket: WebSocket, channel: number, text: string): void {
  socket.send(Buffer.concat([Buffer.from([channel]), Buffer.from(text)]))
}

test.each(['v5.channel.k8s.io', 'v4.channel.k8s.io'])('speaks %s; words and container are in the address', async (protocol) => {
  const { transport, urls } = await stage((socket) => {
    say(socket, 1, 'o')
    say(socket, 2, 'e')
    say(socket, 1, 'ut')
    say(socket, 3, '{"status":"Success"}')
    socket.close()
  }, protocol)
  expect(await execInPod(transport, REQUEST, signal)).toEqual({ exitCode: 0, stdout: 'out', stderr: 'e', message: '' })
  expect(urls).toEqual(['/api/v1/namespaces/shop/pods/web/exec?stdout=true&stderr=true&container=main&command=cat&command=a+b'])
})

test('more output than is kept is cut, and the answer says so', async () => {
  const { transport } = await stage((socket) => {
    for (let piece = 0; piece < 3; piece++) say(socket, 1, 'x'.repeat(500_000))
    say(socket, 3, '{"status":"Success"}')
    socket.close()
  })
  const answer = await execInPod(transport, REQUEST, signal)
  expect(answer).toMatchObject({ exitCode: 0, isTruncated: true })
  expect(answer.stdout).toHaveLength(1024 * 1024)
})

test('a server that goes away without a word on how it ended: no exit code', async () => {
  const { transport } = await stage((socket) => {
    say(socket, 1, 'so far')
    socket.close()
  })
  expect(await execInPod(transport, REQUEST, signal)).toEqual({ exitCode: null, stdout: 'so far', stderr: '', message: '' })
})

test('a status that is no JSON is the message', async () => {
  const { transport } = await stage((socket) => {
    say(socket, 3, 'runtime gone')
    socket.close()
  })
  expect(await execInPod(transport, REQUEST, signal)).toMatchObject({ exitCode: null, message: 'runtime gone' })
})

test('an abort ends it with its reason', async () => {
  const controller = new AbortController()
  const { transport } = await stage(() => controller.abort(new Error('stop')))
  await expect(execInPod(transport, REQUEST, controller.signal)).rejects.toThrow('stop')
})
