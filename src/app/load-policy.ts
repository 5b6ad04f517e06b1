/** The policy that holds for a run: the one that was named, else the repository's own, else the defaults. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts'
import type { AppOptions } from './options.ts'
import { readText } from './read-source.ts'

/** What counts when nobody names a policy, and it is there, where the experiments' paths count from. */
export const POLICY_FILE = '.github/chaos-policy.yaml'

/** @throws InvalidExperiment for a policy that was named and is not there, or says what no policy can */
export async function loadPolicy({ policy, directory }: Pick<AppOptions, 'policy' | 'directory'>): Promise<Policy> {
  if (policy === undefined && !existsSync(join(directory, POLICY_FILE))) return DEFAULT_POLICY
  const file = policy ?? POLICY_FILE
  const text = readText(file, directory)
  const { readPolicy } = await import('../policy/read-policy.ts')
  return readPolicy(text, file)
}
