/** The experiment's own keys (spec VAL-10 … VAL-31, VAL-100, VAL-101). */

import { ACTIVITIES_MAX } from '../limits.ts'
import type { Path } from '../outcome.ts'
import { isMapping, ownMember } from '../values/plain.ts'
import { isTruthy } from '../values/python-values.ts'
import { checkConfiguration } from './configuration.ts'
import { checkControls } from './controls.ts'
import { checkEntry, type Scope } from './entry.ts'
import { type Findings, kindOf, missingKey, misspeltKeys, problem } from './finding.ts'
import { checkHypothesis } from './hypothesis.ts'
import { misspeltReferences } from './references.ts'
import { checkRuntime } from './runtime.ts'
import { checkSecrets } from './secrets.ts'

const KEYS = [
  'title',
  'description',
  'method',
  'steady-state-hypothesis',
  'rollbacks',
  'configuration',
  'secrets',
  'controls',
  'extensions',
  'contributions',
  'tags',
  'runtime',
  'dry',
]

type Mapping = Record<string, unknown>

export function* checkExperiment(experiment: Mapping): Findings {
  const scope = scopeOf(experiment)
  yield* checkText(experiment, 'title', 'experiment requires a title')
  yield* checkText(experiment, 'description', 'experiment requires a description')
  yield* checkTags(ownMember(experiment, 'tags'))
  yield* checkExtensions(ownMember(experiment, 'extensions'))
  yield* checkConfiguration(ownMember(experiment, 'configuration'), scope)
  yield* checkSecrets(ownMember(experiment, 'secrets'))
  yield* checkHypothesis(ownMember(experiment, 'steady-state-hypothesis'), scope)
  yield* checkMethod(experiment, scope)
  yield* checkEntries(['rollbacks'], ownMember(experiment, 'rollbacks') ?? [], scope)
  yield* checkControls(['controls'], ownMember(experiment, 'controls'), scope.controls)
  yield* checkRuntime(ownMember(experiment, 'runtime'))
  yield* checkSize(experiment)
  yield* misspeltKeys([], experiment, KEYS)
  yield* misspeltReferences(experiment)
}

/** What a `ref` may name: activities of method and hypothesis, never of the rollbacks (spec ACT-9), and the experiment's controls. */
function scopeOf(experiment: Mapping): Scope {
  const hypothesis = ownMember(experiment, 'steady-state-hypothesis')
  const probes = isMapping(hypothesis) ? ownMember(hypothesis, 'probes') : undefined
  const method = ownMember(experiment, 'method')
  return { activities: [...namesIn(method), ...namesIn(probes)], controls: namesIn(ownMember(experiment, 'controls')) }
}

function namesIn(list: unknown): string[] {
  if (!Array.isArray(list)) return []
  return list.map((item) => (isMapping(item) ? ownMember(item, 'name') : undefined)).filter((name) => typeof name === 'string')
}

/** Only that there is something: a number passes as well (spec VAL-11). */
function* checkText(experiment: Mapping, key: string, message: string): Findings {
  const value = ownMember(experiment, key)
  if (isTruthy(value)) return
  if (value === undefined) yield missingKey([], experiment, key, KEYS, message)
  else if (value === false) yield problem([key], `${message}: YAML reads this word as false, put it in quotes`)
  else yield problem([key], message)
}

function* checkTags(tags: unknown): Findings {
  if (!Array.isArray(tags)) return
  for (const [index, tag] of tags.entries()) {
    if (typeof tag !== 'string' || tag === '') yield problem(['tags', index], 'experiment tags must be a non-empty string')
  }
}

function* checkExtensions(extensions: unknown): Findings {
  if (!isTruthy(extensions)) return
  if (!Array.isArray(extensions)) {
    yield problem(['extensions'], `extensions must be a list, not ${kindOf(extensions)}`)
    return
  }
  for (const [index, extension] of extensions.entries()) {
    const name = isMapping(extension) ? ownMember(extension, 'name') : undefined
    if (typeof name !== 'string' || name.trim() === '')
      yield problem(['extensions', index], 'All extensions require a non-empty name')
  }
}

function* checkMethod(experiment: Mapping, scope: Scope): Findings {
  const message = 'an experiment requires a method, which can be empty for only checking steady state hypothesis '
  if (Object.hasOwn(experiment, 'method')) yield* checkEntries(['method'], experiment.method, scope)
  else yield missingKey([], experiment, 'method', KEYS, message)
}

function* checkEntries(path: Path, entries: unknown, scope: Scope): Findings {
  if (!Array.isArray(entries)) {
    yield problem(path, `the ${path.join('.')} must be a list of activities, not ${kindOf(entries)}; write \`[]\` for none`)
    return
  }
  for (const [index, entry] of entries.entries()) yield* checkEntry([...path, index], entry, scope)
}

function* checkSize(experiment: Mapping): Findings {
  const lists = [ownMember(experiment, 'method'), ownMember(experiment, 'rollbacks')].filter(Array.isArray)
  const count = lists.reduce((sum, list) => sum + list.length, 0)
  if (count > ACTIVITIES_MAX)
    yield problem(['method'], `an experiment has at most ${ACTIVITIES_MAX} activities, this one has ${count}`)
}
