/**
 * `npm run tidy`: borders, sizes, dead code, the list of native functions. Prints each finding as `file:line: what to do`
 * and ends with 1 when there is one.
 */

import { fileURLToPath } from 'node:url'
import { borders, environment } from './tidy/borders.ts'
import { deadExports, deadFiles } from './tidy/dead.ts'
import { type Finding, type Rule, readProject } from './tidy/project.ts'
import { registry } from './tidy/registry.ts'
import { type Figures, measure, sizes } from './tidy/sizes.ts'
import { skippedTests, words } from './tidy/words.ts'

const RULES: readonly Rule[] = [borders, environment, sizes, deadFiles, deadExports, words, skippedTests]

const sources = readProject(fileURLToPath(new URL('..', import.meta.url)))
const { loadActivities } = await import('../src/activities/index.ts')
const findings = [...RULES.flatMap((rule) => rule(sources)), ...registry(sources, await loadActivities())]

for (const finding of findings) console.error(describe(finding))
console.log(findings.length === 0 ? summarise(measure(sources)) : `${findings.length} to mend`)
process.exitCode = findings.length === 0 ? 0 : 1

function describe({ file, line, message }: Finding): string {
  return `${[file, line].filter((part) => part !== undefined).join(':')}: ${message}`
}

function summarise({ files, fileMedian, functions, functionMedian, wideInterfaces }: Figures): string {
  const wide = wideInterfaces.length === 0 ? '' : `; wider than advised: ${wideInterfaces.join(', ')}`
  return `${files} files (median ${fileMedian} lines), ${functions} functions (median ${functionMedian})${wide}`
}
