/** Commands in containers over a WebSocket, in the channel protocols v4 and v5 of Kubernetes. */

import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { CommandNotFound } from '../nodes/shell.ts'
import type { ApiContext } from './context.ts'
import { type PodContainer, podContainer } from './pod-container.ts'
import type { ApiRequest } from './request.ts'

const CHANNEL = { stdin: 0, stdout: 1, stderr: 2, error: 3, close: 255 }
const PROTOCOLS = ['v5.channel.k8s.io', 'v4.channel.k8s.io']

const server = new WebSocketServer({
  noServer: true,
  handleProtocols: (offered) => PROTOCOLS.find((protocol) => offered.has(protocol)) ?? false,
})

/** Takes over the connection. Throws ApiFailure, while it can still be told as an HTTP answer. */
export function execInPod(
  context: ApiContext,
  request: ApiRequest,
  message: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const target = podContainer(context, request)
  server.handleUpgrade(message, socket, head, (client) => {
    client.on('error', () => client.terminate())
    execute(target, request.query, client).then((status) => {
      send(client, CHANNEL.error, JSON.stringify(status))
      client.close(1000)
    })
  })
}

function send(client: WebSocket, channel: number, text: string): void {
  client.send(Buffer.concat([Buffer.from([channel]), Buffer.from(text)]))
}

async function execute({ name, run }: PodContainer, query: URLSearchParams, client: WebSocket): Promise<object> {
  const isAsked = (stream: string) => query.get(stream) === 'true' || query.get(stream) === '1'
  if (!['stdin', 'stdout', 'stderr'].some(isAsked)) {
    return internalError('unable to upgrade connection: you must specify at least 1 of stdin, stdout, stderr')
  }
  if (!run?.state.running) return internalError(`unable to upgrade connection: container not found ("${name}")`)
  const write = (stream: 'stdout' | 'stderr') => (text: string) => void (isAsked(stream) && send(client, CHANNEL[stream], text))
  const stdin = isAsked('stdin') ? readInput(client) : Promise.resolve('')
  try {
    const code = await run.exec(query.getAll('command'), { stdin, stdout: write('stdout'), stderr: write('stderr') })
    return code === 0 ? { metadata: {}, status: 'Success' } : failed(code)
  } catch (error) {
    if (error instanceof CommandNotFound) return internalError(notStarted(error.message))
    throw error
  }
}

/** All that the client sends until it closes its input (v5), or until it is gone. */
function readInput(client: WebSocket): Promise<string> {
  const chunks: Buffer[] = []
  return new Promise((resolve) => {
    const end = () => resolve(Buffer.concat(chunks).toString())
    client.on('close', end)
    client.on('message', (data: Buffer) => {
      if (data[0] === CHANNEL.stdin) chunks.push(data.subarray(1))
      if (data[0] === CHANNEL.close && data[1] === CHANNEL.stdin) end()
    })
  })
}

function failed(code: number): object {
  const message = `command terminated with non-zero exit code: command terminated with exit code ${code}`
  const details = { causes: [{ reason: 'ExitCode', message: `${code}` }] }
  return { metadata: {}, status: 'Failure', message, reason: 'NonZeroExitCode', details }
}

function notStarted(because: string): string {
  const words = because.startsWith('exec:') ? `unable to start container process: ${because}` : because
  const id = randomBytes(32).toString('hex')
  return `Internal error occurred: error executing command in container: failed to exec in container: failed to start exec "${id}": OCI runtime exec failed: exec failed: ${words}: unknown`
}

function internalError(message: string): object {
  const text = `Internal error occurred: ${message}`
  return {
    metadata: {},
    status: 'Failure',
    message: text,
    reason: 'InternalError',
    details: { causes: [{ message }] },
    code: 500,
  }
}
