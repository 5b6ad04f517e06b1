/** `npm run test:reference` with a cluster in KUBECONFIG: actions of the reference and ours, called by chance in villages alike. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadActivities } from '../../src/activities/index.ts'
import { withNodes } from '../e2e/nodes.ts'
import { type Acted, agreement } from './functions/agree.ts'
import { type Call, randomCalls } from './functions/calls.ts'
import { FILES } from './functions/files.ts'
import { ALWAYS, type Land, NAMESPACES, NODES, openLand, restore, type Village } from './functions/land.ts'
import { BOTH_MS, type Play, playOurs, playReference } from './functions/run-calls.ts'
import { alike, stateOf } from './functions/state.ts'
import type { Part } from './functions/village.ts'
import { buildOurs } from './ours.ts'
import { installReference, openReference, type Reference } from './reference.ts'

const SEED = Number(process.env.CHAOS_GATE_SEED ?? 20_262)
const EACH = Number(process.env.CHAOS_GATE_EACH ?? 3)
const IS_COMPARED = /^chaos(?:k8s|istio)\./

const why = process.env.KUBECONFIG ? installReference() : 'KUBECONFIG names no cluster'
if (why !== undefined) console.log(`skipped: ${why}`)
const where = why === undefined ? describe : describe.skip

const actions = (await loadActivities()).filter(
  ({ type, name }) => type === 'action' && IS_COMPARED.test(name) && !name.endsWith('.exec_in_pods'),
)
let land: Land
let reference: Reference

beforeAll(async () => {
  if (why !== undefined) return
  buildOurs()
  reference = openReference()
  land = await openLand()
}, BOTH_MS)

afterAll(async () => {
  if (why !== undefined) return
  reference.close()
  await land.close()
}, BOTH_MS)

async function act(village: Village, wanted: readonly Part[], call: Call, play: Play): Promise<Acted> {
  await restore(village, wanted)
  const runs = await play([call], village.town, FILES)
  const run = runs && JSON.parse(alike(village.town, JSON.stringify(runs[0])))
  return { run, state: await stateOf(village.town) }
}

async function compare(wanted: readonly Part[], call: Call): Promise<void> {
  const [their, our] = land.villages
  const [theirs, ours] = await Promise.all([act(their, wanted, call, playReference(reference)), act(our, wanted, call, playOurs)])
  if (agreement(call, theirs, ours) === undefined) expect({ call, ...ours }).toEqual({ call, ...theirs })
}

where(`actions called by chance, seed ${SEED}`, () => {
  test.each(actions.map(({ name }) => [name]))(
    '%s',
    async (name) => {
      const calls = randomCalls(
        actions.filter((action) => action.name === name),
        EACH,
        SEED,
      )
      const isOfNodes = name.includes('.node.')
      const wanted = name.includes('.namespace.') ? [...ALWAYS, ...NAMESPACES] : isOfNodes ? [...ALWAYS, ...NODES] : ALWAYS
      const work = async () => {
        for (const call of calls) await compare(wanted, call)
      }
      await (isOfNodes ? withNodes(work) : work())
    },
    BOTH_MS * EACH,
  )
})
