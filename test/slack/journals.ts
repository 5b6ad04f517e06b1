/** Journals of known courses, for what tells of them. */

import type { Journal, Run, SteadyState } from '../../src/experiment/journal.ts'
import type { Activity } from '../../src/experiment/schema.ts'

const BEGAN = Date.UTC(2026, 2, 2, 9, 0, 0)

const at = (seconds: number) => new Date(BEGAN + seconds * 1000).toISOString().replace('Z', '000+00:00')

const ANSWERS: Activity = {
  type: 'probe',
  name: 'answers',
  tolerance: 200,
  provider: { type: 'http', url: 'http://shop' },
}

export const STOP: Activity = { type: 'action', name: 'stop', provider: { type: 'process', path: 'stop' } }

/** A look at the steady state that began `seconds` after the run did, and was answered with `status`. */
export function look(seconds: number, status: number): SteadyState {
  const isMet = status === 200
  const run: Run = {
    activity: ANSWERS,
    output: { status, body: '' },
    start: at(seconds),
    end: at(seconds + 0.1),
    duration: 0.1,
    status: 'succeeded',
    tolerance_met: isMet,
  }
  return { steady_state_met: isMet, probes: [run] }
}

export function action(seconds: number, more: Partial<Run> = {}): Run {
  return { activity: STOP, output: null, start: at(seconds), end: at(seconds + 1), duration: 1, status: 'succeeded', ...more }
}

export function journal(more: Partial<Journal> = {}): Journal {
  return {
    'chaoslib-version': '1',
    platform: 'p',
    node: 'n',
    experiment: {
      title: 'The shop answers',
      description: 'd',
      method: [STOP],
      'steady-state-hypothesis': { title: 'It answers', probes: [ANSWERS] },
      dry: null,
    },
    start: at(0),
    status: 'completed',
    deviated: false,
    steady_states: { before: look(0, 200), after: look(20, 200), during: [] },
    run: [action(1)],
    rollbacks: [],
    end: at(21),
    duration: 21,
    ...more,
  }
}

/** Out for four of ten looks during the method, and back at its end. */
export function deviatedJournal(more: Partial<Journal> = {}): Journal {
  const during = [200, 200, 503, 503, 503, 503, 200, 200].map((status, index) => look(1 + index, status))
  return journal({ deviated: true, steady_states: { before: look(0, 200), during, after: look(20, 200) }, ...more })
}
