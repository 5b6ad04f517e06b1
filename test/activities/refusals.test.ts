/** The functions of nodes, pods and events against a server that is busy, broken or says no. */

import type { ServerResponse } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod/mini'
import type { ActivityDefinition } from '../../src/activities/activity.ts'
import { get_events } from '../../src/activities/chaosk8s/event/probes/get_events.ts'
import { cordon_node } from '../../src/activities/chaosk8s/node/actions/cordon_node.ts'
import { create_node } from '../../src/activities/chaosk8s/node/actions/create_node.ts'
import { delete_nodes } from '../../src/activities/chaosk8s/node/actions/delete_nodes.ts'
import { drain_nodes } from '../../src/activities/chaosk8s/node/actions/drain_nodes.ts'
import { get_nodes } from '../../src/activities/chaosk8s/node/probes/get_nodes.ts'
import { exec_in_pods } from '../../src/activities/chaosk8s/pod/actions/exec_in_pods.ts'
import { terminate_pods } from '../../src/activities/chaosk8s/pod/actions/terminate_pods.ts'
import { count_pods } from '../../src/activities/chaosk8s/pod/probes/count_pods.ts'
import { read_pod_logs } from '../../src/activities/chaosk8s/pod/probes/read_pod_logs.ts'
import { type Answer, type Asked, json, podList, refuse } from '../kubernetes/fake-api.ts'
import { stage } from '../kubernetes/stage.ts'
import { bench } from './bench.ts'
import { node, podOn } from './node-town.ts'

type Definition = ActivityDefinition<z.core.$ZodType>

const NODE = node('n1')
const nodeList = (resourceVersion = '1') => ({ kind: 'NodeList', apiVersion: 'v1', metadata: { resourceVersion }, items: [NODE] })
const pods = (...items: object[]) => ({ kind: 'PodList', apiVersion: 'v1', metadata: { resourceVersion: '5' }, items })
const WEB = { ...podOn('n1', 'web-1'), metadata: { ...podOn('n1', 'web-1').metadata, resourceVersion: '4' } }

/** Runs the function over a real door to a server that answers so. */
async function ask(definition: Definition, args: object, answer: Answer) {
  const { kubernetes, clock, settle, asked } = await stage(answer)
  const { tools, told } = bench(definition)
  Object.assign(tools, { kubernetes, clock })
  const call = definition.run(z.parse(definition.arguments, args), tools)
  return { output: settle(call), told, asked }
}

const lines = (asked: readonly Asked[]) =>
  asked.map(({ method, path, query }) => `${method} ${path}${query.watch ? '?watch' : ''}`)

describe('every function says what it could not do, and why', () => {
  test.each<[string, Definition, object, Answer, string]>([
    [
      'a bad selector',
      get_nodes as Definition,
      { label_selector: 'a b' },
      no(400, 'BadRequest', 'unable to parse'),
      'list Node with a b: BadRequest (400): unable to parse',
    ],
    [
      'a forbidden list',
      cordon_node as Definition,
      { name: 'n1' },
      no(403, 'Forbidden', 'no'),
      'list Node with metadata.name=n1: Forbidden (403): no',
    ],
    ['a forbidden list of events', get_events as Definition, {}, no(403, 'Forbidden', 'no'), 'list Event: Forbidden (403): no'],
    [
      'an unknown credential',
      count_pods as Definition,
      { label_selector: 'app=web' },
      no(401, 'Unauthorized', 'who'),
      'list Pod in shop with app=web: Unauthorized (401): who',
    ],
    [
      'a server that stays broken',
      drain_nodes as Definition,
      { name: 'n1' },
      no(500, 'InternalError', 'etcd'),
      'list Node with metadata.name=n1: InternalError (500): etcd',
    ],
    ['half an answer, again and again', get_nodes as Definition, {}, half, 'list Node: the answer is no whole JSON'],
    [
      'a node of that name',
      create_node as Definition,
      { meta: { name: 'n1' } },
      no(409, 'AlreadyExists', 'nodes "n1" already exists'),
      'Creating new node failed: create Node n1: AlreadyExists (409): nodes "n1" already exists',
    ],
    [
      'a forbidden deletion',
      delete_nodes as Definition,
      { all: true },
      only('DELETE', no(403, 'Forbidden', 'no')),
      'delete Node n1: Forbidden (403): no',
    ],
    [
      'a conflict',
      cordon_node as Definition,
      { name: 'n1' },
      only('PATCH', no(409, 'Conflict', 'modified')),
      "Failed to unschedule node 'n1': patch Node n1: Conflict (409): modified",
    ],
    [
      'a forbidden eviction',
      drain_nodes as Definition,
      { name: 'n1' },
      only('POST', no(403, 'Forbidden', 'no')),
      'Failed to evict pod web-1: create Eviction shop/web-1: Forbidden (403): no',
    ],
    [
      'a forbidden deletion of a pod',
      terminate_pods as Definition,
      {},
      only('DELETE', no(403, 'Forbidden', 'no')),
      'delete Pod shop/web-1: Forbidden (403): no',
    ],
    [
      'a forbidden exec',
      exec_in_pods as Definition,
      { cmd: 'true' },
      only('exec', no(403, 'Forbidden', 'no')),
      'exec in Pod shop/web-1: ',
    ],
    [
      'a container that is to be named',
      read_pod_logs as Definition,
      { label_selector: '' },
      only('log', no(400, 'BadRequest', 'a container name must be specified')),
      'read the log of Pod shop/web-1: BadRequest (400): a container name must be specified',
    ],
  ])('%s', async (_title, definition, args, answer, message) => {
    const { output } = await ask(definition, args, answer)
    await expect(output).rejects.toThrow(message)
  })
})

describe('what passes is tried again', () => {
  test.each<[string, Answer]>([
    ['a busy server, when it says', no(429, 'TooManyRequests', 'later', { 'retry-after': '3' })],
    ['a broken one', no(500, 'InternalError', 'etcd')],
    ['half an answer', half],
    ['a lost connection', (_asked, response) => response.destroy()],
  ])('%s', async (_title, first) => {
    const { output, asked } = await ask(get_nodes as Definition, {}, (entry, response, call) => {
      if (call === 0) first(entry, response, call)
      else json(response, nodeList())
    })
    expect(await output).toMatchObject({ items: [{ metadata: { name: 'n1' } }] })
    expect(asked).toHaveLength(2)
  })

  test('an eviction that a budget refuses, and a watch that the server closes', async () => {
    let evictions = 0
    let watches = 0
    const { output, asked } = await ask(drain_nodes as Definition, { name: 'n1', timeout: 60 }, (entry, response) => {
      if (entry.method === 'POST' && evictions++ === 0) refuse(response, 429, 'TooManyRequests', 'budget', { 'retry-after': '2' })
      else if (entry.query.watch && watches++ > 0) response.end(`${JSON.stringify({ type: 'DELETED', object: WEB })}\n`)
      else if (entry.query.watch) response.end()
      else town(entry, response)
    })
    expect(await output).toEqual(['n1'])
    expect(lines(asked)).toEqual([
      'GET /api/v1/nodes',
      'PATCH /api/v1/nodes/n1',
      'GET /api/v1/pods',
      'POST /api/v1/namespaces/shop/pods/web-1/eviction',
      'POST /api/v1/namespaces/shop/pods/web-1/eviction',
      'GET /api/v1/pods',
      'GET /api/v1/pods?watch',
      'GET /api/v1/pods?watch',
    ])
  })

  test('half an event of a watch', async () => {
    let watches = 0
    const { output } = await ask(drain_nodes as Definition, { name: 'n1', timeout: 60 }, (entry, response) => {
      const event = `${JSON.stringify({ type: 'DELETED', object: WEB })}\n`
      if (!entry.query.watch) town(entry, response)
      else response.end(watches++ === 0 ? `${event.slice(0, 20)}\n` : event)
    })
    expect(await output).toEqual(['n1'])
  })
})

test('a namespace that is ending takes its pods along: no eviction, but a wait', async () => {
  const { output } = await ask(drain_nodes as Definition, { name: 'n1', timeout: 60 }, (entry, response) => {
    if (entry.method === 'POST') refuse(response, 403, 'Forbidden', 'it is forbidden because it is being terminated')
    else if (entry.query.watch) response.write(`${JSON.stringify({ type: 'DELETED', object: WEB })}\n`)
    else town(entry, response)
  })
  expect(await output).toEqual(['n1'])
})

test('a finalizer that never ends: the deadline, and the name of what holds it', async () => {
  const held = { ...WEB, metadata: { ...WEB.metadata, finalizers: ['example.com/hold'] } }
  const { output } = await ask(drain_nodes as Definition, { name: 'n1', timeout: 5 }, (entry, response) => {
    if (entry.query.watch) response.writeHead(200).flushHeaders()
    else if (entry.method === 'GET' && entry.path === '/api/v1/pods') json(response, pods(held))
    else town(entry, response)
  })
  await expect(output).rejects.toThrow(
    'Remaining pods are:\nweb-1 (waits for its finalizers example.com/hold, in the namespace shop)',
  )
})

describe('an object that is not there', () => {
  const empty: Answer = ({ path }, response) =>
    json(response, path.endsWith('nodes') ? { ...nodeList(), items: [] } : podList([]))

  test('nothing was done, and why', async () => {
    const { output, told } = await ask(terminate_pods as Definition, { name_pattern: 'x' }, empty)
    expect(await output).toEqual([])
    expect(told).toEqual(['nothing: no pod in namespace "shop" has a name like /x/'])
  })

  test('or a failure that names it', async () => {
    const { output } = await ask(drain_nodes as Definition, { name: 'n9' }, empty)
    await expect(output).rejects.toThrow('failed to find a node that matches selector: the name n9')
  })
})

function no(code: number, reason: string, message: string, headers: Record<string, string> = {}): Answer {
  return (_asked, response) => refuse(response, code, reason, message, headers)
}

function half(_asked: Asked, response: ServerResponse): void {
  response.end(JSON.stringify(nodeList()).slice(0, 60))
}

/** All is well, but for this method or the end of this path. */
function only(what: string, answer: Answer): Answer {
  return (entry, response, call) => {
    if (entry.method === what || entry.path.endsWith(`/${what}`)) answer(entry, response, call)
    else town(entry, response)
  }
}

/** A node with a pod on it. */
function town({ method, path }: Asked, response: ServerResponse): void {
  if (path === '/api/v1/nodes') json(response, nodeList())
  else if (path === '/api/v1/nodes/n1') json(response, NODE)
  else if (method === 'GET') json(response, pods({ ...WEB, spec: { ...WEB.spec, containers: [{ name: 'app' }] } }))
  else json(response, { kind: 'Status', apiVersion: 'v1', status: 'Success', metadata: {} })
}
