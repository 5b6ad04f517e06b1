/** What a tolerance says about a value. */

import { SAID_MAX } from '../limits.ts'
import type { Activity, Values } from '../schema.ts'
import { pythonRepr } from '../values/python-text.ts'

export interface ToleranceVerdict {
  isMet: boolean
  /** False when tolerance and value do not go together: then the probe has failed, and its value is not to blame (spec HYP-10, improved). */
  isJudged: boolean
  /** One sentence for reports: `expected 200, saw 500`. At most `SAID_MAX` characters; not escaped. */
  said: string
}

export interface ToleranceContext {
  values: Values
  /** Takes the probe of a probe tolerance. Throws `ActivityFailed`, or the signal's reason. */
  invokeProbe(activity: Activity): Promise<unknown>
  /** As the reference: a program that ended and a server that answered accept the value, however they did (spec TOL-52). */
  acceptsAnyAnswer?: boolean
}

export function verdict(isMet: boolean, expected: string, seen: string): ToleranceVerdict {
  return { isMet, isJudged: true, said: bounded(`expected ${expected}, saw ${seen}`) }
}

/** Not met because the tolerance and the value do not go together. */
export function unfit(reason: string): ToleranceVerdict {
  return { isMet: false, isJudged: false, said: bounded(reason) }
}

/** Not met, for a reason of its own. */
export function unmet(reason: string): ToleranceVerdict {
  return { isMet: false, isJudged: true, said: bounded(reason) }
}

/** A value in a sentence, cut where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : pythonRepr(value)
  return text.length > SHOWN_MAX ? `${cut(text, SHOWN_MAX)}…` : text
}

const SHOWN_MAX = 80

function bounded(sentence: string): string {
  return sentence.length > SAID_MAX ? `${cut(sentence, SAID_MAX - 1)}…` : sentence
}

/** Never in the middle of a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}
