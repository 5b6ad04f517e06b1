/** YAML 1.1 with places: js-yaml reads the syntax, this file makes the values as PyYAML's safe loader would (spec LOAD-9). */

import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml'
import { DEPTH_MAX } from '../limits.ts'
import { pythonText } from '../values/python-text.ts'
import { addItem, addPair, emptyList, emptyMapping, type ListNode, type MappingNode, repeatedKeys } from './build.ts'
import { BrokenText, type Member, type Repeated, type SourceNode } from './source.ts'
import { yamlReason } from './yaml-reasons.ts'
import { isScalarTag, plainScalar, type Scalar, taggedScalar } from './yaml-scalars.ts'

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>
type CollectionEvent = Extract<Event, { type: typeof EVENT_ID.SEQUENCE | typeof EVENT_ID.MAPPING }>
type AliasEvent = Extract<Event, { type: typeof EVENT_ID.ALIAS }>

interface Reading {
  text: string
  events: Event[]
  next: number
  /** Null while the anchored value is still being read. */
  anchors: Map<string, SourceNode | null>
  repeated: Repeated[]
}

/** @throws BrokenText with the place of the first thing that is not YAML, or not safe YAML. */
export function readYaml(text: string): SourceNode {
  const reading: Reading = { text, events: readEvents(text), next: 0, anchors: new Map(), repeated: [] }
  if (reading.events.length === 0) return { value: null, offset: 0, size: 1 }
  takeEvent(reading)
  const root = readNode(reading)
  takeEvent(reading)
  if (reading.next < reading.events.length) {
    const offset = firstOffset(reading.events.slice(reading.next)) ?? text.length
    throw new BrokenText('expected a single document in the stream but found another document', offset)
  }
  return { ...root, repeated: reading.repeated }
}

function readEvents(text: string): Event[] {
  try {
    return parseEvents(text, { maxDepth: DEPTH_MAX })
  } catch (error) {
    if (error instanceof YAMLException) throw new BrokenText(yamlReason(error.reason), error.mark?.position ?? 0)
    throw error
  }
}

function takeEvent(reading: Reading): Event {
  const event = reading.events[reading.next++]
  if (event === undefined) throw new BrokenText('the document ends too early', reading.text.length)
  return event
}

function readNode(reading: Reading): SourceNode {
  const event = takeEvent(reading)
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return anchored(reading, event, readScalar(reading, event))
    case EVENT_ID.ALIAS:
      return readAlias(reading, event)
    case EVENT_ID.SEQUENCE:
      return readCollection(reading, event, readSequence)
    case EVENT_ID.MAPPING:
      return readCollection(reading, event, readMapping)
    default:
      throw new BrokenText('expected a value', firstOffset([event]) ?? reading.text.length)
  }
}

function anchored(reading: Reading, event: ScalarEvent | CollectionEvent, node: SourceNode | null): SourceNode {
  if (event.anchorStart !== -1) reading.anchors.set(reading.text.slice(event.anchorStart, event.anchorEnd), node)
  return node as SourceNode
}

function readAlias(reading: Reading, event: AliasEvent): SourceNode {
  const name = reading.text.slice(event.anchorStart, event.anchorEnd)
  const target = reading.anchors.get(name)
  if (target === undefined) throw new BrokenText(`found undefined alias '${name}'`, event.anchorStart)
  if (target === null) throw new BrokenText(`the alias '${name}' stands inside of what it repeats`, event.anchorStart)
  return { ...target, offset: event.anchorStart - 1 }
}

function readScalar(reading: Reading, event: ScalarEvent): SourceNode {
  const offset = scalarOffset(reading, event)
  const source = getScalarValue(reading.text, event)
  const tag = tagOf(reading, event)
  return { ...typedScalar(event, tag, source, offset), offset, size: 1 }
}

function typedScalar(event: ScalarEvent, tag: string | undefined, source: string, offset: number): Scalar {
  if (tag === undefined) return event.style === SCALAR_STYLE.PLAIN ? plainScalar(source) : { value: source }
  if (!isScalarTag(tag)) throw unknownTag(tag, offset)
  const scalar = taggedScalar(tag, source)
  if (scalar === undefined) throw new BrokenText(`'${source}' cannot be read as !!${tag}`, offset)
  return scalar
}

function readCollection(
  reading: Reading,
  event: CollectionEvent,
  read: (reading: Reading, event: CollectionEvent) => SourceNode,
): SourceNode {
  anchored(reading, event, null)
  const node = read(reading, event)
  takeEvent(reading)
  return anchored(reading, event, node)
}

function readSequence(reading: Reading, event: CollectionEvent): ListNode {
  const tag = tagOf(reading, event)
  if (tag !== undefined && !['seq', 'omap', 'pairs'].includes(tag)) throw unknownTag(tag, event.start)
  const list = emptyList(event.start)
  while (!isPop(reading)) addItem(list, readNode(reading))
  return list
}

function readMapping(reading: Reading, event: CollectionEvent): MappingNode {
  const tag = tagOf(reading, event)
  if (tag !== undefined && !['map', 'set'].includes(tag)) throw unknownTag(tag, event.start)
  const own: [string, Member][] = []
  const merged: [string, Member][] = []
  while (!isPop(reading)) readPair(reading, own, merged)
  reading.repeated.push(...repeatedKeys(own.map(([key, { keyOffset }]) => ({ key, offset: keyOffset }))))
  const mapping = emptyMapping(event.start)
  for (const [key, member] of [...merged, ...own]) addPair(mapping, key, member)
  return mapping
}

function readPair(reading: Reading, own: [string, Member][], merged: [string, Member][]): void {
  const isMerge = isMergeKey(reading)
  const key = readNode(reading)
  const node = readNode(reading)
  if (isMerge) merged.unshift(...mergedMembers(node))
  else own.push([keyText(key), { keyOffset: key.offset, node }])
}

function isMergeKey({ text, events, next }: Reading): boolean {
  const event = events[next]
  return event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && getScalarValue(text, event) === '<<'
}

/** What `<<` brings in. Of several mappings, and of several `<<`, the first wins, so it comes last. */
function mergedMembers(node: SourceNode): [string, Member][] {
  if (Array.isArray(node.value)) {
    return [...(node.members?.values() ?? [])].reverse().flatMap((item) => mappingMembers(item.node))
  }
  return mappingMembers(node)
}

function mappingMembers(node: SourceNode): [string, Member][] {
  if (node.members === undefined || Array.isArray(node.value)) {
    throw new BrokenText('expected a mapping or list of mappings for merging', node.offset)
  }
  return [...node.members].map(([key, member]) => [String(key), member])
}

/** Keys as the reference's journal writes them: `1` for the number, `true` and `null` for what is neither text nor number. */
function keyText(key: SourceNode): string {
  if (key.members !== undefined) throw new BrokenText('a key must be text or a number, not a list or a mapping', key.offset)
  if (typeof key.value === 'string') return key.value
  return typeof key.value === 'number' ? (key.numberText ?? pythonText(key.value)) : String(key.value)
}

function isPop({ events, next }: Reading): boolean {
  const type = events[next]?.type
  return type === undefined || type === EVENT_ID.POP
}

/** `int` for `!!int`, the whole tag for what is not YAML's own; undefined for none, and for a lone `!`, which PyYAML takes for none. */
function tagOf({ text }: Reading, event: ScalarEvent | CollectionEvent): string | undefined {
  if (event.tagStart === -1) return undefined
  const tag = text.slice(event.tagStart, event.tagEnd)
  return tag === '!' ? undefined : (/^(?:!!|!<tag:yaml\.org,2002:)([a-z]+)>?$/.exec(tag)?.[1] ?? tag)
}

function unknownTag(tag: string, offset: number): BrokenText {
  return new BrokenText(`could not determine a constructor for the tag '${tag}': only plain values are read`, offset)
}

/** An empty scalar has no place of its own: it stands where the last thing before it ended. */
function scalarOffset(reading: Reading, event: ScalarEvent): number {
  const own = firstOffset([event])
  if (own !== undefined) return own
  const before = reading.events.slice(Math.max(0, reading.next - 2), reading.next - 1)
  return firstOffset(before) ?? 0
}

function firstOffset(events: Event[]): number | undefined {
  for (const event of events) {
    const known = partOffsets(event).filter((offset) => offset >= 0)
    if (known.length > 0) return Math.min(...known)
  }
  return undefined
}

/** Where tag, anchor and value begin, `&`, `*` and quotes included; below zero for what is not there. */
function partOffsets(event: Event): number[] {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return [event.tagStart, event.anchorStart - 1, event.valueStart - (isQuoted(event) ? 1 : 0)]
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return [event.tagStart, event.anchorStart - 1, event.start]
    case EVENT_ID.ALIAS:
      return [event.anchorStart - 1]
    default:
      return []
  }
}

function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED
}
