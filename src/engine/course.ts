/** One experiment on its way: what every part of the engine shares. */

import type { Journal } from '../experiment/journal.ts'
import type { Experiment } from '../experiment/schema.ts'
import { deepCopy } from '../experiment/values/plain.ts'
import type { Log } from '../system/log.ts'
import { plainText } from '../system/plain-text.ts'
import { type Controls, collectControls } from './controls.ts'
import { openJournal } from './journal.ts'
import type { RunOptions } from './options.ts'

const LOG_LINE_MAX = 4000

export interface Course {
  /** Our own copy, which controls may change (spec CTRL-6); the one that was given stays as it is. */
  experiment: Experiment
  journal: Journal
  options: RunOptions
  controls: Controls
  /** Aborts when the options' signal does, or when something in the background asks to stop; the reason is the interruption. */
  signal: AbortSignal
  /** Stops the run at once. */
  stop(reason: unknown): void
  /** What is logged may hold names and messages from anywhere, and never fails the run. */
  log: Log
}

/** Everything at its beginning; nothing has been called yet. */
export function beginCourse(given: Experiment, options: RunOptions, now: number): Course {
  const experiment = deepCopy(given) as Experiment
  const stop = new AbortController()
  const log = harmlessLog(options.log)
  return {
    experiment,
    journal: openJournal(experiment, options, now),
    options,
    controls: collectControls(experiment, options, log),
    signal: AbortSignal.any([options.signal, stop.signal]),
    stop(reason) {
      options.onStop?.(reason)
      stop.abort(reason)
    },
    log,
  }
}

function harmlessLog(log: Log): Log {
  return (level, message) => {
    try {
      log(level, plainText(message, LOG_LINE_MAX))
    } catch {
      // A log that cannot be written is the one thing that cannot be told anywhere.
    }
  }
}
