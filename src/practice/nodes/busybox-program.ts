/** The image `chaos-gate/busybox:1`: runs the container's command in the practice cluster's shell. */

import type { Program, ProgramContext } from './program.ts'
import { type CommandContext, CommandNotFound, runCommand } from './shell.ts'

/** A first process does not hear SIGTERM unless it asks to, and neither `sh` nor `sleep` asks. */
export function busyboxProgram(context: ProgramContext): Program {
  let isKilled = false
  return {
    async start() {
      const words = context.command.length > 0 ? context.command : ['sh']
      const ended = (code: number) => void (isKilled || context.exited(code))
      try {
        runCommand(words, commandContext(context)).then(ended)
      } catch (error) {
        if (!(error instanceof CommandNotFound)) throw error
        context.log(error.message)
        context.after(0, () => ended(127))
      }
    },
    stop: () => new Promise(() => {}),
    kill: () => {
      isKilled = true
    },
  }
}

function commandContext(context: ProgramContext): CommandContext {
  const write = (text: string) => {
    for (const line of text.replace(/\n$/, '').split('\n')) context.log(line)
  }
  return {
    environment: { ...context.environment },
    files: context.files,
    stdin: Promise.resolve(''),
    stdout: write,
    stderr: write,
    sleep: (seconds) => new Promise((resolve) => context.after(seconds, resolve)),
  }
}
