import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { turnOf } from '../../src/app/turn.ts'
import type { LeaseRecord } from '../../src/undo/lease-record.ts'

/** As the server orders them, whenever they were taken. */
function lease(run: string, isWaiting = false): LeaseRecord {
  return {
    run,
    isWaiting,
    kinds: [],
    namespaces: [],
    copies: [],
    renewedAt: 0,
    durationSeconds: 30,
    createdAt: 0,
    uid: undefined,
  }
}

test('a run that is alone goes; one that holds its turn since before is waited for, whatever its name', () => {
  expect(turnOf('b', [lease('b')])).toEqual({ move: 'go' })
  expect(turnOf('b', [lease('a'), lease('b')])).toMatchObject({ move: 'step back', other: { run: 'a' } })
  expect(turnOf('b', [lease('b'), lease('c')])).toMatchObject({ move: 'stay', other: { run: 'c' } })
})

test('who waits steps forward when nobody holds a turn, and nobody who waits came before', () => {
  expect(turnOf('b', [lease('a', true), lease('b', true)])).toMatchObject({ move: 'stay', other: { run: 'a' } })
  expect(turnOf('b', [lease('b', true), lease('c')])).toMatchObject({ move: 'stay', other: { run: 'c' } })
  expect(turnOf('b', [lease('b', true), lease('c', true)])).toEqual({ move: 'step forward' })
})

test('a run without a lease only looks', () => {
  expect(turnOf('b', [lease('a', true)])).toEqual({ move: 'go' })
  expect(turnOf('b', [lease('a')])).toMatchObject({ move: 'stay', other: { run: 'a' } })
})

test('in whatever order runs take their leases, look, write and end: never two are under way, and all come to their end', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.constantFrom('a', 'b', 'c')), (order) => {
      const leases = new Map<string, LeaseRecord>()
      const moves = new Map<string, string>()
      const underWay = new Set<string>()
      const ended = new Set<string>()
      const living = () => [...leases.values()].sort((one, other) => one.run.localeCompare(other.run))
      const steps: Record<string, (run: string) => void> = {
        'step back': (run) => leases.set(run, lease(run, true)),
        'step forward': (run) => leases.set(run, lease(run, false)),
        go: (run) => underWay.add(run),
      }
      for (let turns = 0; ended.size < 3; turns += 1) {
        expect(turns).toBeLessThan(10_000)
        const run = order.next().value
        const move = moves.get(run)
        if (ended.has(run)) continue
        if (!leases.has(run)) leases.set(run, lease(run))
        else if (underWay.delete(run)) {
          leases.delete(run)
          ended.add(run)
        } else if (move === undefined) moves.set(run, turnOf(run, living()).move)
        else {
          // What was seen a while ago is acted upon now.
          steps[move]?.(run)
          moves.delete(run)
        }
        expect(underWay.size).toBeLessThan(2)
      }
    }),
    { numRuns: 300 },
  )
})
