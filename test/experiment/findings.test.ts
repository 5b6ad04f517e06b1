import { describe, expect, test } from '@jest/globals'
import { EXIT_CODES, VERDICTS, type VerdictName } from '../../src/experiment/journal.ts'
import { findingsOf, worstOf } from '../../src/experiment/verdict.ts'

describe('several findings', () => {
  test('the worst names the verdict, whatever the order', () => {
    for (const [index, worst] of VERDICTS.entries()) {
      const findings = VERDICTS.slice(index).map((verdict) => ({ verdict, reason: `is ${verdict}` }))
      expect(worstOf(findings.reverse())).toMatchObject({ name: worst, reasons: findings.reverse().map(({ reason }) => reason) })
    }
  })

  test('of several experiments name their file, and leave out those that passed', () => {
    const outcome = (file: string, verdict: VerdictName, reason: string) => ({ file, verdict: worstOf([{ verdict, reason }]) })
    const [good, bad] = [outcome('a.yaml', 'passed', 'it held'), outcome('b.yaml', 'deviated', 'it broke')]
    expect(worstOf(findingsOf([good, bad]))).toMatchObject({ name: 'deviated', reason: 'b.yaml: it broke' })
    expect(findingsOf([good])).toEqual([{ verdict: 'passed', reason: 'it held' }])
  })

  test('every verdict has an exit code of its own', () => {
    expect(new Set(VERDICTS.map((name) => EXIT_CODES[name])).size).toBe(VERDICTS.length)
  })
})
