/** Which modules share a file of the bundle. A file costs about a millisecond to load, and code that is not needed as much per 40 KiB. */

import { join } from 'node:path'
import type { ChunkingContext, CodeSplittingGroup } from 'rolldown'

/** What every run of experiments goes through, on the command line and as an action. */
const COMMON_PATH = 'src/cli/run.ts'
/** `…/src/activities/chaosk8s/pod/actions/terminate_pods.ts` → `chaosk8s`, `pod`; in `chaosk8s/probes/` there is no second one. */
const FUNCTION = /\/src\/activities\/([a-z\d]+)\/(?:(?!actions\/|probes\/)([a-z\d]+)\/)?/
/** What the functions share, with the descriptions of arguments. */
const SHARED = /\/src\/activities\/[^/]+\.ts$|\/src\/providers\/python|\/node_modules\/zod\//
/** Apart from what we make of it. */
const CLIENT_NODE = /\/node_modules\/@kubernetes\/client-node\//

/** In the order of their claims. Everything else is divided by who imports it. */
export function chunkGroups(root: string): CodeSplittingGroup[] {
  let common: ReadonlySet<string> | undefined
  const isCommon = (id: string, context: ChunkingContext) => {
    common ??= reach(join(root, COMMON_PATH), context)
    return common.has(id)
  }
  return [
    { name: (id, context) => (isCommon(id, context) ? 'run' : null), debugName: 'run', priority: 3 },
    { name: 'activities', test: SHARED, priority: 2 },
    { name: (id) => familyOf(id), debugName: 'functions', priority: 1 },
    { name: 'client-node', test: CLIENT_NODE, priority: 1 },
  ]
}

/** Everything that is loaded at once with a module. */
function reach(id: string, context: ChunkingContext, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(id)) return reached
  reached.add(id)
  for (const next of context.getModuleInfo(id)?.importedIds ?? []) reach(next, context, reached)
  return reached
}

/** Functions of one module of Python are used together: `chaosk8s.pod`. */
function familyOf(id: string): string | null {
  const [, extension, family] = FUNCTION.exec(id) ?? []
  return extension === undefined ? null : [extension, family].filter(Boolean).join('.')
}
