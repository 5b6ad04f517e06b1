/** What the control says, and in which words (spec extensions 9.1). */

import { dump } from 'js-yaml'
import type { Journal, Run, SteadyState } from '../../experiment/journal.ts'
import type { Experiment } from '../../experiment/schema.ts'
import { pythonText } from '../../experiment/values/python-text.ts'
import { describeSeen } from '../../report/describe.ts'
import { deviationsOf } from '../../slack/deviations.ts'
import { type Block, fields, harmless, header, markdown, section } from '../../slack/text.ts'
import type { SlackFile } from '../../slack/upload.ts'
import type { SlackArguments } from '../../slack/web-api.ts'

/** Experimenters' own sections, and probes that deviated: more than a screen of each helps nobody. */
const EXTRA_MAX = 10
const DEVIATIONS_MAX = 10
/** Characters of an attached file. */
const FILE_MAX = 100_000

interface State {
  words: string
  color: string
}

const RUNNING: State = { words: 'Running', color: '#222831' }
const DEVIATED: State = { words: 'Deviated', color: '#FF1700' }
const STATES: Readonly<Record<Journal['status'], State>> = {
  completed: { words: 'Completed successfully', color: '#06FF00' },
  failed: { words: 'Failed to complete', color: '#FF8E00' },
  aborted: { words: 'Failed to complete', color: '#FF8E00' },
  interrupted: { words: 'Interrupted by operator or signal', color: '#CEAB93' },
}

export interface Subject {
  experiment: Experiment
  /** The configuration's `slack_extra`. */
  extra: readonly string[]
  host: string
}

/** The message whose thread has all others; `journal` once it is over. */
export function rootMessage({ experiment, extra, host }: Subject, journal: Journal | null): SlackArguments {
  const { words, color } = stateOf(journal)
  const title = pythonText(experiment.title)
  const deviations = journal === null ? [] : deviationsOf(journal).slice(0, DEVIATIONS_MAX)
  const blocks: Block[] = [
    header(title),
    fields([
      ['Host', host],
      ['State', words],
    ]),
    ...deviations.map(section),
    ...extra.slice(0, EXTRA_MAX).map(markdown),
  ]
  return { ...threadMessage(`Chaos experiment: ${title}`), attachments: [{ color, fallback: harmless(words), blocks }] }
}

function stateOf(journal: Journal | null): State {
  if (journal === null) return RUNNING
  return journal.deviated ? DEVIATED : (STATES[journal.status] ?? STATES.failed)
}

/** One line that shows as itself. */
export function threadMessage(words: string): SlackArguments {
  return { text: harmless(words), mrkdwn: false, unfurl_links: false, unfurl_media: false }
}

/** What an activity or a look has left in the journal. */
export function stateFile(state: Run | SteadyState): SlackFile {
  const text = dump(state, { noRefs: true })
  return { name: 'state.yaml', snippetType: 'yaml', text: text.length > FILE_MAX ? `${text.slice(0, FILE_MAX)}\n# …\n` : text }
}

export function experimentIsOver(journal: Journal): string {
  return `The experiment is over: ${stateOf(journal).words}`
}

export function steadyState({ steady_state_met, probes }: SteadyState): string {
  if (steady_state_met) return 'The steady state is met'
  const bad = probes.at(-1)
  return `The steady state is not met${bad === undefined ? '' : `: ${pythonText(bad.activity.name)} saw ${describeSeen(bad)}`}`
}

export function activityIsOver(run: Run): string {
  const { type, name } = run.activity
  return `The ${type} ${pythonText(name)} ${run.status ?? 'was interrupted'}: ${describeSeen(run)}`
}
