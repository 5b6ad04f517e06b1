/** The one door to other processes. */

export interface ExecOptions {
  /** The resolved program, and its arguments. `shell` hands `file` to `/bin/sh -c` as one line instead. */
  file: string
  arguments?: readonly string[]
  shell?: boolean
  /** Seconds; then the whole process tree is ended, TERM first and KILL after a grace. */
  timeout?: number
  environment?: Readonly<Record<string, string | undefined>>
  directory?: string
}

export interface ExecResult {
  /** The exit code, or minus the signal's number (spec PROC-7). */
  status: number
  stdout: Uint8Array
  stderr: Uint8Array
  isTimedOut: boolean
}

export type Exec = (options: ExecOptions, signal: AbortSignal) => Promise<ExecResult>
