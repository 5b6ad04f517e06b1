/** The shell of `chaos-gate/busybox:1`: enough of `sh` and its commands for experiments, really executed, with true exit codes. */

import { COMMANDS } from './commands.ts'
import { parseScript, type Step } from './shell-script.ts'

/** What a command reads, writes and knows. */
export interface CommandContext {
  environment: Record<string, string>
  /** The container's files by path. */
  files: Map<string, string>
  /** Empty when nothing is attached. */
  stdin: Promise<string>
  stdout(text: string): void
  stderr(text: string): void
  sleep(seconds: number): Promise<void>
}

/** The file of a command's name does not exist, so that the container runtime cannot start it. */
export class CommandNotFound extends Error {
  override readonly name = 'CommandNotFound'
}

/** Runs one command line that is split already, as `kubectl exec POD -- WORDS` does. Throws CommandNotFound. */
export function runCommand(words: readonly string[], context: CommandContext): Promise<number> {
  const [name = '', ...rest] = words
  const command = name.replace(/^(\/usr)?\/bin\//, '')
  if (command === 'sh' || command === 'ash') return runShell(rest, context)
  const run = COMMANDS[command]
  if (!run) throw new CommandNotFound(`exec: "${name}": executable file not found in $PATH`)
  return Promise.resolve(run(rest, context))
}

async function runShell(words: readonly string[], context: CommandContext): Promise<number> {
  if (words[0] === '-c') return runScript(words[1] ?? '', context)
  return runScript(await context.stdin, context)
}

async function runScript(text: string, context: CommandContext): Promise<number> {
  const steps = parseScript(text)
  if (!steps) {
    context.stderr('sh: syntax error\n')
    return 2
  }
  const shell = { ...context, environment: { ...context.environment } }
  let status = 0
  for (const step of steps) {
    if ((step.unless === 'failed' && status !== 0) || (step.unless === 'succeeded' && status === 0)) continue
    const words = step.words
      .map((word) => word.expand(shell.environment, status))
      .filter((word): word is string => word !== undefined)
    if (words[0] === 'exit') return words[1] === undefined ? status : Number(words[1]) & 255
    status = await runStep(step, words, shell, status)
  }
  return status
}

const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s

async function runStep(step: Step, given: readonly string[], shell: CommandContext, status: number): Promise<number> {
  const words = given[0] === 'exec' || given[0] === 'export' ? given.slice(1) : given
  const assigned = words.length > 0 && words.every((word) => ASSIGNMENT.test(word))
  if (assigned) {
    for (const word of words) {
      const [, name = '', value = ''] = ASSIGNMENT.exec(word) ?? []
      shell.environment[name] = value
    }
    return 0
  }
  const redirected = redirect(step, shell, status)
  if (words.length === 0) return 0
  try {
    return await runCommand(words, redirected)
  } catch (error) {
    if (!(error instanceof CommandNotFound)) throw error
    redirected.stderr(`sh: ${words[0]}: not found\n`)
    return 127
  }
}

function redirect(step: Step, shell: CommandContext, status: number): CommandContext {
  const redirected = { ...shell }
  for (const { from, to, isAppended } of step.redirections) {
    const target = to.expand(shell.environment, status) ?? ''
    const channel = from === '2' ? 'stderr' : 'stdout'
    if (target === '&1') redirected[channel] = redirected.stdout
    else if (target === '&2') redirected[channel] = redirected.stderr
    else redirected[channel] = writeTo(shell.files, target, isAppended)
  }
  return redirected
}

function writeTo(files: Map<string, string>, path: string, isAppended: boolean): (text: string) => void {
  if (path === '/dev/null') return () => {}
  if (!isAppended) files.set(path, '')
  return (text) => void files.set(path, (files.get(path) ?? '') + text)
}
