/** examples/workflows/shards.yml: its jobs take all experiments together, and the last one waits for as many results. */

import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { load } from 'js-yaml'
import { parseShard } from '../../src/github/parse-shard.ts'

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
