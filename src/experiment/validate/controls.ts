/** Declarations of controls (spec VAL-90 … VAL-94). */

import { didYouMean } from '../../text/near-miss.ts'
import type { Path } from '../outcome.ts'
import { isMapping, ownMember } from '../values/plain.ts'
import { pythonText } from '../values/python-text.ts'
import { isTruthy } from '../values/python-values.ts'
import { type Findings, kindOf, missingKey, misspeltKeys, problem } from './finding.ts'

const KEYS = ['name', 'provider', 'scope', 'automatic', 'ref']

/** `known` holds the names of the experiment's own controls. */
export function* checkControls(path: Path, controls: unknown, known: readonly string[]): Findings {
  if (!isTruthy(controls)) return
  if (!Array.isArray(controls)) {
    yield problem(path, `controls must be a list, not ${kindOf(controls)}`)
    return
  }
  for (const [index, control] of controls.entries()) yield* checkControl([...path, index], control, known)
}

function* checkControl(path: Path, control: unknown, known: readonly string[]): Findings {
  if (!isMapping(control)) {
    yield problem(path, `a control must be a mapping with a name and a provider, not ${kindOf(control)}`)
  } else if (isTruthy(ownMember(control, 'ref'))) {
    yield* checkReference([...path, 'ref'], control.ref, known)
  } else {
    yield* checkDeclaration(path, control)
  }
}

/** A reference needs neither name nor provider of its own (spec CTRL-26, improved). */
function* checkReference(path: Path, reference: unknown, known: readonly string[]): Findings {
  const name = pythonText(reference)
  if (!known.includes(name))
    yield problem(path, `Control reference '${name}' declaration cannot be found${didYouMean(name, known)}`)
}

function* checkDeclaration(path: Path, control: Record<string, unknown>): Findings {
  const name = pythonText(ownMember(control, 'name') ?? '')
  if (name === '') yield missingKey(path, control, 'name', KEYS, 'A control must have a `name` property')
  const scope = ownMember(control, 'scope')
  if (isTruthy(scope) && scope !== 'before' && scope !== 'after') {
    yield problem([...path, 'scope'], `Control '${name}' scope property must be 'before' or 'after' only`)
  }
  if (isTruthy(ownMember(control, 'provider'))) yield* checkProvider([...path, 'provider'], control.provider, name)
  else yield missingKey(path, control, 'provider', KEYS, `Control '${name}' must have a \`provider\` property`)
  yield* misspeltKeys(path, control, KEYS)
}

function* checkProvider(path: Path, provider: unknown, name: string): Findings {
  if (!isMapping(provider)) {
    yield problem(path, `the provider of control '${name}' must be a mapping, not ${kindOf(provider)}`)
  } else if (ownMember(provider, 'type') === 'python' && !isTruthy(ownMember(provider, 'module'))) {
    yield missingKey(path, provider, 'module', ['type', 'module', 'arguments'], `Control '${name}' must have a module path`)
  }
}
