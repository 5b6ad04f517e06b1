/** Text → policy, or everything that is wrong with it. A policy is taken whole or not at all. */

import { z } from 'zod/mini'
import en from 'zod/v4/locales/en.js'
import { InvalidExperiment, type Problem } from '../experiment/errors.ts'
import type { Path } from '../experiment/outcome.ts'
import { readDocument } from '../experiment/read/document.ts'
import { placesIn } from '../experiment/read/source.ts'
import { didYouMean } from '../text/near-miss.ts'
import type { Policy } from './policy.ts'
import { policySchema } from './schema.ts'

/** @throws InvalidExperiment with every problem and its place */
export function readPolicy(text: string, file: string): Policy {
  const root = readDocument(text, file, file.endsWith('.json') ? 'json' : 'yaml', 'policy')
  const places = placesIn(text, root)
  const { data, error } = z.safeParse(policySchema, root.value, { error: en().localeError })
  if (error) throw new InvalidExperiment(error.issues.flatMap((issue) => problemsOf(issue, file, places.locate)))
  return { rules: data, file, locate: places.locate }
}

function problemsOf(issue: z.core.$ZodIssue, file: string, locate: Policy['locate']): Problem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
  if (issue.code !== 'unrecognized_keys') {
    const message = `${path.join('.') || 'the policy'}: ${issue.message.replace(/^Invalid \w+: /, '')}`
    return [{ file, ...placeOf(path, locate), message }]
  }
  const known = knownKeys(path)
  return issue.keys.map((key) => ({
    file,
    ...placeOf([...path, key], locate),
    message: `the policy has no rule "${[...path, key].join('.')}"${didYouMean(key, known)}; there are ${known.join(', ')}`,
  }))
}

/** Its own place, else that of what holds it. */
function placeOf(path: Path, locate: Policy['locate']) {
  for (let length = path.length; length >= 0; length -= 1) {
    const position = locate(path.slice(0, length))
    if (position) return position
  }
  return {}
}

type Node = { _zod: { def: { shape?: Record<string, Node>; innerType?: Node; element?: Node } } }

function knownKeys(path: Path): string[] {
  let node: Node | undefined = policySchema as unknown as Node
  for (const key of path) node = typeof key === 'number' ? unwrap(node)?._zod.def.element : unwrap(node)?._zod.def.shape?.[key]
  return Object.keys(unwrap(node)?._zod.def.shape ?? {})
}

function unwrap(node: Node | undefined): Node | undefined {
  return node?._zod.def.innerType ? unwrap(node._zod.def.innerType) : node
}
