/**
 * The arguments that many functions share. A value from a variable without a type is text, so numbers and flags are taken in
 * text too (spec extensions 13, decision 5).
 */

import { z } from 'zod/mini'

const WHOLE = z.union([z.int(), z.string().check(z.regex(/^\s*[-+]?\d+\s*$/))])
const NUMBER = z.union([z.number(), z.string().check(z.regex(/^\s*[-+]?(\d+\.?\d*|\.\d+)\s*$/))])
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

/** With or without a fraction. */
export function number(about: string) {
  return z.pipe(NUMBER, z.transform(Number)).check(z.describe(about))
}

export function integerOr(fallback: number, about: string) {
  return z.pipe(z._default(WHOLE, fallback), z.transform(Number)).check(z.describe(about))
}

/** Null when it is not given. */
export function optionalInteger(about: string) {
  const read = (value: string | number | null | undefined) => (value === null || value === undefined ? null : Number(value))
  return z.pipe(z.optional(z.nullable(WHOLE)), z.transform(read)).check(z.describe(about))
}

export function textOr(fallback: string, about: string) {
  return z._default(z.string(), fallback).check(z.describe(about))
}

export function flagOr(fallback: boolean, about: string) {
  const read = (value: string | boolean) => String(value).toLowerCase() === 'true'
  return z.pipe(z._default(FLAG, fallback), z.transform(read)).check(z.describe(about))
}

export const namespace = optionalText('The namespace; by default the one of the run, else `default`.')
export const labelSelector = optionalText('A label selector as kubectl takes it.')
export const gracePeriod = integerOr(-1, "Seconds that a pod has to end; negative: the pod's own.")
