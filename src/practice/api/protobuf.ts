/** Bodies in Kubernetes' protobuf, which `kubectl create` sends for the kinds that it knows: read into plain objects. */

import type { Json } from '../state/objects.ts'
import { MESSAGES } from './protobuf-messages.ts'

const MAGIC = Buffer.from('k8s\0')

type Raw = number | Buffer

/** Undefined for a body that is no such envelope, or holds a kind whose fields are not known here. */
export function readProtobuf(body: Buffer): Json | undefined {
  if (!body.subarray(0, MAGIC.length).equals(MAGIC)) return undefined
  const { typeMeta, raw } = decode('Unknown', body.subarray(MAGIC.length)) as { typeMeta?: Json; raw?: Buffer }
  const kind = String(typeMeta?.kind)
  return raw && MESSAGES[kind] ? { ...typeMeta, ...decode(kind, raw) } : undefined
}

function decode(message: string, bytes: Buffer): Json {
  const object: Json = {}
  for (const { number, raw } of fields(bytes)) {
    const [name, type = 'string', element = 'string'] = MESSAGES[message]?.[number]?.split(' ') ?? []
    if (name !== undefined) assign(object, name, type, element, raw)
  }
  return message === 'IntOrString' ? { value: object.type === 1 ? object.strVal : (object.intVal ?? 0) } : object
}

function assign(object: Json, name: string, type: string, element: string, raw: Raw): void {
  if (type === 'list') object[name] = [...((object[name] as unknown[] | undefined) ?? []), value(element, raw)]
  else if (type === 'map') object[name] = { ...(object[name] as object | undefined), ...entry(element, raw) }
  else {
    const read = value(type, raw)
    if (read !== '' && read !== undefined) object[name] = read
  }
}

function entry(element: string, raw: Raw): Json {
  const [key, held] = [...fields(raw as Buffer)].map((field) => field.raw as Buffer)
  return { [String(key)]: held?.toString(element === 'bytes' ? 'base64' : 'utf8') ?? '' }
}

/** Numbers that are not optional are always sent; their 0 means that nothing was said. */
function value(type: string, raw: Raw): unknown {
  if (type === 'count') return raw === 0 ? undefined : raw
  if (type === 'int') return raw
  if (type === 'bool') return raw === 1
  if (type === 'string') return raw.toString()
  if (type === 'raw') return raw
  const decoded = decode(type, raw as Buffer)
  return type === 'IntOrString' ? decoded.value : decoded
}

function* fields(bytes: Buffer): Generator<{ number: number; raw: Raw }> {
  let place = 0
  const varint = () => {
    let result = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[place++] ?? 0
      result |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return Number(BigInt.asIntN(64, result))
    }
  }
  while (place < bytes.length) {
    const tag = varint()
    const first = varint()
    const isNested = (tag & 7) === 2
    yield { number: tag >> 3, raw: isNested ? bytes.subarray(place, place + first) : first }
    if (isNested) place += first
  }
}
