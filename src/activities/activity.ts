/** What a native function is: one object, whose file's path is its name. */

import type { z } from 'zod/mini'
import type { Kubernetes, ObjectReference } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import type { Exec } from '../system/exec.ts'
import type { Files } from '../system/files.ts'
import type { Http } from '../system/http.ts'
import type { Random } from '../system/random.ts'
import type { Permissions } from './permissions.ts'

/** Everything that a native function may touch. */
export interface Tools {
  /** The cluster that the activity's secrets and the environment name. Opened at the first use. */
  kubernetes: Kubernetes
  /** The namespace that `ns` falls back to when the experiment gives none. */
  namespace: string
  exec: Exec
  files: Files
  http: Http
  clock: Clock
  random: Random
  /** What the policy says beforehand, for functions that choose among what it allows. The door holds to it in any case. */
  bounds(): Promise<Bounds>
  signal: AbortSignal
  environment: Readonly<Record<string, string | undefined>>
  configuration: Readonly<Record<string, unknown>>
  /** The groups that the provider lists, merged into one mapping (spec SEC-11). */
  secrets: Readonly<Record<string, unknown>>
  log(message: string): void
  /** Stands in the result and the comment: fewer targets than asked, no selector given, … */
  warn(message: string): void
  /** What it did that the door to the cluster cannot see, as evidence: `sent 1000 requests to http://…, 990 of them answered`. */
  did(what: string): void
  /** The function changed nothing, and says why, with selector and namespace: `no pod in "shop" has the label app=wbe`. */
  didNothing(reason: string): void
  /** The probe answers for all of none, and says where it has looked: `there is no pod in namespace "shp"`. */
  sawNothing(reason: string): void
  /** What was asked for and a look afterwards did not find: `Pod shop/web-1 is still there`. */
  notHeld(what: string): void
}

/** A policy as functions see it that choose their targets themselves. */
export interface Bounds {
  /** Whether somebody has listed the namespaces in which something may be changed. */
  areListed: boolean
  /** Whether pods of the namespace may be deleted, as far as the policy says where and what. */
  allows(namespace: string): boolean
  /** Whether this pod may be deleted now, which is also a matter of when and how much. Throws `KubernetesFailed`. */
  mayDelete(pod: ObjectReference, signal: AbortSignal): Promise<boolean>
}

export interface ActivityDefinition<Arguments extends z.core.$ZodType = z.core.$ZodType> {
  type: 'action' | 'probe'
  /** The dotted Python name, `chaosk8s.pod.actions.terminate_pods`. `scripts/tidy.ts` checks that it is the file's path. */
  name: string
  /** One sentence for the docs. */
  summary: string
  /** Validation, types, docs and the editor's schema all come from here. Names as in Python. */
  arguments: Arguments
  /** What it asks of the API server; a test holds it to that. */
  permissions: Permissions
  /** The value for the journal. Throws `ActivityFailed` or `KubernetesFailed`. */
  run(args: z.output<Arguments>, tools: Tools): Promise<unknown>
}

export function defineAction<Arguments extends z.core.$ZodType>(
  definition: Omit<ActivityDefinition<Arguments>, 'type'>,
): ActivityDefinition<Arguments> {
  return { type: 'action', ...definition }
}

export function defineProbe<Arguments extends z.core.$ZodType>(
  definition: Omit<ActivityDefinition<Arguments>, 'type'>,
): ActivityDefinition<Arguments> {
  return { type: 'probe', ...definition }
}
