/** `npm run test:reference` with a cluster in KUBECONFIG: probes of the reference and ours, called by chance on the same objects. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadActivities } from '../../src/activities/index.ts'
import type { Run } from '../../src/experiment/journal.ts'
import type { Town } from '../e2e/cluster.ts'
import { agreement } from './functions/agree.ts'
import { activityOf, type Call, randomCalls } from './functions/calls.ts'
import { comeToRest, LIVELY, openVillage, STILL } from './functions/village.ts'
import { buildOurs, runOurs } from './ours.ts'
import type { Ended, Order } from './play.ts'
import { installReference, openReference, type Reference } from './reference.ts'

const SEED = Number(process.env.CHAOS_GATE_SEED ?? 20_261)
const EACH = Number(process.env.CHAOS_GATE_EACH ?? 3)
const SECONDS = 100
/** What answers for the whole cluster answers otherwise a moment later. */
const IS_VOLATILE = /\.(?:event|node|namespace)\.|cluster_custom/
const IS_COMPARED = /^chaos(?:k8s|istio)\./

const why = process.env.KUBECONFIG ? installReference() : 'KUBECONFIG names no cluster'
if (why !== undefined) console.log(`skipped: ${why}`)
const where = why === undefined ? describe : describe.skip

const probes = (await loadActivities()).filter(
  ({ type, name }) => type === 'probe' && IS_COMPARED.test(name) && !IS_VOLATILE.test(name),
)
let town: Town
let reference: Reference

beforeAll(async () => {
  if (why !== undefined) return
  buildOurs()
  reference = openReference()
  town = await openVillage('functions', [...STILL, ...LIVELY])
  await comeToRest(town)
}, 120_000)

afterAll(async () => {
  if (why !== undefined) return
  reference.close()
  await town.close()
})

/** What one side makes of the calls; undefined where it broke off and left no whole journal (spec JRN-14). */
async function runsOf(
  calls: readonly Call[],
  words: string[],
  run: (order: Order) => Promise<Ended>,
): Promise<Run[] | undefined> {
  const directory = mkdtempSync(join(tmpdir(), 'functions-'))
  const method = calls.map((call, index) => activityOf(call, index, town.namespace))
  writeFileSync(join(directory, 'experiment.json'), JSON.stringify({ title: 'calls', description: 'by chance', method }))
  const line = ['run', ...words, '--no-validation', 'experiment.json']
  const environment = { KUBECONFIG: town.kubeconfig, PYTHONPATH: '.' }
  try {
    await run({ id: 'calls', directory, arguments: line, environment, seconds: SECONDS, signals: [] })
    return JSON.parse(readFileSync(join(directory, 'journal.json'), 'utf8')).run
  } catch {
    return undefined
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

where(`probes called by chance, seed ${SEED}`, () => {
  test.each(probes.map(({ name }) => [name]))(
    '%s',
    async (name) => {
      const calls = randomCalls(
        probes.filter((probe) => probe.name === name),
        EACH,
        SEED,
      )
      const theirs = await runsOf(calls, [], (order) => reference.run(order))
      const ours = await runsOf(calls, ['--compat', 'chaostoolkit'], runOurs)
      expect(ours).toHaveLength(calls.length)
      for (const [index, call] of calls.entries()) {
        const [left, right] = [theirs?.[index], ours?.[index]]
        if (left && right && agreement(call, left, right) === undefined) expect({ call, run: right }).toEqual({ call, run: left })
      }
    },
    2 * SECONDS * 1000,
  )
})
