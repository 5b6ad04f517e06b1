/** What a YAML reader says, in the words of somebody who has to mend it. */

const NOT_PART =
  'this does not belong to the entry before it: indent both alike, and put a value in quotes that holds `: `, or begins with `@`, `%` or a quote'

/** By how the reader's own words begin. */
const REASONS: readonly (readonly [string, string])[] = [
  [
    'deficient indentation',
    'a quote or a bracket was opened before this line and is not closed, or this line is not indented enough',
  ],
  ['bad indentation of a mapping entry', NOT_PART],
  [
    'bad indentation of a sequence entry',
    'this does not belong to the item before it: indent its keys alike, two more than its `-`',
  ],
  ['can not read a block mapping entry', 'a `:` is missing after a key before here'],
  ['tab characters must not be used', 'a tab cannot indent: use spaces'],
]

/** The reader's words as they are where nothing better is known. */
export function yamlReason(words: string): string {
  const known = REASONS.find(([beginning]) => words.startsWith(beginning))
  return known === undefined ? words : `${known[1]} (${words})`
}
