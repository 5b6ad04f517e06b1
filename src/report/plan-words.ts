/** Words that the plan uses on the terminal and in the comment. */

import { describeProblem } from '../experiment/errors.ts'
import { forbidden, type Plan, type PlannedActivity, type PlannedChange } from '../experiment/plan.ts'

const VERBS: Readonly<Record<PlannedChange['verb'], string>> = {
  create: 'create',
  patch: 'patch',
  delete: 'delete',
  evict: 'evict',
  exec: 'run a command in',
}

/** `patch Deployment shop/web: spec.replicas 3 → 0`. */
export function changeInWords({ verb, object, details }: PlannedChange): string {
  return `${VERBS[verb]} ${object}${details.length > 0 ? `: ${details.join(', ')}` : ''}`
}

/** What is to be said about a change, beside what it is. */
export function remarksOn({ effect, undo, budgets, refusal }: PlannedChange): string[] {
  return [
    ...(effect === undefined ? [] : [effect]),
    `${undo.isPossible ? 'put back' : 'cannot be undone'}: ${undo.how}`,
    ...budgets,
    ...(refusal === undefined ? [] : [refusal]),
  ]
}

/** What an activity would do where it changes nothing, or nothing that can be seen from here. */
export function outlookInWords({ outlook, reason, changes }: PlannedActivity): string {
  switch (outlook) {
    case 'looks':
      return 'looks, and changes nothing'
    case 'unknown':
      return `not looked into (${reason})`
    case 'fails':
      return `would fail: ${reason}`
    default:
      return changes.length === 0 ? 'would change nothing' : `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`
  }
}

/** `namespace shop: get, list pods; patch deployments.apps`: a line for each place, a resource once. */
export function permissionsInWords(rules: readonly string[]): string[] {
  const places = new Map<string, Map<string, string[]>>()
  for (const rule of rules) {
    const [, verb = '', resource = '', place = ''] = /^(\S+) (\S+) in (.+)$/.exec(rule) ?? []
    const resources = places.get(place) ?? new Map<string, string[]>()
    places.set(place, resources.set(resource, [...(resources.get(resource) ?? []), verb]))
  }
  return [...places].map(
    ([place, resources]) => `${place}: ${[...resources].map(([name, verbs]) => `${verbs.join(', ')} ${name}`).join('; ')}`,
  )
}

/** One sentence for the whole plan. */
export function planInWords(plan: Plan): string {
  const changes = plan.experiments.flatMap(({ activities }) => activities.flatMap((activity) => activity.changes))
  const lost = changes.filter(({ undo }) => !undo.isPossible).length
  const refusals = refusalsOf(plan).length
  const idle = plan.experiments.flatMap(({ activities }) => activities.filter(doesNothing)).length
  const parts = [
    `${changes.length} ${changes.length === 1 ? 'object' : 'objects'} would be touched`,
    ...(lost > 0 ? [`${lost} of them cannot be put back`] : []),
    ...(idle > 0
      ? [
          `${idle} ${idle === 1 ? 'activity' : 'activities'} would not do ${idle === 1 ? 'its' : 'their'} job, so a run would be inconclusive`,
        ]
      : []),
    ...(refusals > 0 ? [`a run would be refused for ${refusals} ${refusals === 1 ? 'reason' : 'reasons'}`] : []),
  ]
  return `${parts.join('; ')}. Nothing was changed by looking.`
}

/** What is odd in an experiment, and what is missing that a run can do without, each in one line. */
export function warningsOf({ experiments, permissions: { missing, optional } }: Plan): string[] {
  const unpermitted = missing.filter((rule) => optional.includes(rule))
  return [
    ...experiments.flatMap(({ warnings }) => warnings.map(describeProblem)),
    ...unpermitted.map((rule) => `not permitted: ${rule}; what a lost runner leaves may go unnoticed`),
  ]
}

/** An action that would fail, or change nothing: nothing of it would show that the fault was there. */
function doesNothing({ phase, outlook, changes }: PlannedActivity): boolean {
  return phase === 'method' && (outlook === 'fails' || (outlook === 'changes' && changes.length === 0))
}

/** Everything that refuses a run, each in one line. */
export function refusalsOf({ problems, permissions, experiments }: Plan): string[] {
  const own = experiments.flatMap((experiment) => experiment.problems)
  const atTheDoor = experiments.flatMap(({ file, activities }) =>
    activities.flatMap(({ name, changes }) =>
      changes.flatMap(({ refusal }) => (refusal ? `${file}: \`${name}\` is ${refusal}` : [])),
    ),
  )
  return [
    ...[...problems, ...own].map(describeProblem),
    ...forbidden(permissions).map((rule) => `not permitted: ${rule}`),
    ...new Set(atTheDoor),
  ]
}
