/** A patch as the server would apply it, as far as that can be told without the server. */

import { isMapping } from '../experiment/values/plain.ts'
import { keysOf } from '../kubernetes/json-pointer.ts'
import type { KubernetesObject, Patch } from '../kubernetes/kubernetes.ts'

type Mapping = Record<string, unknown>

export function applyPatch(object: KubernetesObject, { type, body }: Patch): KubernetesObject {
  const changed = type === 'json' ? applyOperations(object, body) : merge(object, body, type === 'strategic')
  return changed as KubernetesObject
}

/** RFC 7386; strategically, items of lists that have a name are merged by it, and words that steer the merge are left out. */
function merge(before: unknown, patch: unknown, isStrategic: boolean): unknown {
  if (isStrategic && isNamedList(before) && isNamedList(patch)) return mergeByName(before, patch)
  if (!isMapping(patch)) return patch
  const merged: Mapping = isMapping(before) ? { ...before } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else if (!key.startsWith('$')) merged[key] = merge(merged[key], value, isStrategic)
  }
  return merged
}

function isNamedList(value: unknown): value is (Mapping & { name: unknown })[] {
  return Array.isArray(value) && value.every((item) => isMapping(item) && 'name' in item)
}

function mergeByName(before: (Mapping & { name: unknown })[], patch: (Mapping & { name: unknown })[]): unknown[] {
  const kept = before.map((item) => merge(item, patch.find(({ name }) => name === item.name) ?? {}, true))
  return [...kept, ...patch.filter(({ name }) => !before.some((item) => item.name === name))]
}

/** RFC 6902: add, replace and remove, which is what undo knows of too. */
function applyOperations(object: unknown, operations: unknown): unknown {
  if (!Array.isArray(operations)) return object
  return operations.reduce((target, operation) => {
    const path = keysOf(String(operation.path))
    return ['add', 'replace', 'remove'].includes(operation.op) ? setAt(target, path, operation) : target
  }, object)
}

function setAt(target: unknown, [key, ...rest]: string[], operation: { op: string; value?: unknown }): unknown {
  if (key === undefined) return operation.value
  if (Array.isArray(target)) return setInList(target, key, rest, operation)
  const mapping: Mapping = isMapping(target) ? { ...target } : {}
  if (rest.length === 0 && operation.op === 'remove') delete mapping[key]
  else mapping[key] = setAt(mapping[key], rest, operation)
  return mapping
}

function setInList(list: readonly unknown[], key: string, rest: string[], operation: { op: string; value?: unknown }): unknown[] {
  const index = key === '-' ? list.length : Number(key)
  if (rest.length > 0) return list.toSpliced(index, 1, setAt(list[index], rest, operation))
  if (operation.op === 'remove') return list.toSpliced(index, 1)
  return list.toSpliced(index, operation.op === 'add' ? 0 : 1, operation.value)
}
