/** A process of its own: a result from a file → every report of it. Prints what that took as JSON. */

import { readFileSync } from 'node:fs'
import { listAnnotations } from '../../src/report/annotations.ts'
import { renderComment } from '../../src/report/comment.ts'
import { renderHtml } from '../../src/report/html.ts'
import { renderJunit } from '../../src/report/junit.ts'
import type { Links } from '../../src/report/parts.ts'
import type { Result } from '../../src/report/result.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderTerminal } from '../../src/report/terminal.ts'

const LINKS: Links = { file: (file) => `https://github.com/octo/shop/blob/main/${file}` }

const result = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Result
const started = performance.now()
const html = renderHtml(result, LINKS)
const others = [
  renderComment(result, LINKS),
  renderSummary(result, LINKS),
  renderJunit(result),
  renderSarif(result),
  renderTerminal(result, { isColored: true }),
  JSON.stringify(listAnnotations(result)),
  JSON.stringify(result),
]
const milliseconds = performance.now() - started
if (others.some((text) => text === '')) throw new Error('a report is empty')
console.log(
  JSON.stringify({ milliseconds, peakMebibytes: process.resourceUsage().maxRSS / 1024, htmlBytes: Buffer.byteLength(html) }),
)
