/** Runs inside the cluster of KUBECONFIG are told as if they were here. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Journal } from '../../src/experiment/journal.ts'
import { describeThere, type JobStage, leftIn, openJobStage } from './job-stage.ts'

describeThere('inside the cluster', () => {
  let stage: JobStage

  beforeAll(async () => {
    stage = await openJobStage('job')
  }, 90_000)

  afterAll(() => stage?.close())

  test('--where cluster tells a run as if it were here: the same lines, verdict and files, and nothing is left', async () => {
    stage.write('one.json', 0)
    const { exitCode, out, error } = await stage.chaosGate('run', 'one.json', ...stage.there)
    expect([error, exitCode]).toEqual([expect.stringMatching(/✓ action fewer-instances/), 0])
    expect(out).toMatch(/Verdict: passed \(exit code 0\)/)
    const journal = JSON.parse(readFileSync(join(stage.folder, 'journal.json'), 'utf8')) as Journal
    expect(journal.status).toBe('completed')
    expect(JSON.parse(readFileSync(join(stage.folder, 'chaos-report/results.json'), 'utf8')).verdict).toBe('passed')
    expect(await stage.town.replicasOf('front')).toBe(2)
    expect(await leftIn(stage.town)).toEqual([])
  }, 60_000)
})
