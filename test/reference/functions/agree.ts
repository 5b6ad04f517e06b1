/** Whether both made the same of one call, and where not, the decision by which (docs/compatibility.md). */

import type { Run } from '../../../src/experiment/journal.ts'
import { isMapping } from '../../../src/experiment/values/plain.ts'
import type { Call } from './calls.ts'

/** What a call was answered with, and what there was afterwards where that was looked at. */
export interface Acted {
  /** Undefined where no whole journal was left (spec JRN-14). */
  run: Run | undefined
  state?: Readonly<Record<string, string>>
}

/** Functions that give another answer on purpose, where they do. */
const DECIDED: Readonly<Record<string, string>> = {
  terminate_pods: 'decision 3 or 4',
  delete_pods: 'decision 3 or 4',
  kill_microservice: 'decision 16',
  delete_nodes: 'decision 18',
  drain_nodes: 'decision 19',
  create_node: 'decision 20',
  replace_custom_object: 'decision 23',
  replace_cluster_custom_object: 'decision 23',
  apply_from_json: 'decision 23',
  apply_from_yaml: 'decision 23',
  patch_custom_object: 'decision 24',
  patch_cluster_custom_object: 'decision 24',
  add_latency: 'decision 25',
  corrupt_packets: 'decision 25',
  duplicate_packets: 'decision 25',
  reorder_packets: 'decision 25',
  set_bandwidth: 'decision 25',
  set_loss: 'decision 25',
  stress_cpu: 'decision 25',
  stress_memory: 'decision 25',
  allow_dns_access: 'decision 26',
  deny_all_egress: 'decision 26',
  deny_all_ingress: 'decision 26',
  remove_allow_dns_access: 'decision 26',
  remove_deny_all_egress: 'decision 26',
  remove_deny_all_ingress: 'decision 26',
  add_abort_fault: 'decision 28',
  add_delay_fault: 'decision 28',
  set_fault: 'decision 28',
  exec_in_pods: 'decision 6 or 7',
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
/** The code of the server's answer, in the words of either side. */
const CODE = /\((\d{3})\)|'code': (\d{3})|b'(404) page|'([A-Z][A-Za-z ]+)' b'/
const CODES: Readonly<Record<string, string>> = {
  'Bad Request': '400',
  Forbidden: '403',
  'Not Found': '404',
  Conflict: '409',
  'Unsupported Media Type': '415',
  'Unprocessable Entity': '422',
}
const NOT_THERE = 'is its definition installed?'
const RAISED = 'chaoslib.exceptions.ActivityFailed: '

/** `same`, the decision by which they differ, or undefined. */
export function agreement(call: Call, reference: Acted, ours: Acted): string | undefined {
  const isStateSame = JSON.stringify(reference.state) === JSON.stringify(ours.state)
  if (isStateSame && JSON.stringify(tame(told(reference.run))) === JSON.stringify(tame(told(ours.run)))) return 'same'
  const [theirs, mine] = [saidBy(reference.run), saidBy(ours.run)]
  if (isStateSame && theirs !== '' && mine !== '' && isSameRefusal(theirs, mine)) return 'PY-3'
  if (mine.startsWith("argument '")) return 'decision 5'
  if (isStateSame && theirs !== '' && mine !== '' && !theirs.startsWith(RAISED)) return 'PY-3'
  if (isStateSame && mine !== '' && theirs !== '' && call.function.includes('.crd.')) return 'decision 22'
  if (isStateSame && theirs.includes("'NoneType' object")) return 'PY-3'
  return DECIDED[call.function.slice(call.function.lastIndexOf('.') + 1)]
}

/** Both say that the server has refused it, or ours says more: PY-3 is how. */
function isSameRefusal(theirs: string, mine: string): boolean {
  const code = mine.includes(NOT_THERE) ? '404' : codeIn(mine)
  return mine.startsWith(theirs.trim()) || (code !== undefined && code === codeIn(theirs))
}

function codeIn(said: string): string | undefined {
  const found = CODE.exec(said)
    ?.slice(1)
    .find((group) => group !== undefined)
  return found && (CODES[found] ?? found)
}

function told(run: Run | undefined): unknown {
  return run && { status: run.status, output: run.output, said: run.exception?.at(-1)?.replaceAll(RAISED, '').trim() }
}

/** What was raised, with its class where it is not the toolkit's own. */
function saidBy(run: Run | undefined): string {
  return run?.exception?.at(-1)?.slice(RAISED.length) ?? ''
}

/** Of no two villages the same, or left out of lists by the door. */
const ITS_OWN = ['managedFields', 'headers', 'uid', 'resourceVersion']

/** Without what is one village's own, and in one order of keys. */
function tame(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tame)
  if (!isMapping(value)) return value
  const isList = Array.isArray(value.items)
  const kept = Object.keys(value).filter((key) => !ITS_OWN.includes(key) && !(isList && key === 'metadata'))
  return Object.fromEntries(kept.sort().map((key) => [key, tame(value[key])]))
}
