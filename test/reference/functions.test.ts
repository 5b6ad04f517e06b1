/** `npm run test:reference` with a cluster in KUBECONFIG: probes of the reference and ours, called by chance on the same objects. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadActivities } from '../../src/activities/index.ts'
import type { Town } from '../e2e/cluster.ts'
import { agreement } from './functions/agree.ts'
import { randomCalls } from './functions/calls.ts'
import { BOTH_MS, playOurs, playReference } from './functions/run-calls.ts'
import { comeToRest, LIVELY, openVillage, STILL } from './functions/village.ts'
import { buildOurs } from './ours.ts'
import { installReference, openReference, type Reference } from './reference.ts'

const SEED = Number(process.env.CHAOS_GATE_SEED ?? 20_261)
const EACH = Number(process.env.CHAOS_GATE_EACH ?? 3)
/** What answers for the whole cluster answers otherwise a moment later. */
const IS_VOLATILE = /\.(?:event|node|namespace)\.|cluster_custom/
const IS_COMPARED = /^chaos(?:k8s|istio)\./

const why = process.env.KUBECONFIG ? installReference() : 'KUBECONFIG names no cluster'
if (why !== undefined) console.log(`skipped: ${why}`)
const where = why === undefined ? describe : describe.skip

/** Probes, and what changes nothing when its words do not. */
const probes = (await loadActivities()).filter(
  ({ type, name }) => (type === 'probe' || name.endsWith('.exec_in_pods')) && IS_COMPARED.test(name) && !IS_VOLATILE.test(name),
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

where(`probes called by chance, seed ${SEED}`, () => {
  test.each(probes.map(({ name }) => [name]))(
    '%s',
    async (name) => {
      const calls = randomCalls(
        probes.filter((probe) => probe.name === name),
        EACH,
        SEED,
      )
      const theirs = await playReference(reference)(calls, town)
      const ours = await playOurs(calls, town)
      expect(ours).toHaveLength(calls.length)
      for (const [index, call] of calls.entries()) {
        const [left, right] = [theirs?.[index], ours?.[index]]
        if (left && right && agreement(call, { run: left }, { run: right }) === undefined)
          expect({ call, run: right }).toEqual({ call, run: left })
      }
    },
    BOTH_MS,
  )
})
