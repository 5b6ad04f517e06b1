/** What a function asks of the API server, as data: what a role has to allow, said before anything is asked. */

export type Verb = 'get' | 'list' | 'watch' | 'create' | 'patch' | 'delete'

export interface Permission {
  /** Empty for the core group. */
  apiGroup: string
  /** The plural, with what is below an object where that is meant: `pods`, `pods/exec`. */
  resource: string
  verbs: readonly Verb[]
  /** The namespace that the activity names in `ns`, else the run's; a namespace that it names otherwise; or all of the cluster. */
  place: 'activity' | 'cluster' | { namespace: string }
}

/** Arguments as they stand in the experiment, variables replaced. Nobody has checked them. */
export type GivenArguments = Readonly<Record<string, unknown>>

/**
 * What a function itself asks for. What taking its changes back needs is no part of it: that follows from the verbs.
 * A function of its arguments where these name the kind.
 */
export type Permissions = readonly Permission[] | ((args: GivenArguments) => readonly Permission[])

/** `resource` as kubectl has it: `pods`, `pods/exec`, `deployments.apps`. */
export function inNamespace(resource: string, ...verbs: Verb[]): Permission[] {
  return [{ ...split(resource), verbs, place: 'activity' }]
}

/** For objects that have no namespace, and for looks at all namespaces. */
export function inCluster(resource: string, ...verbs: Verb[]): Permission[] {
  return [{ ...split(resource), verbs, place: 'cluster' }]
}

function split(name: string): Pick<Permission, 'apiGroup' | 'resource'> {
  const dot = name.indexOf('.')
  return dot === -1 ? { apiGroup: '', resource: name } : { apiGroup: name.slice(dot + 1), resource: name.slice(0, dot) }
}

/** The text that an argument holds; undefined for anything else, and for an empty one, which names nothing. */
export function textOf(args: GivenArguments, name: string): string | undefined {
  const value = args[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
