/** Words from the command line → what is meant, or one sentence about what is not understood. */

import { parseArgs } from 'node:util'
import { didYouMean } from '../text/near-miss.ts'
import { type Flag, GLOBAL_FLAGS } from './flags.ts'
import { VERBS, type Verb } from './verbs.ts'

/** The command line cannot be understood. Nothing was done; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The values of each flag that was given, in order; a switch has one empty value. */
export type Flags = ReadonlyMap<string, readonly string[]>

export interface CommandLine {
  globals: Flags
  /** Undefined when only global flags were given. */
  verb: Verb | undefined
  flags: Flags
  operands: readonly string[]
}

/** Throws `UsageError`, with the name that was probably meant. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const count = countGlobals(words)
  const globals = readFlags(words.slice(0, count), GLOBAL_FLAGS, 'before the verb').flags
  const rest = words.slice(count)
  if (rest.length === 0 || globals.has('help') || globals.has('version'))
    return { globals, verb: undefined, flags: new Map(), operands: [] }
  const verb = findVerb(rest)
  const { flags, operands } = readFlags(rest.slice(verb.name.split(' ').length), verb.flags, `of ${verb.name}`)
  if (!flags.has('help')) checkOperands(verb, operands)
  return { globals, verb, flags, operands }
}

/** How many of the words come before the verb: global flags, with their values. */
function countGlobals(words: readonly string[]): number {
  let index = 0
  while (words[index]?.startsWith('-')) {
    const flag = GLOBAL_FLAGS.find(({ name }) => `--${name}` === words[index])
    index += flag?.value === undefined ? 1 : 2
  }
  return Math.min(index, words.length)
}

/** `run`, or nothing, when what was meant cannot be told: what stands before `--help`. */
export function verbWords(words: readonly string[]): string {
  return verbAt(words.slice(countGlobals(words)))?.name ?? ''
}

function verbAt([first = '', second = '']: readonly string[]): Verb | undefined {
  return VERBS.find(({ name }) => name === first || name === `${first} ${second}`)
}

function findVerb(words: readonly string[]): Verb {
  const verb = verbAt(words)
  if (verb) return verb
  const [first = ''] = words
  const below = VERBS.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name)
  if (below.length > 0) {
    throw new UsageError(`"${first}" wants a second word: ${below.join(' or ')}`)
  }
  const names = [...new Set(VERBS.map(({ name }) => name.split(' ')[0] as string))]
  throw new UsageError(`there is no verb "${first}"${didYouMean(first, names)}; there are ${names.join(', ')}`)
}

function checkOperands({ name, operands: wanted }: Verb, operands: readonly string[]): void {
  const { shown = '', min = 0, max = 0, choices } = wanted ?? {}
  if (operands.length < min) throw new UsageError(`${name} wants ${shown}`)
  if (operands.length > max) throw new UsageError(`${name} takes no "${operands[max]}"`)
  const stray = choices && operands.find((operand) => !choices.includes(operand))
  if (stray !== undefined)
    throw new UsageError(`${name} wants one of ${choices?.join(', ')}, not "${stray}"${didYouMean(stray, choices ?? [])}`)
}

function readFlags(words: readonly string[], known: readonly Flag[], where: string): { flags: Flags; operands: string[] } {
  const { tokens } = parseArgs({
    args: words.map((word, index) => withImplied(word, words[index + 1], known)),
    options: asOptions(known),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const flags = new Map<string, string[]>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const flag = known.find(({ name }) => name === token.name)
    if (!flag)
      throw new UsageError(
        `there is no flag ${token.rawName} ${where}${didYouMean(token.rawName, known.map(dashed))}${misplaced(token.rawName, known)}`,
      )
    flags.set(flag.name, [...(flag.isRepeatable ? (flags.get(flag.name) ?? []) : []), readValue(flag, token.value)])
  }
  return { flags, operands }
}

/** `--compat` alone means `--compat=chaostoolkit`: what follows is its value only when it is one of the choices. */
function withImplied(word: string, next: string | undefined, known: readonly Flag[]): string {
  const flag = known.find(({ name, implied }) => implied !== undefined && word === `--${name}`)
  return flag && !flag.choices?.includes(next ?? '') ? `${word}=${flag.implied}` : word
}

function readValue(flag: Flag, value: string | undefined): string {
  if (flag.value === undefined) {
    if (value !== undefined) throw new UsageError(`--${flag.name} takes no value`)
    return ''
  }
  if (value === undefined || value === '') throw new UsageError(`--${flag.name} wants ${flag.value}`)
  if (flag.choices && !flag.choices.includes(value)) {
    throw new UsageError(`--${flag.name} is one of ${flag.choices.join(', ')}, not "${value}"${didYouMean(value, flag.choices)}`)
  }
  return value
}

/** A global flag after the verb is the commonest mistake of people who know other commands. */
function misplaced(rawName: string, known: readonly Flag[]): string {
  return known !== GLOBAL_FLAGS && GLOBAL_FLAGS.map(dashed).includes(rawName) ? '; it comes before the verb' : ''
}

function dashed({ name }: Flag): string {
  return `--${name}`
}

function asOptions(flags: readonly Flag[]): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  return Object.fromEntries(
    flags.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
    ]),
  )
}
