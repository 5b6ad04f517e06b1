import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Ledger, LedgerUnreadable } from '../../src/undo/ledger.ts'
import { settle } from '../../src/undo/settle.ts'

const WEB = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: 'shop' }
const REPLICAS = { path: ['spec', 'replicas'], before: 3, after: 0 }
const PAUSED = { path: ['spec', 'paused'], before: null, after: true }

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
    settle(ledger, WEB, [['spec', 'replicas']])
    expect(ledger.changes).toMatchObject([{ fields: [PAUSED] }])
    settle(ledger, WEB, [['spec']])
    expect(ledger.changes).toEqual([])
    ledger.close()
  })

  test('a rollback that creates or removes an object settles all that was done to it, and to no other', () => {
    const ledger = new Ledger(freshPath())
    ledger.intend({ verb: 'create', object: WEB })
    ledger.intend({ verb: 'create', object: { ...WEB, namespace: 'other' } })
    settle(ledger, WEB)
    expect(ledger.changes).toMatchObject([{ object: { namespace: 'other' } }])
    ledger.close()
  })
})
