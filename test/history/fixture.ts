/** Earlier runs, written short. */

import type { History, PastExperiment, PastRun } from '../../src/history/history.ts'

export function experiment(more: Partial<PastExperiment> = {}): PastExperiment {
  return {
    file: 'chaos/shop.yaml',
    title: 'The shop answers',
    verdict: 'passed',
    availability: 1,
    longestOutageSeconds: 0,
    recoverySeconds: 0,
    p95Seconds: 0.05,
    ...more,
  }
}

export function run(experiments: PastExperiment[], more: Partial<PastRun> = {}): PastRun {
  const verdict = experiments.find((one) => one.verdict !== 'passed')?.verdict ?? 'passed'
  return { at: '2026-11-25T03:00:00Z', sha: 'a'.repeat(40), verdict, experiments, ...more }
}

export function history(...runs: PastExperiment[][]): History {
  return {
    version: 1,
    runs: runs.map((experiments, index) => run(experiments, { at: `2026-11-${String(index + 1).padStart(2, '0')}T03:00:00Z` })),
  }
}
