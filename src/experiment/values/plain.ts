/** Plain values: what JSON can hold. */

import { copyNote } from './number-text.ts'

/** A mapping, and not a list, null or an object of some class. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Sets a member, `__proto__` included, without touching the object's prototype. */
export function setMember(container: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true })
  else container[key] = value
}

/** The member itself, never something inherited. */
export function ownMember(container: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(container, key) ? container[key] : undefined
}

/** What a leaf turns into, given where it stands. */
export type LeafChange = (leaf: unknown, to: { container: object; key: string | number }) => unknown

const keepLeaf: LeafChange = (leaf) => leaf

/** A copy that shares no list or mapping with `value`; `change` is asked for every value that is neither. */
export function deepCopy(value: unknown, change: LeafChange = keepLeaf): unknown {
  const holder: unknown[] = []
  return copyMember(value, { container: holder, key: 0 }, change)
}

function copyMember(value: unknown, to: { container: object; key: string | number }, change: LeafChange): unknown {
  if (Array.isArray(value)) return copyList(value, change)
  if (isMapping(value)) return copyMapping(value, change)
  return change(value, to)
}

function copyList(list: unknown[], change: LeafChange): unknown[] {
  const copy: unknown[] = []
  for (const [key, value] of list.entries()) {
    copyNote({ container: list, key }, { container: copy, key })
    copy.push(copyMember(value, { container: copy, key }, change))
  }
  return copy
}

function copyMapping(mapping: Record<string, unknown>, change: LeafChange): Record<string, unknown> {
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(mapping)) {
    copyNote({ container: mapping, key }, { container: copy, key })
    setMember(copy, key, copyMember(value, { container: copy, key }, change))
  }
  return copy
}
