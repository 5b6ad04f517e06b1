/** What is logged, as lines of a log (spec LOG-1 to LOG-4). */

import type { LogLevel } from '../system/log.ts'
import { harmlessLines } from './harmless.ts'

export interface LogEntry {
  level: LogLevel
  message: string
  at: Date
  /** Stands where the reference names its Python module: the verb. */
  module: string
}

export const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warning', 'error', 'critical']

const COLORS: Readonly<Record<LogLevel, number>> = { debug: 36, info: 32, warning: 33, error: 31, critical: 31 }
/** A line of ours says nothing about our source. */
const LINE_NUMBER = 0

/** `[2026-11-23 00:31:19 INFO] Playing …`: what the reference prints, with colours only where somebody sees them (spec LOG-2, improved). */
export function consoleLine({ level, message, at }: LogEntry, isColored: boolean): string {
  const head = `[${localTime(at)} ${level.toUpperCase()}]`
  return indented(`${isColored ? `\u001b[${COLORS[level]}m${head}\u001b[39m` : head} ${harmlessLines(message)}`)
}

/** The same with `[module:line]`, as files have it and a verbose console (spec CLI-2, LOG-3). */
export function placedLine(entry: LogEntry, isColored: boolean): string {
  return consoleLine({ ...entry, message: `[${entry.module}:${LINE_NUMBER}] ${entry.message}` }, isColored)
}

/** One object; `context` names the invocation. */
export function jsonLine({ level, message, at, module }: LogEntry, context: string): string {
  return JSON.stringify({
    process: process.pid,
    asctime: `${localTime(at)},${pad(at.getMilliseconds(), 3)}`,
    levelname: level.toUpperCase(),
    module,
    lineno: LINE_NUMBER,
    message,
    context_id: context,
    timestamp: at.toISOString().replace('Z', '000+00:00'),
  })
}

/** Lines after the first cannot be taken for a line of their own. */
function indented(text: string): string {
  return text.replaceAll('\n', '\n    ')
}

function localTime(at: Date): string {
  const date = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => pad(part, 2)).join('-')
  return `${date} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => pad(part, 2)).join(':')}`
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
