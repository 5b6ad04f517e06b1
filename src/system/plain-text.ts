/** Text from an experiment, a cluster or a server, made fit to stand in a log. */

const ESCAPE = '\u001b'
const BELL = '\u0007'

/** Colours, cursor movements, window titles and links of a terminal. */
const TERMINAL_SEQUENCE = new RegExp(
  `${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|[\\]PX^_][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)?|[ -/]*[0-~])`,
  'g',
)

/** Control characters, and the marks that turn the direction of text around (category Cf of Unicode's bidi algorithm). */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029]+/gu
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * The text on one line of at most `max` characters, without terminal sequences or control characters, and unable to speak to
 * a workflow's runner: that takes a line which begins with `::` for a command, and `##[` wherever it stands.
 */
export function plainText(text: string, max: number): string {
  // What is cut off is never looked at, so that a megabyte of text costs no more than a line of it.
  const clean = text
    .slice(0, max * 8)
    .replace(TERMINAL_SEQUENCE, '')
    .replace(UNPRINTABLE, ' ')
    .replace(DIRECTION, '')
  const harmless = clean.replaceAll('##[', '## [').replace(/^(\s*):(?=:)/u, '$1: ')
  const characters = Array.from(harmless)
  const isWhole = characters.length <= max && text.length <= max * 8
  return isWhole ? harmless : `${characters.slice(0, Math.max(0, max - 1)).join('')}…`
}
