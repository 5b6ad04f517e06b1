/** Configuration and secrets: definitions → values (spec sections 3 and 5). */

import { InvalidExperiment } from '../errors.ts'
import type { Path } from '../outcome.ts'
import type { Activity, Experiment, Values } from '../schema.ts'
import { type Finding, warning } from '../validate/finding.ts'
import { resolveConfiguration } from './configuration.ts'
import { applySecretOverrides, type Overrides } from './overrides.ts'
import { resolveSecrets, type VaultSecret } from './secrets.ts'

/** The environment variables that entries of type `env` may read. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A probe whose result becomes the value of `name` (spec DYN-1). */
export interface PendingProbe {
  name: string
  probe: Activity
}

/** A secret that only Vault knows, and where it goes: `['api', 'token']`. */
export interface PendingSecret {
  path: readonly string[]
  secret: VaultSecret
}

/** All that needs nothing from outside, and what is still missing. `completeValues` does the rest. */
export interface Resolution {
  /** Without the entries that are pending. */
  values: Values
  probes: PendingProbe[]
  vaultSecrets: PendingSecret[]
  /** The names of the configuration in the order of the experiment. */
  names: readonly string[]
  /** An override of something that the experiment does not declare, … Paths are those of the experiment. */
  warnings: Finding[]
}

/** Where a problem stands, for its message; `LoadedExperiment` fits. */
export interface Source {
  file: string
  locate(path: Path): { line: number; column: number } | undefined
}

/**
 * Reads the environment and converts, once, before the run (spec CONF-8). Overrides win over definitions (VAR-2, VAR-6, DYN-7).
 * @throws InvalidExperiment with every variable that is not set and every value that does not fit its type.
 */
export function resolveValues(
  experiment: Experiment,
  environment: Environment,
  overrides: Overrides,
  source?: Source,
): Resolution {
  const variables = { ...environment, ...overrides.environment }
  const configuration = resolveConfiguration(experiment.configuration ?? {}, variables, overrides.configuration)
  const secrets = resolveSecrets(applySecretOverrides(experiment.secrets ?? {}, overrides.secrets), variables)
  const findings = [...configuration.findings, ...secrets.findings, ...undeclared(experiment, overrides)]
  const problems = findings.filter(({ severity }) => severity === 'problem')
  if (problems.length > 0) throw new InvalidExperiment(problems.map(({ path, message }) => placed(path, message, source)))
  return {
    values: { configuration: configuration.values, secrets: secrets.values },
    probes: configuration.probes,
    vaultSecrets: secrets.pending,
    names: Object.keys(experiment.configuration ?? {}),
    warnings: findings,
  }
}

function placed(
  path: Path,
  message: string,
  source: Source | undefined,
): { message: string; file?: string; line?: number; column?: number } {
  return source === undefined ? { message } : { file: source.file, ...source.locate(path), message }
}

/** The reference drops these without a word (spec VAR-2, VAR-10). */
function* undeclared(experiment: Experiment, overrides: Overrides): Iterable<Finding> {
  for (const part of ['configuration', 'secrets'] as const) {
    const declared = experiment[part] ?? {}
    for (const name of Object.keys(overrides[part])) {
      if (!Object.hasOwn(declared, name))
        yield warning([part], `\`${name}\` is not declared under \`${part}\`, so the value given for it is not used`)
    }
  }
}
