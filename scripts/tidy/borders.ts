/** Who may import whom. Data, so that a person can read it and a machine can hold everybody to it. */

import ts from 'typescript'
import { type Finding, lineOf, type Rule, type Source, visit } from './project.ts'

/**
 * A folder of `src/` may import itself and the folders named here. Arrows only point down; the files directly in `src/` and
 * the entries' parts in `src/action/` and `src/cli/` put the pieces together and may import everything. `app` knows neither GitHub nor the practice
 * cluster, so that no entry carries what only another one needs.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[] | 'everything'>> = {
  experiment: [],
  system: [],
  text: [],
  // Inputs are read with the words that what comes after them knows.
  github: ['experiment', 'history'],
  engine: ['experiment', 'system'],
  report: ['experiment'],
  history: ['experiment', 'report'],
  publish: ['experiment', 'report'],
  webhooks: ['experiment', 'report', 'system', 'slack'],
  kubernetes: ['system'],
  undo: ['kubernetes', 'system'],
  practice: ['system'],
  // Told in the words of the reports, wherever it is told from: by a control, to a channel of the settings.
  slack: ['experiment', 'system', 'report'],
  controls: ['experiment', 'system', 'engine', 'slack', 'report'],
  activities: ['experiment', 'system', 'kubernetes', 'slack'],
  providers: ['experiment', 'system', 'activities'],
  // Speaks for functions and controls that only Python has, so it is a provider and makes controls.
  foreign: ['experiment', 'system', 'engine', 'providers', 'generated'],
  generated: [],
  // Both ask web servers for a part of the experiment, through a door that they are given.
  vault: ['experiment', 'system'],
  sources: ['experiment', 'system'],
  settings: ['experiment', 'system'],
  notifications: ['experiment', 'system', 'providers', 'slack', 'report'],
  permissions: ['experiment', 'system', 'kubernetes', 'activities', 'providers', 'undo'],
  policy: ['experiment', 'system', 'kubernetes', 'activities', 'permissions'],
  plan: ['experiment', 'system', 'kubernetes', 'activities', 'providers', 'permissions', 'policy', 'undo'],
  app: [
    'permissions',
    'policy',
    'plan',
    'experiment',
    'system',
    'engine',
    'kubernetes',
    'undo',
    'controls',
    'activities',
    'providers',
    'foreign',
    'vault',
    'sources',
    'settings',
    'notifications',
    'report',
  ],
  // Takes what the app would run to where it is run.
  job: [
    'app',
    'experiment',
    'system',
    'kubernetes',
    'permissions',
    'policy',
    'providers',
    'foreign',
    'sources',
    'report',
    'publish',
  ],
  cli: 'everything',
  action: 'everything',
}

/** What everybody may import: plain functions over words, which know nothing. */
export const COMMON = 'text'

/** One door per outside library: the files or folders of `src/` that may import what starts with the name. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  '@actions/': ['src/github/'],
  '@kubernetes/client-node': ['src/kubernetes/'],
  'node:child_process': ['src/system/exec.ts', 'src/system/companion.ts'],
}

/** Where the environment is read. Everybody else is told. */
export const READS_ENVIRONMENT: readonly string[] = [
  'src/main.ts',
  'src/post.ts',
  'src/cli.ts',
  'src/cli/',
  'src/github/inputs.ts',
]

export const borders: Rule = (sources) =>
  sources.filter(isProduct).flatMap((source) => source.imports.flatMap((it) => judge(source, it)))

function judge(source: Source, { specifier, target, line }: Source['imports'][number]): Finding[] {
  const message = target === undefined ? judgeDoor(source.path, specifier) : judgeFolder(source.path, target)
  return message === undefined ? [] : [{ file: source.path, line, message }]
}

function judgeDoor(path: string, specifier: string): string | undefined {
  const door = Object.keys(DOORS).find(
    (name) => specifier === name || specifier.startsWith(name.endsWith('/') ? name : `${name}/`),
  )
  if (door === undefined || isIn(path, DOORS[door] ?? [])) return undefined
  return `imports ${specifier}, whose only door is ${DOORS[door]?.join(', ')}: call what that exports`
}

function judgeFolder(path: string, target: string): string | undefined {
  const from = folderOf(path)
  const to = folderOf(target)
  if (from === undefined || from === to) return undefined
  const allowed = MAY_IMPORT[from]
  if (allowed === undefined)
    return `stands in src/${from}/, which MAY_IMPORT does not know: give it a line in scripts/tidy/borders.ts`
  if (allowed === 'everything' || to === COMMON) return undefined
  if (to === undefined) return `imports ${target}, an entry: entries import folders, never the other way round`
  return allowed.includes(to)
    ? undefined
    : `${from} may not import ${to} (only ${allowed.join(', ') || 'itself'}): take it as an argument, or move the code down`
}

export const environment: Rule = (sources) =>
  sources.filter((source) => isProduct(source) && !isIn(source.path, READS_ENVIRONMENT)).flatMap(readings)

function readings({ path, tree }: Source): Finding[] {
  const findings: Finding[] = []
  if (!tree) return findings
  visit(tree, (node) => {
    if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'env' || node.expression.getText(tree) !== 'process') return
    findings.push({
      file: path,
      line: lineOf(tree, node),
      message: 'reads process.env: only entries and github/inputs.ts do, take the value as an argument',
    })
  })
  return findings
}

function isProduct(source: Source): boolean {
  return source.path.startsWith('src/')
}

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
}

/** `src/engine/run.ts` → `engine`; undefined for a file directly in `src/`. */
function folderOf(path: string): string | undefined {
  const [, folder, rest] = path.split('/')
  return rest === undefined ? undefined : folder
}
