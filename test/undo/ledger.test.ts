import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Kubernetes, KubernetesFailed } from '../../src/kubernetes/kubernetes.ts'
import { Ledger, LedgerUnreadable } from '../../src/undo/ledger.ts'
import { putBack } from '../../src/undo/put-back.ts'
import { settle } from '../../src/undo/settle.ts'
import { fakeClock } from '../fake-clock.ts'

const WEB = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: 'shop' }
const REPLICAS = { path: ['spec', 'replicas'], before: 3, after: 0 }
const PAUSED = { path: ['spec', 'paused'], before: null, after: true }

const NEVER = new AbortController().signal
const SET = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web-1', namespace: 'shop', uid: 'u-2' }
const VERBS = ['create', 'patch', 'delete', 'replace', 'exec']

/** A line of each kind. */
const WHOLE = [
  { event: 'intend', change: { id: 1, verb: 'create', object: WEB, uid: 'u-1', context: 'here' } },
  { event: 'intend', change: { id: 2, verb: 'patch', object: WEB, fields: [REPLICAS, PAUSED] } },
  { event: 'done', id: 2, uid: 'u-1', fields: [REPLICAS] },
  { event: 'intend', change: { id: 3, verb: 'delete', object: WEB, manifest: { ...WEB, metadata: { name: 'web' } } } },
  { event: 'intend', change: { id: 4, verb: 'replace', object: WEB, owner: SET, wasReady: true } },
  { event: 'intend', change: { id: 5, verb: 'exec', object: WEB, command: ['kill', '1'] } },
  { event: 'drop', id: 6 },
]

/** The way to everything in a value. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => [[key], ...pathsIn(member).map((path) => [key, ...path])])
}

/** `undefined` takes it away. */
function changed(line: unknown, [key = '', ...rest]: string[], value: unknown): never {
  const copy = structuredClone(line) as Record<string, unknown>
  copy[key] = rest.length === 0 ? value : changed(copy[key], rest, value)
  return copy as never
}

function clusterWithEverything(isThere: boolean): Kubernetes {
  const object = { ...WEB, metadata: { name: 'web', uid: 'u-1', resourceVersion: '7' }, spec: { replicas: 0 } }
  const get = async () => (isThere ? object : Promise.reject(new KubernetesFailed('not there', { code: 404 })))
  return { get, list: async () => [], create: async () => object, patch: async () => object, delete: async () => object } as never
}

function freshPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'ledger-')), 'run', 'undo-00000.jsonl')
}

describe('what a ledger keeps', () => {
  test('a change is on the disk before it is made, for nobody else to read', () => {
    const ledger = new Ledger(freshPath())
    ledger.intend({ verb: 'create', object: WEB })
    expect(readFileSync(ledger.path, 'utf8')).toContain('"verb":"create"')
    expect(statSync(ledger.path).mode & 0o077).toBe(0)
    ledger.close()
  })

  test('whoever opens it later finds what was neither dropped nor settled, oldest first', () => {
    const ledger = new Ledger(freshPath())
    const first = ledger.intend({ verb: 'patch', object: WEB, fields: [REPLICAS] })
    ledger.drop(ledger.intend({ verb: 'create', object: { ...WEB, name: 'other' } }))
    ledger.done(ledger.intend({ verb: 'create', object: { ...WEB, name: 'new' } }), { uid: 'u-1' })
    ledger.close()
    const reopened = new Ledger(ledger.path)
    expect(reopened.changes).toMatchObject([
      { id: first, verb: 'patch' },
      { verb: 'create', uid: 'u-1' },
    ])
    expect(reopened.intend({ verb: 'create', object: WEB })).toBeGreaterThan(first + 2)
    reopened.close()
  })

  test('a last line that a crash cut off is struck out, and writing goes on behind it', () => {
    const ledger = new Ledger(freshPath())
    ledger.intend({ verb: 'create', object: WEB })
    ledger.close()
    appendFileSync(ledger.path, '{"event":"intend","cha')
    const reopened = new Ledger(ledger.path)
    reopened.intend({ verb: 'create', object: { ...WEB, name: 'second' } })
    reopened.close()
    expect(new Ledger(ledger.path).changes.map(({ object }) => object.name)).toEqual(['web', 'second'])
  })
})

describe('a ledger that is none', () => {
  test.each([
    ['not JSON', 'what?'],
    ['another event', '{"event":"explode","id":1}'],
    [
      'a verb that is not ours',
      '{"event":"intend","change":{"id":1,"verb":"rm","object":{"apiVersion":"v1","kind":"Pod","name":"x"}}}',
    ],
    [
      'a verb that is no word',
      '{"event":"intend","change":{"id":1,"verb":[{"toString":{}}],"object":{"apiVersion":"v1","kind":"Pod","name":"x"}}}',
    ],
    [
      'an object without a name',
      '{"event":"intend","change":{"id":1,"verb":"create","object":{"apiVersion":"v1","kind":"Pod"}}}',
    ],
    ['nothing', 'null'],
  ])('is refused with its line: %s', (_, line) => {
    const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'undo-1.jsonl')
    writeFileSync(path, `{"event":"drop","id":1}\n${line}\n`)
    expect(() => new Ledger(path)).toThrow(LedgerUnreadable)
    expect(() => new Ledger(path)).toThrow(`${path}:2`)
  })

  test('with one value changed or taken away, it is refused with its line, or can be played to its end', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'undo-1.jsonl')
    const spots = WHOLE.flatMap((line, index) => pathsIn(line).map((spot) => ({ index, spot })))
    const junk = fc.oneof(fc.constant(undefined), fc.jsonValue(), fc.constantFrom(...VERBS))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...spots), junk, fc.boolean(), async ({ index, spot }, value, isThere) => {
        writeFileSync(
          path,
          `${WHOLE.with(index, changed(WHOLE[index], spot, value))
            .map((line) => JSON.stringify(line))
            .join('\n')}\n`,
        )
        try {
          const ledger = new Ledger(path)
          const open = async () => clusterWithEverything(isThere)
          const told = await putBack({ ledger, open, clock: fakeClock(), signal: NEVER, replaceSeconds: 0 })
          expect(told).toEqual(expect.objectContaining({ leftBehind: expect.any(Array) }))
          ledger.close()
        } catch (error) {
          expect(error).toBeInstanceOf(LedgerUnreadable)
          expect((error as Error).message).toContain(`${path}:${index + 1}: `)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('is refused or read, whatever it holds, and never crashes', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'undo-1.jsonl')
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.json(), fc.string()), { maxLength: 5 }), (lines) => {
        writeFileSync(path, lines.map((line) => `${line}\n`).join(''))
        try {
          expect(Array.isArray(new Ledger(path).changes)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(LedgerUnreadable)
        }
      }),
    )
  })
})

describe('settling', () => {
  test('a rollback settles the fields that it sets, and leaves the others to be put back', () => {
    const ledger = new Ledger(freshPath())
    ledger.intend({ verb: 'patch', object: WEB, fields: [REPLICAS, PAUSED] })
    settle({ ledger }, WEB, [['spec', 'replicas']])
    expect(ledger.changes).toMatchObject([{ fields: [PAUSED] }])
    settle({ ledger }, WEB, [['spec']])
    expect(ledger.changes).toEqual([])
    ledger.close()
  })

  test('a rollback that creates or removes an object settles all that was done to it, and to no other', () => {
    const ledger = new Ledger(freshPath())
    ledger.intend({ verb: 'create', object: WEB })
    ledger.intend({ verb: 'create', object: { ...WEB, namespace: 'other' } })
    settle({ ledger }, WEB)
    expect(ledger.changes).toMatchObject([{ object: { namespace: 'other' } }])
    ledger.close()
  })

  test('a rollback on one cluster settles nothing on another, where an object may have the same name', () => {
    const ledger = new Ledger(freshPath())
    ledger.intend({ verb: 'create', object: WEB, context: 'east' })
    ledger.intend({ verb: 'create', object: WEB, context: 'west' })
    settle({ ledger, context: 'east' }, WEB)
    expect(ledger.changes).toMatchObject([{ context: 'west' }])
    ledger.close()
  })
})
