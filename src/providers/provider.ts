/** How a call is made: one implementation for `python`, `http` and `process` each. */

import type { Tools } from '../activities/activity.ts'
import type { Activity, Values } from '../experiment/schema.ts'
import type { Place } from '../system/find-executable.ts'

/** What is wrong with an activity, and where in it: `['provider', 'arguments', 'qty']`. */
export interface ActivityProblem {
  path: (string | number)[]
  message: string
}

/** What names are looked up in, by a check as by a call. */
export interface Look extends Place {
  /** Takes the Python functions that have no native definition. Without it they are unknown (spec PY-7). */
  foreign?: Provider | undefined
}

/** Everything that a call needs beside the activity. */
export interface Call extends Look {
  values: Values
  signal: AbortSignal
  /** The tools for an activity with these secrets (already merged, spec SEC-11). */
  tools(secrets: Readonly<Record<string, unknown>>): Tools
}

export interface Provider {
  /** Every problem that can be found without calling: names of functions and arguments, executables. */
  check(activity: Activity, look: Look): ActivityProblem[] | Promise<ActivityProblem[]>
  /** The output for the journal. Throws `ActivityFailed`, `CannotInvoke`, or the signal's reason. */
  invoke(activity: Activity, call: Call): Promise<unknown>
}
