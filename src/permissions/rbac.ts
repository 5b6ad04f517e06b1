/** The least roles for needs, as YAML that `kubectl apply -f -` takes. Pure. */

import { type Asker, describeAsker } from './native-calls.ts'
import type { Need, Needs } from './needs.ts'

export interface Account {
  namespace: string
  name: string
}

const RBAC = 'rbac.authorization.k8s.io'

interface Rule {
  apiGroup: string
  resource: string
  verbs: string[]
}

/** A ServiceAccount, and for each namespace, and for the cluster where it must be, a role and its binding. */
export function renderRbac({ needs, unknown }: Needs, account: Account): string {
  const places = [...new Set(needs.map(({ namespace }) => namespace))].sort(clusterFirst)
  const documents = [serviceAccount(account), ...places.flatMap((place) => roleAndBinding(place, needs, account))]
  return [...remarks(unknown), documents.join('---\n')].join('')
}

function clusterFirst(one: string | null, other: string | null): number {
  return (one ?? '').localeCompare(other ?? '')
}

function remarks(unknown: readonly Asker[]): string[] {
  return unknown.map(
    (asker) =>
      `# Not included, because only the run knows where it acts: ${comment(describeAsker(asker))}. Give its variables with --var.\n`,
  )
}

/** A name from an experiment must not leave its line. */
function comment(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 300)
}

function serviceAccount({ namespace, name }: Account): string {
  return `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n`
}

function roleAndBinding(place: string | null, all: readonly Need[], account: Account): string[] {
  const needs = all.filter(({ namespace }) => namespace === place)
  const rules = rulesOf(needs.filter(({ reason }) => reason !== 'unowned'))
  const optional = rulesOf(needs.filter(({ reason }) => reason === 'unowned'))
  const kind = place === null ? 'ClusterRole' : 'Role'
  const name = place === account.namespace ? account.name : foreignName(account)
  const metadata = [`  name: ${name}`, ...(place === null ? [] : [`  namespace: ${place}`])]
  const role = [
    `apiVersion: ${RBAC}/v1`,
    `kind: ${kind}`,
    'metadata:',
    ...metadata,
    rules.length === 0 ? 'rules: []' : 'rules:',
    ...rules.flatMap(describeRule),
    ...describeOptional(optional),
  ]
  return [`${role.join('\n')}\n`, binding({ kind, name, metadata }, account)]
}

/** In the cluster, and in namespaces of others, accounts of one name from several namespaces may meet. */
function foreignName({ namespace, name }: Account): string {
  return `${namespace}-${name}`
}

function binding(
  { kind, name, metadata }: { kind: string; name: string; metadata: readonly string[] },
  account: Account,
): string {
  const lines = [
    `apiVersion: ${RBAC}/v1`,
    `kind: ${kind}Binding`,
    'metadata:',
    ...metadata,
    'roleRef:',
    `  apiGroup: ${RBAC}`,
    `  kind: ${kind}`,
    `  name: ${name}`,
    'subjects:',
    '  - kind: ServiceAccount',
    `    name: ${account.name}`,
    `    namespace: ${account.namespace}`,
  ]
  return `${lines.join('\n')}\n`
}

/** One rule for each set of verbs in a group. */
function rulesOf(needs: readonly Need[]): { apiGroup: string; resources: string[]; verbs: string[] }[] {
  const byResource = new Map<string, Rule>()
  for (const { apiGroup, resource, verb } of needs) {
    const key = `${apiGroup}/${resource}`
    const rule = byResource.get(key) ?? { apiGroup, resource, verbs: [] }
    byResource.set(key, { ...rule, verbs: [...rule.verbs, verb].sort(inOrder) })
  }
  const merged = new Map<string, { apiGroup: string; resources: string[]; verbs: string[] }>()
  for (const { apiGroup, resource, verbs } of [...byResource.values()].sort(byName)) {
    const key = `${apiGroup} ${verbs.join()}`
    const rule = merged.get(key) ?? { apiGroup, resources: [], verbs }
    merged.set(key, { ...rule, resources: [...rule.resources, resource] })
  }
  return [...merged.values()]
}

const VERBS = ['get', 'list', 'watch', 'create', 'patch', 'delete']

function inOrder(one: string, other: string): number {
  return VERBS.indexOf(one) - VERBS.indexOf(other)
}

function byName(one: Rule, other: Rule): number {
  return `${one.apiGroup}/${one.resource}`.localeCompare(`${other.apiGroup}/${other.resource}`)
}

function describeRule({ apiGroup, resources, verbs }: { apiGroup: string; resources: string[]; verbs: string[] }): string[] {
  return [`  - apiGroups: ["${apiGroup}"]`, `    resources: [${resources.join(', ')}]`, `    verbs: [${verbs.join(', ')}]`]
}

function describeOptional(rules: Parameters<typeof describeRule>[0][]): string[] {
  if (rules.length === 0) return []
  return [
    '  # Only where pods are deleted that no controller owns: they are created again. Who may create pods may run anything there.',
    ...rules.flatMap(describeRule).map((line) => line.replace(/^ {2}/, '  # ')),
  ]
}
