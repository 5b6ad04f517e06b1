import { describe, expect, test } from '@jest/globals'
import { appendRun, BYTES_MAX, emptyHistory, RUNS_MAX, writeHistory } from '../../src/history/history.ts'
import { historyPath } from '../../src/history/history-path.ts'
import { readHistory } from '../../src/history/read-history.ts'
import { experiment, history, run } from './fixture.ts'

describe('a history', () => {
  test('is read as it was written', () => {
    const past = history([experiment()], [experiment({ verdict: 'deviated', recoverySeconds: null })])
    expect(readHistory(writeHistory(past))).toEqual(past)
    expect(readHistory(writeHistory(emptyHistory()))).toEqual(emptyHistory())
  })

  test('keeps a bounded number of runs, the newest', () => {
    let past = emptyHistory()
    for (let n = 0; n < RUNS_MAX + 5; n++) past = appendRun(past, run([experiment({ title: `run ${n}` })]))
    expect(past.runs).toHaveLength(RUNS_MAX)
    expect(past.runs.at(-1)?.experiments[0]?.title).toBe(`run ${RUNS_MAX + 4}`)
  })

  test('stays smaller than what GitHub gives back of a file', () => {
    const many = Array.from({ length: 1000 }, (_, n) => experiment({ title: `experiment ${n} ${'x'.repeat(300)}` }))
    let past = emptyHistory()
    for (let n = 0; n < 5; n++) past = appendRun(past, run(many))
    expect(Buffer.byteLength(JSON.stringify(past.runs))).toBeLessThanOrEqual(BYTES_MAX)
    expect(past.runs.length).toBeGreaterThan(0)
  })
})

describe('a history that somebody else wrote is refused', () => {
  const good = { version: 1, runs: [run([experiment()])] }
  test.each([
    ['no JSON', '{'],
    ['another version', JSON.stringify({ ...good, version: 2 })],
    [
      'a number that is a text',
      JSON.stringify({ ...good, runs: [run([experiment({ availability: '1' as unknown as number })])] }),
    ],
    ['a share above one', JSON.stringify({ ...good, runs: [run([experiment({ availability: 1.5 })])] })],
    ['a number without end', writeHistory(history([experiment()])).replace('"p95Seconds":0.05', '"p95Seconds":1e999')],
    ['a verdict that there is not', JSON.stringify({ ...good, runs: [run([], { verdict: 'great' as 'passed' })] })],
    ['a commit that is none', JSON.stringify({ ...good, runs: [run([], { sha: '](javascript:1)' })] })],
    ['a time that is none', JSON.stringify({ ...good, runs: [run([], { at: '<b>' })] })],
    ['too many runs', JSON.stringify({ ...good, runs: Array.from({ length: RUNS_MAX + 1 }, () => run([])) })],
    ['megabytes', `${' '.repeat(2 * BYTES_MAX)}{}`],
  ])('%s', (_, text) => {
    expect(() => readHistory(text)).toThrow()
  })
})

describe('where it lies', () => {
  test.each([
    [{ branch: 'main', workflow: 'nightly', job: 'experiments', id: '' }, 'main/nightly/experiments.json'],
    [{ branch: 'main', workflow: 'My CI', job: 'e2e', id: 'eu' }, 'main/My=20CI/e2e/eu.json'],
    [{ branch: 'feature/a', workflow: '..', job: '', id: '' }, 'feature=2Fa/=2E=2E/=.json'],
    [{ branch: 'größe', workflow: 'a', job: 'b', id: '' }, 'gr=C3=B6=C3=9Fe/a/b.json'],
  ])('%j → %s', (key, path) => {
    expect(historyPath(key)).toBe(path)
  })
})
