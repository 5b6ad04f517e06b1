/**
 * `npm run demo`: the main job without a cluster. Two experiments on the practice cluster's shop, one that passes and one that
 * deviates, and the comment, the page and the job summary that the pull request would get. Ends with 0 when both did what they should.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { command } from '../src/cli/command.ts'
import { openTerminal } from '../src/cli/terminal.ts'
import type { Result } from '../src/report/result.ts'
import { renderSummary } from '../src/report/summary.ts'

const EXPECTED: Readonly<Record<string, string>> = {
  'examples/still-answering.yaml': 'passed',
  'examples/lose-the-database.yaml': 'deviated',
}

const directory = fileURLToPath(new URL('..', import.meta.url))
const report = join(directory, 'chaos-report')
const words = ['practice', 'run', ...Object.keys(EXPECTED), '--report', report, '--journal-path', join(report, 'journal.json')]

await command(words, { directory, environment: process.env }, openTerminal(process.env))

const result = JSON.parse(readFileSync(join(report, 'results.json'), 'utf8')) as Result
const { experiments } = result
const surprises = experiments.filter(({ file, verdict }) => EXPECTED[file] !== verdict.name)
writeFileSync(join(report, 'summary.md'), renderSummary(result, { file: () => undefined }))
console.log(`\nThe pull request would get this comment, which is in chaos-report/comment.md. Beside it: report.html, a page for a browser;
summary.md, what the job's page shows; junit.xml, chaos-gate.sarif and results.json, for other tools.\n`)
console.log(readFileSync(join(report, 'comment.md'), 'utf8'))
if (surprises.length > 0 || experiments.length !== Object.keys(EXPECTED).length) {
  console.error(`The demo did not go as it should: ${JSON.stringify(experiments.map(({ file, verdict }) => [file, verdict]))}`)
  process.exitCode = 1
} else {
  console.log('The first passed and the second deviated, as they should: the shop has three fronts, but only one database.')
}
