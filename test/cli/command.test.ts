import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { command } from '../../src/cli/command.ts'
import { VERSION } from '../../src/system/version.ts'

let directory: string

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'chaos-gate-command-'))
})

afterAll(() => rmSync(directory, { recursive: true }))

const SOUND = `
title: The machine can run programs
description: Runs one that succeeds.
steady-state-hypothesis:
  title: A program succeeds
  probes:
    - { type: probe, name: it-succeeds, tolerance: 0, provider: { type: process, path: "true" } }
method: []
`

async function chaosGate(...words: string[]) {
  const out: string[] = []
  const error: string[] = []
  const terminal = {
    out: (text: string) => out.push(text),
    error: (text: string) => error.push(text),
    isLive: false,
    isColored: false,
    isGitHub: false,
    width: 80,
  }
  const environment = { PATH: process.env.PATH, KUBECONFIG: join(directory, 'no-such-kubeconfig') }
  const exitCode = await command(words, { directory, environment }, terminal)
  return { exitCode, out: out.join(''), error: error.join('') }
}

const write = (name: string, text: string) => writeFileSync(join(directory, name), text)

describe('what needs no experiment', () => {
  test('--version', async () => {
    expect(await chaosGate('--version')).toEqual({ exitCode: 0, out: `chaos-gate, version ${VERSION}\n`, error: '' })
  })

  test('--help, of the command and of a verb, goes to stdout', async () => {
    expect((await chaosGate('--help')).out).toMatch(/^usage: chaos-gate/)
    expect((await chaosGate('practice', 'run', '--help')).out).toMatch(/^usage: chaos-gate .*practice run FILE/)
  })

  test('a usage error is one sentence on stderr, and exit code 2', async () => {
    expect((await chaosGate('run', '--tiemout', '3m')).error).toBe(
      'chaos-gate: there is no flag --tiemout of run (did you mean `--timeout`?)\nchaos-gate run --help says what there is\n',
    )
    const { exitCode, out, error } = await chaosGate('rum', 'a.yaml')
    expect([exitCode, out]).toEqual([2, ''])
    expect(error).toMatch(
      /^chaos-gate: there is no verb "rum" \(did you mean `run`\?\); there are run, validate, .*, practice\nchaos-gate --help says what there is\n$/,
    )
  })

  test('no verb at all is a usage error', async () => {
    expect((await chaosGate()).exitCode).toBe(2)
  })
})

describe('run', () => {
  test('a report and a journal that cannot be written are told, and the verdict stands', async () => {
    const provider = `{ type: process, path: sh, arguments: "-c 'mkdir -p ${directory}/spoilt/report.html && touch ${directory}/spoilt/journals'" }`
    write('spoil.yaml', SOUND.replace('method: []', `method: [{ type: action, name: spoil, provider: ${provider} }]`))
    const { exitCode, out, error } = await chaosGate('run', 'spoil.yaml', '--report', join(directory, 'spoilt'))
    expect([exitCode, out]).toEqual([0, expect.stringContaining('Verdict: passed')])
    expect(error).toMatch(/the journal could not be written to .*spoilt.journals.*; the verdict stands/)
    expect(error).toMatch(/the report could not be written to .*spoilt: .*; the verdict stands/)
  })

  test('results go to stdout, progress to stderr, files to the report folder, the journal where it is asked for', async () => {
    write('sound.yaml', SOUND)
    const { exitCode, out, error } = await chaosGate('run', 'sound.yaml', '--report', 'report', '--journal-path', 'here.json')
    expect(exitCode).toBe(0)
    expect(out).toMatch(/Verdict: passed \(exit code 0\)\n$/)
    expect(error).toContain('✓ steady state: A program succeeds')
    expect(JSON.parse(readFileSync(join(directory, 'here.json'), 'utf8')).status).toBe('completed')
    expect(JSON.parse(readFileSync(join(directory, 'report/results.json'), 'utf8')).verdict).toBe('passed')
    expect(readFileSync(join(directory, 'report/comment.md'), 'utf8')).toContain('Chaos Gate')
  })

  test('--change-dir is where files are looked for', async () => {
    write('sound.yaml', SOUND)
    expect((await chaosGate('--change-dir', directory, 'run', 'sound.yaml')).exitCode).toBe(0)
  })

  test('a file that is not there is invalid, without a stack trace', async () => {
    const { exitCode, out, error } = await chaosGate('run', 'nowhere.yaml')
    expect(exitCode).toBe(2)
    expect(out).toContain('nowhere.yaml')
    expect(out + error).not.toMatch(/\n\s+at /)
  })

  test('with --compat the exit codes are those of the reference', async () => {
    write('unsteady.yaml', SOUND.replace('tolerance: 0', 'tolerance: 7'))
    expect((await chaosGate('run', 'unsteady.yaml')).exitCode).toBe(3)
    expect((await chaosGate('run', 'unsteady.yaml', '--compat', 'chaostoolkit')).exitCode).toBe(0)
  })
})

describe('validate', () => {
  test('says what is sound', async () => {
    write('sound.yaml', SOUND)
    const { exitCode, out } = await chaosGate('validate', 'sound.yaml')
    expect([exitCode, out]).toEqual([0, 'sound.yaml: valid\n'])
  })

  test('VAL-103 says what is odd but no problem, as run does when it begins', async () => {
    const control = { name: 'x', provider: { type: 'python', module: 'no_such_module' } }
    write('odd.yaml', `${SOUND}controls: [${JSON.stringify(control)}]\n`)
    const odd = /odd\.yaml:\d+:\d+: Could not find Python module 'no_such_module'/g
    const validated = await chaosGate('validate', 'odd.yaml')
    expect([validated.exitCode, validated.out.match(odd)]).toEqual([0, [expect.anything()]])
    const ran = await chaosGate('run', 'odd.yaml', '--report', join(directory, 'odd'))
    expect((ran.error + ran.out).match(odd)).toHaveLength(1)
  })

  test('says what is odd beside what is wrong, since it is often the reason, and so do run and plan', async () => {
    const wrong = SOUND.replace('steady-state-hypothesis:', 'steady-state-hypotesis:').replace('method:', 'method: 7\nmethods:')
    write('both.yaml', wrong)
    const odd = /^ *(?:warning:|!) both\.yaml:\d+:\d+: .*\(did you mean `steady-state-hypothesis`\?\)/gm
    for (const verb of ['validate', 'run', 'plan']) {
      const { exitCode, out } = await chaosGate(verb, 'both.yaml')
      expect([verb, exitCode, out.match(odd)]).toEqual([verb, 2, [expect.anything()]])
      expect(out).toMatch(/^ *(?:✗ )?both\.yaml:\d+:\d+: .*method/m)
    }
  })

  test('says every problem of every file, with its place', async () => {
    write('sound.yaml', SOUND)
    write('broken.yaml', SOUND.replace('title: The', 'titel: The'))
    const { exitCode, out } = await chaosGate('validate', 'sound.yaml', 'broken.yaml', 'nowhere.yaml')
    expect(exitCode).toBe(2)
    expect(out).toContain('sound.yaml: valid\n')
    expect(out).toMatch(/^broken\.yaml:\d+:\d+: .*did you mean/m)
    expect(out).toContain('nowhere.yaml')
  })

  test('knows the native functions and their arguments', async () => {
    write(
      'unknown.yaml',
      SOUND.replace('{ type: process, path: "true" }', '{ type: python, module: chaosk8s.pod.probes, func: count_pod }'),
    )
    const { exitCode, out } = await chaosGate('validate', 'unknown.yaml')
    expect(exitCode).toBe(2)
    expect(out).toContain('count_pods')
  })
})
