/** Proves that `dist/` is what `src/` makes: builds it again beside, and compares byte by byte. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist')
const FRESH = join(ROOT, 'build/fresh-dist')

await build(FRESH)
const names = new Set([...namesIn(DIST), ...namesIn(FRESH)])
const stale = [...names].filter((name) => contentOf(DIST, name) !== contentOf(FRESH, name))
for (const name of stale) console.error(`dist/${name} is not what src/ makes`)
if (stale.length > 0) process.exitCode = 1

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

/** Undefined when it is not there. Line ends do not count: git may change them. */
function contentOf(folder: string, name: string): string | undefined {
  const path = join(folder, name)
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined
}
