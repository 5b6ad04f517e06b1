/** The journal's beginning and end (spec JRN-2). */

import type { Journal } from '../experiment/journal.ts'
import type { Experiment } from '../experiment/schema.ts'
import type { RunOptions } from './options.ts'
import { secondsBetween, timestamp } from './timestamp.ts'

/** A journal in which nothing has happened yet: every key, in the reference's order. `completed` unless something else is written. */
export function openJournal(experiment: Experiment, options: RunOptions, now: number): Journal {
  return {
    'chaoslib-version': options.identity.version,
    platform: options.identity.platform,
    node: options.identity.node,
    experiment: { ...experiment, dry: options.dry },
    start: timestamp(now),
    status: 'completed',
    deviated: false,
    steady_states: { before: null, after: null, during: [] },
    run: [],
    rollbacks: [],
    end: '',
    duration: 0,
  }
}

/** Stamps the end. */
export function closeJournal(journal: Journal, begun: number, now: number): void {
  journal.end = timestamp(now)
  journal.duration = secondsBetween(begun, now)
}
