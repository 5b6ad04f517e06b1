/** The files of a run that are made from its result: what people open, what other tools read, the comment as the pull request has it. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderComment } from '../report/comment.ts'
import { renderHtml } from '../report/html.ts'
import { renderJunit } from '../report/junit.ts'
import { mapTexts } from '../report/map-texts.ts'
import type { Links } from '../report/parts.ts'
import type { Result } from '../report/result.ts'
import { renderSarif } from '../report/sarif.ts'

/**
 * Synchronous on purpose: a cancelled run writes them in its last moments. `masked` takes secrets out: of the result, before
 * anything is escaped, and of the words around it.
 */
export function writeReportFiles(folder: string, result: Result, links: Links, masked: (text: string) => string): void {
  mkdirSync(folder, { recursive: true })
  const harmless = mapTexts(result, masked)
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('results.json', `${JSON.stringify(harmless, null, 2)}\n`)
  write('comment.md', masked(`${renderComment(harmless, links)}\n`))
  write('junit.xml', renderJunit(harmless))
  write('chaos-gate.sarif', renderSarif(harmless))
  write('report.html', renderHtml(harmless, links))
}
