/**
 * Strategic merge: a merge patch that knows which lists are maps in disguise. Lists that are not named here are replaced whole, as
 * Kubernetes does with those that have no patch strategy (tolerations and taints among them).
 */

import { isObject } from './json.ts'
import type { Json } from './objects.ts'

/** The key by which the elements of a list are told apart; `ports` has one in containers and another in Services. */
const MERGE_KEYS: Record<string, readonly string[]> = {
  containers: ['name'],
  initContainers: ['name'],
  ephemeralContainers: ['name'],
  env: ['name'],
  volumes: ['name'],
  imagePullSecrets: ['name'],
  secrets: ['name'],
  resourceClaims: ['name'],
  volumeMounts: ['mountPath'],
  volumeDevices: ['devicePath'],
  hostAliases: ['ip'],
  podIPs: ['ip'],
  hostIPs: ['ip'],
  topologySpreadConstraints: ['topologyKey'],
  ownerReferences: ['uid'],
  conditions: ['type'],
  addresses: ['type'],
  ports: ['containerPort', 'port'],
}

/** Lists of plain values that are merged as sets. */
const SETS = new Set(['finalizers'])

export function mergeStrategically(target: Json, patch: Json): Json {
  if (patch.$patch === 'replace') return strip(patch) as Json
  const merged: Json = retained(target, patch)
  for (const [key, value] of Object.entries(patch)) {
    if (key.startsWith('$deleteFromPrimitiveList/')) removeValues(merged, key.slice(key.indexOf('/') + 1), value)
    else if (!key.startsWith('$')) mergeField(merged, key, value)
  }
  for (const [key, order] of Object.entries(patch)) {
    if (key.startsWith('$setElementOrder/')) reorder(merged, key.slice(key.indexOf('/') + 1), order)
  }
  return merged
}

function retained(target: Json, patch: Json): Json {
  const kept = patch.$retainKeys
  if (!Array.isArray(kept)) return { ...target }
  return Object.fromEntries(Object.entries(target).filter(([key]) => kept.includes(key)))
}

function mergeField(merged: Json, key: string, value: unknown): void {
  const former = merged[key]
  if (value === null) delete merged[key]
  else if (isObject(value) && value.$patch === 'delete') delete merged[key]
  else if (isObject(value)) merged[key] = mergeStrategically(isObject(former) ? former : {}, value)
  else if (Array.isArray(value)) merged[key] = mergeList(key, Array.isArray(former) ? former : [], value)
  else merged[key] = value
}

function mergeList(field: string, former: readonly unknown[], patch: readonly unknown[]): unknown[] {
  if (SETS.has(field)) return [...new Set([...former, ...patch])]
  const key = mergeKey(field, [...patch, ...former])
  if (!key || patch.some((element) => isObject(element) && element.$patch === 'replace')) return patch.map(strip).filter(isFilled)
  return patch.reduce<unknown[]>((list, element) => mergeElement(list, key, element as Json), [...former])
}

function mergeKey(field: string, elements: readonly unknown[]): string | undefined {
  return MERGE_KEYS[field]?.find((key) => elements.some((element) => isObject(element) && key in element))
}

function mergeElement(list: unknown[], key: string, element: Json): unknown[] {
  const index = list.findIndex((candidate) => isObject(candidate) && candidate[key] === element[key])
  if (element.$patch === 'delete') return list.filter((_, position) => position !== index)
  if (index < 0) return [...list, strip(element)]
  return list.with(index, mergeStrategically(list[index] as Json, element))
}

function removeValues(merged: Json, field: string, values: unknown): void {
  const list = merged[field]
  if (Array.isArray(list) && Array.isArray(values)) merged[field] = list.filter((value) => !values.includes(value))
}

/** Puts the elements that the order names in that order; the others stay behind them. */
function reorder(merged: Json, field: string, order: unknown): void {
  const list = merged[field]
  if (!Array.isArray(list) || !Array.isArray(order)) return
  const key = mergeKey(field, list)
  const identity = (element: unknown) => (key && isObject(element) ? element[key] : element)
  const wanted = order.map(identity)
  const rank = (element: unknown) => (wanted.includes(identity(element)) ? wanted.indexOf(identity(element)) : wanted.length)
  merged[field] = list.toSorted((left, right) => rank(left) - rank(right))
}

/** The value without directives and without what they or null remove. */
function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip).filter(isFilled)
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(([key, field]) => !key.startsWith('$') && field !== null)
  return Object.fromEntries(kept.map(([key, field]) => [key, strip(field)]))
}

function isFilled(value: unknown): boolean {
  return !isObject(value) || Object.keys(value).length > 0
}
