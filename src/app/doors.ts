/** The doors that activities are given: what the policy refuses does not get through, and in a dry run no change does. */

import type { Bounds } from '../activities/activity.ts'
import { isRunDry } from '../experiment/dry.ts'
import type { Kubernetes } from '../kubernetes/kubernetes.ts'
import { refusingDoor } from '../kubernetes/refusing-door.ts'
import { boundsOf } from '../policy/bounds.ts'
import { policyDoor } from '../policy/door.ts'
import { PolicyGuard } from '../policy/guard.ts'
import type { Policy } from '../policy/policy.ts'
import { systemClock } from '../system/clock.ts'
import type { Clusters, Secrets } from './clusters.ts'
import { loadPolicy } from './load-policy.ts'
import type { AppOptions } from './options.ts'

export class Doors {
  readonly #options: AppOptions
  readonly #clusters: Clusters
  readonly #guards = new Map<string, Promise<PolicyGuard>>()
  #policy: Promise<Policy> | undefined

  constructor(options: AppOptions, clusters: Clusters) {
    this.#options = options
    this.#clusters = clusters
  }

  /** Read once. @throws InvalidExperiment for a policy that is not there, or says what no policy can */
  policy(): Promise<Policy> {
    this.#policy ??= loadPolicy(this.#options)
    return this.#policy
  }

  /** `isRollback`: what is put back is held only to where and what. */
  async open(secrets: Secrets, isRollback: boolean): Promise<Kubernetes> {
    const kubernetes = await this.#clusters.open(secrets)
    if (isRunDry(this.#options.dry)) return refusingDoor(kubernetes)
    return policyDoor(kubernetes, await this.#guard(secrets), isRollback)
  }

  /** What functions are told of the policy that choose their targets themselves. */
  async bounds(secrets: Secrets): Promise<Bounds> {
    return boundsOf(await this.#guard(secrets))
  }

  /** One for each cluster, so that it knows all that the run has changed there. */
  #guard(secrets: Secrets): Promise<PolicyGuard> {
    const key = JSON.stringify(secrets)
    const guard = this.#guards.get(key) ?? this.freshGuard(secrets)
    this.#guards.set(key, guard)
    return guard
  }

  /** One that knows of no change yet. */
  async freshGuard(secrets: Secrets): Promise<PolicyGuard> {
    return new PolicyGuard(await this.policy(), await this.#clusters.open(secrets), systemClock)
  }
}
