/** A message as Block Kit. What comes from outside stands where nothing formats, links or mentions. */

import { type Block, harmless, header, section } from '../slack/text.ts'
import type { Message } from './message.ts'

export function renderSlack(message: Message): object {
  const head = `${message.sign} Chaos Gate: ${message.headline}`
  return {
    text: harmless(head),
    unfurl_links: false,
    blocks: [
      header(head),
      ...message.failed.map(({ sign, title, what }) => section(`${sign} ${title}: ${what}`)),
      ...(message.more > 0 ? [section(`… and ${message.more} more.`)] : []),
      ...(message.comparison === '' ? [] : [section(message.comparison)]),
      contextOf(message),
    ],
  }
}

function contextOf({ source }: Message): Block {
  const place = harmless([source.repository, source.workflow].filter((part) => part !== '').join(' · ')) || 'Chaos Gate'
  const text =
    source.run === undefined ? [] : [{ type: 'mrkdwn', text: `<${addressOf(source.run)}|workflow run>`, verbatim: true }]
  return { type: 'context', elements: [{ type: 'plain_text', emoji: false, text: place }, ...text] }
}

/** Without any character that ends a link. */
function addressOf(url: string): string {
  return url.replace(/[<>|\s]/g, encodeURIComponent)
}
