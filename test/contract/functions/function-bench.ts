/** Runs native functions against a real server as a run does: through the recording door, and put back at the end. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod/mini'
import type { Tools } from '../../../src/activities/activity.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { openFiles } from '../../../src/system/files.ts'
import { seededRandom } from '../../../src/system/random.ts'
import { Ledger } from '../../../src/undo/ledger.ts'
import { type PutBackResult, putBack } from '../../../src/undo/put-back.ts'
import { recordingDoor } from '../../../src/undo/recording.ts'
import type { Bench } from '../bench.ts'
import { openBench } from '../open-bench.ts'

export interface Used {
  output: unknown
  /** What the function told, each with what it was told as. */
  told: string[]
  /** What the recording door saw. */
  changes: string[]
}

/** Whatever arguments it takes. */
interface AnyFunction {
  arguments: z.core.$ZodType
  run(args: never, tools: Tools): Promise<unknown>
}

export interface FunctionBench extends Bench {
  /** Runs a function with arguments as they stand in an experiment. */
  use(definition: AnyFunction, args: object): Promise<Used>
  /** Writes a file into the working directory, and gives its path. */
  file(name: string, content: unknown): string
  /** Takes back everything since the last time. */
  undo(): Promise<PutBackResult>
}

export type FunctionPart = (bench: () => FunctionBench) => void

export async function openFunctionBench(kubeconfig: string): Promise<FunctionBench> {
  const bench = await openBench(kubeconfig)
  const directory = mkdtempSync(join(tmpdir(), 'functions-'))
  const ledger = new Ledger(join(directory, 'undo.jsonl'))
  return {
    ...bench,
    use: (definition, args) => use(definition, args, { bench, directory, ledger }),
    file(name, content) {
      writeFileSync(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content))
      return name
    },
    undo: () =>
      putBack({
        ledger,
        open: async () => bench.kubernetes,
        clock: systemClock,
        signal: AbortSignal.timeout(60_000),
        replaceSeconds: 30,
      }),
    async close() {
      ledger.close()
      rmSync(directory, { recursive: true })
      await bench.close()
    },
  }
}

interface Setting {
  bench: Bench
  directory: string
  ledger: Ledger
}

async function use(definition: AnyFunction, args: object, { bench, directory, ledger }: Setting): Promise<Used> {
  const told: string[] = []
  const notes = { changes: [] as string[], notHeld: [] as string[] }
  const tell = (as: string) => (text: string) => void told.push(`${as}: ${text}`)
  const open = async () => bench.kubernetes
  const tools = {
    kubernetes: recordingDoor({ open, ledger, notes, clock: systemClock, keeper: null, isRollback: false }),
    namespace: bench.namespace,
    files: openFiles(directory),
    clock: systemClock,
    random: seededRandom(1),
    bounds: async () => ({ areListed: true, allows: () => true, mayDelete: async () => true }),
    signal: bench.signal,
    environment: {},
    configuration: {},
    secrets: {},
    log: tell('log'),
    warn: tell('warn'),
    sawNothing: tell('saw nothing'),
    didNothing: tell('nothing'),
    notHeld: tell('not held'),
  } as unknown as Tools
  const output = await definition.run(z.parse(definition.arguments, args) as never, tools)
  return { output, told: [...told, ...notes.notHeld.map((what) => `not held: ${what}`)], changes: notes.changes }
}
