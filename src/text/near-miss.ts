/** Which of the known words was probably meant. */

const DISTANCE_MAX = 3
const WORD_MAX = 100
const CANDIDATES_MAX = 1_000

/**
 * The candidate that `word` is most probably a misspelling of, or undefined when none is near: at most one edit for every
 * three characters, three at the most. Letter case, `-` and `_` cost nothing. Never `word` itself;
 * only the first thousand candidates are looked at.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = allowedEdits(word) + 1
  let count = 0
  for (const candidate of candidates) {
    if (++count > CANDIDATES_MAX) break
    if (candidate === word) continue
    const distance = editDistance(plain(word), plain(candidate), bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** ` (did you mean `provider`?)` with its leading space, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = nearest(word, candidates)
  return meant === undefined ? '' : ` (did you mean \`${meant}\`?)`
}

function allowedEdits(word: string): number {
  return word.length > WORD_MAX ? 0 : Math.min(DISTANCE_MAX, Math.max(1, Math.floor(word.length / 3)))
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, '')
}

/** Edits between two words: insert, delete, replace, swap of neighbours. Gives up with `limit` as soon as it cannot be less. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const next = [row]
    for (let column = 1; column <= right.length; column++)
      next.push(cheapest(left, right, row, column, { beforeLast, last, next }))
    if (Math.min(...next) >= limit) return limit
    beforeLast = last
    last = next
  }
  return last[right.length] ?? limit
}

interface Rows {
  beforeLast: number[]
  last: number[]
  next: number[]
}

function cheapest(left: string, right: string, row: number, column: number, rows: Rows): number {
  const isSame = left[row - 1] === right[column - 1]
  const isSwap = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
  return Math.min(
    at(rows.last, column) + 1,
    at(rows.next, column - 1) + 1,
    at(rows.last, column - 1) + (isSame ? 0 : 1),
    isSwap ? at(rows.beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
  )
}

function at(row: number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
