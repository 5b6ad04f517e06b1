import { describe, expect, test } from '@jest/globals'
import { CHOSEN } from '../../src/app/choose.ts'
import { describeDraw, draw } from '../../src/app/draw.ts'
import { seededRandom } from '../../src/system/random.ts'
import { ask, command, experiment } from './ask.ts'

const FILES = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', 'e.yaml', 'f.yaml', 'g.yaml']

/** For the seeds 1, 2, 3 and the largest. */
const EXACT: readonly string[] = ['a.yaml,d.yaml', 'c.yaml,g.yaml', 'e.yaml,f.yaml', 'd.yaml,e.yaml']

/** How far counts are from all alike. Expected: their mean. */
function chiSquare(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0)
}

/** Of 1,000 fair draws at most one is further off, for as many counts less one. */
const CHI_SQUARE_MAX: Readonly<Record<number, number>> = { 7: 22.46, 10: 27.88, 21: 45.31 }

function count<Key extends string>(keys: readonly Key[], drawn: Iterable<Key>): number[] {
  const counts = new Map<Key, number>(keys.map((key) => [key, 0]))
  for (const key of drawn) counts.set(key, (counts.get(key) ?? Number.NaN) + 1)
  return [...counts.values()]
}

describe('a draw of experiments', () => {
  test('takes so many different ones, in the order in which they were given', () => {
    for (let seed = 0; seed < 200; seed++) {
      const drawn = draw(FILES, 3, seed)
      expect(new Set(drawn).size).toBe(3)
      expect(drawn).toEqual(FILES.filter((file) => drawn.includes(file)))
    }
  })

  test('takes all of them when there are no more', () => {
    expect(draw(FILES, 7, 1)).toEqual(FILES)
    expect(draw(FILES, 100, 1)).toEqual(FILES)
    expect(draw([], 1, 1)).toEqual([])
  })

  test('with the same seed is the same, on every machine', () => {
    expect([1, 2, 3, 2 ** 32 - 1].map((seed) => draw(FILES, 2, seed).join())).toEqual(EXACT)
  })

  test('is fair to each file: seeds in a row, as clocks and people give them', () => {
    const drawn = Array.from({ length: 7000 }, (_, seed) => draw(FILES, 1, seed)[0] ?? '')
    expect(chiSquare(count(FILES, drawn))).toBeLessThan(CHI_SQUARE_MAX[7] as number)
  })

  test('is fair to each pair of files', () => {
    const pairs = FILES.flatMap((one, index) => FILES.slice(index + 1).map((other) => `${one} ${other}`))
    const drawn = Array.from({ length: 8400 }, (_, seed) => draw(FILES, 2, seed * 7919).join(' '))
    expect(chiSquare(count(pairs, drawn))).toBeLessThan(CHI_SQUARE_MAX[21] as number)
  })

  test('does not decide what the experiment that was drawn chooses with the same seed', () => {
    const seeds = Array.from({ length: 20_000 }, (_, seed) => seed).filter((seed) => draw(FILES, 1, seed)[0] === 'a.yaml')
    const pods = Array.from({ length: 10 }, (_, index) => `pod-${index}`)
    const chosen = seeds.map((seed) => `pod-${Math.floor(seededRandom(seed).next() * 10)}`)
    expect(chiSquare(count(pods, chosen))).toBeLessThan(CHI_SQUARE_MAX[10] as number)
  })

  test('is told with what repeats it', () => {
    const words = describeDraw(['b.yaml', 'd.yaml'], 7, 42)
    expect(words).toBe('Drew 2 of 7 experiments by chance: b.yaml, d.yaml. The seed 42 draws the same again.')
    expect(words).toMatch(CHOSEN)
  })
})

describe('a run with a draw', () => {
  const files = Object.fromEntries(FILES.map((file) => [file, experiment({ method: [command('act', 'touch', file)] })]))

  test('runs what was drawn and nothing else, and says so with its seed', async () => {
    const told = await ask({ files, random: 2, seed: 3 })
    expect(told.outcomes.map(({ file }) => file).join()).toBe(EXACT[2])
    expect(told.log).toContain('info: Drew 2 of 7 experiments by chance: e.yaml, f.yaml. The seed 3 draws the same again.')
    expect(told.seed).toBe(3)
  })

  test('is repeated exactly by the seed that it gives', async () => {
    const first = await ask({ files, random: 3 })
    const again = await ask({ files, random: 3, seed: first.seed })
    expect(again.outcomes.map(({ file }) => file)).toEqual(first.outcomes.map(({ file }) => file))
  })

  test('says when there are no more than were asked for', async () => {
    const told = await ask({ files: { 'a.yaml': files['a.yaml'] }, random: 3, seed: 1 })
    expect(told.log).toContain('info: Drew 1 of 1 experiment by chance: a.yaml. The seed 1 draws the same again.')
  })

  test('does not look at what was not drawn', async () => {
    const broken = Object.fromEntries(FILES.slice(0, 4).map((file) => [file, 'title: [']))
    expect((await ask({ files: { ...files, ...broken }, random: 2, seed: 3 })).verdict.name).toBe('passed')
  })
})
