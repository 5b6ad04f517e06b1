/** What a verb is asked, and through what it answers. */

import type { Place } from './options.ts'
import type { Flags } from './parse.ts'
import type { Stage } from './stage.ts'

export interface Request {
  flags: Flags
  operands: readonly string[]
  /** After `--change-dir`. */
  place: Place
  /** Undefined when nobody names one and there is no home. */
  settingsPath: string | undefined
  stage: Stage
}
