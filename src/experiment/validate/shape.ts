/** What an experiment must be so that it can be run at all, valid or not (spec CLI-22). */

import type { Path } from '../outcome.ts'
import { isMapping, ownMember } from '../values/plain.ts'
import { isTruthy } from '../values/python-values.ts'
import { type Findings, kindOf, problem } from './finding.ts'

export function* checkShape(document: unknown): Findings {
  if (!isMapping(document)) {
    yield problem([], `an experiment must be a mapping, not ${kindOf(document)}`)
    return
  }
  if (!isTruthy(ownMember(document, 'title'))) yield problem([], 'experiment requires a title')
  const hypothesis = ownMember(document, 'steady-state-hypothesis')
  for (const part of ['configuration', 'secrets', 'runtime', 'steady-state-hypothesis'])
    yield* checkMapping([part], ownMember(document, part))
  yield* checkEntries(['method'], ownMember(document, 'method'))
  yield* checkEntries(['rollbacks'], ownMember(document, 'rollbacks'))
  if (isMapping(hypothesis)) yield* checkEntries(['steady-state-hypothesis', 'probes'], ownMember(hypothesis, 'probes'))
  yield* checkList(['controls'], ownMember(document, 'controls'))
}

function* checkMapping(path: Path, value: unknown): Findings {
  if (value !== undefined && value !== null && !isMapping(value))
    yield problem(path, `\`${path.at(-1)}\` must be a mapping, not ${kindOf(value)}`)
}

function* checkList(path: Path, value: unknown): Findings {
  if (value === undefined || value === null) return
  if (!Array.isArray(value)) yield problem(path, `\`${path.at(-1)}\` must be a list, not ${kindOf(value)}`)
  else
    for (const [index, item] of value.entries())
      if (!isMapping(item)) yield problem([...path, index], `it must be a mapping, not ${kindOf(item)}`)
}

/** What an activity does stands in its provider. */
function* checkEntries(path: Path, value: unknown): Findings {
  yield* checkList(path, value)
  for (const [index, entry] of (Array.isArray(value) ? value : []).entries()) {
    if (isMapping(entry) && !isTruthy(ownMember(entry, 'ref')) && !isMapping(ownMember(entry, 'provider')))
      yield problem([...path, index], 'an activity needs a provider, or a `ref` to another one')
  }
}
