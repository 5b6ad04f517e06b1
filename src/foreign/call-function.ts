/** Functions of Python modules that are no activities: what plugins and discovery are made of. */

import type { Interpreter } from './interpreter.ts'

export interface PythonCall {
  module: string
  func: string
  /** By position. */
  args: readonly unknown[]
}

/** What it returns, as far as JSON can hold it. Rejects with what it raises, with `NoPython`, or with the signal's reason. */
export async function callFunction(interpreter: Interpreter, call: PythonCall, signal: AbortSignal): Promise<unknown> {
  const { module, func, args } = call
  const question = { do: 'call', module, func, positional: args, arguments: {} } as const
  const { output, failed, cannot } = await interpreter.ask(question, signal)
  const trouble = failed ?? cannot
  if (trouble !== undefined) throw new Error(String(trouble))
  return output
}
