/** The outcome matrix of the spec, section 11: scenario × rollback strategy. */

import { describe, expect, test } from '@jest/globals'
import type { RollbackRule } from '../../src/engine/options.ts'
import type { Status } from '../../src/experiment/journal.ts'
import { crash, failure, interrupted, play, type Script, type Settings, USR2, usual } from './stage.ts'

interface Row {
  scenario: string
  script: Script
  hypothesis?: Settings['hypothesis']
  status: Status
  deviated: boolean
  /** The strategies that play the rollbacks. */
  rolledBackBy: RollbackRule[]
}

const DURING = { strategy: 'during-method-only', frequencySeconds: 1 } as const

const ROWS: Row[] = [
  {
    scenario: 'all good',
    script: { steady: 1 },
    status: 'completed',
    deviated: false,
    rolledBackBy: ['default', 'always', 'once-begun'],
  },
  {
    scenario: 'gate not in tolerance (HYP-5)',
    script: { steady: 2 },
    status: 'completed',
    deviated: false,
    rolledBackBy: ['default', 'always'],
  },
  {
    scenario: 'gate probe failed (HYP-6)',
    script: { steady: failure() },
    status: 'failed',
    deviated: false,
    rolledBackBy: ['always'],
  },
  {
    scenario: 'after not in tolerance (HYP-7)',
    script: { steady: [1, 2] },
    status: 'completed',
    deviated: true,
    rolledBackBy: ['default', 'always', 'deviated', 'once-begun'],
  },
  {
    scenario: 'after probe failed (HYP-8)',
    script: { steady: [1, failure()] },
    status: 'failed',
    deviated: true,
    rolledBackBy: ['always', 'deviated', 'once-begun'],
  },
  {
    scenario: 'method activity failed (ACT-7, RUN-6)',
    script: { steady: 1, inject: failure() },
    status: 'completed',
    deviated: false,
    rolledBackBy: ['default', 'always', 'once-begun'],
  },
  {
    scenario: 'method engine error (RUN-7)',
    script: { steady: 1, inject: crash() },
    status: 'aborted',
    deviated: false,
    rolledBackBy: ['default', 'always', 'once-begun'],
  },
  {
    scenario: 'interrupted (EXIT-3)',
    script: { steady: 1, inject: interrupted() },
    status: 'interrupted',
    deviated: false,
    rolledBackBy: ['always', 'once-begun'],
  },
  {
    scenario: 'SIGUSR2 (ROLL-5)',
    script: { steady: 1, inject: interrupted(USR2) },
    status: 'interrupted',
    deviated: false,
    rolledBackBy: [],
  },
  {
    scenario: 'during-only deviation, no fail-fast (HYP-23)',
    script: { steady: 2 },
    hypothesis: DURING,
    status: 'completed',
    deviated: false,
    rolledBackBy: ['default', 'always', 'once-begun'],
  },
  {
    scenario: 'during-only + fail-fast (HYP-25)',
    script: { steady: 2 },
    hypothesis: { ...DURING, isFailFast: true },
    status: 'failed',
    deviated: false,
    rolledBackBy: ['always', 'once-begun'],
  },
]

const STRATEGIES: RollbackRule[] = ['default', 'always', 'never', 'deviated', 'once-begun']
const CASES = ROWS.flatMap((row) => STRATEGIES.map((rollbacks) => ({ ...row, rollbacks })))

describe('outcome matrix (section 11)', () => {
  test.each(CASES)(
    '$scenario, rollbacks $rollbacks',
    async ({ script, hypothesis, status, deviated, rolledBackBy, rollbacks }) => {
      const { journal } = await play(usual(), script, { rollbacks, ...(hypothesis && { hypothesis }) })
      expect({ status: journal.status, deviated: journal.deviated }).toEqual({ status, deviated })
      expect(journal.rollbacks).toHaveLength(rolledBackBy.includes(rollbacks) ? 1 : 0)
    },
  )
})
