/**
 * The Kubernetes door that an activity is given: it writes down how to take a change back before it makes it, and notes what
 * really changed. A fault needs no undo of its own, and no author can forget it.
 */

import { isQuestion } from '../kubernetes/harmless.ts'
import { type Kubernetes, type KubernetesObject, nameObject } from '../kubernetes/kubernetes.ts'
import { markCreated } from './mark.ts'
import { LookedAt, type RecordingOptions, record, uidOf } from './record.ts'
import { recordPatch } from './record-patch.ts'
import { recordRemoval } from './record-removal.ts'
import { settle } from './settle.ts'

/** Wraps the door that `options.open` opens at the first use. */
export function recordingDoor(options: RecordingOptions): Kubernetes {
  const { open, notes } = options
  const lookedAt = new LookedAt(open)
  return {
    kindOf: async (apiVersion, plural, signal) => (await open()).kindOf(apiVersion, plural, signal),
    list: async (query, signal) => lookedAt.remember(await (await open()).list(query, signal)),
    get: async (reference, signal) => lookedAt.fetch(reference, signal),
    logs: async (request, signal) => (await open()).logs(request, signal),
    async *watch(query, signal) {
      yield* (await open()).watch(query, signal)
    },
    create: (object, signal, subresource) => recordCreate(options, lookedAt, object, signal, subresource),
    patch: (reference, patch, signal) => recordPatch(options, lookedAt, { reference, patch, signal }),
    delete: (reference, deleteOptions, signal) => {
      const send = async () => (await open()).delete(reference, deleteOptions, signal)
      return recordRemoval(options, lookedAt, { reference, word: 'deleted', signal, send })
    },
    async exec(request, signal) {
      const pod = { apiVersion: 'v1', kind: 'Pod', name: request.pod, namespace: request.namespace }
      const answer = await record(options, { verb: 'exec', object: pod, command: request.command }, async () => {
        return (await open()).exec(request, signal)
      })
      if (answer.exitCode === 0) notes.changes.push(`ran ${JSON.stringify(request.command.join(' '))} in ${nameObject(pod)}`)
      return answer
    },
  }
}

async function recordCreate(
  options: RecordingOptions,
  lookedAt: LookedAt,
  object: KubernetesObject,
  signal: AbortSignal,
  subresource?: string,
): Promise<KubernetesObject> {
  const { open, ledger, keeper, notes, isRollback } = options
  const { name, namespace } = object.metadata
  const place = namespace ? { namespace } : {}
  if (isQuestion(object)) return (await open()).create(object, signal, subresource)
  if (subresource === 'eviction') {
    const reference = { apiVersion: 'v1', kind: 'Pod', name, ...place }
    const send = async () => (await open()).create(object, signal, subresource)
    return recordRemoval(options, lookedAt, { reference, word: 'evicted', signal, send })
  }
  const reference = { apiVersion: object.apiVersion, kind: object.kind, name, ...place }
  const sent = keeper && !isRollback ? markCreated(object, keeper.run, ledger.nextId) : object
  const send = async () => (await open()).create(sent, signal, subresource)
  const created = await record(options, { verb: 'create', object: reference }, send, ({ metadata }) => uidOf(metadata))
  notes.changes.push(`created ${nameObject(reference)}`)
  if (isRollback) settle(options, reference)
  else options.onCreated?.(created)
  return created
}
