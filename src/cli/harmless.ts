/** What verbs print: text from experiments, clusters and servers, unable to speak to a terminal or to a workflow's runner. */

import { plainText } from '../system/plain-text.ts'

/** Characters of one line. */
const LINE_MAX = 10_000

/** One line, whatever is in it. */
export function harmlessLine(text: string): string {
  return plainText(text, LINE_MAX)
}

/** Each line of it. */
export function harmlessLines(text: string): string {
  return text
    .split(/\r\n|[\n\r]/)
    .map(harmlessLine)
    .join('\n')
}

/** Of JSON only what the runner takes for a command wherever it stands is written in another way. */
export function harmlessJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll('##[', '\\u0023#[')}\n`
}
