/** The commands of the practice cluster's shell. */

import type { CommandContext } from './shell.ts'

type Command = (words: readonly string[], context: CommandContext) => number | Promise<number>

const UNITS: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 }

export const COMMANDS: Record<string, Command> = {
  true: () => 0,
  false: () => 1,
  echo: (words, context) => {
    const isOpen = words[0] === '-n'
    context.stdout(`${words.slice(isOpen ? 1 : 0).join(' ')}${isOpen ? '' : '\n'}`)
    return 0
  },
  cat: (words, context) => (words.length === 0 ? copyInput(context) : printFiles(words, context)),
  env: (_, context) => {
    for (const [name, value] of Object.entries(context.environment)) context.stdout(`${name}=${value}\n`)
    return 0
  },
  printenv: ([name], context) => {
    if (name === undefined) return COMMANDS.env?.([], context) ?? 0
    const value = context.environment[name]
    if (value === undefined) return 1
    context.stdout(`${value}\n`)
    return 0
  },
  hostname: (_, context) => {
    context.stdout(`${context.environment.HOSTNAME}\n`)
    return 0
  },
  pwd: (_, context) => {
    context.stdout('/\n')
    return 0
  },
  trap: () => 0,
  sleep: sleepFor,
  kill: killFirst,
}

async function copyInput(context: CommandContext): Promise<number> {
  context.stdout(await context.stdin)
  return 0
}

function printFiles(paths: readonly string[], context: CommandContext): number {
  const missing = paths.filter((path) => !context.files.has(path))
  for (const path of paths) {
    const text = context.files.get(path)
    if (text === undefined) context.stderr(`cat: can't open '${path}': No such file or directory\n`)
    else context.stdout(text)
  }
  return missing.length > 0 ? 1 : 0
}

async function sleepFor([duration]: readonly string[], context: CommandContext): Promise<number> {
  const [, amount, unit = 's'] = /^([\d.]+)([smhd])?$/.exec(duration ?? '') ?? []
  if (duration === 'infinity' || duration === 'inf') return new Promise(() => {})
  if (amount === undefined) {
    context.stderr(duration === undefined ? 'Usage: sleep [N]...\n' : `sleep: invalid number '${duration}'\n`)
    return 1
  }
  await context.sleep(Number(amount) * (UNITS[unit] ?? 1))
  return 0
}

/** The first process is there, and deaf to signals from inside its own container. */
function killFirst(words: readonly string[], context: CommandContext): number {
  const target = words.find((word) => !word.startsWith('-'))
  if (target !== '1') {
    context.stderr(`sh: can't kill pid ${target}: No such process\n`)
    return 1
  }
  return 0
}
