/** How a call is made: one implementation for `python`, `http` and `process` each. */

import type { Tools } from '../activities/activity.ts'
import type { Activity, Values } from '../experiment/schema.ts'

/** What is wrong with an activity, and where in it: `['provider', 'arguments', 'qty']`. */
export interface ActivityProblem {
  path: (string | number)[]
  message: string
}

/** Everything that a call needs beside the activity. */
export interface Call {
  values: Values
  signal: AbortSignal
  /** The tools for an activity with these secrets (already merged, spec SEC-11). */
  tools(secrets: Readonly<Record<string, unknown>>): Tools
}

export interface Provider {
  /** Every problem that can be found without calling: names of functions and arguments, executables, URLs. */
  check(activity: Activity): ActivityProblem[]
  /** The output for the journal. Throws `ActivityFailed`, or the signal's reason. */
  invoke(activity: Activity, call: Call): Promise<unknown>
}
