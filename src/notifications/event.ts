/** What channels are told of, and in which words (spec NOTIF-2, NOTIF-5, NOTIF-7). */

import { pythonRepr } from '../experiment/values/python-text.ts'

export type EventName =
  | 'run-started'
  | 'run-completed'
  | 'run-failed'
  | 'run-deviated'
  | `${'validate' | 'discovery'}-${'started' | 'completed' | 'failed'}`
  | `init-${'started' | 'completed'}`

export interface Event {
  name: EventName
  /** Experiment, journal, discovery, the name of a package, or null (spec, table in section 19). */
  payload: unknown
  /** Why it failed. */
  error?: Error
}

/** The keys, and their order, as the reference sends them. */
export interface Envelope {
  name: EventName
  payload: unknown
  phase: string
  /** Seconds since 1970. */
  ts: number
  error?: string
}

export function envelopeOf({ name, payload, error }: Event, milliseconds: number): Envelope {
  return {
    name,
    payload,
    phase: name.slice(0, name.indexOf('-')),
    ts: milliseconds / 1000,
    ...(error && { error: `An exception was raised: ${error.name}(${pythonRepr(error.message)})` }),
  }
}

/** Whether a channel's `events` name it: none at all means all of them. `discover-*` is how the reference's docs spell `discovery-*`. */
export function isWanted(name: EventName, events: unknown): boolean {
  if (!Array.isArray(events) || events.length === 0) return true
  return events.some((wanted) => String(wanted).replace(/^discover-/, 'discovery-') === name)
}
