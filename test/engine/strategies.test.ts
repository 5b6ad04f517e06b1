import { describe, expect, test } from '@jest/globals'
import { resolveStrategies, type StrategySources } from '../../src/engine/strategies.ts'
import { InvalidExperiment } from '../../src/experiment/errors.ts'

const runtime = (hypothesis?: string, rollbacks?: string) => ({
  runtime: {
    ...(hypothesis && { hypothesis: { strategy: hypothesis } }),
    ...(rollbacks && { rollbacks: { strategy: rollbacks } }),
  },
})
const resolve = (sources: Partial<StrategySources>) =>
  resolveStrategies({ flags: {}, experiment: {}, isCompatible: false, ...sources })

function problemsOf(sources: Partial<StrategySources>): string[] {
  try {
    resolve(sources)
    return []
  } catch (error) {
    return error instanceof InvalidExperiment ? error.problems.map(({ message }) => message) : [`not refused: ${error}`]
  }
}

describe('strategies', () => {
  test('CLI-30 REG-56 flag before experiment before settings before default', () => {
    const experiment = runtime('before-method-only', 'never')
    const settings = runtime('skip', 'deviated')
    const flags = { hypothesis: 'continuously', rollbacks: 'always' }
    expect(resolve({ flags, experiment, settings })).toMatchObject({ hypothesis: 'continuously', rollbacks: 'always' })
    expect(resolve({ experiment, settings })).toMatchObject({ hypothesis: 'before-method-only', rollbacks: 'never' })
    expect(resolve({ settings })).toMatchObject({ hypothesis: 'skip', rollbacks: 'deviated' })
    expect(resolve({ isCompatible: true })).toMatchObject({ hypothesis: 'default', rollbacks: 'default' })
  })

  test('CLI-31 (improved) each of the two for itself', () => {
    const settings = runtime('skip', 'always')
    expect(resolve({ experiment: runtime('default'), settings })).toMatchObject({ hypothesis: 'default', rollbacks: 'always' })
  })

  test('CLI-31 (improved) `rollbacks: null` is nothing', () => {
    const experiment = { runtime: { rollbacks: null } } as unknown as StrategySources['experiment']
    expect(resolve({ experiment, isCompatible: true })).toMatchObject({ rollbacks: 'default' })
  })

  test('our own default for rollbacks plays them once the method has begun', () => {
    expect(resolve({})).toMatchObject({ hypothesis: 'default', rollbacks: 'once-begun' })
  })

  test('our own default is no name that can be given', () => {
    expect(problemsOf({ flags: { rollbacks: 'once-begun' } })).toHaveLength(1)
  })

  test('HYP-20 ROLL-4 (improved) unknown names are refused together, with what was probably meant', () => {
    expect(problemsOf({ experiment: runtime('continuosly', 'alway') })).toEqual([
      expect.stringContaining('"continuosly" is no hypothesis strategy (did you mean `continuously`?)'),
      expect.stringContaining('"alway" is no rollback strategy (did you mean `always`?)'),
    ])
  })

  test('a strategy that is no text is refused', () => {
    const experiment = { runtime: { rollbacks: { strategy: 3 } } } as unknown as StrategySources['experiment']
    expect(problemsOf({ experiment })).toEqual([expect.stringContaining('"3" is no rollback strategy')])
  })

  test('REG-55 the old spelling `continously` is understood, with a warning', () => {
    expect(resolve({ flags: { hypothesis: 'continously' } })).toMatchObject({
      hypothesis: 'continuously',
      warnings: [expect.stringContaining('continuously')],
    })
  })
})
