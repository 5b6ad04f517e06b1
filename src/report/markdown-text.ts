/**
 * Text from a cluster, an experiment or a server, made safe to stand in GitHub's Markdown. Whatever the text is, it shows as
 * itself: it can neither format, nor link, nor mention anybody, nor refer to an issue, nor leave its table cell.
 */

/** Colours and cursor movements: the escape character, `[`, parameters, a letter. */
const ANSI = /\p{Cc}\[[0-9;?]*[A-Za-z]/gu
/** Control characters, and those that draw nothing, reorder what stands around them, or are none (halves, and what Unicode forbids). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu
/** GitHub looks for mentions, references and addresses in the rendered text, so an entity in the middle is what breaks them. */
/** How much of a text is read for each character that is shown: blanks and colours are left out. */
const READ_FACTOR = 8
const BREAK = '&#8203;'

/** One line without colour codes, and with `\ufffd` in the place of every invisible character. */
export function oneLine(value: string): string {
  return value.replace(ANSI, '').replace(/\s+/g, ' ').replace(INVISIBLE, '\ufffd').trim()
}

/** At most `max` characters; the last one is `…` when something was cut. */
export function shorten(value: string, max: number): string {
  if (value.length <= max) return value
  const characters = [...value]
  return characters.length <= max ? value : `${characters.slice(0, max - 1).join('')}…`
}

/** One line of at most `max` characters. Of a text of megabytes no more is read than could be shown. */
export function brief(value: string, max: number): string {
  const read = value.slice(0, READ_FACTOR * max)
  return shorten(read.length < value.length ? `${oneLine(read)}…` : oneLine(read), max)
}

function breakReferences(value: string): string {
  return value
    .replace(/#/g, `#${BREAK}`)
    .replace(/@/g, `@${BREAK}`)
    .replace(/\b(GH-)(?=\d)/gi, `$1${BREAK}`)
    .replace(/:\/\//g, `:${BREAK}//`)
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}${BREAK}.`)
}

function escapeHtml(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** For running text, list items and table cells. */
export function text(value: string, max = 300): string {
  return breakReferences(brief(value, max).replace(/&/g, '&amp;'))
    .replace(/[\\*|~]/g, '\\$&')
    .replace(/[[\]`$]/g, (found) => `&#${found.charCodeAt(0)};`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** For `<summary>`, where Markdown is not read but HTML is. */
export function html(value: string, max = 300): string {
  return breakReferences(escapeHtml(brief(value, max)))
}

/** A code span that is also right inside a table, which is why `|` and backticks go another way. */
export function code(value: string, max = 120): string {
  const line = brief(value, max)
  if (line === '') return ''
  return /[`|]/.test(line) ? `<code>${text(line, max)}</code>` : `\`${line}\``
}

/** Text of our own with names between backticks: the names become code, everything else is text. */
export function prose(value: string, max = 300): string {
  return brief(value, max)
    .split(/(`[^`]+`)/)
    .map((part, index, parts) => {
      if (index % 2 === 1) return code(part.slice(1, -1), max)
      // Two code spans side by side would be read as one.
      return part === '' && index > 0 && index < parts.length - 1 ? BREAK : escapeWithin(part, max)
    })
    .join('')
}

/** As `text`, but keeps the blanks at both ends, which separate it from the code beside it. */
function escapeWithin(part: string, max: number): string {
  const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(part) ?? []
  return before + text(middle, max) + after
}

/** A link to an address that we made ourselves; without an address only the label. */
export function link(label: string, address: string | undefined): string {
  return address === undefined ? label : `[${label}](${encodeAddress(address)})`
}

function encodeAddress(address: string): string {
  return address.replace(/[\s()<>|"'`\\]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

/** A table whose cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

/** `plural(1, 'pod')` is `1 pod`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** At most `max` of `items`, and a last one that says how many were left out. */
export function atMost(items: readonly string[], max: number): string[] {
  return items.length <= max ? [...items] : [...items.slice(0, max), `… and ${items.length - max} more`]
}
