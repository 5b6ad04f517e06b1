/** A program that stays, and is spoken with line by line on pipes of its own, so that what it prints disturbs nothing. */

import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import type { Readable, Writable } from 'node:stream'
import { readLines } from './lines.ts'
import { signalGroup, unwatchGroup, watchGroup } from './process-group.ts'

export interface CompanionOptions {
  file: string
  arguments: readonly string[]
  environment: Readonly<Record<string, string | undefined>>
  directory: string
  /** A line that it wrote on its file descriptor 4; `isCut` when it was longer than `MESSAGE_MAX`. */
  onLine(line: string, isCut: boolean): void
  /** A line that it printed, cut to `PRINTED_MAX` bytes. */
  onPrint(line: string): void
  /** The last that is heard of it: the exit code, minus the signal's number, or why it could not be started. */
  onEnd(status: number | Error): void
}

export interface Companion {
  /** Reaches its file descriptor 3, with a line break. Goes nowhere once it has ended. */
  send(line: string): void
  /** Closes the pipe, which asks it to end; kills its whole tree when the seconds are over. */
  close(seconds: number): Promise<void>
  /** Kills its whole tree, now. */
  kill(): void
}

/** Bytes of one line of the conversation. */
const MESSAGE_MAX = 64 * 1024 * 1024
/** Bytes of one printed line. */
const PRINTED_MAX = 4096

/** In a process group of its own. */
export function startCompanion({ file, arguments: words, environment, directory, ...on }: CompanionOptions): Companion {
  // Not imported above, because most runs start none and would pay 2 ms for it.
  const { spawn } = process.getBuiltinModule('node:child_process')
  const child = spawn(file, words, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    env: { ...environment },
    cwd: directory,
  })
  const [, stdout, stderr, toIt, fromIt] = child.stdio as unknown as [null, Readable, Readable, Writable, Readable]
  watchGroup(child)
  stdout.on('data', readLines(PRINTED_MAX, on.onPrint))
  stderr.on('data', readLines(PRINTED_MAX, on.onPrint))
  fromIt.on('data', readLines(MESSAGE_MAX, on.onLine))
  // A pipe that breaks says what the end of the process says better.
  for (const pipe of [toIt, fromIt]) pipe.on('error', () => {})
  const hasEnded = whenEnded(child, [stdout, stderr, fromIt]).then(on.onEnd)
  const kill = () => signalGroup(child, 'SIGKILL')
  return {
    send: (line) => void toIt.write(`${line}\n`),
    kill,
    async close(seconds) {
      toIt.end()
      const timer = setTimeout(kill, seconds * 1000)
      await hasEnded
      clearTimeout(timer)
    },
  }
}

/** Whoever it has started and left behind is ended with it, and holds no pipe of ours. */
async function whenEnded(child: ChildProcess, pipes: readonly Readable[]): Promise<number | Error> {
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals]
    signalGroup(child, 'SIGKILL')
    await drained(pipes)
    return code ?? -constants.signals[signal]
  } catch (error) {
    return error as Error
  } finally {
    unwatchGroup(child)
    for (const pipe of pipes) pipe.destroy()
  }
}

/** What it said last is still in the pipes. */
const DRAIN_MILLISECONDS = 500

async function drained(pipes: readonly Readable[]): Promise<void> {
  const signal = AbortSignal.timeout(DRAIN_MILLISECONDS)
  await Promise.allSettled(pipes.map((pipe) => pipe.readableEnded || once(pipe, 'end', { signal })))
}
