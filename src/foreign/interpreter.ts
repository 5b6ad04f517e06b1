/** One Python for the whole run: started when it is first asked, ended with the run (spec PY-7). */

import { InterruptExecution } from '../experiment/errors.ts'
import { readJson } from '../experiment/read/json.ts'
import { BrokenText } from '../experiment/read/source.ts'
import { BRIDGE } from '../generated/bridge.ts'
import { jsonText } from '../providers/json-text.ts'
import { type Companion, startCompanion } from '../system/companion.ts'
import { findExecutable, type Place } from '../system/find-executable.ts'
import type { Log, LogLevel } from '../system/log.ts'
import { PrintedLines } from './printed-lines.ts'

export interface Question {
  do: 'inspect' | 'call' | 'hooks' | 'hook'
  [part: string]: unknown
}

export type Answer = Readonly<Record<string, unknown>>

/** There is no Python, or it ended before it could answer. */
export class NoPython extends Error {
  override readonly name = 'NoPython'
}

/** Seconds that user code which was told to stop may take to do so; then the whole interpreter is killed. */
const GRACE_SECONDS = 1

/** Reads the program from the pipe, so that no list of processes shows all of it. */
const STARTER = `import json, os
requests = os.fdopen(3, "rb")
exec(compile(json.loads(requests.readline()), "chaos-gate", "exec"), {"__name__": "chaos_gate", "requests": requests})`

interface Waiting {
  resolve(answer: Answer): void
  reject(error: Error): void
}

export class Interpreter {
  readonly #place: Place
  readonly #log: Log
  readonly #printed: PrintedLines
  readonly #waiting = new Map<string, Waiting>()
  #companion: Companion | undefined
  #count = 0
  #exit = new AbortController()

  constructor(place: Place, log: Log) {
    this.#place = place
    this.#log = log
    this.#printed = new PrintedLines(log)
  }

  /** Where its `python3` is; undefined when there is none. */
  get file(): string | undefined {
    return findExecutable('python3', this.#place)
  }

  /** Aborts with an `InterruptExecution` when user code asks the run to end, from now on (spec EXIT-2, EXIT-7). */
  exits(): AbortSignal {
    this.#exit = new AbortController()
    return this.#exit.signal
  }

  /**
   * Its answer. When the signal aborts, user code is interrupted as by Ctrl-C, and killed when it does not care (spec EXIT-4,
   * improved). Throws the signal's reason, or `NoPython`.
   */
  async ask(question: Question, signal: AbortSignal): Promise<Answer> {
    signal.throwIfAborted()
    const companion = this.#start()
    const name = String(++this.#count)
    const release = this.#stopOn(signal, name, companion)
    try {
      const answered = new Promise<Answer>((resolve, reject) => this.#waiting.set(name, { resolve, reject }))
      companion.send(`${name} ${jsonText(question)}`)
      const answer = await answered
      if (answer.stopped) this.#exit.signal.throwIfAborted()
      return answer
    } finally {
      release()
      this.#waiting.delete(name)
      signal.throwIfAborted()
    }
  }

  /** Ends it, and whatever user code has started and left behind. */
  async close(): Promise<void> {
    await this.#companion?.close(GRACE_SECONDS)
  }

  #start(): Companion {
    if (this.#companion) return this.#companion
    const { file } = this
    if (file === undefined) throw new NoPython('there is no python3 on the PATH')
    const { environment, directory } = this.#place
    const companion = startCompanion({
      file,
      environment,
      directory,
      arguments: ['-u', '-c', STARTER],
      onLine: (line, isCut) => this.#hear(line, isCut),
      onPrint: (line) => this.#printed.add(line),
      onEnd: (status) => this.#end(companion, status),
    })
    this.#companion = companion
    companion.send(JSON.stringify(BRIDGE))
    return companion
  }

  #stopOn(signal: AbortSignal, name: string, companion: Companion): () => void {
    let timer: NodeJS.Timeout | undefined
    const stop = () => {
      companion.send(`${name} {"do": "stop"}`)
      timer = setTimeout(() => companion.kill(), GRACE_SECONDS * 1000)
    }
    signal.addEventListener('abort', stop, { once: true })
    return () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
    }
  }

  #hear(line: string, isCut: boolean): void {
    const space = line.indexOf(' ')
    const name = line.slice(0, space)
    const message = isCut ? { failed: 'ValueError: the result is too long' } : parse(line.slice(space + 1))
    if (name === '-') this.#heed(message)
    else this.#waiting.get(name)?.resolve(message)
  }

  #heed({ log, exit, reason }: Answer): void {
    if (Array.isArray(log)) this.#log(log[0] as LogLevel, String(log[1]))
    else this.#exit.abort(exitOf(exit, String(reason)))
  }

  #end(companion: Companion, status: number | Error): void {
    if (this.#companion === companion) this.#companion = undefined
    const how = status instanceof Error ? status.message : `it ended with ${status}`
    const said = this.#printed.latest === '' ? '' : `; the last that it printed: ${this.#printed.latest}`
    for (const { reject } of this.#waiting.values()) reject(new NoPython(`${this.file} is gone: ${how}${said}`))
  }
}

/** Python's own idea of JSON, which knows `NaN` and keeps `2.0` apart from `2`. */
function parse(text: string): Answer {
  try {
    return readJson(text).value as Answer
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error
    return { failed: `ValueError: the result cannot be taken over: ${error.message}` }
  }
}

const EXIT_WITHOUT_ROLLBACKS = 30

function exitOf(code: unknown, reason: string): InterruptExecution {
  const exitCode = typeof code === 'number' ? code : undefined
  const message = exitCode === undefined ? `a Python function ended the run: ${reason}` : `Received the exit signal: ${code}`
  return new InterruptExecution(message, { playsRollbacks: code !== EXIT_WITHOUT_ROLLBACKS, exitCode })
}
