import { describe, expect, test } from '@jest/globals'
import type { ControlDeclaration } from '../../src/experiment/schema.ts'
import { calledAt, declare, withControls } from './recorders.ts'
import { action, experimentOf, probe, steadiness } from './stage.ts'

describe('which controls are called, and in what order', () => {
  test('CTRL-20 around the experiment: global ones, then all of the experiment, automatic or not', async () => {
    const experiment = withControls([], { controls: [declare('T1', { automatic: false }), declare('T2')] })
    expect(await calledAt('before:experiment', ['G1', 'G2'], experiment)).toEqual(['G1', 'G2', 'T1', 'T2'])
  })

  test('CTRL-21 around an activity: the automatic ones of the experiment, in order', async () => {
    const experiment = withControls([], { controls: [declare('T1', { automatic: false }), declare('T2')] })
    expect(await calledAt('before:activity', [], experiment)).toEqual(['T2'])
  })

  test('CTRL-22 CTRL-24 REG-28 (improved) around an activity: global ones, the experiment, local ones, each once', async () => {
    const experiment = withControls([declare('A1'), declare('A2')])
    expect(await calledAt('before:activity', ['G1', 'G2'], experiment)).toEqual(['G1', 'G2', 'T1', 'T2', 'A1', 'A2'])
    expect(await calledAt('after:activity', ['G1', 'G2'], experiment)).toEqual(['G1', 'G2', 'T1', 'T2', 'A1', 'A2'])
  })

  test('CTRL-22 the same around a hypothesis, which has controls of its own', async () => {
    const hypothesis = { ...steadiness(), controls: [declare('H1')] }
    const experiment = withControls([], { 'steady-state-hypothesis': hypothesis })
    expect((await calledAt('before:hypothesis', ['G1'], experiment)).slice(0, 4)).toEqual(['G1', 'T1', 'T2', 'H1'])
  })

  test.each(['method', 'rollback'] as const)(
    'CTRL-23 (improved) around the %s: global ones, then the experiment',
    async (level) => {
      expect(await calledAt(`before:${level}`, ['G1'], withControls([]))).toEqual(['G1', 'T1', 'T2'])
    },
  )

  test('CTRL-25 a local one takes the place of the one of the experiment with its name', async () => {
    const local = declare('T1', { provider: { type: 'python', module: 'other' } })
    expect(await calledAt('before:activity', [], withControls([local]))).toEqual(['T2', 'T1'])
  })

  test('CTRL-26 (improved) a bare ref brings in one that is not automatic, and the others stay', async () => {
    const bare = { ref: 'T1' } as ControlDeclaration
    const experiment = withControls([bare], { controls: [declare('T1', { automatic: false }), declare('T2')] })
    expect(await calledAt('before:activity', [], experiment)).toEqual(['T2', 'T1'])
  })

  test('CTRL-26 (improved) a ref to an automatic one changes nothing, with a name and provider of its own or without', async () => {
    expect(await calledAt('before:activity', [], withControls([declare('any', { ref: 'T2' })]))).toEqual(['T1', 'T2'])
  })

  test('REG-29 a local control alone is called', async () => {
    const experiment = experimentOf({ method: [action('inject', { controls: [declare('A1')] })] })
    expect(await calledAt('before:activity', [], experiment)).toEqual(['A1'])
  })

  test('REG-30 what an activity inherits does not grow between activities', async () => {
    const experiment = withControls([declare('A1')], {
      method: ['one', 'two'].map((name) => action(name, { controls: [declare('A1')] })),
    })
    expect(await calledAt('before:activity', [], experiment)).toEqual(['T1', 'T2', 'A1', 'T1', 'T2', 'A1'])
  })

  test('REG-35 controls on background activities are called', async () => {
    const experiment = withControls([], { method: [probe('look', { background: true })] })
    expect(await calledAt('after:activity', [], experiment)).toEqual(['T1', 'T2'])
  })
})
