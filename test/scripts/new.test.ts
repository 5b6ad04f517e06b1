import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { addToList } from '../../scripts/new/list-entry.ts'
import { placeOf } from '../../scripts/new/place.ts'
import { scaffold } from '../../scripts/new/scaffold.ts'
import { readSource } from '../../scripts/tidy/project.ts'
import { words } from '../../scripts/tidy/words.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const COPIED = [
  ...['package.json', 'tsconfig.json', 'jest.config.js', 'src', 'scripts/new.ts', 'scripts/new'],
  ...['test/fake-clock.ts', 'test/activities/bench.ts', 'test/activities/index.test.ts'],
]
const NAMES = ['chaosk8s.deployment.actions.pause_deployment', 'chaosk8s.pod.probes.look_at_pods']
const PLACES = NAMES.map(placeOf)

let copy: string
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-'))
  for (const path of COPIED) cpSync(join(root, path), join(copy, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true }))

interface Ended {
  code: number
  output: string
}

async function node(...words: string[]): Promise<Ended> {
  return promisify(execFile)(process.execPath, words, { cwd: copy, env: { ...process.env, NODE_OPTIONS: '' } }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, output: stdout + stderr }),
  )
}

const read = (path: string) => readFileSync(join(copy, path), 'utf8')

describe('a new function', () => {
  beforeAll(async () => {
    const [byCommand = '', byCall = ''] = NAMES
    const { code, output } = await node('--import', 'tsx', 'scripts/new.ts', byCommand)
    expect([code, output]).toEqual([0, expect.stringContaining(`wrote ${PLACES[0]?.file}\nwrote ${PLACES[0]?.testFile}\nwrote `)])
    await scaffold(byCall, copy)
  }, 120_000)

  test('has a file, a test and a line in the list', () => {
    for (const { file, testFile } of PLACES)
      expect([file, testFile].map((path) => existsSync(join(copy, path)))).toEqual([true, true])
    const added = read('src/activities/index.ts')
      .split('\n')
      .filter((line) => NAMES.some((name) => line.includes(name)))
    expect(added).toEqual([
      "  'chaosk8s.deployment.actions.pause_deployment': () => import('./chaosk8s/deployment/actions/pause_deployment.ts'),",
      "  'chaosk8s.pod.probes.look_at_pods': () => import('./chaosk8s/pod/probes/look_at_pods.ts'),",
    ])
  })

  test('has the right types', async () => {
    const files = PLACES.flatMap(({ file, testFile }) => [file, testFile])
    writeFileSync(join(copy, 'tsconfig.new.json'), JSON.stringify({ extends: './tsconfig.json', include: [], files }))
    expect(await node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.new.json')).toEqual({ code: 0, output: '' })
  }, 120_000)

  test('is found by its name, and its test passes', async () => {
    const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--ci', '--runInBand']
    const { code, output } = await node(...jest, 'test/activities')
    expect(output).toContain('Test Suites: 3 passed, 3 total')
    expect(code).toBe(0)
  }, 120_000)

  test('asks to be written: tidy names every place', () => {
    const places = (path: string) => words([readSource(path, read(path))]).map(({ file }) => file)
    for (const { file, testFile } of PLACES) expect([...places(file), ...places(testFile)]).toEqual([file, file, testFile])
  })
})

describe('refused, and nothing is written', () => {
  test.each([
    ['', 'is no name of a function'],
    ['count_nodes', 'is no name of a function'],
    ['chaosk8s.node.probe.count_nodes', 'did you mean'],
    ['chaosk8s.node.probes.countNodes', 'dotted as in Python'],
    ['../../x.actions.y', 'is no name of a function'],
    ['chaosk8s.pod.probes.count_pods', 'chaosk8s.pod.probes.count_pods is native already'],
    ['chaosk8s.probes.read_pod_logs', 'is native already, as another name of chaosk8s.pod.probes.read_pod_logs'],
    ['chaosk8s.actions.left_over', 'src/activities/chaosk8s/actions/left_over.ts is there already'],
  ])('"%s"', async (name, message) => {
    writeFileSync(join(copy, 'src/activities/chaosk8s/actions/left_over.ts'), '')
    const before = read('src/activities/index.ts')
    await expect(scaffold(name, copy)).rejects.toThrow(message)
    expect(read('src/activities/index.ts')).toBe(before)
  })

  test('the command says why', async () => {
    const { code, output } = await node('--import', 'tsx', 'scripts/new.ts', 'count_nodes')
    expect([code, output]).toEqual([1, expect.stringMatching(/^"count_nodes" is no name of a function: .*\n$/)])
  }, 120_000)
})

test('the list stays in order, and breaks lines as the formatter does', () => {
  const text = "const FUNCTIONS: X = {\n  'a.actions.b': () => import('./a/actions/b.ts'),\n}\nrest\n"
  const long = `chaosk8s.${'long_'.repeat(8)}.actions.f`
  expect(addToList(addToList(text, 'a.actions.a'), long)).toBe(
    [
      'const FUNCTIONS: X = {',
      "  'a.actions.a': () => import('./a/actions/a.ts'),",
      "  'a.actions.b': () => import('./a/actions/b.ts'),",
      `  '${long}': () =>`,
      `    import('./${long.replaceAll('.', '/')}.ts'),`,
      '}',
      'rest',
      '',
    ].join('\n'),
  )
})
