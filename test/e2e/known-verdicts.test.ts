/** Runs of known truth on a real cluster: each must get its verdict, say why in one line, and leave nothing. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { exitCodeOf } from '../../src/app/exit-code.ts'
import { EXIT_CODES } from '../../src/experiment/journal.ts'
import { defineIstio } from './istio.ts'
import { access } from './known-verdicts/access.ts'
import { calls } from './known-verdicts/calls.ts'
import { emptiness } from './known-verdicts/emptiness.ts'
import { hypotheses } from './known-verdicts/hypotheses.ts'
import { mixtures } from './known-verdicts/mixtures.ts'
import { pods } from './known-verdicts/pods.ts'
import { rollbacks } from './known-verdicts/rollbacks.ts'
import type { Scenario, Stage } from './known-verdicts/scenario.ts'
import { openServer, openStage, type Played, play, tidy } from './known-verdicts/stage.ts'
import { states } from './known-verdicts/states.ts'
import { stops } from './known-verdicts/stops.ts'
import { surroundings } from './known-verdicts/surroundings.ts'
import { wires } from './known-verdicts/wires.ts'
import { workloads } from './known-verdicts/workloads.ts'

/** Namespaces in which scenarios are played at the same time, one after the other in each. */
const STAGES = 6
const REASON_MAX = 700
const SCENARIO_MS = 240_000

const themes = { pods, workloads, surroundings, calls, hypotheses, rollbacks, stops, access, states, emptiness, mixtures, wires }
/** `SCENARIOS=quota` plays those whose name holds the word. */
const wanted = process.env.SCENARIOS ?? ''
const isWanted = ({ name }: Scenario) => name.includes(wanted)

const checks = new Map<Scenario, Promise<void>>()
let server: Awaited<ReturnType<typeof openServer>>
let stages: Stage[] = []

beforeAll(async () => {
  server = await openServer()
  stages = await Promise.all(Array.from({ length: STAGES }, (_, index) => openStage(`known-${index}`, server.url)))
  await defineIstio((stages[0] as Stage).town)
  const turns = stages.map(() => Promise.resolve())
  for (const [index, scenario] of Object.values(themes).flat().filter(isWanted).entries()) {
    const turn = index % STAGES
    const check = (turns[turn] as Promise<void>).then(() => checkOn(stages[turn] as Stage, scenario))
    checks.set(scenario, check)
    turns[turn] = check.catch(() => undefined)
  }
}, 180_000)

afterAll(async () => {
  await Promise.all(stages.map(({ town }) => town.close()))
  server.server.close()
})

async function checkOn(stage: Stage, scenario: Scenario): Promise<void> {
  const played = await play(scenario, stage)
  try {
    expectVerdict(scenario, played)
    if (!scenario.hasLeft) expect({ there: played.after, marked: played.marked }).toEqual({ there: played.before, marked: [] })
    await scenario.afterwards?.(stage, played.told)
  } finally {
    await tidy(scenario, stage, played.run)
  }
}

function expectVerdict({ verdict, says, each }: Scenario, { told }: Played): void {
  const { name, reason } = told.verdict
  expect({ name, reason }).toEqual({ name: verdict, reason: expect.stringMatching(says) })
  expect(reason.length).toBeLessThan(REASON_MAX)
  expect(reason).not.toMatch(/\n|undefined|\[object|chaoslib\.|\n\s+at /)
  if (each) expect(told.outcomes.map((outcome) => outcome.verdict.name)).toEqual(each)
  expect(exitCodeOf(told, false)).toBe(EXIT_CODES[verdict])
}

const played = Object.entries(themes).map(([name, scenarios]) => [name, scenarios.filter(isWanted)] as const)

describe.each(played.filter(([, scenarios]) => scenarios.length > 0))('%s', (_, scenarios) => {
  test.each(scenarios)('$name → $verdict', (scenario) => checks.get(scenario), SCENARIO_MS)
})
