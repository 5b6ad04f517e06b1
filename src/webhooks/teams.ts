/**
 * A message as an Adaptive Card, in the envelope that a Teams workflow takes. What comes from outside stands in text runs,
 * which know neither Markdown nor mentions; the braces of template functions, and addresses, are broken.
 */

import type { Message } from './message.ts'

const COLORS: Readonly<Partial<Record<Message['verdict'], string>>> = {
  passed: 'Good',
  deviated: 'Attention',
  error: 'Attention',
}

export function renderTeams(message: Message): object {
  const { source } = message
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          body: bodyOf(message),
          actions: source.run === undefined ? [] : [{ type: 'Action.OpenUrl', title: 'Workflow run', url: source.run }],
        },
      },
    ],
  }
}

function bodyOf(message: Message): object[] {
  const { failed, more, comparison, source } = message
  const place = [source.repository, source.workflow].filter((part) => part !== '').join(' · ')
  return [
    block([
      run(`${message.sign} Chaos Gate: ${message.headline}`, {
        size: 'Medium',
        weight: 'Bolder',
        color: COLORS[message.verdict] ?? 'Warning',
      }),
    ]),
    ...failed.map(({ sign, title, what }) => block([run(`${sign} ${title}: `, { weight: 'Bolder' }), run(what)])),
    ...(more > 0 ? [block([run(`… and ${more} more.`)])] : []),
    ...(comparison === '' ? [] : [block([run(comparison)])]),
    ...(place === '' ? [] : [block([run(place, { isSubtle: true, size: 'Small' })])]),
  ]
}

function block(inlines: readonly object[]): object {
  return { type: 'RichTextBlock', inlines }
}

function run(text: string, style: object = {}): object {
  return { type: 'TextRun', text: harmless(text), ...style }
}

function harmless(text: string): string {
  return text
    .replace(/([{$])(?=\{)/g, '$1\u200b')
    .replace(/<(?=\/?at\b)/gi, '<\u200b')
    .replace(/:\/\//g, ':\u200b//')
}
