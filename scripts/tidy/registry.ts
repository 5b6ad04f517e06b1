/** A native function's file is its name, and the list knows it. */

import type { ActivityDefinition } from '../../src/activities/activity.ts'
import type { Finding, Source } from './project.ts'

const FOLDER = 'src/activities/'

/** The files that must each define one function: those below a module of Chaos Toolkit that holds functions. */
export function definitionFiles(sources: readonly Source[]): string[] {
  return sources
    .map(({ path }) => path)
    .filter((path) => /^src\/activities\/.+\/(?:actions|probes|utils\/idle)\/[^/]+\.ts$/.test(path))
}

/** `src/activities/chaosk8s/pod/actions/terminate_pods.ts` → `chaosk8s.pod.actions.terminate_pods`. */
export function dottedName(path: string): string {
  return path.slice(FOLDER.length, -'.ts'.length).replaceAll('/', '.')
}

/** Pure: the files there are, and the definitions that the list holds. */
export function registry(sources: readonly Source[], definitions: readonly ActivityDefinition[]): Finding[] {
  const registered = definitions.map(({ name }) => name)
  const files = definitionFiles(sources)
  const named = files.map(dottedName)
  return [
    ...files
      .filter((file) => !registered.includes(dottedName(file)))
      .map((file) => ({
        file,
        message: `is not in the list under the name ${dottedName(file)}: give it that name and a line in src/activities/index.ts`,
      })),
    ...registered
      .filter((name, index) => registered.indexOf(name) !== index)
      .map((name) => ({ file: `${FOLDER}index.ts`, message: `lists ${name} twice` })),
    ...registered
      .filter((name) => !named.includes(name))
      .map((name) => ({ file: `${FOLDER}index.ts`, message: `lists ${name}, which has no file of that path` })),
  ]
}
