/** Objects that an experiment describes, in a file or in its arguments. */

import { ActivityFailed, InvalidExperiment } from '../experiment/errors.ts'
import { readDocument } from '../experiment/read/document.ts'
import { type Format, formatOfFile } from '../experiment/read/format.ts'
import { isMapping } from '../experiment/values/plain.ts'
import type { KindReference, KubernetesObject } from '../kubernetes/kubernetes.ts'
import { FileUnreadable } from '../system/files.ts'
import type { Tools } from './activity.ts'
import { namespace, text } from './arguments.ts'

export type Manifest = Record<string, unknown>

/** The arguments of functions that create what a file describes. */
export const fileArguments = {
  spec_path: text('A `.json`, `.yml` or `.yaml` file that holds one object; the path counts from the working directory.'),
  ns: namespace,
}

/**
 * The one object in a file. Variables in it are not replaced (spec extensions 4.3).
 * @throws ActivityFailed that names the file
 */
export async function readManifest(path: string, { files }: Tools): Promise<Manifest> {
  const format = formatOfFile(path)
  if (format === undefined) throw new ActivityFailed(`cannot process ${path}: its name must end in .json, .yml or .yaml`)
  try {
    return mappingOf(parseText(await files.readText(path), path, format), path)
  } catch (error) {
    if (error instanceof FileUnreadable) throw new ActivityFailed(error.message, { cause: error })
    throw error
  }
}

/** @throws ActivityFailed that names `origin` and the line where the text is broken */
export function parseText(content: string, origin: string, format: Format): unknown {
  try {
    return readDocument(content, origin, format, 'object').value
  } catch (error) {
    if (error instanceof InvalidExperiment) throw new ActivityFailed(error.message, { cause: error })
    throw error
  }
}

/** @throws ActivityFailed when it is anything but one object */
export function mappingOf(value: unknown, origin: string): Manifest {
  if (!isMapping(value)) throw new ActivityFailed(`${origin} must hold one object: a mapping with metadata`)
  return value
}

/**
 * What is sent: the manifest as `kind` in its namespace. What the manifest leaves out is filled in; what contradicts is refused, as the
 * server would, before anything is sent.
 */
export function objectFrom(manifest: Manifest, kind: KindReference, origin: string, tools: Tools): KubernetesObject {
  const metadata = isMapping(manifest.metadata) ? manifest.metadata : {}
  agree(manifest.kind, kind.kind, `${origin} holds`, 'kind')
  agree(manifest.apiVersion, kind.apiVersion, `${origin} holds ${kind.kind} of`, 'version')
  if (kind.namespace) agree(metadata.namespace, kind.namespace, `${origin} names the`, 'namespace')
  const name = nameOf(metadata, origin, tools)
  return { ...manifest, ...kindOnly(kind), metadata: { ...metadata, name, ...(kind.namespace && { namespace: kind.namespace }) } }
}

function kindOnly({ apiVersion, kind }: KindReference): Pick<KindReference, 'apiVersion' | 'kind'> {
  return { apiVersion, kind }
}

function agree(said: unknown, wanted: string, subject: string, what: string): void {
  if (said === undefined || said === null || said === wanted) return
  throw new ActivityFailed(`${subject} ${what} "${said}", where "${wanted}" was expected`)
}

/** Characters that the server makes up names of. */
const NAME_CHARACTERS = 'bcdfghjklmnpqrstvwxz2456789'
const SUFFIX_LENGTH = 5

/** A generated name is made up here, so that what is written down to undo the change names the object. */
function nameOf({ name, generateName }: Manifest, origin: string, { random }: Tools): string {
  if (typeof name === 'string' && name !== '') return name
  if (typeof generateName !== 'string') throw new ActivityFailed(`${origin} has no metadata.name`)
  const letters = Array.from({ length: SUFFIX_LENGTH }, () => NAME_CHARACTERS[Math.floor(random.next() * NAME_CHARACTERS.length)])
  return generateName + letters.join('')
}
