import { describe, expect, test } from '@jest/globals'
import { borders, environment } from '../../scripts/tidy/borders.ts'
import { deadExports, deadFiles } from '../../scripts/tidy/dead.ts'
import { type Rule, readSource } from '../../scripts/tidy/project.ts'
import { dottedName, registry } from '../../scripts/tidy/registry.ts'
import { measure, sizes } from '../../scripts/tidy/sizes.ts'
import { skippedTests, words } from '../../scripts/tidy/words.ts'
import type { ActivityDefinition } from '../../src/activities/activity.ts'

type Files = Record<string, string>

const sources = (files: Files) => Object.entries(files).map(([path, text]) => readSource(path, text))

/** `file:line` of each finding. */
const places = (rule: Rule, files: Files) => rule(sources(files)).map(({ file, line }) => `${file}:${line ?? ''}`)

describe('borders', () => {
  test('everybody may use what knows nothing, and that uses nobody', () => {
    expect(places(borders, { 'src/experiment/load.ts': "import '../text/near-miss.ts'" })).toEqual([])
    expect(places(borders, { 'src/text/near-miss.ts': "import '../system/clock.ts'" })).toEqual(['src/text/near-miss.ts:1'])
  })

  test('a folder may import itself and what its line in MAY_IMPORT names', () => {
    const text = "import { a } from './other.ts'\nimport type { Clock } from '../system/clock.ts'\n"
    expect(places(borders, { 'src/engine/run.ts': text })).toEqual([])
  })

  test('any other folder is refused, by whatever form of import', () => {
    const text = [
      "import { list } from '../kubernetes/client.ts'",
      "export { list } from '../kubernetes/client.ts'",
      "const late = await import('../kubernetes/client.ts')",
      "type Far = import('../kubernetes/client.ts').Client",
    ].join('\n')
    expect(places(borders, { 'src/engine/run.ts': text })).toEqual([1, 2, 3, 4].map((line) => `src/engine/run.ts:${line}`))
  })

  test('a folder never imports an entry', () => {
    expect(places(borders, { 'src/report/comment.ts': "import '../app.ts'" })).toEqual(['src/report/comment.ts:1'])
  })

  test('entries import everything', () => {
    expect(places(borders, { 'src/cli.ts': "import './engine/run.ts'\nimport './practice/start.ts'" })).toEqual([])
  })

  test('a new folder needs a line of its own', () => {
    const [finding] = borders(sources({ 'src/magic/wand.ts': "import '../system/clock.ts'" }))
    expect(finding?.message).toContain('MAY_IMPORT does not know')
  })

  test('an outside library has one door', () => {
    const files = {
      'src/github/comment.ts': "import { getOctokit } from '@actions/github'",
      'src/report/comment.ts': "import { getOctokit } from '@actions/github'",
      'src/system/exec.ts': "import { spawn } from 'node:child_process'",
      'src/practice/pods.ts': "import { spawn } from 'node:child_process'",
    }
    expect(places(borders, files)).toEqual(['src/report/comment.ts:1', 'src/practice/pods.ts:1'])
  })

  test('only entries and the inputs read the environment', () => {
    const text = 'export const home = process.env.HOME\n'
    expect(places(environment, { 'src/cli.ts': text, 'src/github/inputs.ts': text, 'src/undo/ledger.ts': text })).toEqual([
      'src/undo/ledger.ts:1',
    ])
  })
})

describe('sizes', () => {
  const long = (lines: number) => `export function f() {\n${'  g()\n'.repeat(lines - 2)}}\n`

  test('a function of 70 lines is as long as one may be', () => {
    expect(places(sizes, { 'src/a.ts': long(70), 'src/b.ts': long(71) })).toEqual(['src/b.ts:1'])
  })

  test('a function of tests is a table of contents, not a function', () => {
    expect(places(sizes, { 'test/a.test.ts': `describe('x', () => {\n${"  test('y', f)\n".repeat(100)}})\n` })).toEqual([])
  })

  test('a file of 300 lines is as long as one may be', () => {
    expect(places(sizes, { 'src/a.ts': '\n'.repeat(300), 'src/b.ts': '\n'.repeat(301) })).toEqual(['src/b.ts:'])
  })

  test('medians and wide interfaces are told, not refused', () => {
    const wide = `export interface Wide { ${'abcdefgh'.split('').join(': 1; ')}: 1 }\n`
    expect(measure(sources({ 'src/a.ts': wide, 'src/b.ts': long(9) }))).toEqual({
      files: 2,
      fileMedian: 9,
      functions: 1,
      functionMedian: 9,
      wideInterfaces: ['src/a.ts:Wide'],
    })
  })
})

describe('dead code', () => {
  test('every file of src is imported by another one, except the entries', () => {
    const files = { 'src/main.ts': "import './used.ts'", 'src/used.ts': 'f()', 'src/lost.ts': 'g()' }
    expect(places(deadFiles, files)).toEqual(['src/lost.ts:'])
  })

  test('a test alone does not keep a file alive', () => {
    expect(places(deadFiles, { 'src/lost.ts': 'g()', 'test/lost.test.ts': "import '../src/lost.ts'" })).toEqual(['src/lost.ts:'])
  })

  test('every export is imported by somebody', () => {
    const files = { 'src/a.ts': 'export const used = 1\nexport const lost = 2\n', 'src/main.ts': "import { used } from './a.ts'" }
    expect(places(deadExports, files)).toEqual(['src/a.ts:2'])
  })

  test('a type or an error that the file itself mentions is part of its promise', () => {
    const text =
      'export interface Shape { x: number }\nexport class Refused extends Error {}\nexport function f(shape: Shape) { throw new Refused() }\n'
    expect(places(deadExports, { 'src/a.ts': text, 'src/main.ts': "import { f } from './a.ts'" })).toEqual([])
  })

  test('importing everything takes everything', () => {
    const files = { 'src/a.ts': 'export const a = 1\n', 'src/main.ts': "import * as all from './a.ts'" }
    expect(places(deadExports, files)).toEqual([])
  })
})

describe('words', () => {
  test('a note to come back later is refused', () => {
    expect(places(words, { 'src/a.ts': `ok()\n// ${'TO'}DO mend\n` })).toEqual(['src/a.ts:2'])
  })

  test("a path of one author's machine is refused, a runner's own is not", () => {
    expect(
      places(words, { 'README.md': `see /${'work'}/main\n`, 'docs/a.md': `GITHUB_WORKSPACE=/home/runner/${'work'}/a/a\n` }),
    ).toEqual(['README.md:1'])
  })

  test('no test is left out and none leaves others out, but a condition may say when', () => {
    const text = [
      `test.${'only'}("a", f)`,
      `describe.${'skip'}("b", f)`,
      `x${'it'}("c", f)`,
      'test.each([1]).skip',
      'const suite = on ? describe : describe.skip',
    ].join('\n')
    expect(places(skippedTests, { 'test/a.test.ts': text })).toEqual(['test/a.test.ts:1', 'test/a.test.ts:2', 'test/a.test.ts:3'])
  })
})

describe('the list of native functions', () => {
  const path = 'src/activities/chaosk8s/pod/actions/terminate_pods.ts'
  const definition = (name: string) => ({ name }) as ActivityDefinition

  test("a file's path is its name", () => {
    expect(dottedName(path)).toBe('chaosk8s.pod.actions.terminate_pods')
  })

  test('a file that is listed under its name is well', () => {
    expect(registry(sources({ [path]: '' }), [definition(dottedName(path))])).toEqual([])
  })

  test('a file that is not listed, one listed twice and one that is not there are told apart', () => {
    const messages = registry(sources({ [path]: '' }), [definition('a.actions.b'), definition('a.actions.b')]).map(
      ({ message }) => message,
    )
    expect(messages).toEqual([
      expect.stringContaining('is not in the list under the name chaosk8s.pod.actions.terminate_pods'),
      'lists a.actions.b twice',
      'lists a.actions.b, which has no file of that path',
      'lists a.actions.b, which has no file of that path',
    ])
  })
})
