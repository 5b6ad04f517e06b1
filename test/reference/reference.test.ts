/** `npm run test:reference`: the reference and we on the same experiments. */

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readCases } from './cases.ts'
import { type Comparison, compare } from './compare.ts'
import { COURSES } from './differences.ts'
import { randomCases } from './generate.ts'
import { buildOurs } from './ours.ts'
import { type Case, play } from './play.ts'
import { installReference, openReference, type Reference } from './reference.ts'
import { openServer, type Served } from './server.ts'

const SEED = Number(process.env.CHAOS_GATE_SEED ?? 20_261)
const COUNT = Number(process.env.CHAOS_GATE_COUNT ?? 240)
const PATIENCE_MS = 60_000

const why = installReference()
if (why !== undefined) console.log(`skipped: ${why}`)

const tally = { agree: 0, differ: 0, deliberate: new Map<string, number>() }
let reference: Reference
let served: Served

beforeAll(async () => {
  if (why !== undefined) return
  buildOurs()
  reference = openReference()
  served = await openServer()
}, PATIENCE_MS)

afterAll(() => {
  if (why !== undefined) return
  reference.close()
  served.close()
  const deliberate = [...tally.deliberate].map(([rule, count]) => `${rule} ${count}`).join(', ')
  const text = `${tally.agree} agree, ${tally.differ} differ; differences on purpose: ${deliberate}\n`
  writeFileSync(fileURLToPath(new URL('../../.cache/reference/agreement.txt', import.meta.url)), text)
  console.log(text)
})

async function comparison(each: Case): Promise<Comparison> {
  const compared = compare(await play(each, reference, served.address), each)
  tally[compared.differences.length === 0 ? 'agree' : 'differ'] += 1
  for (const rule of [...compared.deliberate, ...each.differs]) tally.deliberate.set(rule, (tally.deliberate.get(rule) ?? 0) + 1)
  return compared
}

const where = why === undefined ? describe : describe.skip

where('experiments', () => {
  const cases = readCases()

  test.each(cases.filter(({ differs }) => differs.length === 0))(
    '$name',
    async (each) => {
      expect((await comparison(each)).differences).toEqual([])
    },
    PATIENCE_MS,
  )

  test.each(cases.filter(({ differs }) => differs.length > 0))(
    '$name differs on purpose: $differs',
    async (each) => {
      for (const rule of each.differs) expect(Object.keys(COURSES)).toContain(rule)
      expect((await comparison(each)).differences).not.toEqual([])
    },
    PATIENCE_MS,
  )
})

where(`random experiments, seed ${SEED}`, () => {
  test.each(randomCases(SEED, COUNT))(
    '$name',
    async (each) => {
      expect((await comparison(each)).differences).toEqual([])
    },
    PATIENCE_MS,
  )
})
