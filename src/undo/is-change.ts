/** Whether what a file or a cluster holds has the shape of a change, so that nothing is half played. */

import type { Change } from './changes.ts'
import { isField, isMapping, type Mapping } from './fields.ts'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string' && value !== ''
const isTextIfAny: Check = (value) => value === undefined || typeof value === 'string'
const areFields: Check = (value) => Array.isArray(value) && value.every(isField)

/** What each verb has beside what all of them have. */
const PARTS: Readonly<Record<Change['verb'], (change: Mapping) => boolean>> = {
  create: () => true,
  patch: ({ fields }) => areFields(fields),
  delete: ({ manifest }) => isManifest(manifest),
  replace: ({ owner, wasReady }) => isReference(owner) && isText((owner as Mapping).uid) && typeof wasReady === 'boolean',
  exec: ({ command }) => Array.isArray(command) && command.every((word) => typeof word === 'string'),
}

export function isChange(value: unknown): value is Change {
  if (!isMapping(value)) return false
  const { id, object, verb, uid, context } = value
  const isWhole = Number.isSafeInteger(id) && isReference(object) && isTextIfAny(uid) && isTextIfAny(context)
  return isWhole && typeof verb === 'string' && Object.hasOwn(PARTS, verb) && PARTS[verb as Change['verb']](value)
}

/** Whether the value says what was learned of a change, and nothing that is none of it. */
export function isSeen({ uid, fields }: Readonly<Mapping>): boolean {
  return isTextIfAny(uid) && (fields === undefined || areFields(fields))
}

function isReference(value: unknown): boolean {
  if (!isMapping(value)) return false
  return [value.apiVersion, value.kind, value.name].every(isText) && isTextIfAny(value.namespace)
}

function isManifest(value: unknown): boolean {
  return isMapping(value) && isMapping(value.metadata) && [value.apiVersion, value.kind, value.metadata.name].every(isText)
}
