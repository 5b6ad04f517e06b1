/** Answers → an experiment that is valid as it stands (spec CLI-38, improved). */

import type { Activity, Experiment } from '../../experiment/schema.ts'
import type { Answers } from './answers.ts'

/** Seconds that the address has to answer. */
const ANSWER_SECONDS = 3

export function buildExperiment({ title, description, steadyState, fault }: Answers): Experiment {
  return {
    title,
    description,
    tags: [],
    ...(steadyState && { 'steady-state-hypothesis': hypothesis(steadyState) }),
    method: fault ? [action(fault)] : [],
    rollbacks: [],
  }
}

function hypothesis({ url, status }: NonNullable<Answers['steadyState']>): NonNullable<Experiment['steady-state-hypothesis']> {
  const provider = { type: 'http' as const, url, timeout: ANSWER_SECONDS }
  return { title: `${url} answers`, probes: [{ type: 'probe', name: 'it-answers', tolerance: status, provider }] }
}

function action({ activity, arguments: given }: NonNullable<Answers['fault']>): Activity {
  return {
    type: activity.type === 'probe' ? 'probe' : 'action',
    name: activity.name.replaceAll('_', '-'),
    provider: { type: 'python', module: activity.mod, func: activity.name, arguments: given },
  }
}
