/** What a verb speaks through: the terminal, and the log file. */

import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { isTrouble, type Log, type LogLevel } from '../system/log.ts'
import { openLogFile } from '../system/log-file.ts'
import { harmlessLine } from './harmless.ts'
import { consoleLine, jsonLine, LEVELS, type LogEntry, placedLine } from './log-lines.ts'
import { type Flags, UsageError } from './parse.ts'
import type { Terminal } from './terminal.ts'

export interface Stage {
  terminal: Terminal
  isVerbose: boolean
  /** The reference's exit codes and words. */
  isCompatible: boolean
  /** Goes to the log file, if there is one, at the level that was asked for. Does not know secrets. */
  logToFile: Log
  /** Log lines on stderr, as scripts and machines read them; null where people are told in their own way. */
  logToConsole: Log | null
}

export interface StageOptions {
  globals: Flags
  /** The verb. */
  verb: string
  /** Where the log file is, whatever `--change-dir` says (spec CLI-6). */
  directory: string
  isCompatible: boolean
  /** Whether a log file is written that nobody has asked for. */
  logsByDefault: boolean
}

const LOG_FILE = 'chaostoolkit.log'

/** Throws `UsageError` for a log file that was asked for and cannot be written. */
export function openStage(options: StageOptions, terminal: Terminal): Stage {
  const { globals, isCompatible } = options
  const isVerbose = globals.has('verbose')
  const logToConsole = openConsoleLog(options, terminal, isVerbose)
  const warn = (message: string) => (logToConsole ? logToConsole('warning', message) : terminal.error(`${message}\n`))
  return { terminal, isVerbose, isCompatible, logToFile: openFileLog(options, warn), logToConsole }
}

/** Both of them. */
export function stageLog({ logToFile, logToConsole }: Stage): Log {
  return (level, message) => {
    logToFile(level, message)
    logToConsole?.(level, message)
  }
}

/** The same; troubles are told to people, too, where the console takes no log. */
export function peopleLog(stage: Stage): Log {
  const log = stageLog(stage)
  return (level, message) => {
    log(level, message)
    if (isTrouble(level) && !stage.logToConsole) stage.terminal.error(`${level}: ${harmlessLine(message)}\n`)
  }
}

function openConsoleLog({ globals, verb, isCompatible }: StageOptions, terminal: Terminal, isVerbose: boolean): Log | null {
  const from = isVerbose ? 'debug' : 'info'
  const context = randomUUID()
  if (last(globals, 'log-format') === 'json') return logTo(verb, from, (entry) => terminal.error(`${jsonLine(entry, context)}\n`))
  const line = isVerbose ? placedLine : consoleLine
  return isCompatible ? logTo(verb, from, (entry) => terminal.error(`${line(entry, terminal.isColored)}\n`)) : null
}

function openFileLog({ globals, verb, directory, logsByDefault }: StageOptions, tell: (message: string) => void): Log {
  const path = last(globals, 'log-file') ?? (logsByDefault ? LOG_FILE : undefined)
  if (path === undefined || globals.has('no-log-file')) return () => {}
  const warn = (reason: string) => tell(`there is no log file: ${path} cannot be written: ${reason}`)
  try {
    const file = openLogFile(resolve(directory, path), ({ message }) => warn(message))
    return logTo(verb, (last(globals, 'log-file-level') ?? 'debug') as LogLevel, (entry) => file.add(placedLine(entry, false)))
  } catch (cause) {
    const { message } = cause as Error
    if (globals.has('log-file')) throw new UsageError(`--log-file ${path} cannot be written: ${message}`)
    // A read-only file system is told of once, by whoever has a report to write.
    if ((cause as NodeJS.ErrnoException).code !== 'EROFS') warn(message)
    return () => {}
  }
}

function logTo(module: string, from: LogLevel, write: (entry: LogEntry) => void): Log {
  return (level, message) => {
    if (LEVELS.indexOf(level) >= LEVELS.indexOf(from)) write({ level, message, at: new Date(), module })
  }
}

function last(flags: Flags, name: string): string | undefined {
  return flags.get(name)?.at(-1)
}
