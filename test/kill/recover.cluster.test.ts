/** A run that is lost with its machine, and the two ways to ask for what it has left: the mode `recover` of the action, and the verb. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openTown, type Town } from '../e2e/cluster.ts'
import { experimentText, scaleDeployment } from '../e2e/experiments.ts'
import { missing, runStep, workspaceWith } from '../packaged/bed.ts'
import { letTimePass, loseDisk, type Run, runAction, runRecover } from './packaged.ts'

const describeIfPackaged = missing === undefined ? describe : describe.skip
if (missing !== undefined) console.warn(`not run: ${missing}`)

describeIfPackaged('a run that was lost in the middle', () => {
  let town: Town

  beforeAll(async () => {
    town = await openTown('lost')
    await town.deploy('shop', 2)
  }, 180_000)

  afterAll(() => town?.close())

  /** Dies by its own hand, right after its fault. */
  async function lose(): Promise<Run> {
    const suicide = { type: 'action', name: 'die', provider: { type: 'process', path: 'sh', arguments: ['-c', 'kill -9 $PPID'] } }
    const text = experimentText({ method: [scaleDeployment(town.namespace, 'shop', 0), suicide] })
    const lost = await runAction(text, town.kubeconfig)
    loseDisk(lost)
    expect([lost.code, await town.replicasOf('shop')]).toEqual([null, 0])
    return lost
  }

  const recover = () => runStep({ workspace: workspaceWith({}), inputs: { mode: 'recover', kubeconfig: town.kubeconfig } })
  const what = () => `set Deployment ${town.namespace}/shop back: spec.replicas 0 → 2`

  test('is put back by a step in the mode `recover`, which says what it did, and has nothing to do the next time', async () => {
    const lost = await lose()
    await letTimePass(lost, town)
    const step = await recover()
    expect(step).toMatchObject({ exitCode: 0, conclusion: 'success', outputs: { verdict: 'passed' } })
    expect(step.outputs.reason).toContain(`put back: ${what()}`)
    expect(step.log).toContain(`put back: ${what()}`)
    expect(await town.replicasOf('shop')).toBe(2)
    expect((await recover()).outputs.reason).not.toContain(town.namespace)
  }, 60_000)

  test('is left alone by that step as long as it may be alive, and put back by `recover --run` at once', async () => {
    const lost = await lose()
    expect((await recover()).outputs.reason).not.toContain(town.namespace)
    expect(await town.replicasOf('shop')).toBe(0)
    const told = await runRecover(lost, town.kubeconfig)
    expect(told).toMatchObject({ code: 0, output: expect.stringContaining(`put back: ${what()}`) })
    expect(await town.replicasOf('shop')).toBe(2)
  }, 60_000)
})
