/** A small cluster of plain objects, and tools that write down what a function said and did. */

import { z } from 'zod/mini'
import type { ActivityDefinition, Bounds, Tools } from '../../src/activities/activity.ts'
import {
  type Kubernetes,
  KubernetesFailed,
  type KubernetesObject,
  type ListQuery,
  nameObject,
  type ObjectReference,
} from '../../src/kubernetes/kubernetes.ts'
import { type Files, FileUnreadable } from '../../src/system/files.ts'
import { seededRandom } from '../../src/system/random.ts'
import { fakeClock } from '../fake-clock.ts'

export interface Bench {
  tools: Tools
  /** Every call on the door, in words. */
  calls: string[]
  /** What the function told, each with what it was told as. */
  told: string[]
  clock: ReturnType<typeof fakeClock>
  run(args: object): Promise<unknown>
}

export interface BenchOptions {
  objects?: KubernetesObject[]
  seed?: number
  /** Verbs that answer otherwise. */
  door?: Partial<Kubernetes>
  /** What the working directory holds. */
  files?: Readonly<Record<string, string>>
  environment?: Readonly<Record<string, string>>
  /** What the policy says; everything is allowed where it says nothing. */
  bounds?: Partial<Bounds>
}

/** Runs `definition` with arguments as they stand in an experiment. */
export function bench<Arguments extends z.core.$ZodType>(
  definition: ActivityDefinition<Arguments>,
  { objects = [], seed = 1, door = {}, files = {}, environment = {}, bounds = {} }: BenchOptions = {},
): Bench {
  const calls: string[] = []
  const told: string[] = []
  const clock = fakeClock()
  const kubernetes = recorded({ ...simpleDoor(objects), ...door }, calls)
  const tell = (as: string) => (text: string) => void told.push(`${as}: ${text}`)
  const tools = {
    kubernetes,
    namespace: 'shop',
    files: folder(files),
    clock,
    random: seededRandom(seed),
    bounds: async () => ({ areListed: true, allows: () => true, mayDelete: async () => true, ...bounds }),
    signal: new AbortController().signal,
    environment,
    configuration: {},
    secrets: {},
    log: tell('log'),
    warn: tell('warn'),
    did: tell('did'),
    sawNothing: tell('saw nothing'),
    didNothing: tell('nothing'),
    notHeld: tell('not held'),
  } as unknown as Tools
  const run = async (args: object) => definition.run(z.parse(definition.arguments, args), tools)
  return { tools, calls, told, clock, run }
}

function folder(files: Readonly<Record<string, string>>): Files {
  return {
    async readText(path) {
      const text = files[path]
      if (text === undefined) throw new FileUnreadable(`cannot read "${path}": there is no such file`)
      return text
    },
  }
}

function simpleDoor(objects: KubernetesObject[]): Partial<Kubernetes> {
  const find = (reference: ObjectReference) => {
    const found = objects.find(({ kind, metadata }) => kind === reference.kind && metadata.name === reference.name)
    if (!found) throw new KubernetesFailed(`no ${nameObject(reference)}`, { code: 404, reason: 'NotFound' })
    return found
  }
  return {
    list: async (query) => objects.filter((object) => fits(object, query)),
    create: async (object) => object,
    get: async (reference) => find(reference),
    delete: async (reference) => {
      const { metadata, ...rest } = find(reference)
      return { ...rest, metadata: { ...metadata, deletionTimestamp: '2026-01-01T00:00:00Z' } }
    },
    patch: async (reference) => find(reference),
    async *watch(query, signal) {
      for (const object of objects.filter((one) => fits(one, query))) yield { type: 'ADDED', object }
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    },
  }
}

function fits({ kind, metadata }: KubernetesObject, query: ListQuery): boolean {
  const [key, value] = query.labelSelector?.split('=') ?? []
  const [, name] = query.fieldSelector?.split('=') ?? []
  const isLabelled = key === undefined || metadata.labels?.[key] === value
  const isThere = query.namespace === undefined || metadata.namespace === query.namespace
  return kind === query.kind && isThere && isLabelled && (name ?? metadata.name) === metadata.name
}

function recorded(door: Partial<Kubernetes>, calls: string[]): Kubernetes {
  const note = (verb: string, ...parts: unknown[]) => calls.push([verb, ...parts.map((part) => JSON.stringify(part))].join(' '))
  return Object.fromEntries(
    Object.entries(door).map(([verb, method]) => [
      verb,
      (...args: unknown[]) => {
        note(verb, ...args.filter((argument) => !(argument instanceof AbortSignal)))
        return (method as (...given: unknown[]) => unknown)(...args)
      },
    ]),
  ) as unknown as Kubernetes
}

export function pod(
  name: string,
  more: { phase?: string; labels?: Record<string, string>; status?: object; metadata?: object; namespace?: string } = {},
): KubernetesObject {
  const { phase = 'Running', labels = { app: 'web' }, status = {}, metadata = {}, namespace = 'shop' } = more
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, uid: `uid-${name}`, labels, ...metadata },
    status: { phase, ...status },
  }
}

export function deployment(name: string, replicas: number, status: object): KubernetesObject {
  const metadata = { name, namespace: 'shop', uid: `uid-${name}`, labels: { app: name } }
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { replicas }, status: { ...status } }
}
