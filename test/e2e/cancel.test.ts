/** Cancelled at any moment, the packaged action has put everything back before the runner loses patience. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { missing, pullRequestEvent, runStep, workspaceWith } from '../packaged/bed.ts'
import { openTown, type Town } from './cluster.ts'
import { experimentText, scaleDeployment } from './experiments.ts'

const CANCELS = 20
const describeIfPackaged = missing === undefined ? describe : describe.skip
if (missing !== undefined) console.warn(`not run: ${missing}`)

describeIfPackaged('a cancel', () => {
  let town: Town

  beforeAll(async () => {
    town = await openTown('cancel')
    await town.deploy('scaled', 2)
  }, 120_000)

  afterAll(() => town?.close())

  test(`is answered in time, ${CANCELS} times, with rollbacks and without`, async () => {
    const waits: number[] = []
    for (let round = 0; round < CANCELS; round += 1) {
      const wait = { type: 'action', name: 'wait', provider: { type: 'process', path: 'sleep', arguments: ['60'] } }
      const method = [scaleDeployment(town.namespace, 'scaled', round % 2), wait]
      const rollbacks = round % 4 < 2 ? [scaleDeployment(town.namespace, 'scaled', 2)] : []
      const run = await runStep({
        event: pullRequestEvent(),
        workspace: workspaceWith({ 'chaos/experiment.yaml': experimentText({ method, rollbacks }) }),
        inputs: { experiments: 'chaos/*.yaml', kubeconfig: town.kubeconfig, comment: 'never', 'when-busy': 'run' },
        cancelWhen: round % 2 === 0 ? /action scale-scaled/ : /action wait/,
      })
      waits.push(run.timings.exit - (run.timings.SIGINT ?? 0))
      expect(run.outputs).toMatchObject({ verdict: 'interrupted' })
      // The runner's second signal, after 7.5 s, was never needed.
      expect(run.timings).not.toHaveProperty('SIGTERM')
      expect(run.orphans).toEqual([])
      expect(await town.replicasOf('scaled')).toBe(2)
    }
    console.log(`from cancel to put back, worst of ${CANCELS}: ${(Math.max(...waits) / 1000).toFixed(2)} s of 7.5 s`)
  }, 300_000)
})
