/** As much of an API server as a run needs that deletes pods: 5,000 of them, of the size that they have in real clusters. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const COUNT = 5000
/** A pod of a real cluster is about so long, most of it environment, volumes and conditions. */
const FILLING = 'x'.repeat(3500)
/** Such pods come back by themselves, so that none is read to be made again. */
const OWNER = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'many', uid: 'many', controller: true }
const PODS = '/api/v1/namespaces/many/pods'

const pods = Array.from({ length: COUNT }, (_, index) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: `pod-${String(index).padStart(4, '0')}`,
    namespace: 'many',
    uid: `uid-${index}`,
    labels: { app: 'many' },
    ownerReferences: [OWNER],
  },
  spec: { containers: [{ name: 'main', image: 'many', env: [{ name: 'FILLING', value: FILLING }] }] },
  status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] },
}))
let calls = 0

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const isOfPods = url.pathname.startsWith(PODS)
  if (isOfPods) calls += 1
  request.resume().on('end', () => (isOfPods ? answerPods(request, url, response) : answerOther(url, response)))
}).listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }))

process.on('message', () => process.send?.({ calls }))

function answerPods({ method }: IncomingMessage, url: URL, response: ServerResponse): void {
  const name = url.pathname.slice(PODS.length + 1)
  const pod = pods.find(({ metadata }) => metadata.name === name)
  if (method === 'DELETE' && pod) send(response, 200, ending(pod))
  else if (method === 'GET' && name === '') send(response, 200, page(url.searchParams))
  else send(response, 404, { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'NotFound', code: 404 })
}

/** A deleted pod is given its grace first. */
function ending(pod: (typeof pods)[number]): object {
  return { ...pod, metadata: { ...pod.metadata, deletionTimestamp: new Date().toISOString() } }
}

function page(query: URLSearchParams): object {
  const from = Number(query.get('continue') ?? 0)
  const to = from + Number(query.get('limit') ?? COUNT)
  const rest = to < COUNT ? { continue: String(to), remainingItemCount: COUNT - to } : {}
  return { kind: 'PodList', apiVersion: 'v1', metadata: { resourceVersion: '1', ...rest }, items: pods.slice(from, to) }
}

/** The check says who we are and what we may do; there are no leases. */
function answerOther({ pathname }: URL, response: ServerResponse): void {
  if (pathname === '/api') send(response, 200, { kind: 'APIVersions', versions: ['v1'] })
  else if (pathname.endsWith('/selfsubjectrulesreviews')) send(response, 201, { status: { incomplete: true, resourceRules: [] } })
  else send(response, 403, { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'Forbidden', code: 403 })
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}
