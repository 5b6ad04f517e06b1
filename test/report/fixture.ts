/** Runs as the app would tell them, from `fixtures/<case>/outcomes.json`, and the reports that are expected of them. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../../src/experiment/outcome.ts'
import type { ToldRun } from '../../src/report/build-result.ts'
import type { Links } from '../../src/report/parts.ts'

const FOLDER = join(import.meta.dirname, 'fixtures')

export const cases = readdirSync(FOLDER)

export const links: Links = {
  file: (file) => `https://github.com/octo/shop/blob/abc123/${file}`,
  run: 'https://github.com/octo/shop/actions/runs/1001',
}

/** A function cannot stand in a file, so the positions that `locate` knows stand there instead, by path. */
export function readFixture(name: string): ToldRun {
  const told = JSON.parse(readFileSync(join(FOLDER, name, 'outcomes.json'), 'utf8'))
  const outcomes = told.outcomes.map(
    ({ positions, ...outcome }: Outcome & { positions: Record<string, { line: number; column: number }> }): Outcome => ({
      ...outcome,
      locate: (path) => positions[path.join('/')],
    }),
  )
  return { ...told, outcomes }
}

/** The expected text; `UPDATE_GOLDEN=1` accepts what is there now. */
export function golden(name: string, file: string, actual: string): string {
  const path = join(FOLDER, name, file)
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, actual)
  return readFileSync(path, 'utf8')
}
