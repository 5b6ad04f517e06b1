import { describe, expect, test } from '@jest/globals'
import type { Decision } from '../../scripts/compatibility/extensions/decisions/decision.ts'
import { DECISIONS } from '../../scripts/compatibility/extensions/decisions.ts'
import { findDecisionGaps, findFunctionGaps } from '../../scripts/compatibility/extensions/findings.ts'
import { FUNCTIONS, SECTIONS } from '../../scripts/compatibility/extensions/functions.ts'
import { findFunctionProofs } from '../../scripts/compatibility/extensions/proofs.ts'
import {
  describeDecisions,
  describeFunctions,
  type FunctionEvidence,
  fileOf,
} from '../../scripts/compatibility/extensions/table.ts'
import { readSource } from '../../scripts/tidy/project.ts'

const COUNT = 'chaosk8s.pod.probes.count_pods'
const OTHER = 'chaosk8s.probes.read_pod_logs'
const READ = 'chaosk8s.pod.probes.read_pod_logs'

const sources = (files: Record<string, string>) => Object.entries(files).map(([path, text]) => readSource(path, text))
const importing = (name: string, up: string) => `import { it } from '${up}${fileOf(name)}'\nit()\n`

describe('the functions there are', () => {
  test('105 for Kubernetes, seven for Istio, and thirteen other names', () => {
    expect(Object.values(SECTIONS).map(({ size }) => size)).toEqual([105, 7, 13])
    expect(FUNCTIONS.size).toBe(125)
  })
})

describe('proofs of functions', () => {
  test('a test proves what it imports, and names what it has as a text', () => {
    const file = 'test/activities/a.test.ts'
    const { alone, named } = findFunctionProofs(sources({ [file]: `${importing(COUNT, '../../')}look('${OTHER}')` }))
    expect([alone.get(COUNT), alone.get(OTHER), named.get(OTHER)]).toEqual([[file], undefined, [file]])
  })

  test('a part of the contract proves something only when a suite on a cluster is made of it', () => {
    const folder = 'test/contract/functions'
    const { onCluster } = findFunctionProofs(
      sources({
        [`${folder}/a.cluster.test.ts`]: "import { part } from './part.ts'\npart()",
        [`${folder}/part.ts`]: importing(COUNT, '../../../'),
        [`${folder}/alone.ts`]: importing(READ, '../../../'),
      }),
    )
    expect([onCluster.get(COUNT), onCluster.get(READ)]).toEqual([[`${folder}/part.ts`], undefined])
  })

  test('an experiment on a cluster proves what it calls, in the test or in an example', () => {
    const file = 'test/e2e/a.test.ts'
    const { onCluster } = findFunctionProofs(
      sources({
        [file]: `run('drain.yaml', { module: 'chaosk8s.pod.probes', func: 'count_pods' })\ncall('${READ}')`,
        'examples/drain.yaml': 'provider:\n  module: chaosk8s.node.actions\n  func: drain_nodes\n',
        'examples/other.yaml': 'provider:\n  module: chaosk8s.node.actions\n  func: cordon_node\n',
      }),
    )
    const found = [COUNT, READ, 'chaosk8s.node.actions.drain_nodes', 'chaosk8s.node.actions.cordon_node']
    expect(found.map((name) => onCluster.get(name))).toEqual([[file], [file], [file], undefined])
  })
})

/** Where nothing is missing. */
function whole(): FunctionEvidence & { own: Map<string, string>; files: Set<string> } {
  const own = new Map([...FUNCTIONS.keys()].map((name) => [name, name === OTHER ? READ : name]))
  const tests = (file: string) => new Map([...FUNCTIONS.keys()].map((name) => [name, [file]]))
  const proofs = { alone: tests('test/a.test.ts'), named: tests('test/named.test.ts'), onCluster: tests('test/e2e/b_c.test.ts') }
  return { own, files: new Set([...own.values()].map(fileOf)), proofs }
}

describe('what is missing is told', () => {
  test('nothing', () => {
    expect(findFunctionGaps(whole())).toEqual([])
  })

  test('a function, its file, its tests', () => {
    const evidence = whole()
    evidence.own.delete('chaosk8s.actions.kill_microservice')
    evidence.files.delete(fileOf(COUNT))
    const { alone, named, onCluster } = evidence.proofs
    const without = (tests: typeof alone, ...names: string[]) => new Map([...tests].filter(([name]) => !names.includes(name)))
    evidence.proofs = { alone: without(alone, READ), named: without(named, OTHER), onCluster: without(onCluster, COUNT) }
    expect(findFunctionGaps(evidence)).toEqual([
      'chaosk8s.actions.kill_microservice: there is no native function of that name',
      `${COUNT}: ${fileOf(COUNT)} does not exist`,
      `${COUNT}: no test in test/contract/functions or test/e2e runs it on a real cluster`,
      `${READ}: no test in test/activities imports it`,
      `${OTHER}: no test in test/activities names it`,
    ])
  })

  test('the row of a native function; functions of ours need none', () => {
    const evidence = whole()
    for (const name of ['chaosk8s.node.probes.count_nodes', 'chaosgate.load.actions.more']) evidence.own.set(name, name)
    expect(findFunctionGaps(evidence)).toEqual([
      'chaosk8s.node.probes.count_nodes: is native, and has no row in scripts/compatibility/extensions/functions.ts',
    ])
  })

  test('a decision, its test, the file of its test', () => {
    const decided = (title: string): Decision => ({
      about: '',
      taken: 'kept',
      what: '',
      proof: { file: 'test/a.test.ts', title },
    })
    const proof = { file: 'test/none.test.ts', title: 'holds' }
    const all = Object.fromEntries(Object.keys(DECISIONS).map((number) => [number, decided('holds')]))
    const decisions = { ...all, 39: { ...decided('holds'), proof }, 40: decided('held') }
    Reflect.deleteProperty(decisions, 7)
    expect(findDecisionGaps(sources({ 'test/a.test.ts': "test('holds', () => {})" }), decisions)).toEqual([
      'decision 7: is missing',
      'decision 39: test/none.test.ts does not exist',
      'decision 40: test/a.test.ts has no test "held"',
    ])
  })
})

describe('the tables', () => {
  test('a function with its file, its tests and its decisions; another name has those of the function', () => {
    const evidence = whole()
    const file = `../${fileOf(READ)}`
    const text = describeFunctions(evidence)
    expect(text).toContain('### Kubernetes (105)')
    expect(text).toContain(`| \`${READ}\` | [yes](${file}) | [a](../test/a.test.ts) | [b\\_c](../test/e2e/b_c.test.ts) | 8 |`)
    expect(text).toContain(
      `| \`${OTHER}\` | [as ${READ}](${file}) | [named](../test/named.test.ts) | [b\\_c](../test/e2e/b_c.test.ts) | 8 |`,
    )
  })

  test('of many tests the first two', () => {
    const evidence = whole()
    const alone = new Map([[COUNT, ['test/a.ts', 'test/b.ts', 'test/c.ts', 'test/d.ts']]])
    const text = describeFunctions({ ...evidence, proofs: { ...evidence.proofs, alone } })
    expect(text).toContain('[a](../test/a.ts); [b](../test/b.ts); 2 more |')
  })

  test('a decision in one line', () => {
    expect(describeDecisions()).toContain(
      '| 9 | `pods_not_in_phase` fails where there are no pods | kept | The same. | [phases](',
    )
  })
})
