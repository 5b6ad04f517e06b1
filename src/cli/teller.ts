/** How a run is told while it goes on: to people line by line, or as a log to scripts; to the log file in any case. */

import type { AppOptions } from '../app/options.ts'
import { systemClock } from '../system/clock.ts'
import { isTrouble, type Log } from '../system/log.ts'
import { Progress } from './progress.ts'
import type { Screen } from './screen.ts'
import type { Stage } from './stage.ts'

export interface Teller extends Pick<AppOptions, 'log' | 'controls' | 'onExperiment'> {
  /** For what people are told at the end anyway: it goes to logs alone. */
  record: Log
}

/** Secrets that `screen` hides are hidden everywhere. Quiet: only what is more than news is told. */
export function openTeller(stage: Stage, screen: Screen, isQuiet: boolean): Teller {
  const { logToConsole, isVerbose } = stage
  const record: Log = (level, message) => {
    const masked = screen.masked(message)
    stage.logToFile(level, masked)
    logToConsole?.(level, masked)
  }
  if (logToConsole) return { log: record, record, controls: [], onExperiment: () => {} }
  const progress = new Progress({ screen, now: systemClock.now, isVerbose })
  const log: Log = (level, message) => {
    record(level, message)
    progress.log(level, message)
  }
  if (isQuiet) return { log: onlyTroubles(log, record), record, controls: [], onExperiment: () => {} }
  return { log, record, controls: [progress.control], onExperiment: progress.onExperiment }
}

function onlyTroubles(told: Log, recorded: Log): Log {
  return (level, message) => (isTrouble(level) ? told : recorded)(level, message)
}
