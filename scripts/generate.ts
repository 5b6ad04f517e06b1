/**
 * `npm run generate`: the tables of the README and the reference of native functions, from what the program itself uses; and
 * the Python end of the bridge as a module, so that the bundle carries it.
 * With `--check` it writes nothing, and ends with 1 when a file is not as it would be written.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadActivities } from '../src/activities/index.ts'
import { describeBounds } from './compatibility/bounds.ts'
import { readEvidence } from './compatibility/evidence.ts'
import { readFunctionEvidence } from './compatibility/extensions/evidence.ts'
import { describeDecisions, describeFunctions } from './compatibility/extensions/table.ts'
import { describeRules } from './compatibility/table.ts'
import { describeActivities } from './generate/activities.ts'
import { commandSections } from './generate/command.ts'
import { fill } from './generate/fill.ts'
import { describePolicySchema } from './generate/policy-schema.ts'
import { pythonModule } from './generate/python.ts'
import { sections } from './generate/sections.ts'
import { readProject } from './tidy/project.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const isCheck = process.argv.includes('--check')

const definitions = await loadActivities()
const project = readProject(root)
const compatibility = readFileSync(join(root, 'docs/compatibility.md'), 'utf8')

const files: Readonly<Record<string, string>> = {
  'README.md': fill(readFileSync(join(root, 'README.md'), 'utf8'), sections(root, definitions)),
  'docs/command.md': fill(readFileSync(join(root, 'docs/command.md'), 'utf8'), commandSections()),
  'docs/compatibility.md': fill(compatibility, {
    bounds: describeBounds(project),
    rules: describeRules(readEvidence(project, compatibility)),
    functions: describeFunctions(await readFunctionEvidence(project)),
    decisions: describeDecisions(),
  }),
  'docs/reference/activities.md': describeActivities(definitions),
  'schemas/chaos-policy.schema.json': describePolicySchema(),
  'src/generated/bridge.ts': pythonModule(readFileSync(join(root, 'src/foreign/bridge.py'), 'utf8')),
}

for (const [path, text] of Object.entries(files)) {
  const place = join(root, path)
  if (existsSync(place) && readFileSync(place, 'utf8') === text) continue
  if (isCheck) {
    console.error(`${path} is not what npm run generate writes`)
    process.exitCode = 1
  } else {
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, text)
    console.log(`wrote ${path}`)
  }
}
