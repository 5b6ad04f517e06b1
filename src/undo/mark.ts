/**
 * What a run writes on the objects that it changes, in the same request as the change: a label with the run's name, and how
 * to take the change back. Whoever finds it needs neither the run's machine nor its disk.
 */

import type { KubernetesObject, Patch } from '../kubernetes/kubernetes.ts'
import { type Field, isField, valueAt } from './fields.ts'

export const RUN_LABEL = 'chaos-gate.dev/run'
const UNDO_ANNOTATION = 'chaos-gate.dev/undo'

const LABEL_PATH = ['metadata', 'labels', RUN_LABEL]
const ANNOTATION_PATH = ['metadata', 'annotations', UNDO_ANNOTATION]
/** Characters; the server refuses 262,144 bytes of annotations, and others have theirs. */
const ANNOTATION_MAX = 100_000

/** One change to the object that carries it. `id` orders it among all changes of the run. */
export type Note = { id: number } & ({ verb: 'create' } | { verb: 'patch'; fields: Field[] })

export interface Mark {
  run: string
  notes: Note[]
}

/** The object with the mark of having been created by the run. */
export function markCreated(object: KubernetesObject, run: string, id: number): KubernetesObject {
  const { metadata } = object
  return {
    ...object,
    metadata: {
      ...metadata,
      labels: { ...metadata.labels, [RUN_LABEL]: run },
      annotations: { ...metadata.annotations, [UNDO_ANNOTATION]: writeNotes([{ id, verb: 'create' }]) },
    },
  }
}

/** The fields that the mark itself overwrites; none where there can be no mark. */
export function markFields(before: KubernetesObject, patch: Patch, run: string, note: Note): Field[] {
  const mine = readMark(before)
  if (patch.subresource !== undefined || (mine && mine.run !== run)) return []
  const text = writeNotes([...(mine?.notes ?? []), note])
  if (text.length > ANNOTATION_MAX) return []
  return [
    { path: LABEL_PATH, before: valueAt(before, LABEL_PATH) ?? null, after: run },
    { path: ANNOTATION_PATH, before: valueAt(before, ANNOTATION_PATH) ?? null, after: text },
  ]
}

export function isMarkField({ path }: Field): boolean {
  return [LABEL_PATH, ANNOTATION_PATH].some((mark) => mark.join('/') === path.join('/'))
}

/** The patch that writes `fields` too. */
export function withMark(patch: Patch, before: KubernetesObject, fields: readonly Field[]): Patch {
  if (fields.length === 0) return patch
  if (patch.type === 'json') return { ...patch, body: [...(patch.body as unknown[]), ...markOperations(before, fields)] }
  const body = patch.body as { metadata?: { labels?: object; annotations?: object } }
  const added = (part: 'labels' | 'annotations') =>
    Object.fromEntries(fields.filter(({ path }) => path[1] === part).map(({ path, after }) => [path[2], after]))
  const metadata = {
    ...body.metadata,
    labels: { ...body.metadata?.labels, ...added('labels') },
    annotations: { ...body.metadata?.annotations, ...added('annotations') },
  }
  return { ...patch, body: { ...body, metadata } }
}

function markOperations(before: KubernetesObject, fields: readonly Field[]): unknown[] {
  return fields.map(({ path: [, part = '', key = ''], after }) =>
    valueAt(before, ['metadata', part]) === undefined
      ? { op: 'add', path: `/metadata/${part}`, value: { [key]: after } }
      : { op: 'add', path: `/metadata/${part}/${key.replaceAll('/', '~1')}`, value: after },
  )
}

function writeNotes(notes: readonly Note[]): string {
  return JSON.stringify(notes)
}

/** The mark on an object; null when there is none, or one that is not ours to read. */
export function readMark({ metadata }: KubernetesObject): Mark | null {
  const run = metadata.labels?.[RUN_LABEL]
  const text = metadata.annotations?.[UNDO_ANNOTATION]
  if (run === undefined || text === undefined) return null
  try {
    const notes: unknown = JSON.parse(text)
    return Array.isArray(notes) && notes.every(isNote) ? { run, notes } : null
  } catch {
    return null
  }
}

function isNote(value: unknown): value is Note {
  const note = value as Note | null
  if (typeof note !== 'object' || note === null || !Number.isInteger(note.id)) return false
  return note.verb === 'create' || (note.verb === 'patch' && Array.isArray(note.fields) && note.fields.every(isField))
}

/** What takes the mark away, where nothing else is to be set back. */
export function markOf(object: KubernetesObject): Field[] {
  const fields = [LABEL_PATH, ANNOTATION_PATH].map((path) => ({ path, before: null, after: valueAt(object, path) ?? null }))
  return fields.filter(({ after }) => after !== null)
}
