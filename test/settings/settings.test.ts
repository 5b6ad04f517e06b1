import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { InvalidExperiment } from '../../src/experiment/errors.ts'
import { readControlFile } from '../../src/settings/read-control-file.ts'
import { readSettings, requireSettings } from '../../src/settings/read-settings.ts'
import { settingsPath } from '../../src/settings/settings-path.ts'
import { settingsSecrets } from '../../src/settings/settings-secrets.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chaos-gate-settings-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function read(text: string) {
  const said: string[] = []
  const path = join(folder, 'settings.yaml')
  writeFileSync(path, text)
  return { settings: readSettings(path, (level, message) => said.push(`${level}: ${message}`)), said, path }
}

function problemsOf(act: () => unknown): string[] {
  try {
    act()
  } catch (error) {
    if (error instanceof InvalidExperiment) return error.problems.map(({ line, message }) => `${line}: ${message}`)
    throw error
  }
  return []
}

const TRACING = { provider: { type: 'python', module: 'acme.tracing', arguments: { endpoint: '${otel}' } } }

describe('the settings file', () => {
  test('SET-2 SET-3 its parts are taken as they stand, and the rest is kept', () => {
    const { settings } = read(`
auths: {"e.example:8443": {type: bearer, value: abc}}
runtime: {hypothesis: {strategy: skip}, rollbacks: {strategy: always}}
controls: {tracing: {provider: {type: python, module: acme.tracing, arguments: {endpoint: "\${otel}"}}}}
notifications: [{type: http, url: "http://x"}]
mine: 1
`)
    expect(settings).toMatchObject({
      auths: { 'e.example:8443': { type: 'bearer', value: 'abc' } },
      runtime: { hypothesis: { strategy: 'skip' }, rollbacks: { strategy: 'always' } },
      controls: { tracing: TRACING },
      notifications: [{ type: 'http', url: 'http://x' }],
      document: { mine: 1 },
    })
  })

  test('SET-1 missing and empty ones are no settings, and no mistake', () => {
    const said: string[] = []
    expect(readSettings(join(folder, 'nowhere.yaml'), (level) => said.push(level))).toBeUndefined()
    expect(said).toEqual(['debug'])
    expect(read('# nothing\n')).toMatchObject({ settings: undefined, said: [] })
  })

  test('SET-1 one that is no YAML is an error in the log, and the command goes on', () => {
    const { settings, said } = read('a: [1,')
    expect(settings).toBeUndefined()
    expect(said).toEqual([
      expect.stringMatching(/^error: .*settings\.yaml:\d+:\d+: Failed parsing YAML settings.*going on without settings$/),
    ])
  })

  test('who relies on the file is told when it is not there, or no YAML', () => {
    expect(() => requireSettings(join(folder, 'nowhere.yaml'))).toThrow(/there is no such settings file/)
    const { path } = read('a: [1,')
    expect(() => requireSettings(path)).toThrow(/Failed parsing YAML/)
  })

  test('a folder cannot be read, and that is said', () => {
    expect(() => readSettings(folder, () => {})).toThrow(/the settings cannot be read/)
  })

  test('SET-1 what is no mapping is refused', () => {
    expect(problemsOf(() => read('[1]'))).toEqual([expect.stringMatching(/settings must be a mapping, not a list/)])
  })

  test('every part that is not what it should be is refused at once, with its line', () => {
    const text =
      'runtime: [1]\nauths:\n  a: {type: 1}\nnotifications:\n  - text\ncontrols:\n  a: {}\n  b: {provider: {type: python}}\n'
    expect(problemsOf(() => read(text))).toEqual([
      '1: `runtime` must be a mapping, not a list',
      "7: Control 'a' must have a `provider` property",
      "8: Control 'b' must have a module path",
      '3: who we are to a server is said with the texts `type` and `value`',
      '5: a channel must be a mapping, not text',
    ])
  })

  test('SET-1 it is in the home of the environment', () => {
    expect(settingsPath({ HOME: '/home/runner' })).toBe('/home/runner/.chaostoolkit/settings.yaml')
    expect(settingsPath({})).toBeUndefined()
  })

  test('LOG-7 what says who we are is a secret', () => {
    const { settings } = read(
      'auths: {a: {type: bearer, value: abcdef}}\nnotifications: [{headers: {Authorization: "Bearer x1", X-Team: sre-team}}]\n',
    )
    const secrets = settingsSecrets(settings as NonNullable<typeof settings>)
    expect(secrets).toEqual(expect.arrayContaining(['abcdef', 'Bearer x1']))
    expect(secrets).not.toContain('sre-team')
  })
})

describe('CTRL-31 a file of controls', () => {
  const read = (text: string, file: string) => {
    const said: string[] = []
    return { controls: readControlFile(text, file, (level, message) => said.push(`${level}: ${message}`)), said }
  }

  test.each(['c.json', 'c', 'c.js', 'c.'])('%s is JSON', (file) => {
    expect(read(JSON.stringify({ tracing: TRACING }), file).controls).toEqual({ tracing: TRACING })
  })

  test.each(['c.yaml', 'c.yml'])('%s is YAML', (file) => {
    expect(read('t: {provider: {type: python, module: m}, scope: before}', file).controls).toEqual({
      t: { provider: { type: 'python', module: 'm' }, scope: 'before' },
    })
  })

  test('an empty one brings none; one that cannot be parsed is an error in the log', () => {
    expect(read(' \n', 'c.yaml')).toEqual({ controls: {}, said: [] })
    const { controls, said } = read('{', 'c.json')
    expect(controls).toEqual({})
    expect(said).toEqual([expect.stringMatching(/^error: c\.json:1:2: .*going on without these controls$/)])
  })

  test('another ending, and what is no control, is refused', () => {
    expect(() => read('a: 1', 'c.toml')).toThrow('c.toml: a file of controls ends in .yaml, .yml or .json')
    expect(() => read('a: 1', 'c.yaml')).toThrow(/c\.yaml:1:4: a control must be a mapping/)
    expect(() => read('a: {provider: {type: python, module: m}, scope: post}', 'c.yaml')).toThrow(/scope property/)
  })
})
