/** YAML 1.1 timestamps as ISO 8601 text, in the form that Python's `isoformat()` gives. */

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/
const DATE_TIME =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:(Z)|([-+])(\d\d?)(?::(\d\d))?))?$/

/** `2026-03-02`, `2026-03-02T09:00:00+00:00`; undefined for what is no timestamp, or no day or time that exists. */
export function timestampText(text: string): string | undefined {
  const date = DATE.exec(text)
  if (date) return isDay(date) ? text : undefined
  const match = DATE_TIME.exec(text)
  return match && isDay(match) && isTime(match) ? dateTimeText(match) : undefined
}

function isDay(match: RegExpExecArray): boolean {
  const [year, month, day] = match.slice(1, 4).map(Number)
  const date = new Date(0)
  date.setUTCFullYear(year ?? 0, (month ?? 0) - 1, day)
  return year !== 0 && date.getUTCMonth() + 1 === month && date.getUTCDate() === day
}

function isTime(match: RegExpExecArray): boolean {
  return Number(match[4]) < 24 && Number(match[5]) < 60 && Number(match[6]) < 60 && Number(match[10] ?? 0) < 24
}

function dateTimeText(match: RegExpExecArray): string {
  const [, year, month, day, hour, minute, second] = match
  const time = [hour, minute, second].map(twoDigits).join(':')
  return `${year}-${twoDigits(month)}-${twoDigits(day)}T${time}${fractionText(match[7])}${zoneText(match)}`
}

function fractionText(digits = ''): string {
  const microseconds = digits.slice(0, 6).padEnd(6, '0')
  return microseconds === '000000' ? '' : `.${microseconds}`
}

function zoneText([, , , , , , , , utc, sign, hours, minutes]: RegExpExecArray): string {
  if (utc !== undefined) return '+00:00'
  return sign === undefined ? '' : `${sign}${twoDigits(hours)}:${twoDigits(minutes)}`
}

function twoDigits(digits = '0'): string {
  return digits.padStart(2, '0')
}
