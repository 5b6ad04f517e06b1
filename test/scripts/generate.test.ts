import { describe, expect, test } from '@jest/globals'
import { z } from 'zod/mini'
import { describeActivities } from '../../scripts/generate/activities.ts'
import { fill } from '../../scripts/generate/fill.ts'
import { cell, code, table } from '../../scripts/generate/markdown.ts'
import { defineProbe } from '../../src/activities/activity.ts'

describe('sections between markers', () => {
  const text = 'a\n<!-- generated: one -->\nold\n<!-- end -->\nb\n<!-- generated: two -->\n<!-- end -->\n'

  test('are replaced, and nothing else is', () => {
    const filled = fill(text, { one: 'NEW', two: '$& $1' })
    expect(filled).toBe(
      'a\n<!-- generated: one -->\n\nNEW\n\n<!-- end -->\nb\n<!-- generated: two -->\n\n$& $1\n\n<!-- end -->\n',
    )
    expect(fill(filled, { one: 'NEW', two: '$& $1' })).toBe(filled)
  })

  test('must exist', () => {
    expect(() => fill(text, { one: '' })).toThrow('no section "two": there are one')
  })
})

describe('tables', () => {
  test('a cell is one line, and its bars are not those of the table', () => {
    expect(table(['a', 'b'], [[cell('x\n  y'), code('p|q')]])).toBe('| a | b |\n| --- | --- |\n| x y | `p\\|q` |')
  })
})

describe('the reference', () => {
  const probe = defineProbe({
    name: 'chaosk8s.node.probes.count_nodes',
    summary: 'How many nodes there are.',
    permissions: [],
    arguments: z.strictObject({ name: z.string(), mode: z._default(z.enum(['a', 'b']), 'a') }),
    run: async () => 0,
  })

  test('has each function with its arguments, types and defaults', () => {
    const text = describeActivities([probe])
    expect(text).toContain(
      '| [`chaosk8s.node.probes.count_nodes`](#chaosk8snodeprobescount_nodes) | probe | How many nodes there are. |',
    )
    expect(text).toContain('| `name` | string | required |  |')
    expect(text).toContain('| `mode` | `"a"` or `"b"` | `"a"` |  |')
  })
})
