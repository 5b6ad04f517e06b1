/** Words of ours with names between backticks, as HTML: the names become code, everything is escaped. */

import { brief } from '../markdown-text.ts'
import { escapeMarkup, markup } from '../markup.ts'

const WORDS_MAX = 1_000

export function rich(words: string): string {
  return brief(words, WORDS_MAX)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeMarkup(part.slice(1, -1))}</code>` : escapeMarkup(part)))
    .join('')
}

export function code(value: string, max = 160): string {
  return `<code>${markup(value, max)}</code>`
}

/** At most `max` of them, and how many there are beside. */
export function list(items: readonly string[], max = 50): string {
  const shown = items.slice(0, max).map((item) => `<li>${rich(item)}</li>`)
  const rest = items.length > max ? [`<li class="soft">… and ${items.length - max} more</li>`] : []
  return `<ul>${[...shown, ...rest].join('')}</ul>`
}

/** A table whose cells are HTML already. Names of columns that hold numbers begin with `#`. */
export function table(kind: 'list' | 'wide', head: readonly string[], rows: readonly (readonly string[])[]): string {
  const classOf = (column: number) => (head[column]?.startsWith('#') ? ' class="number"' : '')
  const names = head.map((name, column) => `<th scope="col"${classOf(column)}>${name.replace('#', '')}</th>`).join('')
  const body = rows
    .map((row) => `<tr>${row.map((cell, column) => `<td${classOf(column)}>${cell}</td>`).join('')}</tr>`)
    .join('\n')
  return `<div class="scroll"><table class="${kind}"><thead><tr>${names}</tr></thead>\n<tbody>${body}</tbody></table></div>`
}
