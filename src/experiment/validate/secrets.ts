/** The shape of `secrets`: groups of names and values (spec section 5). */

import type { Path } from '../outcome.ts'
import { isMapping, ownMember } from '../values/plain.ts'
import { checkVariableName } from './configuration.ts'
import { type Findings, kindOf, problem, warning } from './finding.ts'

type Mapping = Record<string, unknown>

export function* checkSecrets(secrets: unknown): Findings {
  if (secrets === undefined || secrets === null) return
  if (!isMapping(secrets)) {
    yield problem(['secrets'], `secrets must be a mapping of groups, not ${kindOf(secrets)}`)
    return
  }
  for (const [name, group] of Object.entries(secrets)) yield* checkGroup(['secrets', name], group)
}

function* checkGroup(path: Path, group: unknown): Findings {
  if (!isMapping(group)) {
    yield problem(path, `a group of secrets must be a mapping of names to values, not ${kindOf(group)}`)
    return
  }
  if (ownMember(group, 'type') === 'env') {
    yield warning(
      path,
      'this group becomes one text, so that nothing can be looked up in it: put the entry under a name inside a group',
    )
  }
  yield* checkNode(path, group)
}

/** Groups nest to any depth; lists are not looked into (spec SEC-1, SEC-4). */
function* checkNode(path: Path, node: Mapping): Findings {
  const type = ownMember(node, 'type')
  if (type === 'env') yield* checkVariableName(path, node)
  else if (type === 'vault') yield* checkVault(path, node)
  else if (type === 'file' || type === 'probe')
    yield warning(path, `secrets have no entries of type ${type}: this is passed on as the mapping that it is`)
  else {
    for (const [key, child] of Object.entries(node)) {
      if (isMapping(child)) yield* checkNode([...path, key], child)
    }
  }
}

function* checkVault(path: Path, entry: Mapping): Findings {
  const vaultPath = ownMember(entry, 'path')
  if (vaultPath === undefined) {
    yield warning(
      path,
      'Vault secrets must now specify the `path` property to indicate the secret path; without it this one is empty',
    )
  } else if (typeof vaultPath !== 'string') {
    yield problem([...path, 'path'], `the \`path\` of a Vault secret must be text, not ${kindOf(vaultPath)}`)
  }
}
