/** A practice cluster for a test, spoken to over plain HTTP. */

import { afterAll, beforeAll, expect } from '@jest/globals'
import { type PracticeCluster, type PracticeOptions, startPractice } from '../../src/practice/start-practice.ts'

/** Objects as they come over the wire, of whatever kind. */
// biome-ignore lint/suspicious/noExplicitAny: every test reads other fields, and a wrong one fails it
export type Wire = any

export interface Reply {
  code: number
  body: Wire
}

export const TYPES = {
  json: 'application/json',
  merge: 'application/merge-patch+json',
  patch: 'application/json-patch+json',
  strategic: 'application/strategic-merge-patch+json',
  apply: 'application/apply-patch+yaml',
}

export interface Practice {
  cluster: PracticeCluster
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  get(path: string): Promise<Wire>
  patch(type: keyof typeof TYPES, path: string, body: unknown): Promise<Reply>
  /** Watches the collection until its objects fit, and gives them. Fails after 10 s. */
  until(path: string, isDone: (objects: Wire[]) => boolean): Promise<Wire[]>
}

/** One cluster for the tests of a file or of a `describe`. */
export function withPractice(options: PracticeOptions = {}): Practice {
  let cluster: PracticeCluster | undefined
  beforeAll(async () => {
    cluster = await startPractice({ startSeconds: 0.01, nodePorts: 'free', ...options })
  })
  afterAll(() => cluster?.stop())
  const call: Practice['call'] = async (method, path, body, headers = {}) => {
    const content = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const response = await fetch(`${cluster?.url}${path}`, {
      method,
      ...content,
      headers: { 'content-type': TYPES.json, ...headers },
    })
    const text = await response.text()
    return { code: response.status, body: response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text }
  }
  return {
    get cluster() {
      if (!cluster) throw new Error('the cluster is not started yet')
      return cluster
    },
    call,
    get: async (path) => (await call('GET', path)).body,
    patch: (type, path, body) => call('PATCH', path, body, { 'content-type': TYPES[type] }),
    until: (path, isDone) => watchUntil(`${cluster?.url}${path}`, isDone),
  }
}

async function watchUntil(url: string, isDone: (objects: Wire[]) => boolean): Promise<Wire[]> {
  const list = (await (await fetch(url)).json()) as Wire
  const objects = new Map<string, Wire>(list.items.map((item: Wire) => [item.metadata.uid, item]))
  if (isDone([...objects.values()])) return [...objects.values()]
  const sign = url.includes('?') ? '&' : '?'
  const query = `${sign}watch=true&timeoutSeconds=10&resourceVersion=${list.metadata.resourceVersion}`
  const lines = (await fetch(url + query)).body?.pipeThrough(new TextDecoderStream()) ?? []
  let rest = ''
  for await (const chunk of lines as AsyncIterable<string>) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const { type, object } of parts.map((line) => JSON.parse(line))) {
      if (type === 'DELETED') objects.delete(object.metadata.uid)
      else objects.set(object.metadata.uid, object)
      if (isDone([...objects.values()])) return [...objects.values()]
    }
  }
  throw new Error(`not so within 10 s: ${url} ${isDone}`)
}

export const PODS = '/api/v1/namespaces/default/pods'
export const DEPLOYMENTS = '/apis/apps/v1/namespaces/default/deployments'

export function podSpec(image = 'chaos-gate/busybox:1', more: object = {}) {
  return { terminationGracePeriodSeconds: 0, containers: [{ name: 'main', image, command: ['sleep', 'infinity'], ...more }] }
}

export function pod(name: string, spec: object = podSpec(), labels: Record<string, string> = {}) {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, labels }, spec }
}

export function workload(kind: string, name: string, more: object = {}, spec: object = podSpec()) {
  const labels = { app: name }
  const template = { metadata: { labels }, spec }
  return { apiVersion: 'apps/v1', kind, metadata: { name }, spec: { selector: { matchLabels: labels }, template, ...more } }
}

/** Waits until the workload of this name has `count` ready pods and no others, and gives them. */
export function readyPods(practice: Practice, app: string, count: number): Promise<Wire[]> {
  return practice.until(`${PODS}?labelSelector=app%3D${app}`, (pods) => pods.length === count && pods.every(isReady))
}

export function isReady({ status }: Wire): boolean {
  return status.conditions?.some(({ type, status: held }: Wire) => type === 'Ready' && held === 'True')
}

export function expectRefusal(reply: Reply, code: number, reason: string, message: string): void {
  expect(reply.code).toBe(code)
  expect(reply.body).toMatchObject({ kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, message, code })
}
