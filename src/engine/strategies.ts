/** When the steady state is looked at and when rollbacks are played: the names, and where they are given (spec HYP-20, CLI-30). */

import { InvalidExperiment, type Problem } from '../experiment/errors.ts'
import type { Experiment, HypothesisStrategy, RollbackStrategy } from '../experiment/schema.ts'
import { didYouMean } from '../text/near-miss.ts'
import type { RollbackRule } from './options.ts'

/** A part of the run in which the steady state may be looked at. */
export type Phase = 'before' | 'during' | 'after'

/** When each strategy looks (spec, table in section 10). */
export const LOOKS: Readonly<Record<HypothesisStrategy, readonly Phase[]>> = {
  default: ['before', 'after'],
  'before-method-only': ['before'],
  'after-method-only': ['after'],
  'during-method-only': ['during'],
  continuously: ['before', 'during', 'after'],
  skip: [],
}

const ROLLBACKS: readonly RollbackStrategy[] = ['default', 'always', 'never', 'deviated']

/** Where a strategy may be given, the strongest first. */
export interface StrategySources {
  flags: { hypothesis?: string; rollbacks?: string }
  experiment: Pick<Experiment, 'runtime'>
  settings?: Pick<Experiment, 'runtime'>
  /** The reference's `default` for rollbacks, rather than ours. */
  isCompatible: boolean
}

export interface Strategies {
  hypothesis: HypothesisStrategy
  rollbacks: RollbackRule
  /** What deserves a word: an old spelling. */
  warnings: string[]
}

/**
 * Flag, experiment, settings, default: each of the two for itself (spec CLI-30; CLI-31, improved). Throws `InvalidExperiment`
 * with every unknown name (spec HYP-20; ROLL-4, improved).
 */
export function resolveStrategies({ flags, experiment, settings, isCompatible }: StrategySources): Strategies {
  const hypothesis = flags.hypothesis ?? strategyOf(experiment, 'hypothesis') ?? strategyOf(settings, 'hypothesis') ?? 'default'
  const rollbacks = flags.rollbacks ?? strategyOf(experiment, 'rollbacks') ?? strategyOf(settings, 'rollbacks')
  const isOldSpelling = hypothesis === 'continously'
  const strategies = {
    hypothesis: isOldSpelling ? 'continuously' : hypothesis,
    rollbacks: rollbacks ?? (isCompatible ? 'default' : 'once-begun'),
  }
  const problems = [
    ...refuseUnknown('hypothesis', strategies.hypothesis, Object.keys(LOOKS)),
    ...(rollbacks === undefined ? [] : refuseUnknown('rollback', rollbacks, ROLLBACKS)),
  ]
  if (problems.length > 0) throw new InvalidExperiment(problems)
  const warnings = isOldSpelling ? ['the hypothesis strategy `continously` is an old spelling: write `continuously`'] : []
  return { hypothesis: strategies.hypothesis as HypothesisStrategy, rollbacks: strategies.rollbacks as RollbackRule, warnings }
}

/** Text as it stands; whatever else was given becomes text, so that it is refused by name. */
function strategyOf(source: Pick<Experiment, 'runtime'> | undefined, part: 'hypothesis' | 'rollbacks'): string | undefined {
  const given: unknown = source?.runtime?.[part]?.strategy
  return given === undefined || given === null ? undefined : String(given)
}

function refuseUnknown(what: string, name: string, known: readonly string[]): Problem[] {
  if (known.includes(name)) return []
  return [{ message: `"${name}" is no ${what} strategy${didYouMean(name, known)}: use one of ${known.join(', ')}` }]
}
