/** Experiments by chance: the same seed gives the same ones. */

import fc from 'fast-check'
import { activity, harmless, probe, TOLERANCES } from './generate-activity.ts'
import type { Case } from './play.ts'

/** As it would be typed: YAML decides what it is. */
const WRITTEN = [
  '1', '-3', '0', '1.0', '2.50', '.5', '1e3', '1.0e+3', '0o10', '010', '0x1F', '1_000', '22:22', 'on', 'No', 'y', '~', 'null', '"1"',
  '2026-01-02', '"some words"', "'it''s'", '"café"', '[]', '[1, "a b", 2.0, null]', '{k: 1.5, "a b": [true]}', '"${word}"', '"$$"', '!!str 12',
] // biome-ignore format: a list

const written = fc.constantFrom(...WRITTEN)
const often = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 })

const entries = fc.array(
  fc.oneof({ weight: 9, arbitrary: activity }, { weight: 1, arbitrary: fc.record({ ref: fc.constantFrom('a0', 'a1', 's0') }) }),
  {
    maxLength: 5,
  },
)

const hypothesis = fc.record({
  title: fc.constantFrom('steady', 'steady ${word}'),
  probes: fc.array(fc.oneof(...TOLERANCES.map(probe)), { maxLength: 4 }),
})

const flags = fc.tuple(
  often(
    fc.constantFrom(
      '--rollback-strategy default',
      '--rollback-strategy always',
      '--rollback-strategy never',
      '--rollback-strategy deviated',
    ),
  ),
  often(
    fc.constantFrom(
      '--hypothesis-strategy before-method-only',
      '--hypothesis-strategy after-method-only',
      '--hypothesis-strategy default',
    ),
  ),
  fc.option(fc.constantFrom('--dry probes', '--dry actions', '--dry activities', '--dry pause'), { nil: undefined, freq: 5 }),
  often(
    fc.constantFrom(
      '--var word=given',
      '--var n:int=3',
      '--var half:float=0.50',
      '--var flag:bool=no',
      '--var-file variables.yaml',
    ),
  ),
)

const control = fc.record({
  name: fc.constant('watching'),
  provider: fc.record({
    type: fc.constant('python'),
    module: fc.constant('watcher'),
    arguments: fc.oneof(
      fc.constant({}),
      fc.record({ mark: fc.constantFrom('seen', '${word}') }),
      fc.record({ stop_at: fc.constantFrom('a0', 'a1', 's0', 'r0') }),
      fc.record({ stop_after: fc.constantFrom('a0', 's0', 'r0') }),
      fc.record({ crash_at: fc.constantFrom('a0', 'r0') }),
    ),
  }),
})

const whole = fc.record({
  configuration: fc.record({
    word: fc.constant('said'),
    n: fc.constant('7'),
    half: fc.constant('1.5'),
    flag: fc.constant('true'),
    value: written,
    other: written,
  }),
  secrets: often(fc.constant({ api: { token: 'abcdef', word: 'shadowed' } })),
  title: fc.constantFrom('plain', 'with ${word} and $n', '${value}'),
  hypothesis: often(hypothesis),
  method: entries,
  rollbacks: fc.array(harmless, { maxLength: 3 }),
  runtime: fc.option(
    fc.constantFrom(
      { rollbacks: { strategy: 'always' }, hypothesis: { strategy: 'default' } },
      { hypothesis: { strategy: 'skip' }, rollbacks: { strategy: 'deviated' } },
    ),
    { nil: undefined, freq: 6 },
  ),
  control: fc.option(control, { nil: undefined, freq: 5 }),
  flags,
})

export function randomCases(seed: number, count: number): Case[] {
  return fc.sample(whole, { seed, numRuns: count }).map((parts, index) => ({
    name: `number ${index}`,
    text: write(parts),
    globals: [],
    arguments: parts.flags.filter((flag) => flag !== undefined).flatMap((flag) => flag.split(' ')),
    environment: {},
    signals: [],
    differs: [],
    isLooking: false,
  }))
}

type Parts = typeof whole extends fc.Arbitrary<infer Value> ? Value : never

function write({
  configuration,
  secrets,
  title,
  hypothesis: steady,
  method,
  rollbacks,
  runtime,
  control: watching,
}: Parts): string {
  const values = Object.entries(configuration).map(([name, value]) => `${name}: ${value}`)
  const rest = {
    title,
    description: 'by chance',
    ...(secrets && { secrets }),
    ...(runtime && { runtime }),
    ...(watching && { controls: [watching] }),
    ...(steady && { 'steady-state-hypothesis': { ...steady, probes: named('s', steady.probes) } }),
    method: named('a', method),
    rollbacks: named('r', rollbacks),
  }
  const lines = Object.entries(rest).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return [...lines, `configuration: {server: {type: env, key: SERVER}, ${values.join(', ')}}`, ''].join('\n')
}

/** References lead to what is there: the first activity of each part keeps its name. */
function named(letter: string, list: readonly object[]): object[] {
  return list
    .filter((entry) => !('ref' in entry) || letter !== 's')
    .map((entry, index) => ('ref' in entry ? entry : { ...entry, name: `${letter}${index}` }))
}
