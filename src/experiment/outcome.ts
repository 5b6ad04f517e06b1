/** How one experiment ended: what `app.ts` gives to every report. */

import type { Position, Problem } from './errors.ts'
import type { Journal, Verdict } from './journal.ts'

/** The way from the document's root to a value: `['method', 0, 'provider', 'func']`. */
export type Path = readonly (string | number)[]

export interface Outcome {
  /** As the user named it. */
  file: string
  title: string
  verdict: Verdict
  /** Null when it was refused before it began. */
  journal: Journal | null
  /** Where the journal was written; missing when there is none. */
  journalPath?: string
  problems: Problem[]
  /** Of an experiment that was refused; the journal has those of one that was run. */
  warnings?: readonly Problem[]
  /** What a control of the experiment wants the process to end with (spec EXIT-9). */
  exitCode?: number
  /** Where a part of the experiment stands in its file; undefined when the path is not there. */
  locate(path: Path): Position | undefined
}
