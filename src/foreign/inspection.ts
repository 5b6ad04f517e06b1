/** What Python says of the functions and controls that experiments name, asked in one question before anything is done. */

import type { ControlDeclaration, PythonProvider } from '../experiment/schema.ts'
import { type Interpreter, NoPython } from './interpreter.ts'

/** There is no such module for this Python, or it breaks when it is imported. */
export interface NotImported {
  isMissing: boolean
  reason: string
}

export interface Parameter {
  name: string
  kind: 'POSITIONAL_ONLY' | 'POSITIONAL_OR_KEYWORD' | 'VAR_POSITIONAL' | 'KEYWORD_ONLY' | 'VAR_KEYWORD'
  isRequired: boolean
}

/** `parameters` is null for built-ins that do not tell. */
export type FunctionReport = NotImported | { isExposed: false } | { isExposed: true; parameters: Parameter[] | null }

/** `refusal` is what the control's own `validate_control` says. */
export type ControlReport = NotImported | { refusal?: string }

/** Importing runs user code, and a cluster's client or a machine-learning library takes its time. */
const INSPECT_SECONDS = 60

export class Inspection {
  readonly #interpreter: Interpreter
  readonly #functions = new Map<string, FunctionReport>()
  readonly #controls = new Map<string, ControlReport>()

  constructor(interpreter: Interpreter) {
    this.#interpreter = interpreter
  }

  /** Starts no Python when there is nothing to ask. Throws the signal's reason. */
  async learn(functions: readonly PythonProvider[], controls: readonly ControlDeclaration[], signal: AbortSignal): Promise<void> {
    if (functions.length + controls.length === 0) return
    const names = functions.map(({ module, func }) => [module, func])
    const answer = await this.#ask(names, controls, signal)
    for (const [index, provider] of functions.entries())
      this.#functions.set(keyOf(provider), answer.functions?.[index] ?? answer.trouble)
    for (const [index, declaration] of controls.entries())
      this.#controls.set(JSON.stringify(declaration), answer.controls?.[index] ?? answer.trouble)
  }

  /** Undefined for what was not asked about. */
  functionOf(provider: PythonProvider): FunctionReport | undefined {
    return this.#functions.get(keyOf(provider))
  }

  controlOf(declaration: ControlDeclaration): ControlReport | undefined {
    return this.#controls.get(JSON.stringify(declaration))
  }

  async #ask(functions: readonly string[][], controls: readonly ControlDeclaration[], signal: AbortSignal): Promise<Inspected> {
    const limit = AbortSignal.timeout(INSPECT_SECONDS * 1000)
    try {
      const answer = await this.#interpreter.ask({ do: 'inspect', functions, controls }, AbortSignal.any([signal, limit]))
      return { ...answer, trouble: { isMissing: false, reason: String(answer.failed ?? 'importing ended Python') } }
    } catch (error) {
      signal.throwIfAborted()
      if (limit.aborted) return { trouble: { isMissing: false, reason: `importing takes longer than ${INSPECT_SECONDS} s` } }
      if (!(error instanceof NoPython)) throw error
      return { trouble: { isMissing: true, reason: error.message } }
    }
  }
}

interface Inspected {
  functions?: FunctionReport[]
  controls?: ControlReport[]
  /** What holds for all of them when the question as a whole was not answered. */
  trouble: NotImported
}

function keyOf({ module, func }: PythonProvider): string {
  return JSON.stringify([module, func])
}
