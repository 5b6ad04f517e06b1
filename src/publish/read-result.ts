/** `results.json` of another job → result, or what is wrong with it. */

import type { Result } from '../report/result.ts'
import { resultSchema } from './result-schema.ts'

/** Throws with what is wrong, in words that hold nothing of the file but the names of our own keys. */
export function readResult(content: string): Result {
  const { data, error } = resultSchema.safeParse(parse(content))
  if (data !== undefined) return data
  const [first] = error.issues
  throw new Error(`${describePath(first?.path ?? [])} is not as Chaos Gate writes it (${first?.code ?? 'unknown'})`)
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new Error('it is no JSON', { cause: error })
  }
}

/** `experiments[3].timing.seconds`; every key on the way is one of the schema's. */
function describePath(path: readonly PropertyKey[]): string {
  const words = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return words === '' ? 'the file' : words.replace(/^\./, '')
}
