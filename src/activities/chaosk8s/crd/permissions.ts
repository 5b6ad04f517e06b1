/** What functions may need of a kind that only their arguments name. */

import { ActivityFailed } from '../../../experiment/errors.ts'
import { isMapping } from '../../../experiment/values/plain.ts'
import { guessPlural } from '../../../kubernetes/guess-plural.ts'
import { parseText } from '../../manifest.ts'
import { type GivenArguments, type Permission, type Permissions, textOf, type Verb } from '../../permissions.ts'

/** Of the kind that `group` and `plural` name. */
export function onCustomKind(place: 'activity' | 'cluster', ...verbs: Verb[]): Permissions {
  return (args) => {
    const resource = textOf(args, 'plural')
    return resource === undefined ? [] : [{ apiGroup: textOf(args, 'group') ?? '', resource, verbs, place }]
  }
}

/** Of the kind of the object that stands in `resource` as a text. */
export function onDescribedKind(format: 'json' | 'yaml'): Permissions {
  return (args) => {
    const described = read(args, format)
    return described === undefined ? [] : [{ ...described, verbs: ['create', 'patch'] }]
  }
}

function read(args: GivenArguments, format: 'json' | 'yaml'): Omit<Permission, 'verbs'> | undefined {
  const object = parsed(textOf(args, 'resource') ?? '', format)
  if (!isMapping(object)) return undefined
  const { apiVersion, kind, metadata } = object
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return undefined
  const namespace = isMapping(metadata) ? textOf(metadata, 'namespace') : undefined
  const apiGroup = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : ''
  return { apiGroup, resource: guessPlural(kind), place: namespace === undefined ? placeOf(kind) : { namespace } }
}

/** A text that cannot be read fails when the function is called, with its reason. */
function parsed(text: string, format: 'json' | 'yaml'): unknown {
  try {
    return parseText(text, 'resource', format)
  } catch (error) {
    if (error instanceof ActivityFailed) return undefined
    throw error
  }
}

const WITHOUT_NAMESPACE = [
  'ClusterRole',
  'ClusterRoleBinding',
  'CustomResourceDefinition',
  'IngressClass',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PriorityClass',
  'RuntimeClass',
  'StorageClass',
]

function placeOf(kind: string): 'activity' | 'cluster' {
  return WITHOUT_NAMESPACE.includes(kind) ? 'cluster' : 'activity'
}
