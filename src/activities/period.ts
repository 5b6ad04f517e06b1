/** How long ago a person says that something began: `60s`, `10 minutes`, `1h 30m ago`, or a date. */

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }
/** The short forms, and the words that begin with them. */
const UNITS: Readonly<Record<string, RegExp>> = {
  s: /^s(ecs?|econds?)?$/,
  m: /^m(ins?|inutes?)?$/,
  h: /^h(rs?|ours?)?$/,
  d: /^d(ays?)?$/,
  w: /^w(ks?|eeks?)?$/,
}
const PARTS = /(\d+(?:\.\d+)?|an?)\s*([a-z]+)\s*(?:,|and)?\s*/y
const DATE = /^\d{4}-\d\d-\d\d/

/** Whole seconds between then and `now` (milliseconds since 1970), one at least; undefined when the text says no such thing. */
export function secondsSince(text: string, now: number): number | undefined {
  const said = text.trim().toLowerCase()
  const seconds =
    said === 'now' ? 0 : DATE.test(said) ? (now - Date.parse(text.trim())) / 1000 : addUp(said.replace(/\s*ago$/, ''))
  if (seconds === undefined || Number.isNaN(seconds)) return undefined
  return Math.max(1, Math.ceil(seconds))
}

function addUp(text: string): number | undefined {
  let sum = 0
  let end = 0
  while (end < text.length) {
    PARTS.lastIndex = end
    const [whole = '', amount = '', word = ''] = PARTS.exec(text) ?? []
    const unit = Object.keys(UNITS).find((each) => UNITS[each]?.test(word))
    if (unit === undefined) return undefined
    sum += (amount.startsWith('a') ? 1 : Number(amount)) * (SECONDS[unit] ?? 0)
    end += whole.length
  }
  return text === '' ? undefined : sum
}
