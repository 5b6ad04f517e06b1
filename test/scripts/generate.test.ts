import { describe, expect, test } from '@jest/globals'
import { z } from 'zod/mini'
import { describeActivities } from '../../scripts/generate/activities.ts'
import { fill } from '../../scripts/generate/fill.ts'
import { cell, code, table } from '../../scripts/generate/markdown.ts'
import { permissionRows } from '../../scripts/generate/permissions.ts'
import { defineProbe } from '../../src/activities/activity.ts'
import { loadActivities } from '../../src/activities/index.ts'
import { inCluster } from '../../src/activities/permissions.ts'

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
    permissions: inCluster('nodes', 'list'),
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

  test('says what each function asks of the API server', () => {
    expect(describeActivities([probe])).toContain('How many nodes there are. Asks the API server for: `list` nodes.')
  })
})

describe('the permissions of the README', () => {
  test('are those that functions declare, with what taking back needs', async () => {
    const rows = new Map(permissionRows(await loadActivities()).map(([feature, , cluster]) => [feature, cluster]))
    expect(rows.get('probes of pods')).toMatch(/^`list` pods/)
    expect(rows.get('`scale_deployment`')).toBe('`patch`, `get`, `list` deployments.apps')
    expect(rows.get('finding what a lost runner has left')).toMatch(/leases.*secrets, in `default`$/)
  })

  test('name no function that is gone', () => {
    expect(() => permissionRows([])).toThrow('no function begins with chaosk8s.pod.probes.')
  })
})
