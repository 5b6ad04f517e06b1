/** Whether it is a time at which nothing may be changed. */

import { type Policy, type Refusal, refusal } from './policy.ts'
import type { QuietHours } from './schema.ts'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Day = (typeof DAYS)[number]

export function checkQuietHours(policy: Policy, now: number): Refusal | null {
  const index = (policy.rules['quiet-hours'] ?? []).findIndex((hours) => isQuiet(hours, now))
  const hours = policy.rules['quiet-hours']?.[index]
  if (!hours) return null
  const { from, to, 'time-zone': zone } = hours
  return refusal(
    policy,
    ['quiet-hours', index],
    `it is ${localTime(now, zone).clock} in ${zone}, and nothing is changed from ${from} to ${to}`,
  )
}

/** Hours that end before they begin end on the next day; of equal length they are whole days. */
function isQuiet({ days = [...DAYS], from, to, 'time-zone': zone }: QuietHours, now: number): boolean {
  const { day, clock } = localTime(now, zone)
  const isToday = days.includes(day)
  const wasYesterday = days.includes(DAYS[(DAYS.indexOf(day) + 6) % 7] as Day)
  if (from < to) return isToday && clock >= from && clock < to
  return (isToday && clock >= from) || (wasYesterday && clock < to)
}

function localTime(now: number, timeZone: string): { day: Day; clock: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  return { day: String(parts.weekday).toLowerCase() as Day, clock: `${parts.hour}:${parts.minute}` }
}
