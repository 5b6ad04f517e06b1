/** SARIF 2.1.0 of the annotations: a rule per kind of verdict, a result per place in an experiment's file. */

import { type Annotation, type AnnotationKind, listAnnotations } from './annotations.ts'
import { brief } from './markdown-text.ts'
import type { Result } from './result.ts'
import { MEANINGS } from './words.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
/** GitHub shows at most 5,000 results of a run. */
const RESULTS_MAX = 5_000
const MESSAGE_MAX = 1_000

const RULES: Readonly<Record<Exclude<AnnotationKind, 'passed'>, string>> = {
  deviated: MEANINGS.deviated,
  'not-restored': MEANINGS['not-restored'],
  inconclusive: MEANINGS.inconclusive,
  'not-steady': MEANINGS['not-steady'],
  invalid: MEANINGS.invalid,
  interrupted: MEANINGS.interrupted,
  error: MEANINGS.error,
  'left-behind': 'Something was left behind in the cluster and has to be put right by hand.',
  warning: 'Worth knowing; it changes no verdict.',
}
const KINDS = Object.keys(RULES) as (keyof typeof RULES)[]

export function renderSarif(result: Result): string {
  const all = listAnnotations(result)
  // A result without a place cannot be shown beside a line, so it is a notification of the run.
  const placed = all.filter(({ file }) => file !== undefined).slice(0, RESULTS_MAX)
  const unplaced = all.filter(({ file }) => file === undefined).slice(0, RESULTS_MAX)
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Chaos Gate', rules: KINDS.map(ruleOf) } },
        invocations: [
          {
            executionSuccessful: result.verdict !== 'error' && result.verdict !== 'interrupted',
            toolExecutionNotifications: unplaced.map(({ level, message }) => ({ level, message: textOf(message) })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: placed.map(resultOf),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf(kind: keyof typeof RULES) {
  return {
    id: `chaos-gate/${kind}`,
    shortDescription: { text: kind },
    fullDescription: { text: RULES[kind] },
    defaultConfiguration: { level: kind === 'warning' ? 'warning' : 'error' },
  }
}

/** What did not do its job in a run that passed is a warning. */
function resultOf({ kind, level, message, file = '', line, column }: Annotation) {
  const rule = kind === 'passed' ? 'warning' : kind
  const region = line === undefined ? {} : { region: { startLine: line, ...(column !== undefined && { startColumn: column }) } }
  return {
    ruleId: `chaos-gate/${rule}`,
    ruleIndex: KINDS.indexOf(rule),
    level,
    message: textOf(message),
    locations: [
      { physicalLocation: { artifactLocation: { uri: encodeURI(wellFormed(file)), uriBaseId: '%SRCROOT%' }, ...region } },
    ],
  }
}

/** A message has placeholders in braces and links in brackets; a backslash takes their meaning away. */
function textOf(message: string): { text: string } {
  const text = brief(message, MESSAGE_MAX)
  return { text: text.replace(/[[\]\\]/g, '\\$&').replace(/[{}]/g, '$&$&') || 'nothing was said' }
}

/** Halves of characters have no place in an address. */
function wellFormed(value: string): string {
  return value.replace(/\p{Cs}/gu, '\ufffd')
}
