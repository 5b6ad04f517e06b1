import { z } from 'zod/mini'

const NUMBER = z.union([z.number(), z.string().check(z.regex(/^\s*\d+(\.\d+)?\s*$/))])

/** How many of the requests: a number, as text too, or the `{value: 50}` of the reference's own README, which it cannot use itself. */
export const percentage = z
  .pipe(
    z.optional(z.nullable(z.union([NUMBER, z.strictObject({ value: NUMBER })]))),
    z.transform((given) => {
      const value = typeof given === 'object' && given !== null ? given.value : given
      return value === undefined || value === null ? undefined : Number(value)
    }),
  )
  .check(z.describe('Percentage of the requests; all of them by default.'))

/** The part of a fault that says how many of the requests meet it. */
export function shareOf(value: number | undefined): { percentage?: { value: number } } {
  return value === undefined ? {} : { percentage: { value } }
}
