/** Whether both made the same of one call, and where not, the decision by which (docs/compatibility.md). */

import type { Run } from '../../../src/experiment/journal.ts'
import { isMapping } from '../../../src/experiment/values/plain.ts'
import type { Call } from './calls.ts'

/** Functions that give another answer on purpose, where they do. */
const DECIDED: Readonly<Record<string, string>> = {
  read_pod_logs: 'decision 8',
  pods_in_conditions: 'decision 10',
  deployment_partially_available: 'decision 11',
  deployment_available_and_healthy: 'decision 12',
  deployment_fully_available: 'decision 12',
  deployment_is_fully_available: 'decision 12',
  deployment_not_fully_available: 'decision 12',
  deployment_is_not_fully_available: 'decision 12',
  statefulset_fully_available: 'decision 12',
  statefulset_not_fully_available: 'decision 12',
  microservice_available_and_healthy: 'decision 15',
  service_endpoint_is_initialized: 'decision 16',
  service_is_initialized: 'decision 2',
}
const RAISED = 'chaoslib.exceptions.ActivityFailed: '

/** `same`, the decision by which they differ, or undefined. */
export function agreement(call: Call, reference: Run, ours: Run): string | undefined {
  if (JSON.stringify(tame(told(reference))) === JSON.stringify(tame(told(ours)))) return 'same'
  const [theirs, mine] = [saidBy(reference), saidBy(ours)]
  if (mine.startsWith("argument '")) return 'decision 5'
  if (theirs !== '' && mine !== '' && !theirs.startsWith(RAISED)) return 'PY-3'
  if (mine !== '' && theirs.includes('Failed to create custom resource object')) return 'decision 22'
  if (theirs.includes("'NoneType' object")) return 'PY-3'
  return DECIDED[call.function.slice(call.function.lastIndexOf('.') + 1)]
}

function told({ status, output, exception }: Run): unknown {
  return { status, output, said: exception?.at(-1)?.replaceAll(RAISED, '').trim() }
}

/** What was raised, with its class where it is not the toolkit's own. */
function saidBy({ exception }: Run): string {
  return exception?.at(-1)?.slice(RAISED.length) ?? ''
}

/** Without what the door leaves out of lists, and in one order of keys. */
function tame(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tame)
  if (!isMapping(value)) return value
  const isList = Array.isArray(value.items)
  const kept = Object.keys(value).filter((key) => key !== 'managedFields' && key !== 'headers' && !(isList && key === 'metadata'))
  return Object.fromEntries(kept.sort().map((key) => [key, tame(value[key])]))
}
