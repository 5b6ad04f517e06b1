/** The probes of safeguards, as an experiment declares them. */

import type { Path } from '../../experiment/outcome.ts'
import type { Activity, ControlDeclaration } from '../../experiment/schema.ts'
import { checkActivity, type Scope } from '../../experiment/validate/entry.ts'
import { type Finding, problem } from '../../experiment/validate/finding.ts'
import { checkTolerance } from '../../experiment/validate/tolerance.ts'
import { isMapping } from '../../experiment/values/plain.ts'
import { pythonText } from '../../experiment/values/python-text.ts'

/** A probe with a tolerance, and maybe how often it is taken, in seconds. */
export type Safeguard = Activity & { frequency?: unknown }

const PATH: Path = ['provider', 'arguments', 'probes']
/** Neither can refer to anything. */
const NO_SCOPE: Scope = { controls: [], activities: [] }
/** Seconds. */
const FREQUENCY_MIN = 0.01

/** Only of a declaration without problems. */
export function probesOf({ provider }: ControlDeclaration): Safeguard[] {
  return (provider.arguments?.probes ?? []) as unknown as Safeguard[]
}

/** Undefined: once. */
export function frequencyOf({ frequency }: Safeguard): number | undefined {
  return typeof frequency === 'number' && frequency > 0 ? Math.max(FREQUENCY_MIN, frequency) : undefined
}

/** Paths from the declaration; the reference's words where it has some (spec extensions 8.1). */
export function findSafeguardProblems({ provider }: ControlDeclaration): Finding[] {
  const probes: unknown = provider.arguments?.probes
  if (!Array.isArray(probes) || probes.length === 0)
    return [problem(['provider'], 'safeguard control must have at least one probe')]
  return probes.flatMap((probe: unknown, index) => problemsOf(probe, [...PATH, index]))
}

function problemsOf(probe: unknown, path: Path): Finding[] {
  if (!isMapping(probe)) return [problem(path, 'a safeguard must be a probe, with a type, a name, a provider and a tolerance')]
  const { name, type, tolerance, frequency, ...rest } = probe
  const shown = pythonText(name)
  const findings: Finding[] = []
  if (type !== 'probe')
    findings.push(problem(path, `safeguard control '${shown}' should be of type 'probe' not '${pythonText(type)}'`))
  if (tolerance === undefined || tolerance === null)
    findings.push(problem(path, `safeguard control is invalid as the probe '${shown}' is missing a tolerance property`))
  else findings.push(...checkTolerance([...path, 'tolerance'], tolerance, NO_SCOPE))
  if (frequency !== undefined && !(typeof frequency === 'number' && frequency > 0))
    findings.push(
      problem([...path, 'frequency'], `the frequency of the safeguard '${shown}' must be a number of seconds above 0`),
    )
  findings.push(...checkActivity(path, { ...rest, name, type: 'probe', tolerance }, NO_SCOPE))
  return findings.filter(({ severity }) => severity === 'problem')
}
