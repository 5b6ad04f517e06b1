/** What a kind may be called in a policy: only the server knows the plural, and English has several. */

import { guessPlural } from '../kubernetes/guess-plural.ts'

/** `Gateway`, and `gateways` just as well → `gateway`, `gateways` and what else it might be, in small letters. */
export function kindNames(kindOrPlural: string): string[] {
  const word = kindOrPlural.toLowerCase()
  const singulars = [word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')]
  return [...new Set([word, guessPlural(word), `${word}s`, `${word}es`, ...singulars])]
}
