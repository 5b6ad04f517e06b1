/** The one door to what people read while it runs. */

/** `critical`: what ends an experiment (spec LOG-6). */
export type LogLevel = 'debug' | 'info' | 'warning' | 'error' | 'critical'

export type Log = (level: LogLevel, message: string) => void

/** Whether it is more than news. */
export function isTrouble(level: LogLevel): boolean {
  return level !== 'debug' && level !== 'info'
}
