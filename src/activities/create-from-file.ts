import type { Tools } from './activity.ts'
import type { Kind } from './kinds.ts'
import { objectFrom, readManifest } from './manifest.ts'
import { namespaceOf } from './namespace-of.ts'

/** Creates the object of that kind that a file holds; gives null, as the reference does, and does not wait (spec extensions 4.3). */
export async function createFromFile(kind: Kind, path: string, ns: string | null | undefined, tools: Tools): Promise<null> {
  const manifest = await readManifest(path, tools)
  const object = objectFrom(manifest, { ...kind, namespace: namespaceOf(ns, tools) }, path, tools)
  await tools.kubernetes.create(object, tools.signal)
  return null
}
