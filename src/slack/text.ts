/**
 * Texts as Slack takes them. What comes from a cluster, an experiment or a server stands in plain-text objects, where nothing
 * formats, links or mentions; the characters that Slack's control sequences begin with are written as entities everywhere.
 */

import { oneLine, shorten } from '../report/markdown-text.ts'

/** Characters that Slack takes in one text object. */
const TEXT_MAX = 3000
const HEADER_MAX = 150

export type Block = Readonly<Record<string, unknown>>

/** One line that shows as itself. */
export function harmless(words: string, max = TEXT_MAX): string {
  return escapeAtMost(oneLine(words), max)
}

export function header(words: string): Block {
  return { type: 'header', text: plain(words, HEADER_MAX) }
}

export function section(words: string): Block {
  return { type: 'section', text: plain(words, TEXT_MAX) }
}

/** Pairs of a name and what it is, side by side. */
export function fields(pairs: readonly (readonly [string, string])[]): Block {
  return { type: 'section', fields: pairs.flatMap(([name, value]) => [plain(name, HEADER_MAX), plain(value, HEADER_MAX)]) }
}

/** Markdown of the experimenter's own, whose links stay; it can call nobody and no channel. */
export function markdown(words: string): Block {
  const text = shorten(words, TEXT_MAX).replace(/<(?=[!@#])/g, '&lt;')
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }
}

function plain(words: string, max: number): object {
  return { type: 'plain_text', emoji: false, text: harmless(words, max) || '-' }
}

/** Shortened before it is escaped, so that no entity is cut in half. */
function escapeAtMost(words: string, max: number): string {
  let kept = Math.min(max, words.length)
  let text = asEntities(shorten(words, kept))
  while (text.length > max) {
    kept -= Math.max(1, Math.ceil((text.length - max) / '&amp;'.length))
    text = asEntities(shorten(words, kept))
  }
  return text
}

function asEntities(words: string): string {
  return words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
}
