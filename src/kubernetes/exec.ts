/** Running a program in a container, over a WebSocket with numbered channels. */

import type { IncomingMessage } from 'node:http'
import { type RawData, WebSocket } from 'ws'
import { DeadlinePassed, withDeadline } from './deadline.ts'
import { failureFromAnswer, failureFromError } from './failure.ts'
import { type ExecAnswer, type ExecRequest, type KubernetesFailed, nameObject } from './kubernetes.ts'
import type { Transport } from './transport.ts'

/** Version 5 only adds closing single channels, which is not needed without stdin. */
const PROTOCOLS = ['v5.channel.k8s.io', 'v4.channel.k8s.io']
const STDOUT = 1
const STDERR = 2
const STATUS = 3
const EXEC_SECONDS = 60
/** Bytes that are kept of each of stdout and stderr. */
const OUTPUT_MAX = 1024 * 1024
const REFUSAL_MAX = 64 * 1024

/** How the server says that a program ended. */
interface ExitStatus {
  status?: string
  reason?: string
  message?: string
  details?: { causes?: { reason?: string; message?: string }[] }
}

/** What came of the channels so far. */
class Output {
  readonly #chunks: Buffer[] = []
  #size = 0
  isTruncated = false

  add(chunk: Buffer): void {
    const kept = chunk.subarray(0, OUTPUT_MAX - this.#size)
    this.isTruncated ||= kept.length < chunk.length
    this.#size += kept.length
    if (kept.length > 0) this.#chunks.push(kept)
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8')
  }
}

/** See `Kubernetes.exec`. When the time is over, what came so far is the answer, without an exit code. */
export async function execInPod(transport: Transport, request: ExecRequest, signal: AbortSignal): Promise<ExecAnswer> {
  const channels = new Map([STDOUT, STDERR, STATUS].map((channel) => [channel, new Output()]))
  const seconds = request.timeout ?? EXEC_SECONDS
  let lateness = ''
  try {
    await withDeadline(seconds, signal, (deadline) => converse(transport, request, channels, deadline))
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof DeadlinePassed)) throw error
    lateness = `the program did not end within ${seconds} s`
  }
  return conclude(channels, lateness)
}

async function converse(transport: Transport, request: ExecRequest, channels: Map<number, Output>, signal: AbortSignal) {
  const url = `${transport.server.replace(/^http/, 'ws')}${execPath(request)}`
  // The same options as for `https.request`, which `ws` hands them to; its types know fewer of them.
  const options = (await transport.authorize(signal)) as object
  const socket = new WebSocket(url, PROTOCOLS, options)
  socket.on('message', (data) => receive(channels, data))
  const stop = () => socket.terminate()
  signal.addEventListener('abort', stop, { once: true })
  try {
    await ended(socket, transport.server, describe(request), signal)
  } finally {
    signal.removeEventListener('abort', stop)
    socket.terminate()
  }
}

function execPath({ pod, namespace, container, command }: ExecRequest): string {
  const parameters = new URLSearchParams({ stdout: 'true', stderr: 'true', ...(container ? { container } : {}) })
  for (const word of command) parameters.append('command', word)
  return `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/exec?${parameters}`
}

function describe({ pod, namespace }: ExecRequest): string {
  return `exec in ${nameObject({ apiVersion: 'v1', kind: 'Pod', namespace, name: pod })}`
}

function receive(channels: Map<number, Output>, data: RawData): void {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)
  channels.get(bytes[0] ?? -1)?.add(bytes.subarray(1))
}

function ended(socket: WebSocket, server: string, what: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.on('close', () => (signal.aborted ? reject(signal.reason) : resolve()))
    socket.on('error', (error) => reject(signal.aborted ? signal.reason : failureFromError(what, server, error)))
    socket.on('unexpected-response', (_request, answer) => void refusal(what, answer).then(reject, reject))
  })
}

async function refusal(what: string, answer: IncomingMessage): Promise<KubernetesFailed> {
  let body = ''
  for await (const chunk of answer) if (body.length < REFUSAL_MAX) body += String(chunk)
  return failureFromAnswer(what, answer.statusCode ?? 0, answer.headers, body)
}

function conclude(channels: Map<number, Output>, lateness: string): ExecAnswer {
  const [stdout, stderr, status] = [STDOUT, STDERR, STATUS].map((channel) => channels.get(channel) ?? new Output())
  const { exitCode, message } = readExit(status?.text ?? '')
  const isTruncated = Boolean(stdout?.isTruncated || stderr?.isTruncated)
  return {
    exitCode,
    stdout: stdout?.text ?? '',
    stderr: stderr?.text ?? '',
    message: message === '' ? lateness : message,
    ...(lateness !== '' && exitCode === null ? { isTimedOut: true } : {}),
    ...(isTruncated ? { isTruncated } : {}),
  }
}

function readExit(text: string): { exitCode: number | null; message: string } {
  let status: ExitStatus = {}
  try {
    status = JSON.parse(text) as ExitStatus
  } catch {
    return { exitCode: null, message: text }
  }
  if (status.status === 'Success') return { exitCode: 0, message: '' }
  const code = status.details?.causes?.find(({ reason }) => reason === 'ExitCode')?.message ?? ''
  // A program that is not there has the runtime's words in the place of the code.
  return { exitCode: /^\d+$/.test(code) ? Number(code) : null, message: status.message ?? text }
}
