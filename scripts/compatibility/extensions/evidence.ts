import { activityNames, loadActivity } from '../../../src/activities/index.ts'
import type { Source } from '../../tidy/project.ts'
import { findFunctionProofs } from './proofs.ts'
import type { FunctionEvidence } from './table.ts'

/** What the list of native functions and the tests say. */
export async function readFunctionEvidence(sources: readonly Source[]): Promise<FunctionEvidence> {
  const own = new Map<string, string>()
  for (const name of activityNames()) own.set(name, (await loadActivity(name))?.name ?? name)
  return { own, files: new Set(sources.map(({ path }) => path)), proofs: findFunctionProofs(sources) }
}
