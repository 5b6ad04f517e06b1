/** What a CronJob takes as its schedule: five fields, or one of the names. */

const NAMES = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly']
const BOUNDS: readonly [string, number, number][] = [
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day of the month', 1, 31],
  ['month', 1, 12],
  ['day of the week', 0, 7],
]
const WORDS = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)$/i

/** Undefined when it is one, otherwise what is wrong with it. */
export function whyNoSchedule(text: string): string | undefined {
  if (NAMES.includes(text)) return undefined
  const fields = text.split(' ')
  if (fields.length !== BOUNDS.length || fields.includes(''))
    return `wants five fields, such as */5 * * * *, or one of ${NAMES.join(', ')}`
  const bad = BOUNDS.findIndex(([, low, high], index) => !isField(fields[index] as string, low, high))
  const bound = BOUNDS[bad]
  return bound && `cannot have "${fields[bad]}" as its ${bound[0]}, which is ${bound[1]} to ${bound[2]}`
}

/** Lists of ranges with steps. */
function isField(field: string, low: number, high: number): boolean {
  return field.split(',').every((part) => {
    const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? []
    if (step !== undefined && Number(step) === 0) return false
    if (range === '*' || range === '?') return true
    const ends = range.split('-')
    if (ends.every((end) => WORDS.test(end))) return high !== 31 && high !== 59 && high !== 23 && ends.length <= 2
    const numbers = ends.map(Number)
    const [from = Number.NaN, to = from] = numbers
    return ends.length <= 2 && ends.every((end) => /^\d+$/.test(end)) && from <= to && from >= low && to <= high
  })
}
