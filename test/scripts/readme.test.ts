/** What the README and the other pages show is true. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { load } from 'js-yaml'
import { globSync } from 'tinyglobby'
import { parseCommandLine } from '../../src/cli/parse.ts'
import { loadExperiment } from '../../src/experiment/load.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...filesBelow('docs', '.md')]

interface Step {
  uses?: string
  with?: Record<string, unknown>
}
interface Workflow {
  permissions?: object
  jobs: Record<string, { permissions?: object; steps: Step[] }>
}

function filesBelow(folder: string, ending: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`)
}

function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, body]) => body as string)
}

const commands = pages
  .flatMap((page) => blocks(read(page), 'sh').flatMap((block) => block.split('\n')))
  .filter((line) => line !== '')

describe('commands', () => {
  test.each(commands.filter((line) => line.startsWith('npx chaos-gate ')))(
    '%s is understood, and its files are there',
    (line) => {
      const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare)
      const { verb, operands } = parseCommandLine(words.slice(2))
      expect(verb).toBeDefined()
      // What a run leaves behind is not there before it.
      const files = operands.filter((file) => !file.startsWith('chaos-report/'))
      expect(files.filter((file) => globSync(file, { cwd: root }).length === 0)).toEqual([])
    },
  )

  test('each npm script exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm (?:run )?(test|(?<=run )[\w:]+)/g)].map(([, name]) => name as string),
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('the README', () => {
  const documents = blocks(readme, 'yaml').map((text) => ({ text, parsed: load(text) as Record<string, unknown> }))

  test('shows an experiment that is sound', () => {
    const experiments = documents.filter(({ parsed }) => 'method' in parsed)
    expect(experiments).not.toEqual([])
    for (const { text } of experiments) expect(loadExperiment(text, 'README.yaml').warnings).toEqual([])
  })

  test('shows a workflow', () => {
    expect(documents.filter(({ parsed }) => 'jobs' in parsed)).not.toEqual([])
  })
})

describe('workflows', () => {
  const { inputs } = load(read('action.yml')) as { inputs: Record<string, unknown> }
  const files = [...filesBelow('.github/workflows', '.yml'), ...filesBelow('examples/workflows', '.yml')]
  const workflows = files.map((file) => [file, load(read(file)) as Workflow] as const)

  test.each(workflows)('%s begins with no permission at all, and each job says what it needs', (_, { permissions, jobs }) => {
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined()
  })

  test.each(workflows)('%s gives the action only inputs that it has', (_, { jobs }) => {
    const ours = Object.values(jobs).flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses === './' || uses?.startsWith('chaos-gate/')),
    )
    const given = ours.flatMap((step) => Object.keys(step.with ?? {}))
    expect(given.filter((name) => !(name in inputs))).toEqual([])
  })
})

test('every link to a file of the repository leads somewhere', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target]) => join(dirname(page), target as string))
      .filter((target) => !existsSync(join(root, target))),
  )
  expect(broken).toEqual([])
})
