/** The one door to other processes. */

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'
import { signalGroup, unwatchGroup, watchGroup } from './process-group.ts'

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

/** Throws `OutputTooLong`, whatever the system says when the program cannot be started, and the signal's reason. */
export type Exec = (options: ExecOptions, signal: AbortSignal) => Promise<ExecResult>

/** Bytes of stdout and stderr together that are kept of one process. */
export const OUTPUT_MAX = 16 * 1024 * 1024

/** Between TERM and KILL. Short, because a cancelled run has seconds in all (design section 7). */
const GRACE_SECONDS = 1

/** The longest delay that a timer of Node can hold: a longer one would fire at once. */
const TIMER_MAX_MILLISECONDS = 2 ** 31 - 1

/** The process printed more than `OUTPUT_MAX`; its tree has been ended. */
export class OutputTooLong extends Error {
  override readonly name = 'OutputTooLong'
}

type Child = ChildProcessByStdio<null, Readable, Readable>
type Ending = 'timeout' | 'too-long' | 'aborted'

/** Runs a program in a process group of its own, so that ending it ends whatever it has started too (spec PROC-10, improved). */
export const exec: Exec = async (options, signal) => {
  signal.throwIfAborted()
  const child = start(options)
  let ending: Ending | undefined
  const end = (why: Ending) => {
    if (ending === undefined) endTree(child)
    ending ??= why
  }
  const output = collect(child, () => end('too-long'))
  const release = endOn(signal, options.timeout, end)
  try {
    const [code, name] = (await once(child, 'close')) as [number | null, NodeJS.Signals]
    signal.throwIfAborted()
    if (ending === 'too-long') throw new OutputTooLong(`the process printed more than ${OUTPUT_MAX} bytes and was ended`)
    return { status: code ?? -constants.signals[name], ...output(), isTimedOut: ending === 'timeout' }
  } finally {
    release()
    unwatchGroup(child)
  }
}

function start({ file, arguments: words = [], shell, environment, directory }: ExecOptions): Child {
  const [program, parameters] = shell ? ['/bin/sh', ['-c', file]] : [file, words]
  const child = spawn(program, parameters, {
    detached: true,
    stdio: ['inherit', 'pipe', 'pipe'],
    ...(environment && { env: { ...environment } }),
    ...(directory !== undefined && { cwd: directory }),
  })
  watchGroup(child)
  return child
}

/** Gathers what the child prints, up to `OUTPUT_MAX`. */
function collect(child: Child, onTooLong: () => void): () => Pick<ExecResult, 'stdout' | 'stderr'> {
  const chunks: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] }
  let size = 0
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > OUTPUT_MAX) onTooLong()
      else chunks[stream].push(chunk)
    })
  }
  return () => ({ stdout: Buffer.concat(chunks.stdout), stderr: Buffer.concat(chunks.stderr) })
}

/** Calls `end` when the time is up or the signal aborts; gives back what takes that away again. */
function endOn(signal: AbortSignal, timeout: number | undefined, end: (why: Ending) => void): () => void {
  const onAbort = () => end('aborted')
  signal.addEventListener('abort', onAbort)
  const timer =
    timeout === undefined ? undefined : setTimeout(() => end('timeout'), Math.min(timeout * 1000, TIMER_MAX_MILLISECONDS))
  return () => {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}

/**
 * TERM to the whole group. KILL to what is left once the program has ended and nobody holds its streams, or the grace is over;
 * whoever has left the group loses its hold on the streams then.
 */
function endTree(child: Child): void {
  const kill = () => {
    clearTimeout(grace)
    signalGroup(child, 'SIGKILL')
    child.stdout.destroy()
    child.stderr.destroy()
  }
  const grace = setTimeout(kill, GRACE_SECONDS * 1000)
  child.once('close', kill)
  signalGroup(child, 'SIGTERM')
}
