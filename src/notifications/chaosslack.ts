/** `chaosslack.notification.notify`: one message for each event that the channel wants (spec extensions 9.2). */

import type { Journal } from '../experiment/journal.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { pythonText } from '../experiment/values/python-text.ts'
import { describeException } from '../report/describe.ts'
import { atMost } from '../report/markdown-text.ts'
import { deviationsOf } from '../slack/deviations.ts'
import { type Block, fields, harmless, section } from '../slack/text.ts'
import { openSlack } from '../slack/web-api.ts'
import type { ChannelSettings, ChannelTools } from './channel.ts'
import type { Envelope, EventName } from './event.ts'

const LINES_MAX = 10
const GOOD = '#06FF00'
const WARNING = '#FF8E00'
const DANGER = '#FF1700'
const NEUTRAL = '#222831'

const COLORS: Readonly<Partial<Record<EventName, string>>> = {
  'run-completed': GOOD,
  'run-deviated': DANGER,
  'run-failed': DANGER,
  'validate-failed': WARNING,
  'discovery-failed': WARNING,
}

/** Throws `SlackFailed`, the signal's reason, and what its entry in the settings lacks. */
export async function notify(
  { token, channel, base_url: address }: ChannelSettings,
  envelope: Envelope,
  { http }: Pick<ChannelTools, 'http'>,
  signal: AbortSignal,
): Promise<void> {
  if (typeof token !== 'string' || token === '') throw new Error('it has no `token`')
  if (typeof channel !== 'string' || channel === '') throw new Error('it has no `channel`')
  const slack = openSlack({ http, token, ...(typeof address === 'string' && { address }) })
  await slack('chat.postMessage', { channel, ...messageOf(envelope) }, signal)
}

function messageOf(envelope: Envelope): Record<string, unknown> {
  const title = titleOf(envelope.payload)
  const name = title === undefined ? envelope.name : `${envelope.name}: ${title}`
  return {
    text: harmless(`Chaos Gate: ${name}`, 300),
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    attachments: [{ color: colorOf(envelope), fallback: harmless(name, 300), blocks: blocksOf(envelope, title) }],
  }
}

function titleOf(payload: unknown): string | undefined {
  const document = isJournal(payload) ? payload.experiment : payload
  return isMapping(document) && document.title !== undefined ? pythonText(document.title) : undefined
}

/** A run that is completed and deviated is good for nobody. */
function colorOf({ name, payload }: Envelope): string {
  const color = COLORS[name] ?? NEUTRAL
  if (color !== GOOD || !isJournal(payload)) return color
  const verdict = payload['chaos-gate']?.verdict
  if (payload.deviated) return DANGER
  return verdict === undefined || verdict === 'passed' ? GOOD : WARNING
}

function blocksOf({ name, phase, payload, error }: Envelope, title: string | undefined): Block[] {
  const what: [string, string][] = [
    ['Source', phase],
    ['Event', name],
    ...(title === undefined ? [] : [['Experiment', title] as [string, string]]),
  ]
  const lines = isJournal(payload) ? linesOf(payload) : []
  return [fields(what), ...atMost([...lines, ...(error === undefined ? [] : [error])], LINES_MAX).map(section)]
}

/** The verdict, then what deviated and for how long, then what failed. */
function linesOf(journal: Journal): string[] {
  const record = journal['chaos-gate']
  return [
    ...(record === undefined ? [`Status: ${journal.status}`] : [`Verdict: ${record.verdict}. ${record.reason}`]),
    ...deviationsOf(journal).map((deviation) => `Steady state: ${deviation}`),
    ...failed(journal.run, 'Failed activity'),
    ...failed(journal.rollbacks, 'Failed rollback'),
    ...(record?.leftBehind ?? []).map((left) => `Left behind: ${left}`),
  ]
}

function failed(runs: Journal['run'], what: string): string[] {
  return runs
    .filter(({ status }) => status === 'failed')
    .map(
      ({ activity, exception }) =>
        `${what}: ${pythonText(activity.name)}: ${describeException(exception) ?? 'no reason is known'}`,
    )
}

function isJournal(payload: unknown): payload is Journal {
  return isMapping(payload) && isMapping(payload.steady_states) && Array.isArray(payload.run)
}
