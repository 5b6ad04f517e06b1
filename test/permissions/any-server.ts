/** A server that has whatever it is asked for, and remembers what a role would have to allow. */

import type { ServerResponse } from 'node:http'
import { type Asked, json } from '../kubernetes/fake-api.ts'

export interface UsedRule {
  apiGroup: string
  resource: string
  verb: string
  namespace: string | null
}

interface Address {
  apiGroup: string
  apiVersion: string
  namespace: string | null
  plural: string
  name: string | undefined
  below: string | undefined
}

const KINDS: Readonly<Record<string, string>> = {
  daemonsets: 'DaemonSet',
  deployments: 'Deployment',
  events: 'Event',
  ingresses: 'Ingress',
  leases: 'Lease',
  namespaces: 'Namespace',
  networkchaos: 'NetworkChaos',
  networkpolicies: 'NetworkPolicy',
  nodes: 'Node',
  pods: 'Pod',
  replicasets: 'ReplicaSet',
  secrets: 'Secret',
  services: 'Service',
  statefulsets: 'StatefulSet',
  stresschaos: 'StressChaos',
  virtualservices: 'VirtualService',
  widgets: 'Widget',
}

/** Null for discovery, which everybody may ask for. */
export function ruleOf({ method, path, query }: Asked): UsedRule | null {
  const address = parse(path)
  if (!address) return null
  const { apiGroup, namespace, plural, name, below } = address
  const isNamespaceItself = plural === 'namespaces'
  return {
    apiGroup,
    resource: below === undefined ? plural : `${plural}/${below}`,
    verb: verbOf(method, name, query),
    namespace: isNamespaceItself ? null : namespace,
  }
}

function verbOf(method: string, name: string | undefined, query: Record<string, string>): string {
  if (method === 'GET') return name !== undefined ? 'get' : query.watch === 'true' ? 'watch' : 'list'
  return { POST: 'create', PATCH: 'patch', PUT: 'update', DELETE: 'delete' }[method] ?? method
}

function parse(path: string): Address | null {
  const parts = path.split('/').slice(1)
  const isCore = parts[0] === 'api'
  const [apiGroup = '', version = ''] = isCore ? ['', parts[1]] : [parts[1], parts[2]]
  const rest = parts.slice(isCore ? 2 : 3)
  if (rest.length === 0) return null
  const isNamespaced = rest[0] === 'namespaces' && rest.length > 2
  const [plural = '', name, below] = isNamespaced ? rest.slice(2) : rest
  const apiVersion = apiGroup === '' ? version : `${apiGroup}/${version}`
  return { apiGroup, apiVersion, namespace: isNamespaced ? (rest[1] ?? null) : null, plural, name, below }
}

/** How the one object that is there looks. */
export type Look = (object: Record<string, unknown> & { metadata: Record<string, unknown> }) => unknown

/** What controllers usually own has its controller. */
export const OWNED: Look = (object) => {
  const owner = { Pod: 'ReplicaSet', ReplicaSet: 'Deployment' }[String(object.kind)]
  if (!owner) return object
  const ownerReferences = [{ apiVersion: 'apps/v1', kind: owner, name: 'owner', uid: 'uid-owner', controller: true }]
  return { ...object, metadata: { ...object.metadata, ownerReferences } }
}

export function answerAnything(look: Look) {
  const gone = new Set<string>()
  return ({ method, path, query, body }: Asked, response: ServerResponse) => {
    const address = parse(path)
    if (!address) return json(response, discovery())
    const object = (name: string) => look(objectAt(address, name))
    if (address.below === 'log') return void response.end('a line')
    if (method === 'POST') return json(response, { ...(JSON.parse(body || '{}') as object), ...stamped(address, body) }, 201)
    if (method === 'DELETE') {
      gone.add(path)
      return json(response, object(address.name ?? ''))
    }
    if (address.name !== undefined && method === 'GET' && gone.has(path)) return json(response, notFound(), 404)
    if (address.name !== undefined) return json(response, object(address.name))
    const name = /metadata\.name=([^,]+)/.exec(query.fieldSelector ?? '')?.[1] ?? 'one'
    if (query.watch === 'true') return void response.end(`${JSON.stringify({ type: 'ADDED', object: object(name) })}\n`)
    const items = gone.size > 0 && address.plural === 'pods' ? [] : [object(name)]
    return json(response, { kind: 'List', apiVersion: address.apiVersion, metadata: { resourceVersion: '1' }, items })
  }
}

function notFound() {
  return { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'NotFound', code: 404, message: 'gone' }
}

function stamped({ apiVersion, plural }: Address, body: string): object {
  const given = JSON.parse(body || '{}') as { metadata?: object }
  return { apiVersion, kind: KINDS[plural], metadata: { ...given.metadata, uid: 'made', resourceVersion: '1' } }
}

function objectAt({ apiVersion, namespace, plural }: Address, name: string) {
  const kind = KINDS[plural] ?? plural
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      ...(namespace && { namespace }),
      uid: `uid-${name}`,
      resourceVersion: '1',
      ...(kind === 'Pod' && { namespace: namespace ?? 'shop' }),
    },
    spec: {
      replicas: 2,
      nodeName: 'one',
      containers: [{ name: 'app' }],
      http: [{ route: [{ destination: { host: 'web' } }] }],
    } as Record<string, unknown>,
    status: { phase: 'Running', replicas: 2, readyReplicas: 2, desiredNumberScheduled: 2, numberReady: 2 },
  }
}

function discovery() {
  const resources = Object.entries(KINDS).map(([name, kind]) => ({
    name,
    kind,
    namespaced: !['nodes', 'namespaces'].includes(name),
  }))
  return { kind: 'APIResourceList', groupVersion: 'any', resources }
}
