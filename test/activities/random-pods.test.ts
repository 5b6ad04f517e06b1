import { describe, expect, test } from '@jest/globals'
import { terminate_pods } from '../../src/activities/chaosk8s/pod/actions/terminate_pods.ts'
import { bench, pod } from './bench.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** Different applications of one namespace. */
const PODS = NAMES.map((name) => pod(name, { labels: { app: name } }))

async function terminate(seed: number, args: object = {}): Promise<string[]> {
  return (await bench(terminate_pods, { objects: PODS, seed }).run({ ns: 'shop', rand: true, ...args })) as string[]
}

/** Of 1,000 fair choices among eight at most one is further off. */
const CHI_SQUARE_MAX = 24.32

describe('any pod of a namespace', () => {
  test('is chosen fairly when no selector narrows the choice', async () => {
    const counts = new Map(NAMES.map((name) => [name, 0]))
    const tries = 1600
    for (let seed = 0; seed < tries; seed++) {
      const [name = ''] = await terminate(seed)
      counts.set(name, (counts.get(name) ?? Number.NaN) + 1)
    }
    const mean = tries / NAMES.length
    const off = [...counts.values()].reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0)
    expect(off).toBeLessThan(CHI_SQUARE_MAX)
  })

  test('is the same one again with the same seed', async () => {
    for (const seed of [0, 1, 216_248_249, 2 ** 32 - 1])
      expect(await terminate(seed, { qty: 3 })).toEqual(await terminate(seed, { qty: 3 }))
    expect(await terminate(1, { qty: 8 })).toEqual(['f', 'a', 'e', 'h', 'g', 'b', 'd', 'c'])
  })
})
