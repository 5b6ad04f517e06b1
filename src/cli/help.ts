/** The text of `--help`, from the same data that parsing reads. */

import { type Flag, GLOBAL_FLAGS } from './flags.ts'
import { VERBS, type Verb } from './verbs.ts'

const WIDTH = 96
const COLUMN = 34

/** The help of the whole command. */
export function describeCommand(): string {
  return [
    'usage: chaos-gate [GLOBAL FLAGS] VERB [FLAGS] [FILE…]',
    '',
    'Runs Chaos Toolkit experiments against Kubernetes and puts the cluster back.',
    '',
    ...VERBS.flatMap((verb) => entry(spell(verb), verb.summary)),
    '',
    'global flags, before the verb:',
    ...GLOBAL_FLAGS.flatMap(describeFlag),
    '',
    'chaos-gate VERB --help says more about each.',
  ].join('\n')
}

/** The help of one verb. */
export function describeVerb(verb: Verb): string {
  return [
    `usage: chaos-gate [GLOBAL FLAGS] ${spell(verb)} [FLAGS]`,
    '',
    ...wrap(`${capitalise(verb.summary)}.`, WIDTH),
    '',
    ...verb.flags.flatMap(describeFlag),
  ].join('\n')
}

/** `run FILE…` */
export function spell({ name, operands }: Verb): string {
  return operands === undefined ? name : `${name} ${operands.shown}`
}

function describeFlag(flag: Flag): string[] {
  const { choices, summary } = flag
  return entry(spellFlag(flag), choices ? `${choices.join(', ')}: ${summary}` : summary)
}

/** `-h, --help`, `--var KEY[:TYPE]=VALUE…`, `--compat [WITH]` */
export function spellFlag({ name, short, value, implied, isRepeatable }: Flag): string {
  const shown = value === undefined ? '' : implied === undefined ? ` ${value}` : ` [${value}]`
  return `${short ? `-${short}, ` : ''}--${name}${shown}${isRepeatable ? '…' : ''}`
}

/** Two columns; what is said is broken at words. */
function entry(left: string, right: string): string[] {
  const lines = wrap(right, WIDTH - COLUMN)
  const head = `  ${left}`
  const indented = lines.map((line) => ' '.repeat(COLUMN) + line)
  if (head.length >= COLUMN) return [head, ...indented]
  return [head.padEnd(COLUMN) + lines[0], ...indented.slice(1)]
}

function wrap(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
