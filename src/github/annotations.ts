/** Annotations: what the runner shows beside the lines of a file. */

import * as core from '@actions/core'

/** The runner shows so many of a kind, and drops the others without a word. */
const EACH_MAX = 10
/** The runner cuts a message here. */
const MESSAGE_MAX = 4096

export interface FileNote {
  level: 'error' | 'warning'
  title: string
  message: string
  file?: string
  line?: number
  column?: number
}

/** The first of each kind; when there are more, the last place says how many. */
export function annotate(notes: readonly FileNote[]): void {
  for (const [level, tell] of [
    ['error', core.error],
    ['warning', core.warning],
  ] as const) {
    const ofLevel = notes.filter((note) => note.level === level)
    const shown = ofLevel.length <= EACH_MAX ? ofLevel : ofLevel.slice(0, EACH_MAX - 1)
    for (const note of shown) tell(note.message.slice(0, MESSAGE_MAX), placeOf(note))
    const rest = ofLevel.length - shown.length
    if (rest > 0) tell(`… and ${rest} more, in the job summary.`, { title: 'Chaos Gate' })
  }
}

function placeOf({ title, file, line, column }: FileNote): core.AnnotationProperties {
  return {
    title,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { startLine: line }),
    ...(column !== undefined && { startColumn: column }),
  }
}

export function notice(message: string): void {
  core.notice(message, { title: 'Chaos Gate' })
}

export function warn(message: string): void {
  core.warning(message, { title: 'Chaos Gate' })
}

export function fail(message: string): void {
  core.error(message, { title: 'Chaos Gate' })
}
