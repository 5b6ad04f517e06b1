/** Which function is meant, and whether it has what it needs. */

import type { Json } from '../../experiment/schema.ts'
import { didYouMean } from '../../text/near-miss.ts'
import type { DiscoveredActivity } from '../discovery/native-document.ts'
import { UsageError } from '../parse.ts'

/** By its whole name, or by the last part of it where only one has that. Throws `UsageError`. */
export function chooseActivity(wanted: string, known: readonly DiscoveredActivity[]): DiscoveredActivity {
  const whole = known.find((one) => nameOf(one) === wanted)
  const alike = known.filter(({ name }) => name === wanted)
  const [only] = alike
  if (whole) return whole
  if (only && alike.length === 1) return only
  const several = alike.map(nameOf).join(' or ')
  const names = known.map(nameOf)
  throw new UsageError(several ? `"${wanted}" may be ${several}` : `there is no function "${wanted}"${didYouMean(wanted, names)}`)
}

export function nameOf({ mod, name }: DiscoveredActivity): string {
  return `${mod}.${name}`
}

/** Throws `UsageError` with every argument that is missing or unknown. */
export function checkArguments(activity: DiscoveredActivity, given: Readonly<Record<string, Json>>): void {
  const names = activity.arguments.map(({ name }) => name)
  const missing = activity.arguments
    .filter((one) => !('default' in one) && !Object.hasOwn(given, one.name))
    .map(({ name }) => name)
  const unknown = Object.keys(given).filter((name) => !names.includes(name))
  const problems = [
    ...missing.map((name) => `${nameOf(activity)} wants --argument ${name}=VALUE`),
    ...unknown.map((name) => `${nameOf(activity)} has no argument "${name}"${didYouMean(name, names)}`),
  ]
  if (problems.length > 0) throw new UsageError(problems.join('; '))
}
