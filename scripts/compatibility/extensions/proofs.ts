/** Which tests run which function. */

import { type Source, visit } from '../../tidy/project.ts'
import { textOf } from '../proofs.ts'

/** Dotted name → the tests, as paths from the repository's root. */
type Tests = ReadonlyMap<string, readonly string[]>

export interface FunctionProofs {
  /** Tests that need no cluster, and import the function. */
  alone: Tests
  /** The same ones where they call something by its name, as an experiment does. */
  named: Tests
  /** Tests on a real cluster: first those of functions, then whole experiments. */
  onCluster: Tests
}

const ALONE = /^test\/activities\/.*\.test\.ts$/
const PARTS_ON_CLUSTER = 'test/contract/functions/'
const EXPERIMENTS_ON_CLUSTER = /^test\/e2e\/.*\.ts$/

export function findFunctionProofs(sources: readonly Source[]): FunctionProofs {
  const alone = sources.filter(({ path }) => ALONE.test(path))
  const experiments = sources.filter(({ path }) => EXPERIMENTS_ON_CLUSTER.test(path))
  return {
    alone: gather(alone.map((source) => [source.path, importedFunctions(source)])),
    named: gather(alone.map((source) => [source.path, textsOf(source)])),
    onCluster: gather([
      ...partsOnCluster(sources).map((source): [string, string[]] => [source.path, importedFunctions(source)]),
      ...experiments.map((source): [string, string[]] => [source.path, calledFunctions(source, sources)]),
    ]),
  }
}

function gather(pairs: readonly (readonly [string, readonly string[]])[]): Tests {
  const tests = new Map<string, string[]>()
  for (const [file, names] of pairs) {
    for (const name of new Set(names)) tests.set(name, [...(tests.get(name) ?? []), file])
  }
  return tests
}

/** `src/activities/chaosk8s/pod/probes/count_pods.ts` → `chaosk8s.pod.probes.count_pods`. */
function importedFunctions({ imports }: Source): string[] {
  return imports.flatMap(({ target }) => {
    const [, path] = /^src\/activities\/(.+)\.ts$/.exec(target ?? '') ?? []
    return path?.includes('/') ? [path.replaceAll('/', '.')] : []
  })
}

/** What the suites that run on a cluster are made of. */
function partsOnCluster(sources: readonly Source[]): Source[] {
  const parts = sources.filter(({ path }) => path.startsWith(PARTS_ON_CLUSTER))
  const reached = new Set(parts.filter(({ path }) => path.endsWith('.cluster.test.ts')).map(({ path }) => path))
  // What is added while the set is walked is walked too.
  for (const path of reached) {
    for (const { target } of parts.find((part) => part.path === path)?.imports ?? []) {
      if (target?.startsWith(PARTS_ON_CLUSTER)) reached.add(target)
    }
  }
  return parts.filter(({ path }) => reached.has(path))
}

/** In the file itself, and in the examples that it names. */
function calledFunctions(source: Source, sources: readonly Source[]): string[] {
  const texts = textsOf(source)
  const examples = sources.filter(({ path }) => path.startsWith('examples/') && texts.includes(path.slice('examples/'.length)))
  return [...texts, ...[source, ...examples].flatMap(({ text }) => calls(text))]
}

const CALL = /\bmodule: ['"]?([\w.]+)['"]?,?\s+func: ['"]?(\w+)/g

function calls(text: string): string[] {
  return [...text.matchAll(CALL)].map(([, module, name]) => `${module}.${name}`)
}

function textsOf({ tree }: Source): string[] {
  const texts: string[] = []
  if (tree === undefined) return texts
  visit(tree, (node) => {
    const text = textOf(node)
    if (text !== undefined) texts.push(text)
  })
  return texts
}
