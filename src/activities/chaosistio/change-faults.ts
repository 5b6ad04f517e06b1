/** Reading, changing and writing the routes of a VirtualService, so that nobody else's change is lost. */

import { isDeepStrictEqual } from 'node:util'
import { ActivityFailed } from '../../experiment/errors.ts'
import { KubernetesFailed, type KubernetesObject, nameObject, type ObjectReference } from '../../kubernetes/kubernetes.ts'
import type { Tools } from '../activity.ts'
import {
  type Answer,
  answered,
  blocksOf,
  describeMismatch,
  type FaultArguments,
  type HttpBlock,
  isMatch,
  readService,
  referenceOf,
} from './virtual-services.ts'

const CONFLICT_TRIES_MAX = 5

/**
 * Gives every block that goes to one of the routes this fault, in place of the one it had. Fails when none does, and when the server refuses
 * (spec extensions 13, decision 28): the reference calls both a success.
 */
export async function setFault(args: FaultArguments, fault: Record<string, unknown>, tools: Tools): Promise<Answer> {
  const reference = referenceOf(args, tools)
  const edit = (block: HttpBlock): HttpBlock => ({ ...block, fault })
  const changed = await changeBlocks(reference, args, edit, tools)
  if (changed.mismatch !== undefined) throw new ActivityFailed(changed.mismatch)
  const isHeld = (block: HttpBlock) => isDeepStrictEqual(block.fault, fault)
  if (
    !blocksOf(changed.service, reference)
      .filter((block) => isMatch(block, args.routes))
      .every(isHeld)
  ) {
    tools.notHeld(`${nameObject(reference)} does not hold the fault as it was sent`)
  }
  return answered(changed.service)
}

/** Takes the whole fault out of every block that goes to one of the routes, a delay and an abort alike (decision 29). */
export async function unsetFault(args: FaultArguments, tools: Tools): Promise<Answer> {
  const reference = referenceOf(args, tools)
  const changed = await changeBlocks(reference, args, ({ fault: _, ...block }) => block, tools)
  if (changed.mismatch !== undefined) tools.didNothing(changed.mismatch)
  return answered(changed.service)
}

interface Changed {
  service: KubernetesObject
  /** Why nothing was written. */
  mismatch?: string
}

/** Somebody else's change in between is read, and kept. */
async function changeBlocks(
  reference: ObjectReference,
  args: FaultArguments,
  edit: (block: HttpBlock) => HttpBlock,
  tools: Tools,
): Promise<Changed> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await changeOnce(reference, args, edit, tools)
    } catch (error) {
      if (!(error instanceof KubernetesFailed && error.code === 409) || tries === CONFLICT_TRIES_MAX) throw error
    }
  }
}

async function changeOnce(
  reference: ObjectReference,
  { routes }: FaultArguments,
  edit: (block: HttpBlock) => HttpBlock,
  tools: Tools,
): Promise<Changed> {
  const service = await readService(reference, tools)
  const blocks = blocksOf(service, reference)
  if (!blocks.some((block) => isMatch(block, routes))) return { service, mismatch: describeMismatch(reference, blocks, routes) }
  const http = blocks.map((block) => (isMatch(block, routes) ? edit(block) : block))
  const { resourceVersion } = service.metadata
  const body = { metadata: { resourceVersion }, spec: { http } }
  return { service: await tools.kubernetes.patch(reference, { type: 'merge', body }, tools.signal) }
}
