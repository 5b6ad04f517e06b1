/** What each feature must be allowed to do, and nothing beyond. What the cluster must allow comes from what the functions declare. */

import type { ActivityDefinition } from '../../src/activities/activity.ts'
import { waitLooks } from '../../src/app/wait-looks.ts'
import { readTargets } from '../../src/app/wait-target.ts'
import { type Need, needsOf } from '../../src/permissions/needs.ts'
import { cell, code } from './markdown.ts'
import { rulesInWords } from './rules-in-words.ts'

/** In the job's `permissions`. */
const WORKFLOW: readonly [feature: string, permission: string][] = [
  ['running experiments', 'contents: read'],
  ['the comment on the pull request', 'pull-requests: write'],
  ['`mode: publish`', 'pull-requests: write'],
  ['reading results of another workflow run', 'actions: read'],
  ['`history: branch`, to compare with', 'contents: read'],
  ['`history: branch`, to keep runs', 'contents: write'],
  ['`history: artifact`, `issue: never`, webhooks', ''],
  ['`issue`', 'issues: write'],
  ['job summary, annotations, report folder', ''],
]

/** Functions whose needs are told together, by the names that they begin with. */
const FUNCTIONS: readonly [feature: string, name: string][] = [
  ['probes of pods', 'chaosk8s.pod.probes.'],
  ['probes of deployments', 'chaosk8s.deployment.probes.'],
  ['`terminate_pods`', 'chaosk8s.pod.actions.terminate_pods'],
  ['`scale_deployment`', 'chaosk8s.deployment.actions.scale_deployment'],
  ['`delete_service`', 'chaosk8s.service.actions.delete_service'],
  ['`add_delay_fault` and other faults of Istio', 'chaosistio.fault.actions.'],
  ['`drain_nodes`', 'chaosk8s.node.actions.drain_nodes'],
]

const NAMESPACE = 'default'
const ROLLOUTS = ['deployment/x', 'statefulset/x', 'daemonset/x']

/** Rows of feature, workflow, cluster. */
export function permissionRows(definitions: readonly ActivityDefinition[]): string[][] {
  const waiting = needsOf([], { namespace: NAMESPACE, isUndone: true, asks: waitLooks(readTargets(ROLLOUTS, NAMESPACE)) })
  return [
    ...WORKFLOW.map(([feature, permission]) => [cell(feature), code(permission), '']),
    ...FUNCTIONS.map(([feature, name]) => [cell(feature), '', inWords(needsFor(name, definitions).filter(isNotKept))]),
    ['`wait-for` a rollout', '', inWords(waiting.needs)],
    ['finding what a lost runner has left', '', `${inWords(needsFor('', definitions).filter(isKept))}, in \`default\``],
  ]
}

function needsFor(name: string, definitions: readonly ActivityDefinition[]): Need[] {
  const meant = definitions.filter((definition) => definition.name.startsWith(name))
  if (meant.length === 0) throw new Error(`no function begins with ${name}: scripts/generate/permissions.ts names it`)
  const about = { args: { ns: 'shop' }, secrets: {}, isRollback: false, path: [], asker: { activity: name } }
  return needsOf(
    meant.map((definition) => ({ ...about, definition })),
    { namespace: NAMESPACE, isUndone: true },
  ).needs.filter(({ reason }) => reason !== 'unowned')
}

/** Of the run's own bookkeeping, which is in one namespace. */
function isKept({ reason, namespace }: Need): boolean {
  return reason === 'bookkeeping' && namespace === NAMESPACE
}

function isNotKept(need: Need): boolean {
  return !isKept(need)
}

function inWords(needs: readonly Need[]): string {
  return rulesInWords(needs.map(({ verb, ...need }) => ({ ...need, verbs: [verb] })))
}
