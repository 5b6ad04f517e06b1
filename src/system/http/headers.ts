/** Header fields as a mapping in which a name counts once, however it is spelt. */

export type Headers = Readonly<Record<string, string>>

/** Later spellings and values win. */
export function mergeHeaders(...sets: readonly Headers[]): Headers {
  const entries = sets.flatMap((headers) => Object.entries(headers))
  return Object.fromEntries(new Map(entries.map((entry) => [entry[0].toLowerCase(), entry])).values())
}

/** `names` are in lower case. */
export function withoutHeaders(headers: Headers, names: readonly string[]): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name.toLowerCase())))
}

/** `name` is in lower case. */
export function readHeader(headers: Headers, name: string): string | undefined {
  return Object.entries(headers).find((entry) => entry[0].toLowerCase() === name)?.[1]
}
