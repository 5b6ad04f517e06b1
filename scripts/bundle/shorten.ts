/** Code of other packages is read in their own repositories, so here it need not be laid out to be read. It is nearly half of `dist/`. */

import type { OutputChunk } from 'rolldown'
import { minifySync } from 'rolldown/utils'

/** A file of the bundle that holds nothing of ours, without its spaces and the names of its variables; any other as it is. Names of functions stay, for stacks. */
export function shorten(code: string, { fileName, moduleIds }: Pick<OutputChunk, 'fileName' | 'moduleIds'>): string {
  if (!moduleIds.every(isForeign)) return code
  const { code: short, errors } = minifySync(fileName, code, { module: true, mangle: { keepNames: true } })
  if (errors.length > 0) throw new Error(`${fileName} cannot be shortened: ${errors[0]?.message}`)
  return short
}

/** `\0…` is what the bundler adds. */
function isForeign(id: string): boolean {
  return id.includes('/node_modules/') || id.startsWith('\0')
}
