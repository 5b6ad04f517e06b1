import { describe, expect, test } from '@jest/globals'
import { GLOBAL_FLAGS } from '../../src/cli/flags.ts'
import { describeCommand, describeVerb } from '../../src/cli/help.ts'
import { VERBS } from '../../src/cli/verbs.ts'

describe('help', () => {
  test('the whole command: each verb and each global flag', () => {
    const text = describeCommand()
    for (const { name } of VERBS) expect(text).toContain(`  ${name}`)
    for (const { name } of GLOBAL_FLAGS) expect(text).toContain(`--${name}`)
  })

  test.each(VERBS.map((verb) => [verb.name, verb] as const))('%s: each of its flags, and no line over 100 columns', (_, verb) => {
    const text = describeVerb(verb)
    for (const { name } of verb.flags) expect(text).toContain(`--${name}`)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test('a flag says its values', () => {
    expect(describeVerb(VERBS[0] as (typeof VERBS)[number])).toContain('always, on-failure, never')
  })
})
