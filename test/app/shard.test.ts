import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { doDisturb } from '../../src/app/namespaces.ts'
import { type Part, split } from '../../src/app/shard.ts'

function part(file: string, acts: string[] = [], seconds?: number, looks: string[] = []): Part {
  return { file, acts, looks, seconds }
}

const parts = (count: number, more: (index: number) => Partial<Part> = () => ({})) =>
  Array.from({ length: count }, (_, index) => ({ ...part(`${index}.yaml`), ...more(index) }))

describe('shards', () => {
  test('take turns where nobody knows how long experiments take', () => {
    expect(split(parts(7), 3)).toEqual([
      ['0.yaml', '3.yaml', '6.yaml'],
      ['1.yaml', '4.yaml'],
      ['2.yaml', '5.yaml'],
    ])
  })

  test('are as long as each other where that is known, and keep the order', () => {
    const seconds = [1, 60, 2, 30, 3, 30, 4]
    expect(
      split(
        parts(7, (index) => ({ seconds: seconds[index] })),
        2,
      ),
    ).toEqual([
      ['0.yaml', '1.yaml', '6.yaml'],
      ['2.yaml', '3.yaml', '4.yaml', '5.yaml'],
    ])
  })

  test('count a new experiment as long as the others on average, and none as nothing', () => {
    const known = [part('long', [], 10), part('short', [], 2), part('new'), part('none', [], 0)]
    expect(split(known, 2)).toEqual([['long'], ['short', 'new', 'none']])
  })

  test('keep together what acts in the same namespaces, also by way of a third', () => {
    const some = [part('a', ['shop']), part('b', ['bank']), part('c', ['mail']), part('d', ['shop', 'bank']), part('e')]
    expect(split(some, 2)).toEqual([
      ['a', 'b', 'd'],
      ['c', 'e'],
    ])
  })

  test('keep what acts everywhere together with all that act anywhere', () => {
    expect(split([part('a', ['shop']), part('b', ['*']), part('c', ['bank']), part('d')], 3)).toEqual([
      ['a', 'b', 'c'],
      ['d'],
      [],
    ])
  })

  test('keep what looks into a namespace together with what acts there, and not what only looks as well', () => {
    const some = [
      part('a', ['shop']),
      part('b', ['bank'], undefined, ['shop']),
      part('c', [], undefined, ['mail']),
      part('d', [], undefined, ['mail']),
    ]
    expect(split(some, 3)).toEqual([['a', 'b'], ['c'], ['d']])
    expect(split([part('a', ['*']), part('b', [], undefined, ['shop']), part('c')], 2)).toEqual([['a', 'b'], ['c']])
  })

  test('may be empty', () => {
    expect(split(parts(1), 3)).toEqual([['0.yaml'], [], []])
    expect(split([], 2)).toEqual([[], []])
  })

  test('have all experiments together, none of them twice, and no two that meet apart; always the same', () => {
    const anyPlaces = fc.uniqueArray(fc.constantFrom('shop', 'bank', 'mail', 'blog', 'wiki', 'auth', '*'), { maxLength: 2 })
    const anyPart = fc.record({
      acts: anyPlaces,
      looks: anyPlaces,
      seconds: fc.option(fc.nat({ max: 600 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (some, of) => {
        const all = some.map((one, index) => ({ ...one, file: String(index) }))
        const shards = split(all, of)
        expect(shards).toHaveLength(of)
        expect(shards.flat().sort()).toEqual(all.map(({ file }) => file).sort())
        const shardOf = (file: string) => shards.findIndex((files) => files.includes(file))
        for (const one of all)
          for (const other of all) if (one !== other && doDisturb(one, other)) expect(shardOf(one.file)).toBe(shardOf(other.file))
        expect(split(structuredClone(all), of)).toEqual(shards)
      }),
      { seed: 8, numRuns: 200 },
    )
  })
})
