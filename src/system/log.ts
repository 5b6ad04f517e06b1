/** The one door to what people read while it runs. */

export type LogLevel = 'debug' | 'info' | 'warning' | 'error'

export interface Log {
  (level: LogLevel, message: string): void
}
