import { expect, test } from '@jest/globals'
import { drain_nodes } from '../../src/activities/chaosk8s/node/actions/drain_nodes.ts'
import { FAKE_START } from '../fake-clock.ts'
import { bench } from './bench.ts'
import { node, nodeTown, podOn } from './node-town.ts'

/** Of pods that are gone as many seconds after they were asked to go. */
async function drainOf(goneAfter: number, args: object): Promise<number> {
  const town = nodeTown({ nodes: [node('n1')], pods: [podOn('n1', 'web-1')], evict: () => goneAfter === 0 })
  const { run, clock } = bench(drain_nodes, { door: town.door })
  const work = run({ name: 'n1', ...args })
  await clock.advance(goneAfter)
  if (goneAfter > 0) town.end('web-1')
  expect(await clock.advanceUntil(work)).toEqual(['n1'])
  return (clock.now() - FAKE_START) / 1000
}

test.each([
  [0, {}, 0],
  [3, {}, 10],
  [13, {}, 20],
  [3, { timeout: 6 }, 6],
])(
  'a drain whose pods are gone after %d s ends with the ten seconds, within its deadline: %j',
  async (goneAfter, args, expected) => {
    expect(await drainOf(goneAfter, args)).toBe(expected)
  },
)
