/** What whoever makes the Job of a run has to be allowed, for `where: cluster`. */

import type { Ask, Need } from '../permissions/needs.ts'

type Verb = Need['verb']

const ASKER = { activity: '--where cluster' }

/** The Job goes with all that is beside it; what is elsewhere is removed by hand. */
const BESIDE: readonly [resource: string, ...verbs: Verb[]][] = [
  ['jobs.batch', 'list', 'create', 'patch', 'delete'],
  ['pods', 'list'],
  ['pods/log', 'get'],
  ['events', 'list'],
  ...['configmaps', 'secrets', 'serviceaccounts'].map((name): [string, ...Verb[]] => [name, 'create', 'delete']),
]
const GRANTS = ['roles.rbac.authorization.k8s.io', 'rolebindings.rbac.authorization.k8s.io']
const WIDE_GRANTS = ['clusterroles.rbac.authorization.k8s.io', 'clusterrolebindings.rbac.authorization.k8s.io']

/** Beside `needs` themselves: nobody may grant what they do not have. */
export function callerAsks(needs: readonly Need[], namespace: string): Ask[] {
  const places = [...new Set(needs.map((need) => need.namespace))]
  return [
    ...BESIDE.map(([resource, ...verbs]) => ask(resource, verbs, namespace)),
    ...places.flatMap((place) => (place === null ? WIDE_GRANTS : GRANTS).map((name) => ask(name, ['create', 'delete'], place))),
  ]
}

function ask(name: string, verbs: readonly Verb[], namespace: string | null): Ask {
  const [resource = '', ...group] = name.split('.')
  const place = namespace === null ? ('cluster' as const) : { namespace }
  return { permission: { apiGroup: group.join('.'), resource, verbs, place }, asker: ASKER }
}
