/** What a plan says to people, and that nothing from a cluster can say more than it should. */

import { expect, test } from '@jest/globals'
import type { Plan, PlannedChange } from '../../src/experiment/plan.ts'
import { renderPlanComment } from '../../src/report/plan-comment.ts'
import { renderPlanText } from '../../src/report/plan-text.ts'
import { permissionsInWords, planInWords } from '../../src/report/plan-words.ts'

const CHANGE: PlannedChange = {
  verb: 'delete',
  object: 'Pod shop/web-1',
  details: [],
  undo: { isPossible: true, how: 'Deployment shop/web replaces it' },
  effect: '2 of 3 pods of Deployment shop/web stay up',
  budgets: [],
}

function planOf(changes: PlannedChange[], more: Partial<Plan> = {}): Plan {
  const activity = {
    name: 'lose-it',
    phase: 'method' as const,
    outlook: 'changes' as const,
    changes,
    remarks: ['only one of two'],
  }
  return {
    seed: 7,
    cluster: 'kind (https://10.0.0.1)',
    experiments: [{ file: 'x.yaml', title: 'It holds', activities: [activity], problems: [], warnings: [] }],
    permissions: { needed: ['delete pods in namespace shop'], missing: [], optional: [] },
    problems: [],
    ...more,
  }
}

test('the text names each object, how much is left and how it is put back', () => {
  expect(renderPlanText(planOf([CHANGE]))).toBe(`on kind (https://10.0.0.1), with seed 7

It holds (x.yaml)
  method: lose-it: 1 change
    ▸ delete Pod shop/web-1
        2 of 3 pods of Deployment shop/web stay up
        put back: Deployment shop/web replaces it
    ! only one of two

needs to be permitted:
  namespace shop: delete pods

1 object would be touched. Nothing was changed by looking.
`)
})

test('what has to be permitted is told by place, each resource once', () => {
  const needed = ['list pods in namespace shop', 'get pods in namespace shop', 'patch nodes in the whole cluster']
  expect(permissionsInWords(needed)).toEqual(['namespace shop: list, get pods', 'the whole cluster: patch nodes'])
})

test('an action that would not do its job is counted: the run would be inconclusive', () => {
  expect(planInWords(planOf([]))).toBe(
    '0 objects would be touched; 1 activity would not do its job, so a run would be inconclusive. Nothing was changed by looking.',
  )
})

test('what refuses a run stands at the top of the comment: permissions, policy, problems', () => {
  const refused = { ...CHANGE, refusal: 'refused by the policy: no' }
  const plan = planOf([refused], {
    permissions: { needed: ['a', 'b'], missing: ['b'], optional: [] },
    problems: [{ message: 'no cluster' }],
  })
  const body = renderPlanComment(plan)
  expect(body).toMatch(/^### ⛔ Chaos Gate/)
  expect(body).toContain('- no cluster\n- not permitted: b\n- x.yaml: `lose-it` is refused by the policy: no')
  expect(body).toContain('2 permissions needed, 1 missing')
})

test('an action that would fail half way says so below what it would have changed', () => {
  const plan = planOf([CHANGE])
  Object.assign(plan.experiments[0]?.activities[0] ?? {}, { outlook: 'fails', reason: 'no such node', remarks: [] })
  expect(renderPlanComment(plan)).toContain('|  | would fail: no such node |  |')
})

test('a permission that a run can do without is told, and refuses nothing', () => {
  const plan = planOf([CHANGE], { permissions: { needed: ['a', 'b'], missing: ['b'], optional: ['b'] } })
  expect(renderPlanText(plan)).toContain('a run would warn:\n  ! not permitted: b; what a lost runner leaves may go unnoticed\n')
  expect(renderPlanText(plan)).not.toContain('refused')
  expect(renderPlanComment(plan)).toMatch(/^### 🗺️ .*- ⚠️ b/s)
})

test('what is odd in an experiment is told, and refuses nothing', () => {
  const plan = planOf([CHANGE])
  plan.experiments[0]?.warnings.push({ file: 'x.yaml', line: 3, column: 1, message: 'unknown key `titel` | @everyone' })
  expect(renderPlanText(plan)).toContain('a run would warn:\n  ! x.yaml:3:1: unknown key')
  expect(renderPlanComment(plan)).toMatch(/^### 🗺️ .*\n\n\*\*A run would warn:\*\*\n\n- x.yaml:3:1: unknown key/s)
  expect(renderPlanComment(plan)).not.toMatch(/@everyone/)
})

test('names from a cluster stay text', () => {
  const body = renderPlanComment(planOf([{ ...CHANGE, object: 'Pod shop/<img src=x> | @everyone `' }]))
  expect(body).not.toMatch(/<img|@everyone/)
})

test('a plan of thousands of objects still fits into a comment, and says what it left out', () => {
  const body = renderPlanComment(planOf(Array.from({ length: 5000 }, () => CHANGE)))
  expect(body.length).toBeLessThanOrEqual(65_000)
  expect(body).toContain('more; `chaos-gate plan` prints all of them')
  expect(body).toContain('5000 objects would be touched')
})

test('what cannot be undone is counted', () => {
  const lost = { ...CHANGE, undo: { isPossible: false, how: 'what a command has done cannot be taken back' } }
  expect(renderPlanText(planOf([CHANGE, lost]))).toContain('2 objects would be touched; 1 of them cannot be put back.')
})
