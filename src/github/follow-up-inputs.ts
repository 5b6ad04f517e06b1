/** The inputs for what comes after the verdict: comparison with earlier runs, other jobs' results, the nightly issue, webhooks. */

import { DEFAULT_TOLERANCES, parseTolerances, type Tolerances } from '../history/tolerance.ts'
import type { InputReader } from './input-reader.ts'

export interface HistoryInputs {
  kept: 'branch' | 'artifact' | 'none'
  /** Path of an earlier `history.json` or `results.json`. */
  baseline?: string
  tolerances: Tolerances
  isFailing: boolean
}

export interface PublishInputs {
  /** Globs of `results.json`. */
  results: string[]
  /** How many there must be. */
  expected?: number
  /** Path of the event that the other run has left behind. */
  eventFile?: string
}

export interface NotifyInputs {
  issue: 'never' | 'auto' | 'nightly'
  when: 'failure' | 'change' | 'always'
  webhooks: { slack?: string; teams?: string; plain?: string }
}

export const FOLLOW_UP_NAMES = [
  'results',
  'results-expected',
  'event-file',
  'history',
  'baseline',
  'fail-on-regression',
  'issue',
  'slack-webhook',
  'teams-webhook',
  'webhook',
  'notify',
] as const

/** Whoever knows one of them can write to the channel. */
export const SECRET_NAMES = ['github-token', 'slack-webhook', 'teams-webhook', 'webhook'] as const

const RESULTS_MAX = 1000

export function readHistoryInputs(reader: InputReader): HistoryInputs {
  const kept = reader.choice('history', ['branch', 'artifact', 'none'] as const) ?? 'none'
  const baseline = reader.text('baseline')
  const tolerances = readTolerances(reader)
  if (baseline !== undefined && kept !== 'artifact') reader.refuse('baseline', 'is only read with `history: artifact`')
  if (tolerances !== null && kept === 'none')
    reader.refuse('fail-on-regression', 'needs `history: branch` or `history: artifact`')
  return {
    kept,
    ...(baseline !== undefined && { baseline }),
    tolerances: tolerances ?? DEFAULT_TOLERANCES,
    isFailing: tolerances !== null,
  }
}

/** Null: nothing fails for it. */
function readTolerances(reader: InputReader): Tolerances | null {
  const text = reader.text('fail-on-regression') ?? 'false'
  if (/^(?:false|False|FALSE)$/.test(text)) return null
  if (/^(?:true|True|TRUE)$/.test(text)) return DEFAULT_TOLERANCES
  try {
    return parseTolerances(text)
  } catch (error) {
    reader.refuse(
      'fail-on-regression',
      `is neither true, false nor tolerances such as "5% availability, 2s recovery": ${(error as Error).message}`,
    )
    return DEFAULT_TOLERANCES
  }
}

export function readPublishInputs(reader: InputReader, isPublishing: boolean): PublishInputs {
  const advice = 'Name the results.json files of the other jobs, such as results/*/results.json'
  const results = isPublishing ? reader.requiredLines('results', advice) : reader.lines('results')
  if (!isPublishing && results.length > 0) reader.refuse('results', 'is only read with `mode: publish`')
  const expected = reader.wholeNumber('results-expected', RESULTS_MAX)
  const eventFile = reader.text('event-file')
  return { results, ...(expected !== undefined && { expected }), ...(eventFile !== undefined && { eventFile }) }
}

export function readNotifyInputs(reader: InputReader, { kept }: HistoryInputs): NotifyInputs {
  const when = reader.choice('notify', ['failure', 'change', 'always'] as const) ?? 'failure'
  if (when === 'change' && kept === 'none')
    reader.refuse('notify', 'can only be change with a history, which tells what was before')
  return {
    issue: reader.choice('issue', ['never', 'auto', 'nightly'] as const) ?? 'never',
    when,
    webhooks: {
      ...addressOf(reader, 'slack-webhook', 'slack'),
      ...addressOf(reader, 'teams-webhook', 'teams'),
      ...addressOf(reader, 'webhook', 'plain'),
    },
  }
}

/** Its text is never repeated. */
function addressOf<Kind extends string>(reader: InputReader, name: string, kind: Kind): { [K in Kind]?: string } {
  const address = reader.text(name)
  if (address === undefined) return {}
  if (!/^https?:\/\/\S+$/.test(address) || !URL.canParse(address)) reader.refuse(name, 'is no address that begins with https://')
  return { [kind]: address } as { [K in Kind]?: string }
}
