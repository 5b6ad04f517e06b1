/** What the repository has to say about the rules. */

import type { Source } from '../tidy/project.ts'
import { findProofs } from './proofs.ts'
import { readReasons } from './reasons.ts'
import type { Evidence } from './table.ts'

/** `page` is the text of `docs/compatibility.md`. */
export function readEvidence(sources: readonly Source[], page: string): Evidence {
  return { proofs: findProofs(sources), reasons: readReasons(page) }
}
