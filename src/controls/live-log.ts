/** What a person sees while it runs: one line for each activity. */

import type { Control } from '../engine/options.ts'
import type { Run } from '../experiment/journal.ts'
import type { Activity } from '../experiment/schema.ts'
import type { Log } from '../system/log.ts'
import { plainText } from '../system/plain-text.ts'

const NAME_MAX = 100
const MESSAGE_MAX = 300

export interface Progress {
  /** False: it has begun, `Probe app-responds …`; a live line shows the latest of these. True: how it ended, a line for good. */
  isOver: boolean
  /** One harmless line. */
  text: string
  isGood: boolean
}

/** The lines for good, as log lines: what a workflow's log wants. */
export function liveLog(log: Log): Control {
  return reportProgress(({ isOver, isGood, text }) => {
    if (isOver) log(isGood ? 'info' : 'warning', text)
  })
}

/**
 * Tells of every activity when it begins and when it has ended, in every part of the run. Whether a probe's tolerance was met
 * is known a little after the probe has ended, so it is told at the next moment that comes.
 */
export function reportProgress(tell: (progress: Progress) => void): Control {
  let untold: Run[] = []

  function tellEnded(isDecided: (run: Run) => boolean): void {
    const decided = untold.filter(isDecided)
    untold = untold.filter((run) => !decided.includes(run))
    for (const run of decided) tell({ isOver: true, isGood: isGood(run), text: describeEnd(run) })
  }

  return {
    name: 'live-log',
    before(moment) {
      tellEnded(hasResult)
      if (moment.level === 'activity') tell({ isOver: false, isGood: true, text: describeBegin(moment.context) })
    },
    after(moment) {
      if (moment.level !== 'activity') return tellEnded(() => true)
      if (moment.state === null) return tell({ isOver: true, isGood: false, text: `${describeBegin(moment.context)} stopped` })
      untold.push(moment.state)
      tellEnded((run) => hasResult(run) && run.activity.type === 'action')
    },
  }
}

/** Nothing more will become known of it. */
function hasResult({ status, activity, tolerance_met }: Run): boolean {
  return status === 'failed' || tolerance_met !== undefined || activity.tolerance === undefined
}

function isGood({ status, tolerance_met }: Run): boolean {
  return status === 'succeeded' && tolerance_met !== false
}

function describeBegin({ type, name }: Activity): string {
  return `${type === 'action' ? 'Action' : 'Probe'} ${plainText(String(name), NAME_MAX)} …`
}

function describeEnd(run: Run): string {
  const seconds = run.duration === undefined ? '' : ` (${run.duration.toFixed(2)} s)`
  return `${describeBegin(run.activity)} ${describeResult(run)}${seconds}`
}

function describeResult({ status, exception, tolerance_met }: Run): string {
  if (status === 'failed') return `failed: ${plainText(messageOf(exception), MESSAGE_MAX)}`
  if (tolerance_met === undefined) return 'done'
  return tolerance_met ? 'met' : 'not met'
}

/** The last line of the exception without the class in front (spec JRN-7). */
function messageOf(exception: readonly string[] | undefined): string {
  return (exception?.at(-1) ?? '').trim().replace(/^(?:chaoslib\.exceptions\.\w+: )+/, '')
}
