/**
 * The arguments that many functions share. A value from a variable without a type is text, so numbers and flags are taken in
 * text too (spec extensions 13, decision 5); `null` means the same as leaving an argument out.
 */

import { z } from 'zod/mini'

const WHOLE = z.union([z.int(), z.string().check(z.regex(/^\s*[-+]?\d+\s*$/))])
const FLAG = z.union([z.boolean(), z.string().check(z.regex(/^(true|false)$/i))])

export function text(about: string) {
  return z.string().check(z.describe(about))
}

export function optionalText(about: string) {
  return z.optional(z.nullable(z.string())).check(z.describe(about))
}

export function integer(about: string) {
  return z.pipe(WHOLE, z.transform(Number)).check(z.describe(about))
}

export function integerOr(fallback: number, about: string) {
  return z
    .pipe(
      z.nullish(WHOLE),
      z.transform((value) => (value == null ? fallback : Number(value))),
    )
    .check(z.describe(orElse(about, fallback)))
}

export function textOr(fallback: string, about: string) {
  return z
    .pipe(
      z.nullish(z.string()),
      z.transform((value) => value ?? fallback),
    )
    .check(z.describe(orElse(about, fallback)))
}

export function flagOr(fallback: boolean, about: string) {
  const read = (value: string | boolean | null | undefined) => (value == null ? fallback : String(value).toLowerCase() === 'true')
  return z.pipe(z.nullish(FLAG), z.transform(read)).check(z.describe(orElse(about, fallback)))
}

export const namespace = optionalText('The namespace; by default the one of the run, else `default`.')
export const labelSelector = optionalText('A label selector as kubectl takes it.')

function orElse(about: string, fallback: unknown): string {
  return `${about} Default: \`${String(fallback)}\`.`
}
