/** Whether the channels are told of this result, and of what. */

import { warn } from '../github/annotations.ts'
import { mapTexts } from '../report/map-texts.ts'
import { systemClock } from '../system/clock.ts'
import { messageOf } from '../webhooks/message.ts'
import { sendToWebhooks } from '../webhooks/send.ts'
import type { FollowUp, LookBack } from './follow-up.ts'

export async function tellWebhooks(told: FollowUp, past: LookBack, signal: AbortSignal): Promise<void> {
  if (!isWanted(told, past)) return
  const { result, inputs, workflow, tools } = told
  const { repository, name, links } = workflow
  const place = { repository: `${repository.owner}/${repository.repo}`, workflow: name, run: links.run }
  const message = mapTexts(messageOf(result, past.line, place), tools.masked)
  const { webhooks } = inputs.followUp.notify
  await sendToWebhooks(webhooks, message, { http: tools.http, sleep: systemClock.sleep, warn }, signal)
}

/** Nothing is known of a run before the first one, so that one is told when it is bad. */
function isWanted({ result, inputs }: FollowUp, { verdict, isFailing }: LookBack): boolean {
  const { when } = inputs.followUp.notify
  const isBad = result.verdict !== 'passed' || isFailing
  if (when === 'change' && verdict !== null) return (verdict !== 'passed') !== isBad
  return when === 'always' || isBad
}
