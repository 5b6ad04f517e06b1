/** Lists and mappings as they are read, with their members' places and within the bound on how many values there may be. */

import { VALUES_MAX } from '../limits.ts'
import { noteNumber } from '../values/number-text.ts'
import { setMember } from '../values/plain.ts'
import { BrokenText, type Member, type Repeated, type SourceNode } from './source.ts'

/** A list or mapping that is still being read. */
export interface Collection extends SourceNode {
  members: Map<string | number, Member>
}

export interface ListNode extends Collection {
  value: unknown[]
}

export interface MappingNode extends Collection {
  value: Record<string, unknown>
}

export function emptyList(offset: number): ListNode {
  return { value: [], offset, size: 1, members: new Map() }
}

export function emptyMapping(offset: number): MappingNode {
  return { value: {}, offset, size: 1, members: new Map() }
}

export function addItem(list: ListNode, node: SourceNode): void {
  const index = list.value.length
  grow(list, node)
  list.value.push(node.value)
  remember(list, index, { keyOffset: node.offset, node })
}

/** A key that is already there is overwritten and keeps its place in the order, as Python has it (spec LOAD-9). */
export function addPair(mapping: MappingNode, key: string, member: Member): void {
  grow(mapping, member.node)
  setMember(mapping.value, key, member.node.value)
  remember(mapping, key, member)
}

/** Those of the keys that stand behind the same key. */
export function repeatedKeys(keys: readonly Repeated[]): Repeated[] {
  const seen = new Set<string>()
  return keys.filter(({ key }) => seen.size === seen.add(key).size)
}

function remember(collection: Collection, key: string | number, member: Member): void {
  collection.members.set(key, member)
  if (member.node.numberText !== undefined) noteNumber(collection.value as object, key, member.node.numberText)
}

function grow(collection: Collection, node: SourceNode): void {
  collection.size += node.size
  if (collection.size > VALUES_MAX) {
    throw new BrokenText(`the file holds more than ${VALUES_MAX} values once its aliases are written out`, collection.offset)
  }
}
