/** The one door to what people read while it runs. */

export type LogLevel = 'debug' | 'info' | 'warning' | 'error'

export type Log = (level: LogLevel, message: string) => void
