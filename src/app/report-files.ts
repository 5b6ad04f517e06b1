/** The files of a run that are made from its result: what other tools read, and the comment as the pull request has it. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderComment } from '../report/comment.ts'
import type { Links } from '../report/parts.ts'
import type { Result } from '../report/result.ts'

/** Synchronous on purpose: a cancelled run writes them in its last moments. `masked` takes secrets out. */
export function writeReportFiles(folder: string, result: Result, links: Links, masked: (text: string) => string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'results.json'), masked(`${JSON.stringify(result, null, 2)}\n`))
  writeFileSync(join(folder, 'comment.md'), masked(`${renderComment(result, links)}\n`))
}
