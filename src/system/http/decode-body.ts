/** What a body is once its content encodings are taken off. */

import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { HttpFailed } from '../http.ts'
import { reasonOf } from './reason.ts'

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>

const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: (bytes, options) => promisify(isZlib(bytes) ? inflate : inflateRaw)(bytes, options),
}

/** Takes off the encodings that the header lists, the last one first. An encoding that was not asked for is left alone. */
export async function decodeBody(bytes: Uint8Array, encodings: string | undefined, bodyMax: number): Promise<Uint8Array> {
  let body = bytes
  for (const name of (encodings ?? '').toLowerCase().split(',').reverse()) {
    const decode = DECODERS[name.trim()]
    if (decode !== undefined && body.length > 0) body = await decoded(decode, body, name.trim(), bodyMax)
  }
  return body
}

async function decoded(decode: Decoder, bytes: Uint8Array, name: string, maxOutputLength: number): Promise<Uint8Array> {
  try {
    return await decode(bytes, { maxOutputLength })
  } catch (error) {
    const isTooLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    const reason = isTooLong ? `is longer than ${maxOutputLength} bytes` : `is not ${name} as it says: ${reasonOf(error)}`
    throw new HttpFailed('unreadable', `the body ${reason}`, { cause: error })
  }
}

/** Servers mean two things by `deflate`: with the wrapper of RFC 1950, whose two first bytes check each other, or without. */
function isZlib(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0
}
