/** One input at a time, from `INPUT_…`. Whatever is wrong is noted, and reading goes on. */

import type { Problem } from '../experiment/errors.ts'
import { didYouMean } from '../text/near-miss.ts'
import { parseDuration } from '../text/parse-duration.ts'

export class InputReader {
  readonly problems: Problem[] = []
  readonly #environment: Readonly<Record<string, string | undefined>>

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = environment
  }

  /** Undefined when it is empty, since an unset input is an empty one. */
  text(name: string): string | undefined {
    return this.#environment[`INPUT_${name.toUpperCase()}`]?.trim() || undefined
  }

  /** Those that are not blank. */
  lines(name: string): string[] {
    return (this.text(name) ?? '').split(/\r?\n/).flatMap((line) => line.trim() || [])
  }

  requiredLines(name: string, advice: string): string[] {
    const lines = this.lines(name)
    if (lines.length === 0) this.problems.push({ message: `Input "${name}" is missing. ${advice}.` })
    return lines
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(name)
    const choice = choices.find((one) => one === text)
    if (text !== undefined && choice === undefined) {
      this.#refuse(name, text, `is none of ${choices.join(', ')}${didYouMean(text, choices)}`)
    }
    return choice
  }

  /** As YAML 1.2 and the runner have it: true, True, TRUE, false, False, FALSE. */
  boolean(name: string): boolean {
    const text = this.text(name) ?? 'false'
    if (/^(false|False|FALSE)$/.test(text)) return false
    if (!/^(true|True|TRUE)$/.test(text)) this.#refuse(name, text, 'is neither true nor false')
    return true
  }

  seconds(name: string): number | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const seconds = parseDuration(text)
    if (seconds === undefined)
      this.#refuse(name, text, 'is no duration; write numbers with units, such as 500ms, 30s, 5m or 1h30m')
    return seconds
  }

  /** A duration, or plain seconds as the flags of `chaos` have them. */
  plainSeconds(name: string): number | undefined {
    const text = this.text(name)
    return text !== undefined && /^\d{1,9}(?:\.\d+)?$/.test(text) ? Number(text) : this.seconds(name)
  }

  /** From `min` to `max`. */
  wholeNumber(name: string, max: number, min = 0): number | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const isGood = /^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max
    if (!isGood) this.#refuse(name, text, `is no whole number from ${min} to ${max}`)
    return isGood ? Number(text) : undefined
  }

  matching(name: string, pattern: RegExp, allowed: string): string | undefined {
    const text = this.text(name)
    if (text !== undefined && !pattern.test(text)) this.#refuse(name, text, `is not allowed; it may have ${allowed}`)
    return text
  }

  /** Without what it says, which may be a secret. */
  refuse(name: string, why: string): void {
    this.problems.push({ message: `Input "${name}" ${why}.` })
  }

  #refuse(name: string, text: string, why: string): void {
    this.problems.push({ message: `Input "${name}": "${text}" ${why}.` })
  }
}
