import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { KubernetesObject, Patch } from '../../src/kubernetes/kubernetes.ts'
import { compareFields, describeField, hasChanged, overwrittenPaths, undoPatch } from '../../src/undo/fields.ts'

type Mapping = Record<string, unknown>
const isMapping = (value: unknown): value is Mapping => typeof value === 'object' && value !== null && !Array.isArray(value)

/** RFC 7386, as the API server applies it. */
function merge(target: unknown, patch: unknown): unknown {
  if (!isMapping(patch)) return patch
  const result: Mapping = isMapping(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key]
    else result[key] = merge(result[key], value)
  }
  return result
}

/** The API server keeps no empty mappings, so a mapping that has become empty again is as good as none. */
function withoutEmpty(value: unknown): unknown {
  if (!isMapping(value)) return value
  const members = Object.entries(value).map(([key, member]) => [key, withoutEmpty(member)] as const)
  return Object.fromEntries(members.filter(([, member]) => !isMapping(member) || Object.keys(member).length > 0))
}

function objectOf(spec: Mapping): KubernetesObject {
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', resourceVersion: '7' }, spec }
}

const leaf = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.array(fc.integer(), { maxLength: 3 }))
const tree = fc.letrec((tie) => ({
  mapping: fc.dictionary(fc.constantFrom('a', 'b', 'constructor'), fc.oneof({ depthSize: 'small' }, leaf, tie('mapping')), {
    maxKeys: 3,
  }),
}))

describe('overwrittenPaths', () => {
  test('a merge patch overwrites its leaves; a list is one leaf', () => {
    const body = { metadata: { labels: { a: 'x' }, resourceVersion: '5' }, spec: { replicas: 0, hosts: ['a', 'b'], empty: {} } }
    expect(overwrittenPaths({ type: 'merge', body })).toEqual([
      ['metadata', 'labels', 'a'],
      ['spec', 'replicas'],
      ['spec', 'hosts'],
      ['spec', 'empty'],
    ])
  })

  test('a JSON patch overwrites what its operations name, lists whole', () => {
    const body = [
      { op: 'test', path: '/spec/x', value: 1 },
      { op: 'add', path: '/spec/hosts/-', value: 'c' },
      { op: 'move', from: '/metadata/labels/a~1b', path: '/metadata/labels/c' },
    ]
    expect(overwrittenPaths({ type: 'json', body })).toEqual([
      ['spec', 'hosts'],
      ['metadata', 'labels', 'c'],
      ['metadata', 'labels', 'a/b'],
    ])
  })

  test('a mapping that a strategic merge steers is one leaf', () => {
    expect(overwrittenPaths({ type: 'strategic', body: { spec: { strategy: { $patch: 'replace' } } } })).toEqual([
      ['spec', 'strategy'],
    ])
  })
})

describe('undoPatch', () => {
  test('sets back whatever a merge patch did to whatever object', () => {
    fc.assert(
      fc.property(tree.mapping, tree.mapping, (spec, change) => {
        const patch: Patch = { type: 'merge', body: { spec: change } }
        const before = objectOf(spec as Mapping)
        const after = merge(before, patch.body) as KubernetesObject
        const fields = compareFields(overwrittenPaths(patch), before, after).filter(hasChanged)
        expect(withoutEmpty(merge(after, undoPatch(fields, after).body))).toEqual(withoutEmpty(before))
      }),
    )
  })

  test('holds only for the version that was looked at', () => {
    expect(undoPatch([], objectOf({})).body).toEqual({ metadata: { resourceVersion: '7' } })
  })
})

test('a field is told in words, long values cut', () => {
  expect(describeField({ path: ['spec', 'replicas'], before: 3, after: 0 })).toBe('spec.replicas 3 → 0')
  expect(describeField({ path: ['a'], before: undefined, after: 'x'.repeat(100) })).toMatch(/^a \(none\) → "x{59}…$/)
})

const ROUTE = { destination: { host: 'web' } }
test.each([
  ['a member of an item', [{ route: [ROUTE] }], [{ route: [ROUTE], fault: { delay: 1 } }], 'http.0.fault (none) → {"delay":1}'],
  [
    'the deepest that differs',
    [{ route: [ROUTE] }],
    [{ route: [{ destination: { host: 'db' } }] }],
    'http.0.route.0.destination.host "web" → "db"',
  ],
  ['several places', [1, 2], [3, 4], 'http [1,2] → [3,4]'],
  ['a list of another length', [1], [1, 2], 'http [1] → [1,2]'],
  ['another shape', [1], { 0: 1 }, 'http [1] → {"0":1}'],
  ['a member of any name', { a: 1 }, { a: 1, constructor: 2 }, 'http.constructor (none) → 2'],
])('what has changed in a field is told where it is: %s', (_, before, after, words) => {
  expect(describeField({ path: ['http'], before, after })).toBe(words)
})
