/** A web server that answers as the test says, and remembers what it was asked. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openKubernetes } from '../../src/kubernetes/client.ts'
import type { ClusterSettings } from '../../src/kubernetes/cluster.ts'
import type { Kubernetes } from '../../src/kubernetes/kubernetes.ts'

export interface Asked {
  method: string
  path: string
  query: Record<string, string>
  headers: IncomingMessage['headers']
  body: string
}

export type Answer = (asked: Asked, response: ServerResponse, call: number) => void

export interface FakeApi {
  url: string
  asked: Asked[]
  close(): Promise<void>
}

/** `answer` is told the number of the call too, from 0. */
export async function serve(answer: Answer): Promise<FakeApi> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://fake')
    const entry = {
      method: request.method ?? '',
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: request.headers,
      body,
    }
    answer(entry, response, asked.push(entry) - 1)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

export function json(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

export function refuse(
  response: ServerResponse,
  code: number,
  reason: string,
  message = '',
  headers: Record<string, string> = {},
): void {
  json(response, { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, message, code }, code, headers)
}

/** A list of pods, as the server sends it: without kinds. */
export function podList(names: readonly string[], metadata: Record<string, string> = {}): object {
  const items = names.map((name) => ({ metadata: { name, namespace: 'shop', uid: `uid-${name}`, resourceVersion: '1' } }))
  return { kind: 'PodList', apiVersion: 'v1', metadata: { resourceVersion: '10', ...metadata }, items }
}

/** The door to a server that asks for no credentials. */
export function openDoor(url: string, more: Partial<ClusterSettings> = {}): Promise<Kubernetes> {
  const environment = { HOME: '/nowhere', KUBERNETES_HOST: url }
  return openKubernetes({ environment, ...more })
}
