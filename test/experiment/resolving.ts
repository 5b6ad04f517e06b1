/** What the tests of configuration, secrets and overrides share. */

import type { Experiment } from '../../src/experiment/schema.ts'
import { NO_OVERRIDES, type Overrides } from '../../src/experiment/values/overrides.ts'
import { type Resolution, resolveValues } from '../../src/experiment/values/resolve.ts'

export type Tree = Record<string, unknown>

export function experiment(parts: { configuration?: Tree | null; secrets?: Tree | null }): Experiment {
  return { title: 't', description: 'd', method: [], ...parts } as Experiment
}

export function resolve(
  parts: Parameters<typeof experiment>[0],
  environment: Record<string, string> = {},
  overrides: Partial<Overrides> = {},
): Resolution {
  return resolveValues(experiment(parts), environment, { ...NO_OVERRIDES, ...overrides })
}

export function configurationOf(configuration: Tree, environment: Record<string, string> = {}, overrides: Tree = {}): Tree {
  return resolve({ configuration }, environment, { configuration: overrides }).values.configuration
}

export function env(more: Tree = {}): Tree {
  return { k: { type: 'env', key: 'K', ...more } }
}
