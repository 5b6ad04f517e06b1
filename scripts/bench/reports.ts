/** What it costs to tell a very large result: 60 experiments that were each looked at 10,000 times. */

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { largeResult } from '../../test/report/many.ts'
import type { BenchPlace } from './place.ts'
import type { Row } from './row.ts'

const EXPERIMENTS = 60
const SAMPLES = 10_000

export async function measureReports({ node, folder }: BenchPlace): Promise<Row[]> {
  const results = join(folder, 'large-results.json')
  writeFileSync(results, JSON.stringify(largeResult(EXPERIMENTS, SAMPLES)))
  const program = join(folder, 'render-reports.mjs')
  const build = await rolldown({ input: fileURLToPath(new URL('./render-reports.ts', import.meta.url)), platform: 'node' })
  await build.write({ file: program, format: 'esm' })
  await build.close()
  const told = JSON.parse(execFileSync(node, [program, results], { encoding: 'utf8' })) as Record<string, number>
  const what = `all reports of ${EXPERIMENTS} × ${SAMPLES} samples`
  return [
    { what, value: told.milliseconds ?? Number.NaN, unit: 'ms', max: 1000 },
    { what: 'their peak memory', value: told.peakMebibytes ?? Number.NaN, unit: 'MiB', max: 150 },
    { what: 'their HTML', value: (told.htmlBytes ?? Number.NaN) / 1e6, unit: 'MB', max: 2 },
  ]
}
