/** `controls.my\.tracing.list[0]`: how an entry of the settings is named on the command line (spec CLI-37). */

import type { Path } from '../experiment/outcome.ts'
import { isMapping } from '../experiment/values/plain.ts'

/** Dots between names, a backslash before a dot that belongs to a name, `[0]` for the items of lists. Undefined for what is no such path. */
export function parseEntryPath(text: string): Path | undefined {
  const parts = text.match(/(?:\\.|[^\\.])+/g) ?? []
  if (text === '' || parts.join('.') !== text) return undefined
  return parts.flatMap((part) => {
    const [, name = '', indices = ''] = /^(.*?)((?:\[\d{1,9}\])*)$/s.exec(part) ?? []
    const items = [...indices.matchAll(/\d+/g)].map(([digits]) => Number(digits))
    return name === '' ? items : [name.replace(/\\(.)/g, '$1'), ...items]
  })
}

type Container = Record<string | number, unknown>

/** Where the last step of the path is an entry that is there: its container and its key. */
export function findEntry(document: unknown, path: Path): { container: Container; key: string | number } | undefined {
  let container: unknown = document
  for (const [depth, key] of path.entries()) {
    if (!isIn(container, key)) return undefined
    if (depth === path.length - 1) return { container: container as Container, key }
    container = (container as Container)[key]
  }
  return undefined
}

function isIn(container: unknown, key: string | number): boolean {
  if (Array.isArray(container)) return typeof key === 'number' && key < container.length
  return isMapping(container) && typeof key === 'string' && Object.hasOwn(container, key)
}
