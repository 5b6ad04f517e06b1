/** Bytes of unknown origin as text, without guessing (spec PROC-11, HTTP-11, improved). */

/** Python reads these as what they say; the web's decoders take them for windows-1252. */
const LATIN_1 = /^(iso-?8859-1|iso_8859-1|latin-?1|l1)$/i

/**
 * As the charset says, where one is given and known. Else by a byte order mark, else as UTF-8 where every byte fits, else as
 * Latin-1, which every byte fits. A mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  return decodeAs(bytes, charset ?? markOf(bytes)) ?? decodeAs(bytes, 'utf-8', { fatal: true }) ?? decodeLatin1(bytes)
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** Undefined when there is no such charset, or, under `fatal`, when the bytes do not fit it. */
function decodeAs(bytes: Uint8Array, charset: string | undefined, options: { fatal?: boolean } = {}): string | undefined {
  if (charset === undefined) return undefined
  if (LATIN_1.test(charset)) return decodeLatin1(bytes)
  try {
    return new TextDecoder(charset, options).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
