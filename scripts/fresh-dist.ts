/** Whether the committed `dist/` is what the sources make: builds it elsewhere and compares every byte. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.ts'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const fresh = mkdtempSync(join(tmpdir(), 'chaos-gate-dist-'))
try {
  await build(fresh)
  const names = new Set([...filesOf(dist), ...filesOf(fresh)])
  const stale = [...names].filter((name) => !isSame(name))
  for (const name of stale) console.error(`dist/${name} is not what the sources make`)
  process.exitCode = stale.length === 0 ? 0 : 1
} finally {
  rmSync(fresh, { recursive: true })
}

function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => statSync(join(folder, name)).isFile())
}

function isSame(name: string): boolean {
  const [committed, made] = [dist, fresh].map((folder) =>
    filesOf(folder).includes(name) ? readFileSync(join(folder, name)) : undefined,
  )
  return committed !== undefined && made !== undefined && committed.equals(made)
}
