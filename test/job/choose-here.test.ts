import { describe, expect, test } from '@jest/globals'
import type { CheckTools } from '../../src/app/check.ts'
import { chooseHere } from '../../src/job/choose-here.ts'
import type { JobAsked } from '../../src/job/run-as-job.ts'

const FILES = ['a', 'b', 'c', 'd', 'e']
const tools = {} as CheckTools

function asking(more: Partial<JobAsked>) {
  const told: string[] = []
  const chosen = chooseHere({ log: (_: string, text: string) => told.push(text), ...more } as unknown as JobAsked)
  return { ...chosen, told }
}

describe('chance of a run in shards', () => {
  test('is drawn once and here, and no pod draws again', async () => {
    const { asked, choose, told } = asking({ shards: { count: 2, parallelism: 2 }, random: 3, seed: 7 })
    const drawn = await choose?.(FILES, tools)
    expect(drawn).toHaveLength(3)
    expect(await asking({ shards: { count: 3, parallelism: 1 }, random: 3, seed: 7 }).choose?.(FILES, tools)).toEqual(drawn)
    expect(asked).not.toHaveProperty('random')
    expect(told[0]).toMatch(/^Drew 3 of 5 experiments by chance: .* The seed 7 draws the same again/)
  })

  test('is one seed for all of them, also where nobody gave one', async () => {
    const { asked, choose } = asking({ shards: { count: 2, parallelism: 2 } })
    expect(asked.seed).toEqual(expect.any(Number))
    expect(await choose?.(FILES, tools)).toEqual(FILES)
  })

  test('of a run in one pod is the pod’s', () => {
    const { asked, choose } = asking({ random: 3 })
    expect([asked.random, asked.seed, choose]).toEqual([3, undefined, undefined])
  })
})
