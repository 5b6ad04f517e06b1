/** What `run` says last, on stdout: a table for people, the result as JSON for scripts, or next to nothing. */

import { mapTexts } from '../report/map-texts.ts'
import type { Result } from '../report/result.ts'
import { renderTerminal } from '../report/terminal.ts'
import { harmlessJson } from './harmless.ts'
import type { Flags } from './parse.ts'
import type { Screen } from './screen.ts'
import type { Terminal } from './terminal.ts'

/** How a run is told, beside its log. */
export interface Manner {
  /** Nothing while it runs but warnings, and then only what did not pass. */
  isQuiet: boolean
  isJson: boolean
  isPractice: boolean
}

export function readManner(flags: Flags, isPractice = false): Manner {
  return { isQuiet: flags.has('quiet'), isJson: flags.has('json'), isPractice }
}

export function resultText(result: Result, { isQuiet, isJson }: Manner, terminal: Terminal, screen: Screen): string {
  if (!isJson)
    return screen.harmlessLines(
      renderTerminal(result, { isColored: terminal.isOutColored === true, isQuiet, width: terminal.outWidth }),
    )
  return harmlessJson(mapTexts(result, (text) => screen.masked(text)))
}
