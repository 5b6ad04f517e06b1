/**
 * `npm run check` runs this: every rule of the format has a test that proves it, or a reason why we differ; every function of the extensions
 * is native and tested, on a real cluster too; every decision about them has been taken.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readEvidence } from './compatibility/evidence.ts'
import { readFunctionEvidence } from './compatibility/extensions/evidence.ts'
import { findDecisionGaps, findFunctionGaps } from './compatibility/extensions/findings.ts'
import { findGaps } from './compatibility/findings.ts'
import { readProject } from './tidy/project.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = readProject(root)
const gaps = [
  ...findGaps(readEvidence(sources, readFileSync(join(root, 'docs/compatibility.md'), 'utf8'))),
  ...findFunctionGaps(await readFunctionEvidence(sources)),
  ...findDecisionGaps(sources),
]
for (const gap of gaps) console.error(gap)
process.exitCode = gaps.length === 0 ? 0 : 1
