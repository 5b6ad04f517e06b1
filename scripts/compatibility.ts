/** `npm run check` runs this: every rule of the format has a test that proves it, or a reason why we differ. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readEvidence } from './compatibility/evidence.ts'
import { findGaps } from './compatibility/findings.ts'
import { readProject } from './tidy/project.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const gaps = findGaps(readEvidence(readProject(root), readFileSync(join(root, 'docs/compatibility.md'), 'utf8')))
for (const gap of gaps) console.error(gap)
process.exitCode = gaps.length === 0 ? 0 : 1
