/** Rules that only show when everything plays together. */

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are references of the format
import { describe, expect, test } from '@jest/globals'
import type { Control } from '../../src/engine/options.ts'
import { follow, metIn, namesOf, printedBy, statusesOf } from './follow.ts'
import { serve } from './serve.ts'

const SOUND = 'provider: {type: process, path: "true"}'

const echo = (words: string, values = '') =>
  `${values}\nmethod: [{type: action, name: a, provider: {type: process, path: echo, arguments: ${words}}}]`
const echoed = async (words: string, values = '') => printedBy((await follow({ text: echo(words, values) })).journal.run)

describe('values', () => {
  test('CONF-10 a name with a dash may be declared and is never substituted', async () => {
    expect(await echoed('["${a-b} $a-b"]', 'configuration: {a-b: 1}')).toEqual(['${a-b} $a-b\n'])
  })

  test('VAR-11 overrides reach activities, and the journal keeps the definition', async () => {
    const overrides = { variables: ['k=new'], variablesFiles: [] }
    const { journal } = await follow({ text: echo('["${k} is it"]', 'configuration: {k: old}'), options: { overrides } })
    expect(printedBy(journal.run)).toEqual(['new is it\n'])
    expect(journal.experiment?.configuration).toEqual({ k: 'old' })
  })

  test('SEC-13 every activity can use every group, whatever its provider names', async () => {
    const method =
      'method: [{type: action, name: a, provider: {type: process, path: test, secrets: [one], arguments: ["${b}", "=", "second"]}}]'
    const { journal } = await follow({ text: `secrets: {one: {a: first}, two: {b: second}}\n${method}` })
    expect(journal.run?.[0]?.output).toMatchObject({ status: 0 })
  })

  test.each([
    ['REG-15 a dollar name that is no variable', '["$HOME_TOWN"]', '$HOME_TOWN\n'],
    ['REG-16 an isolated reference keeps its type, nested objects too', '["${deep}"]', "{'a': {'b': [1, True]}}\n"],
    ['REG-17 lists of lists keep their shape', '[["${n}", ["${n}"]]]', '[1, [1]]\n'],
  ])('%s', async (_title, words, printed) => {
    expect(await echoed(words, 'configuration: {n: 1, deep: {a: {b: [1, true]}}}')).toEqual([printed])
  })
})

describe('tolerances', () => {
  const look = async (tolerance: string, provider: string, isCompatible = true) => {
    const probe = `steady-state-hypothesis: {title: h, probes: [{type: probe, name: p, tolerance: ${tolerance}, provider: ${provider}}]}`
    const text = `configuration: {wanted: "5"}\nsecrets: {s: {token: abc}}\n${probe}\nmethod: []`
    return metIn((await follow({ text, options: { isCompatible } })).journal)
  }
  const print = (text: string) => `{type: process, path: printf, arguments: ["${text}"]}`

  test('TOL-1 a process gives status, stdout and stderr', async () => {
    const path = '{type: jsonpath, path: "$.*", expect: [0, "out and more", ""]}'
    expect(await look(path, print('out and more'))).toEqual([true])
  })

  test('TOL-53 REG-24 a probe as tolerance has configuration and secrets like any other', async () => {
    const judge = (words: string) => `{type: probe, name: judge, provider: {type: process, path: test, arguments: ${words}}}`
    expect(await look(judge('["${token}${wanted}", "=", "abc5"]'), print('5'), false)).toEqual([true])
    expect(await look(judge('["${token}${wanted}", "=", "abc6"]'), print('5'), false)).toEqual([false])
  })

  test.each([
    ['5', [1, 10], true],
    [' 5.0e0 ', [5, 5], true],
    ['-0.5', [-1, 0], true],
    ['five', [1, 10], false],
  ])('REG-25 %j within %j: %p', async (text, [low, high], isMet) => {
    expect(await look(`{type: range, range: [${low}, ${high}], target: stdout}`, print(text))).toEqual([isMet])
  })

  test('REG-22 an empty path is refused', async () => {
    const probe = `{type: probe, name: p, tolerance: {type: jsonpath, path: " "}, ${SOUND}}`
    const { said } = await follow({ text: `steady-state-hypothesis: {title: h, probes: [${probe}]}\nmethod: []` })
    expect(said).toContain('JSON path cannot be empty')
  })
})

describe('what is only carried', () => {
  test('EXT-1 EXT-3 EXT-5 extensions, tags and unknown keys reach the journal as they are', async () => {
    const text = 'extensions: [{name: mine, deep: {a: 1}}]\ntags: [one, two]\nversion: 1.0.0\nx-team: {lead: j}\nmethod: []'
    expect((await follow({ text })).journal.experiment).toMatchObject({
      extensions: [{ name: 'mine', deep: { a: 1 } }],
      tags: ['one', 'two'],
      version: '1.0.0',
      'x-team': { lead: 'j' },
    })
  })

  test('EXT-1 an extension without a name is refused', async () => {
    expect((await follow({ text: 'extensions: [{name: " "}]\nmethod: []' })).said).toContain(
      'All extensions require a non-empty name',
    )
  })

  test('EXT-4 strategies of the experiment hold where no flag says otherwise', async () => {
    const text = `runtime: {rollbacks: {strategy: never}}\nmethod: []\nrollbacks: [{type: action, name: rb, ${SOUND}}]`
    expect((await follow({ text })).journal.rollbacks).toEqual([])
    const flags = { strategies: { rollbacks: 'always', isFailFast: false } }
    expect(namesOf((await follow({ text, options: flags })).journal.rollbacks)).toEqual(['rb'])
  })

  test('VAL-108 what nobody checks is no reason to refuse', async () => {
    const text = `contributions: {x: whatever}
method: [{type: action, name: a, ${SOUND}}, {type: action, name: a, ${SOUND}}]
rollbacks: [{type: probe, name: rb, ${SOUND}}]`
    expect((await follow({ text })).exitCode).toBe(0)
  })
})

describe('the run', () => {
  test.each([
    ['all good', `method: [{type: action, name: a, ${SOUND}}]`, 0],
    [
      'a gate that failed',
      'steady-state-hypothesis: {title: h, probes: [{type: probe, name: p, tolerance: 0, provider: {type: http, url: "http://127.0.0.1:1/"}}]}\nmethod: []',
      1,
    ],
    ['what cannot be called', 'method: [{type: probe, name: p, provider: {type: http, url: nowhere}}]', 1],
    [
      'a rollback that cannot be called',
      'method: []\nrollbacks: [{type: probe, name: p, provider: {type: http, url: nowhere}}]',
      1,
    ],
    ['an experiment that is refused', 'method: [{}]', 1],
  ])('RUN-9 REG-50 the exit code after %s', async (_what, text, exitCode) => {
    expect((await follow({ text })).exitCode).toBe(exitCode)
  })

  test('JRN-12 a look of the loop has no time of its own, its probes do', async () => {
    const probe = `{type: probe, name: p, tolerance: 0, ${SOUND}}`
    const text = `steady-state-hypothesis: {title: h, probes: [${probe}]}\nmethod: [{type: action, name: a, pauses: {after: 0.1}, ${SOUND}}]`
    const strategies = { hypothesis: 'during-method-only', frequencySeconds: 0.05, isFailFast: false }
    const [look] = (await follow({ text, options: { strategies } })).journal.steady_states?.during ?? []
    expect(Object.keys(look ?? {})).toEqual(['steady_state_met', 'probes'])
    expect(look?.probes[0]?.start).toMatch(/^\d{4}-.*\+00:00$/)
  })

  test('REG-32 a control is given the experiment when it is configured, and all values at every hook', async () => {
    const seen: unknown[] = []
    const control: Control = {
      name: 'c',
      configure: (experiment, values) => void seen.push([experiment.title, values.configuration, values.secrets]),
      before: ({ level, values }) => void (level === 'activity' && seen.push(values.secrets)),
    }
    const values = 'configuration: {k: 1}\nsecrets: {one: {a: x}, two: {b: y}}'
    await follow({ text: echo('[hi]', values), options: { controls: [control] } })
    const secrets = { one: { a: 'x' }, two: { b: 'y' } }
    expect(seen).toEqual([['t', { k: 1 }, secrets], secrets])
  })

  test('REG-37 CTRL-30 a control that is not installed is a warning and nothing else', async () => {
    const { exitCode, journal } = await follow({
      text: `controls: [{name: c, provider: {type: python, module: nowhere.to.be.found}}]\nmethod: [{type: action, name: a, ${SOUND}}]`,
    })
    expect([exitCode, journal.status]).toEqual([0, 'completed'])
  })

  test('PY-7 VAL-61 a function that neither we nor any Python here has is refused before anything runs', async () => {
    const text = 'method: [{type: action, name: a, provider: {type: python, module: nowhere.to.be.found, func: f}}]'
    const { exitCode, journal, said } = await follow({ text })
    expect([exitCode, journal]).toEqual([1, {}])
    expect(said).toContain("could not find Python module 'nowhere.to.be.found' in activity 'a'")
  })

  test('REG-44 YAML cannot make anything but values', async () => {
    const { exitCode, said } = await follow({ text: 'configuration: {x: !!python/object/apply:os.system ["true"]}\nmethod: []' })
    expect(exitCode).toBe(1)
    expect(said).toContain('experiment.yaml:3:')
  })
})

describe('processes', () => {
  test('REG-40 a mapping keeps its order, text its quotes, and a timeout ends it', async () => {
    const { journal } = await follow({
      text: `method:
- {type: action, name: mapping, provider: {type: process, path: echo, arguments: {-z: 1, -a: null, m: "x y"}}}
- {type: action, name: text, provider: {type: process, path: echo, arguments: '"a  b" ''c  d'''}}
- {type: action, name: slow, provider: {type: process, path: sleep, arguments: "5", timeout: 0.2}}`,
    })
    expect(printedBy(journal.run)).toEqual(['-z 1 -a m x y\n', 'a  b c  d\n', undefined])
    expect(statusesOf(journal.run)).toEqual(['succeeded', 'succeeded', 'failed'])
  })

  test.each([
    ['UTF-16 with its mark', '\\377\\376h\\000i\\000', 'hi'],
    ['bytes of no encoding', '\\351t\\351', 'été'],
  ])('REG-41 output as %s fails nothing', async (_what, bytes, printed) => {
    const method = `method: [{type: action, name: a, provider: {type: process, path: printf, arguments: ['${bytes}']}}]`
    expect(printedBy((await follow({ text: method })).journal.run)).toEqual([printed])
  })
})

describe('HTTP', () => {
  test('trap 28: REG-42 JSON is read only where the type says so and nothing more', async () => {
    const server = await serve({
      '/plain': ['application/json', '{"a": 1}'],
      '/charset': ['application/json; charset=utf-8', '{"a": 1}'],
      '/text': ['text/plain', 'words'],
    })
    const asked = ['plain', 'charset', 'text'].map(
      (name) => `{type: probe, name: ${name}, provider: {type: http, url: "${server.address}/${name}"}}`,
    )
    const { journal } = await follow({ text: `method: [${asked.join(', ')}]` })
    server.close()
    expect(journal.run?.map(({ output }) => (output as { body: unknown }).body)).toEqual([{ a: 1 }, '{"a": 1}', 'words'])
    expect(journal.run?.[2]?.output).toMatchObject({ status: 200, headers: { 'Content-Type': 'text/plain' } })
  })

  test('REG-43 an error of the server is a warning in the method, and none in a hypothesis', async () => {
    const server = await serve({})
    const probe = `type: probe, name: p, provider: {type: http, url: "${server.address}/nowhere"}`
    const method = await follow({ text: `method: [{${probe}}]` })
    const hypothesis = await follow({
      text: `steady-state-hypothesis: {title: h, probes: [{${probe}, tolerance: 404}]}\nmethod: []`,
    })
    server.close()
    const warned = (log: string[]) => log.some((line) => line.startsWith('warning') && line.includes('404'))
    expect([warned(method.log), warned(hypothesis.log)]).toEqual([true, false])
  })
})
