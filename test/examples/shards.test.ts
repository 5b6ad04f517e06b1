/** examples/workflows/shards.yml: its jobs take all experiments together, and the last one waits for as many results. examples/shards: what it writes can be run. */

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from '@jest/globals'
import { load } from 'js-yaml'
import { parseShard } from '../../src/text/parse-shard.ts'
import { closeDesks, openDesk } from '../cli/chaos-gate.ts'

interface Step {
  uses?: string
  with?: Record<string, string>
}
interface Shards {
  jobs: { experiments: { strategy: { matrix: { shard: string[] } }; steps: Step[] }; comment: { steps: Step[] } }
}

const workflow = load(readFileSync(new URL('../../examples/workflows/shards.yml', import.meta.url), 'utf8')) as Shards
const gateOf = (steps: readonly Step[]) => steps.find(({ uses }) => uses?.startsWith('chaos-gate/'))?.with

test('the matrix is one shard after the other, each in a job', () => {
  const { strategy, steps } = workflow.jobs.experiments
  const { shard } = strategy.matrix
  expect(shard.map(parseShard)).toEqual(shard.map((_, index) => ({ number: index + 1, of: shard.length })))
  const matrixShard = ['$', '{{ matrix.shard }}'].join('')
  expect(gateOf(steps)).toMatchObject({ shard: matrixShard, 'shard-by': 'file', comment: 'never' })
})

test('the comment waits for a result of each', () => {
  const gate = gateOf(workflow.jobs.comment.steps)
  expect(gate).toMatchObject({
    mode: 'publish',
    'results-expected': String(workflow.jobs.experiments.strategy.matrix.shard.length),
  })
})

afterEach(closeDesks)

test('the sixty experiments act in six shops, which makes six shards, and can be run', async () => {
  const desk = openDesk()
  const script = fileURLToPath(new URL('../../examples/shards/sixty.mjs', import.meta.url))
  execFileSync(process.execPath, [script, '.', 'mall'], { cwd: desk.directory })
  expect(readdirSync(join(desk.directory, 'chaos'))).toHaveLength(60)
  const { exitCode, error } = await desk.chaosGate('job', 'chaos/*.json', '--shards', '8')
  expect([exitCode, error]).toEqual([0, expect.stringMatching(/^60 experiments in 6 shards, not 8/)])
  const { out } = await desk.chaosGate('practice', 'run', 'chaos/01.json', 'chaos/02.json', '--apply', 'shops.yaml')
  expect(out).toMatch(/mall-2\/front: spec.replicas 2 → 3[\s\S]*Deleted Pod mall-3\/front[\s\S]*All 2 experiments passed/)
}, 60_000)
