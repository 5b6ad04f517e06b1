/** Which fields a patch overwrites, what they held, and the patch that sets them back. */

import { isDeepStrictEqual } from 'node:util'
import { keysOf } from '../kubernetes/json-pointer.ts'
import type { KubernetesObject, Patch } from '../kubernetes/kubernetes.ts'
import { narrowField } from './narrow-field.ts'

/** One field that a change overwrote. `null` means that the field was, or is, not there: stored objects hold no nulls. */
export interface Field {
  path: string[]
  before: unknown
  /** Missing as long as the server has not answered and the patch does not make it plain. */
  after?: unknown
}

export type Mapping = Record<string, unknown>

/** The paths of the leaves that `patch` writes. A list is one leaf: it is put back whole. */
export function overwrittenPaths(patch: Patch): string[][] {
  if (patch.type === 'json') return jsonPatchPaths(patch.body)
  return [...leaves(patch.body, [])].filter((path) => path.join('.') !== 'metadata.resourceVersion')
}

function* leaves(value: unknown, path: string[]): Generator<string[]> {
  if (!isMapping(value) || Object.keys(value).length === 0) {
    yield path
    return
  }
  for (const [key, member] of Object.entries(value)) {
    // `$patch`, `$retainKeys` and friends steer a strategic merge of the mapping that holds them, so that mapping is the leaf.
    if (key.startsWith('$')) yield path
    else yield* leaves(member, [...path, key])
  }
}

function jsonPatchPaths(body: unknown): string[][] {
  if (!Array.isArray(body)) return []
  return body
    .filter((operation) => operation.op !== 'test')
    .flatMap((operation) => [operation.path, ...(operation.op === 'move' ? [operation.from] : [])])
    .map((pointer: string) => wholeList(keysOf(pointer)))
}

/** A JSON patch that edits an item of a list has the list itself as its leaf. */
function wholeList(path: string[]): string[] {
  const index = path.findIndex((part) => /^(\d+|-)$/.test(part))
  return index === -1 ? path : path.slice(0, index)
}

/** The value at `path`, or undefined. */
export function valueAt(object: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isMapping(value) ? member(value, key) : undefined), object)
}

/** Labels may be called `constructor`. */
function member(mapping: Mapping, key: string): unknown {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined
}

/** The fields as they stand in `before` and, once the server has answered, in `after`. */
export function compareFields(paths: string[][], before: KubernetesObject, after?: KubernetesObject): Field[] {
  const whole = new Map(paths.map((path) => replacedWhole(path, before)).map((path) => [path.join('\0'), path]))
  return [...whole.values()].map((path) => ({
    path,
    before: valueAt(before, path) ?? null,
    ...(after && { after: valueAt(after, path) ?? null }),
  }))
}

/** Where the object holds a scalar or a list on the way to `path`, that is what gets overwritten. */
function replacedWhole(path: string[], before: KubernetesObject): string[] {
  const end = path.findIndex((_, index) => {
    const value = valueAt(before, path.slice(0, index + 1))
    return value !== undefined && !isMapping(value)
  })
  return end === -1 ? path : path.slice(0, end + 1)
}

/** The fields before the server has answered: `after` is what the patch asks for, where that is sure to be what gets stored. */
export function intendedFields(patch: Patch, before: KubernetesObject): Field[] {
  return compareFields(overwrittenPaths(patch), before).map((field) => {
    const asked = patch.type === 'json' ? undefined : valueAt(patch.body, field.path)
    const isPlain = asked === null || ['string', 'number', 'boolean'].includes(typeof asked)
    return isPlain ? { ...field, after: asked } : field
  })
}

export function hasChanged(field: Field): boolean {
  return !isDeepStrictEqual(field.before, field.after)
}

/** Whether the object still holds what the change set, so that putting it back overwrites nobody else's word. */
export function stillHolds(field: Field, object: KubernetesObject): boolean {
  return isDeepStrictEqual(valueAt(object, field.path) ?? null, field.after)
}

export function isAsBefore(field: Field, object: KubernetesObject): boolean {
  return isDeepStrictEqual(valueAt(object, field.path) ?? null, field.before)
}

/** The merge patch that sets `fields` back, valid only for the very version that was looked at. */
export function undoPatch(fields: readonly Field[], object: KubernetesObject): Patch {
  const body: Mapping = {}
  for (const field of fields) setAt(body, field.path, mergeValue(field.before, valueAt(object, field.path)))
  setAt(body, ['metadata', 'resourceVersion'], object.metadata.resourceVersion)
  return { type: 'merge', body }
}

/** A merge patch keeps members that it does not name: those that came since are named, as null. */
function mergeValue(before: unknown, now: unknown): unknown {
  if (!isMapping(before) || !isMapping(now)) return before
  const gone = Object.keys(now).filter((key) => !Object.hasOwn(before, key))
  const kept = Object.entries(before).map(([key, value]) => [key, mergeValue(value, member(now, key))])
  return Object.fromEntries([...kept, ...gone.map((key) => [key, null])])
}

function setAt(target: Mapping, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path
  if (key === undefined) return
  if (rest.length === 0) {
    target[key] = value
    return
  }
  const held = member(target, key)
  const next = isMapping(held) ? held : {}
  target[key] = next
  setAt(next, rest, value)
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value that came from a file or a cluster is a field in shape. */
export function isField(value: unknown): value is Field {
  if (!isMapping(value) || !('before' in value)) return false
  const { path } = value
  return Array.isArray(path) && path.length > 0 && path.every((part) => typeof part === 'string')
}

/** `spec.replicas 3 → 0`, for people. */
export function describeField(field: Field): string {
  const { path, before, after } = narrowField(field)
  return `${path.join('.')} ${shortly(before)} → ${shortly(after)}`
}

const VALUE_MAX = 60

function shortly(value: unknown): string {
  if (value === undefined || value === null) return '(none)'
  const text = JSON.stringify(value)
  return text.length > VALUE_MAX ? `${text.slice(0, VALUE_MAX)}…` : text
}
