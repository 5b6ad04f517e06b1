/** What was decided where the extensions of the Chaos Toolkit do something odd. */

import { ofTheRest } from './decisions/around.ts'
import type { Decision } from './decisions/decision.ts'
import { ofFunctions } from './decisions/functions.ts'

/** Numbered without a gap, as comments and functions refer to them. */
export const DECISIONS_COUNT = 40

export const DECISIONS: Readonly<Record<number, Decision>> = { ...ofFunctions, ...ofTheRest }
