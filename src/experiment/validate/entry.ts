/** One element of method, rollbacks or hypothesis: an activity, or a reference to one (spec VAL-31, VAL-40 … VAL-51). */

import { didYouMean } from '../../text/near-miss.ts'
import type { Path } from '../outcome.ts'
import { isMapping, ownMember } from '../values/plain.ts'
import { pythonText } from '../values/python-text.ts'
import { isNumeric, isTruthy } from '../values/python-values.ts'
import { checkControls } from './controls.ts'
import { type Findings, kindOf, missingKey, misspeltKeys, problem, warning } from './finding.ts'
import { checkProvider } from './provider.ts'
import { checkTolerance } from './tolerance.ts'

/** The names that a `ref` may hold. */
export interface Scope {
  activities: readonly string[]
  controls: readonly string[]
}

type Mapping = Record<string, unknown>

const KEYS = [
  'type',
  'name',
  'provider',
  'background',
  'pauses',
  'controls',
  'tolerance',
  'timeout',
  'ref',
  'configuration',
  'secrets',
  'dry',
  'skip',
]

export function* checkEntry(path: Path, entry: unknown, scope: Scope): Findings {
  if (!isTruthy(entry)) {
    yield problem(path, 'empty activity is no activity')
  } else if (!isMapping(entry)) {
    yield problem(path, `an activity must be a mapping with a type, a name and a provider, not ${kindOf(entry)}`)
  } else {
    yield* checkBackground(path, entry)
    yield* checkOwnTolerance(path, entry, scope)
    const reference = ownMember(entry, 'ref') ?? null
    if (reference === null) yield* checkActivity(path, entry, scope)
    else yield* checkReference([...path, 'ref'], reference, scope)
  }
}

/** An activity that must not be a reference: as an entry, as a tolerance, as dynamic configuration. */
export function* checkActivity(path: Path, activity: Mapping, scope: Scope): Findings {
  yield* checkType(path, activity)
  if (!isTruthy(ownMember(activity, 'name'))) yield missingKey(path, activity, 'name', KEYS, 'an activity must have a name')
  if (isTruthy(ownMember(activity, 'provider'))) yield* checkProvider([...path, 'provider'], activity.provider)
  else yield missingKey(path, activity, 'provider', KEYS, 'an activity requires a provider')
  yield* checkTimeout(path, activity)
  yield* checkPauses([...path, 'pauses'], ownMember(activity, 'pauses') ?? {})
  yield* checkControls([...path, 'controls'], ownMember(activity, 'controls'), scope.controls)
  yield* checkIgnored(path, activity)
  yield* misspeltKeys(path, activity, KEYS)
}

function* checkReference(path: Path, reference: unknown, scope: Scope): Findings {
  if (typeof reference !== 'string' || reference === '') {
    yield problem(path, 'reference to activity must be non-empty strings')
  } else if (!scope.activities.includes(reference)) {
    const hint = didYouMean(reference, scope.activities)
    yield problem(
      path,
      `referenced activity '${reference}' could not be found in the experiment: it must be the name of an activity of the method or the hypothesis${hint}`,
    )
  }
}

function* checkType(path: Path, activity: Mapping): Findings {
  const type = ownMember(activity, 'type')
  if (!isTruthy(type)) {
    yield missingKey(path, activity, 'type', KEYS, 'an activity must have a type')
  } else if (type !== 'probe' && type !== 'action') {
    const name = pythonText(type)
    yield problem(
      [...path, 'type'],
      `'${name}' is not a supported activity type: write probe or action${didYouMean(name, ['probe', 'action'])}`,
    )
  }
}

function* checkTimeout(path: Path, activity: Mapping): Findings {
  const timeout = ownMember(activity, 'timeout') ?? null
  if (timeout !== null && !isNumeric(timeout)) yield problem([...path, 'timeout'], 'activity timeout must be a number')
}

function* checkBackground(path: Path, entry: Mapping): Findings {
  if (Object.hasOwn(entry, 'background') && typeof entry.background !== 'boolean') {
    yield problem([...path, 'background'], 'activity background must be a boolean')
  }
}

function* checkPauses(path: Path, pauses: unknown): Findings {
  if (!isMapping(pauses)) {
    yield problem(path, `pauses must be a mapping with \`before\` or \`after\` in seconds, not ${kindOf(pauses)}`)
    return
  }
  for (const when of ['before', 'after']) {
    const pause = ownMember(pauses, when) ?? null
    const message = `activity ${when} pause must be a number or a pattern to a variable from the configuration or secrets`
    if (pause !== null && !isNumeric(pause) && !isReferenceShaped(pause)) yield problem([...path, when], message)
  }
  yield* misspeltKeys(path, pauses, ['before', 'after'])
}

function isReferenceShaped(value: unknown): boolean {
  return typeof value === 'string' && /^\$\{.*\}$/s.test(value)
}

function* checkOwnTolerance(path: Path, entry: Mapping, scope: Scope): Findings {
  if (Object.hasOwn(entry, 'tolerance')) yield* checkTolerance([...path, 'tolerance'], entry.tolerance, scope)
}

/** Documented by the reference and without effect in it (spec ACT-13). */
function* checkIgnored(path: Path, activity: Mapping): Findings {
  for (const key of ['configuration', 'secrets']) {
    if (Object.hasOwn(activity, key)) {
      yield warning(
        [...path, key],
        `\`${key}\` of an activity has no effect: every activity sees all of it; groups of secrets go under \`provider.secrets\``,
      )
    }
  }
  if (Object.hasOwn(activity, 'skip')) yield warning([...path, 'skip'], '`skip` has no effect: use a dry run instead')
}
