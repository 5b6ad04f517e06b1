/**
 * The packaged action is killed at random moments of everything that it can do to a cluster. Whatever comes after it (`post` with
 * its disk; without it the verb `recover`, or the next run) puts everything back: no mark, no lease, no copy stays, and every
 * object is what it was. `KILLS` is how many (30), `SEED` repeats the choices, `ONLY` is a part of a fault's name.
 */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sample, seededRandom } from '../../src/system/random.ts'
import { withNodes } from '../e2e/nodes.ts'
import { action, type Fault } from './faults/fault.ts'
import { experimentOf, faultsOn } from './faults.ts'
import { type Ended, letTimePass, loseDisk, type Run, runAction, runPost, runRecover } from './packaged.ts'
import { differ, Stage } from './stage.ts'

const KILLS = Number(process.env.KILLS ?? 30)
const seed = Number(process.env.SEED ?? Date.now() % 1e6)
const random = seededRandom(seed)
/** Of the time that a whole run takes: before that it only reads, and some are over before they are killed. */
const EARLIEST = 0.2
const LATEST = 1.1

/** What comes after a killed run. Gives what ended, and the run that it was, if it was one. */
type FollowUp = (killed: Run) => Promise<{ ended: Ended; name?: string | undefined }>

interface Count {
  kills: number
  inTheMiddle: number
}

describe(`killed in the middle (SEED=${seed})`, () => {
  let stage: Stage
  let aliveMs: number

  beforeAll(async () => {
    stage = await Stage.open()
    await runHarmless()
  }, 180_000)

  afterAll(() => stage?.close())

  const followUps: Record<string, FollowUp> = {
    'post, with its disk': async (killed) => ({ ended: await runPost(killed) }),
    'recover, without its disk': async (killed) => {
      loseDisk(killed)
      return { ended: await runRecover(killed, stage.town.kubeconfig) }
    },
    'the next run, without its disk': async (killed) => {
      loseDisk(killed)
      await letTimePass(killed, stage.town)
      const next = await runHarmless()
      return { ended: next, name: next.name }
    },
  }

  test(
    `${KILLS} times: nothing left behind, and recovering again changes nothing`,
    async () => {
      const faults = chooseFaults(faultsOn(stage.place))
      const follows = Object.entries(followUps)
      const counts = new Map<string, Count>(follows.map(([name]) => [name, { kills: 0, inTheMiddle: 0 }]))
      for (let round = 0; round < KILLS; round += 1) {
        const [name, fault] = faults[round % faults.length] as [string, Fault]
        // Each fault meets another follow-up the next time.
        const turn = (round + Math.floor(round / faults.length)) % follows.length
        const [followUp, follow] = follows[turn] as [string, FollowUp]
        const told = `${name}, ${followUp}, round ${round}`
        const play = () => killOnce(fault, follow, told, counts.get(followUp) as Count)
        if (fault.isOnNodes) await withNodes(() => stage.withSpareNodes(play))
        else await play()
      }
      console.log([...counts].map(describeCount).join('\n'))
      expect([...counts.values()].reduce((sum, { inTheMiddle }) => sum + inTheMiddle, 0)).toBeGreaterThan(0)
    },
    KILLS * 60_000,
  )

  async function killOnce(fault: Fault, follow: FollowUp, told: string, count: Count): Promise<void> {
    await stage.rest()
    const before = await stage.snapshot()
    const moment = EARLIEST + random.next() * (LATEST - EARLIEST)
    const killed = await runAction(experimentOf(fault), stage.town.kubeconfig, moment * aliveMs)
    const runs = killed.name === undefined ? [] : [killed.name]
    if (killed.code !== null) expect({ told, ...killed }).toMatchObject({ told, code: fault.endsWith ?? 0 })
    else count.kills += 1
    count.inTheMiddle += Number(differ(await stage.snapshot(), before) || (await stage.marked(runs)).length > 0)
    const { ended, name } = await follow(killed)
    if (fault.endsWith !== 5 || name !== undefined) expect({ told, ...ended }).toMatchObject({ told, code: 0 })
    await stage.rest(runs)
    const marked = await stage.marked(name === undefined ? runs : [...runs, name])
    expect({ told, objects: await stage.snapshot(), marked }).toEqual({ told, objects: before, marked: [] })
    expect({ told, ...(await runRecover(killed, stage.town.kubeconfig)) }).toMatchObject({ told, code: 0 })
    expect({ told, objects: await stage.snapshot() }).toEqual({ told, objects: before })
  }

  /** An experiment in the same place that takes nothing from anybody; it tells anew how long a run takes, since machines have moods. */
  async function runHarmless(): Promise<Run> {
    const args = { spec_path: 'harmless.json', ns: stage.place.ns }
    const experiment = experimentOf({ method: [action('chaosk8s.secret.actions.create_secret', args)] })
    const begun = performance.now()
    const run = await runAction(experiment, stage.town.kubeconfig)
    aliveMs = performance.now() - begun
    return run
  }
})

/** All of them, in an order by chance. */
function chooseFaults(faults: Record<string, Fault>): [string, Fault][] {
  const wanted = Object.entries(faults).filter(([name]) => name.includes(process.env.ONLY ?? ''))
  return sample(wanted, wanted.length, random)
}

function describeCount([followUp, { kills, inTheMiddle }]: [string, Count]): string {
  return `${followUp}: ${kills} kills, ${inTheMiddle} in the middle of something, left behind: 0`
}
