/**
 * A message as Block Kit. What comes from outside stands in plain-text objects, where nothing formats or mentions; the
 * characters that Slack's control sequences begin with are written as entities everywhere, and addresses are broken.
 */

import { shorten } from '../report/markdown-text.ts'
import type { Message } from './message.ts'

/** Of a header block, entities and all. */
const HEADER_MAX = 150
/** Of any other text. */
const TEXT_MAX = 3000

export function renderSlack(message: Message): object {
  const head = `${message.sign} Chaos Gate: ${message.headline}`
  const lines = [
    ...message.failed.map(({ sign, title, what }) => `${sign} ${title}: ${what}`),
    ...(message.more > 0 ? [`… and ${message.more} more.`] : []),
    ...(message.comparison === '' ? [] : [message.comparison]),
  ]
  return {
    text: escapeAtMost(head, TEXT_MAX),
    unfurl_links: false,
    blocks: [
      { type: 'header', text: plain(head, HEADER_MAX) },
      ...lines.map((line) => ({ type: 'section', text: plain(line, TEXT_MAX) })),
      { type: 'context', elements: contextOf(message) },
    ],
  }
}

function contextOf({ source }: Message): object[] {
  const place = plain([source.repository, source.workflow].filter((part) => part !== '').join(' · ') || 'Chaos Gate', TEXT_MAX)
  if (source.run === undefined) return [place]
  return [place, { type: 'mrkdwn', text: `<${addressOf(source.run)}|workflow run>`, verbatim: true }]
}

/** Neither of the characters that end a link. */
function addressOf(url: string): string {
  return url.replace(/[<>|\s]/g, encodeURIComponent)
}

function plain(words: string, max: number): object {
  return { type: 'plain_text', emoji: false, text: escapeAtMost(words, max) }
}

/** Shortened before it is escaped, so that no entity is cut in half. */
function escapeAtMost(words: string, max: number): string {
  let kept = max
  while (harmless(shorten(words, kept)).length > max) kept -= 1
  return harmless(shorten(words, kept))
}

function harmless(words: string): string {
  return words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
}
