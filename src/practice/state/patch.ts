/** The three patches that change what is there: JSON (RFC 6902), merge (RFC 7396), strategic merge. */

import { badRequest, unplayablePatch } from './failure.ts'
import { copy, isObject, isSame } from './json.ts'
import type { Json } from './objects.ts'
import { mergeStrategically } from './strategic-merge.ts'

export const PATCHES: Record<string, (target: Json, patch: unknown) => Json> = {
  'application/json-patch+json': (target, patch) => playJsonPatch(target, patch),
  'application/merge-patch+json': (target, patch) => mergePatch(target, asObject(patch)) as Json,
  'application/strategic-merge-patch+json': (target, patch) => mergeStrategically(target, asObject(patch)),
}

function asObject(patch: unknown): Json {
  if (!isObject(patch)) throw badRequest('the patch must be a JSON object')
  return patch
}

/** RFC 7396: null removes, objects merge, everything else replaces. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const merged: Json = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else merged[key] = mergePatch(merged[key], value)
  }
  return merged
}

interface Operation {
  op: string
  path: string
  from?: string
  value?: unknown
}

function playJsonPatch(target: Json, patch: unknown): Json {
  if (!Array.isArray(patch)) throw badRequest('json: cannot unmarshal object into Go value of type jsonpatch.Patch')
  const document = { root: copy(target) as unknown }
  for (const operation of patch as Operation[]) play(document, operation)
  return document.root as Json
}

function play(document: { root: unknown }, { op, path, from, value }: Operation): void {
  const place = (pointer: string | undefined) => locate(document, pointer ?? '')
  if (op === 'add') insert(place(path), value)
  else if (op === 'remove') take(place(path))
  else if (op === 'replace') {
    take(place(path))
    insert(place(path), value)
  } else if (op === 'move') insert(place(path), take(place(from)))
  else if (op === 'copy') insert(place(path), copy(read(place(from))))
  else if (op !== 'test' || !isSame(read(place(path)), value)) throw unplayablePatch()
}

interface Place {
  parent: unknown
  key: string
}

function locate(document: { root: unknown }, pointer: string): Place {
  if (pointer === '') return { parent: document, key: 'root' }
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const key = keys.pop() ?? ''
  return { parent: keys.reduce<unknown>((parent, step) => read({ parent, key: step }), document.root), key }
}

function read({ parent, key }: Place): unknown {
  const isThere = Array.isArray(parent) ? Number(key) < parent.length : isObject(parent) && Object.hasOwn(parent, key)
  if (!isThere) throw unplayablePatch()
  return (parent as Json)[key]
}

function insert({ parent, key }: Place, value: unknown): void {
  if (Array.isArray(parent)) {
    const index = key === '-' ? parent.length : Number(key)
    if (!(index >= 0 && index <= parent.length)) throw unplayablePatch()
    parent.splice(index, 0, value)
  } else if (isObject(parent)) parent[key] = value
  else throw unplayablePatch()
}

function take(place: Place): unknown {
  const value = read(place)
  if (Array.isArray(place.parent)) place.parent.splice(Number(place.key), 1)
  else delete (place.parent as Json)[place.key]
  return value
}
