/** Files on their way into a pod: as few ConfigMaps or Secrets as hold them, and the volume that puts them where they were. */

import { InvalidExperiment } from '../experiment/errors.ts'
import type { KubernetesObject } from '../kubernetes/kubernetes.ts'
import { keyOf } from './names.ts'

export interface JobFile {
  /** Where the pod finds it, below the volume: relative, without `..`. */
  path: string
  text: string
  /** Values that nobody else is to read go into a Secret. */
  isSecret: boolean
}

export interface Parcel {
  objects: KubernetesObject[]
  /** Sources of a projected volume. */
  sources: object[]
  /** Objects that are larger than `kubectl apply` can keep a copy of in an annotation. */
  oversized: string[]
}

/** Bytes that the server takes in one ConfigMap or Secret, less what is around the data. */
export const PARCEL_MAX = 1024 * 1024 - 4096
/** Bytes up to which a client-side `kubectl apply` works: it keeps the whole object in an annotation. */
const APPLY_MAX = 240 * 1024

interface Box {
  isSecret: boolean
  bytes: number
  files: (JobFile & { key: string })[]
}

/** @throws InvalidExperiment for a file that fits in no object */
export function pack(
  files: readonly JobFile[],
  metadata: { name: string; namespace: string; labels?: Record<string, string> },
): Parcel {
  refuseLarge(files)
  const boxes = fill(files)
  const names = boxes.map((_, index) => (index === 0 ? metadata.name : `${metadata.name}-${index + 1}`))
  return {
    objects: boxes.map((box, index) => toObject(box, { ...metadata, name: names[index] as string })),
    sources: boxes.map(({ isSecret, files: held }, index) => ({
      [isSecret ? 'secret' : 'configMap']: { name: names[index], items: held.map(({ key, path }) => ({ key, path })) },
    })),
    oversized: names.filter((_, index) => (boxes[index]?.bytes ?? 0) > APPLY_MAX),
  }
}

function refuseLarge(files: readonly JobFile[]): void {
  const problems = files
    .filter((file) => sizeOf(file) > PARCEL_MAX)
    .map((file) => ({
      file: file.path,
      message: `has ${sizeOf(file)} bytes as JSON, and a ConfigMap holds ${PARCEL_MAX}: divide it, or name it by an address that the pod can fetch`,
    }))
  if (problems.length > 0) throw new InvalidExperiment(problems)
}

/** In their order; a new box where the last one of its kind would get too large to apply. */
function fill(files: readonly JobFile[]): Box[] {
  const boxes: Box[] = []
  const keys = new Set<string>()
  for (const file of files) {
    const bytes = sizeOf(file)
    const key = keyOf(file.path, keys)
    keys.add(key)
    let box = boxes.find(({ isSecret, bytes: held }) => isSecret === file.isSecret && held + bytes <= APPLY_MAX)
    if (!box) {
      box = { isSecret: file.isSecret, bytes: 0, files: [] }
      boxes.push(box)
    }
    box.bytes += bytes
    box.files.push({ ...file, key })
  }
  return boxes
}

/** As it travels: quoted, and with its key twice. */
function sizeOf({ path, text }: JobFile): number {
  return Buffer.byteLength(JSON.stringify(text)) + 2 * Buffer.byteLength(path) + 16
}

function toObject({ isSecret, files }: Box, metadata: KubernetesObject['metadata']): KubernetesObject {
  const data = Object.fromEntries(files.map(({ key, text }) => [key, text]))
  return isSecret
    ? { apiVersion: 'v1', kind: 'Secret', metadata, type: 'Opaque', stringData: data }
    : { apiVersion: 'v1', kind: 'ConfigMap', metadata, data }
}
