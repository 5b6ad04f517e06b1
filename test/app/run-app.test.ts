import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { InterruptExecution } from '../../src/experiment/errors.ts'
import { ask, command, experiment, probe } from './ask.ts'

const holding = { 'steady-state-hypothesis': { title: 'h', probes: [probe('fine', 0, 'true')] } }

describe('before anything is touched', () => {
  test('one sound and one broken file: the broken one with every problem and its line, the sound one not run', async () => {
    const broken =
      'title: t\ndescription: d\nmethod:\n  - {type: action, name: a, provider: {type: proces, path: "true"}}\n  - {type: acton, name: b, provider: {type: process, path: "true"}}\n'
    const told = await ask({
      files: { 'good.yaml': experiment({ method: [command('touch', 'touch', 'touched')] }), 'bad.yaml': broken },
    })
    expect(told.verdict.name).toBe('invalid')
    const [bad, good] = told.outcomes
    expect(bad).toMatchObject({ file: 'bad.yaml', journal: null, problems: [{ line: 4, file: 'bad.yaml' }, { line: 5 }] })
    expect(bad?.problems[0]?.message).toContain('did you mean')
    expect(good?.verdict).toMatchObject({
      name: 'invalid',
      reason: expect.stringContaining('not run, because of the problems in bad.yaml'),
    })
    expect(existsSync(join(told.directory, 'touched'))).toBe(false)
  })

  test('a misspelt function is told beside a misspelt type, each with its line', async () => {
    const text = [
      'title: t',
      'description: d',
      'method:',
      '  - {type: prob, name: a, provider: {type: process, path: "true"}}',
      '  - {type: action, name: b, provider: {type: python, module: chaosk8s.pod.actions, func: terminate_pod}}',
    ].join('\n')
    const { outcomes } = await ask({ files: { 'a.yaml': text } })
    expect(outcomes[0]?.problems).toMatchObject([
      { line: 4, message: expect.stringContaining('did you mean `probe`?') },
      { line: 5, message: expect.stringContaining('did you mean `terminate_pods`?') },
    ])
  })

  test('a pattern that matches nothing is invalid, since it would be green for ever', async () => {
    const told = await ask({ files: { 'chaos/one.yaml': experiment(holding) }, experiments: ['chaos/*.yml'] })
    expect(told.verdict).toMatchObject({ name: 'invalid', reason: expect.stringContaining('no file matches') })
  })

  test('a misspelt path is answered with the one that was meant', async () => {
    const told = await ask({ files: { 'chaos/health.yaml': experiment(holding) }, experiments: ['chaos/heath.yaml'] })
    expect(told.outcomes[0]?.problems[0]?.message).toContain('did you mean chaos/health.yaml?')
  })

  test('a path is not like another for its ending alone, nor unlike it', async () => {
    const files = { 'type.yaml': experiment(holding), 'health.yml': experiment(holding) }
    const told = await ask({ files, experiments: ['nope.yaml', 'health.yaml'] })
    expect(told.outcomes.map(({ problems }) => problems[0]?.message)).toEqual([
      expect.not.stringContaining('did you mean'),
      expect.stringContaining('did you mean health.yml?'),
    ])
  })

  test('no experiment at all is invalid', async () => {
    expect((await ask({ files: {}, experiments: [] })).verdict).toMatchObject({
      name: 'invalid',
      reason: expect.stringContaining('no experiment was named'),
    })
  })

  test('a cluster that is not there is invalid, and says which kubeconfig was looked for', async () => {
    const method = [
      {
        type: 'action',
        name: 'kill',
        provider: {
          type: 'python',
          module: 'chaosk8s.pod.actions',
          func: 'terminate_pods',
          arguments: { label_selector: 'app=x' },
        },
      },
    ]
    const told = await ask({ files: { 'kill.yaml': experiment({ method }) }, cluster: { kubeconfig: '/nowhere/kubeconfig' } })
    expect(told.verdict).toMatchObject({ name: 'invalid', reason: expect.stringContaining('/nowhere/kubeconfig') })
    expect(told.outcomes).toEqual([])
  })

  test('an experiment without Kubernetes functions needs no cluster', async () => {
    const told = await ask({ files: { 'plain.yaml': experiment(holding) }, cluster: { kubeconfig: '/nowhere/kubeconfig' } })
    expect(told.verdict.name).toBe('passed')
  })

  test('a target of wait-for that is none is invalid', async () => {
    const told = await ask({
      files: { 'a.yaml': experiment(holding) },
      waiting: { targets: ['deploymnt/web'], timeoutSeconds: 1 },
    })
    expect(told.verdict).toMatchObject({ name: 'invalid', reason: expect.stringContaining('did you mean deployment?') })
  })

  test('what is waited for and does not come is not steady, and nothing is run', async () => {
    const told = await ask({
      files: { 'a.yaml': experiment(holding) },
      waiting: { targets: ['http://127.0.0.1:1/'], timeoutSeconds: 0 },
    })
    expect(told.verdict).toMatchObject({
      name: 'not-steady',
      reason: expect.stringContaining('http://127.0.0.1:1/ does not answer'),
    })
    expect(told.outcomes[0]?.journal).toBeNull()
  })
})

describe('a run', () => {
  test('gives each experiment its verdict, and all of them the worst', async () => {
    const files = {
      'pass.yaml': experiment(holding),
      'deviate.yaml': experiment({
        'steady-state-hypothesis': { title: 'h', probes: [probe('no-flag', 0, 'test', '!', '-e', '${flag}')] },
        configuration: { flag: { type: 'env', key: 'FLAG' } },
        method: [command('raise', 'touch', '${flag}')],
        rollbacks: [command('lower', 'rm', '${flag}')],
      }),
    }
    const told = await ask({ files, environment: { PATH: process.env.PATH, FLAG: `/tmp/flag-${process.pid}-${Date.now()}` } })
    expect(told.outcomes.map(({ verdict }) => verdict.name)).toEqual(['passed', 'deviated'])
    expect(told.verdict.name).toBe('deviated')
    expect(told.outcomes[1]?.journal).toMatchObject({ deviated: true, status: 'completed', rollbacks: [{ status: 'succeeded' }] })
  })

  test('leaves a journal of each experiment, of two of the same name as well', async () => {
    const told = await ask({ files: { 'a/one.yaml': experiment(holding), 'b/one.yaml': experiment(holding) } })
    const paths = told.outcomes.map(({ journalPath }) => journalPath ?? '')
    expect(new Set(paths).size).toBe(2)
    for (const path of paths)
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
        status: 'completed',
        'chaos-gate': { verdict: 'passed', seed: told.seed },
      })
  })

  test('keeps secrets out of journal, verdict and log', async () => {
    const secret = 'hunter2-hunter2'
    const told = await ask({
      files: {
        'a.yaml': experiment({
          secrets: { api: { token: { type: 'env', key: 'API_TOKEN' }, inline: 'inline-secret-9' } },
          method: [
            command('echo', 'echo', 'token=${token} ${inline}'),
            { type: 'probe', name: 'call', provider: { type: 'http', url: 'http://127.0.0.1:1/?key=${token}', timeout: 1 } },
          ],
        }),
      },
      environment: { PATH: process.env.PATH, API_TOKEN: secret },
    })
    const written = readFileSync(told.outcomes[0]?.journalPath ?? '', 'utf8')
    expect(written).toContain('token=*** ***')
    for (const text of [written, JSON.stringify(told.outcomes), JSON.stringify(told.verdict)]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain('inline-secret-9')
    }
    expect(told.secrets).toContain(secret)
  })

  test('that is stopped rolls back, and does not begin the next experiment', async () => {
    const controller = new AbortController()
    const flag = `/tmp/flag-${process.pid}-${Date.now()}-stop`
    const stop = () => controller.abort(new InterruptExecution('SIGINT was received'))
    const told = await ask({
      files: {
        'first.yaml': experiment({
          method: [command('raise', 'touch', flag), command('wait', 'sleep', '30')],
          rollbacks: [command('lower', 'rm', flag)],
        }),
        'second.yaml': experiment(holding),
      },
      signal: controller.signal,
      controls: [
        {
          name: 'stop',
          after: ({ level, context }) =>
            level === 'activity' && 'name' in context && context.name === 'raise' ? stop() : undefined,
        },
      ],
    })
    expect(told.outcomes.map(({ verdict }) => verdict)).toMatchObject([
      { name: 'interrupted', reason: 'SIGINT was received' },
      { name: 'interrupted', reason: expect.stringContaining('not begun') },
    ])
    expect(existsSync(flag)).toBe(false)
  })

  test('whose time is up takes the path of a cancel', async () => {
    const told = await ask({
      files: { 'slow.yaml': experiment({ method: [command('wait', 'sleep', '30')] }) },
      timeoutSeconds: 0.2,
    })
    expect(told.verdict).toMatchObject({ name: 'interrupted', reason: expect.stringContaining('the time limit of 0.2 s') })
  })

  test('takes variables from files and flags, the flag last', async () => {
    const told = await ask({
      files: {
        'a.yaml': experiment({ configuration: { who: 'nobody' }, method: [command('greet', 'echo', 'hello ${who}')] }),
        'vars.yaml': { configuration: { who: 'file' } },
      },
      experiments: ['a.yaml'],
      overrides: { variables: ['who=flag'], variablesFiles: ['vars.yaml'] },
    })
    expect(told.outcomes[0]?.journal?.run[0]?.output).toMatchObject({ stdout: 'hello flag\n' })
  })

  test('takes a tolerance that stands on a probe of the method for the verdict, and leaves the journal as the reference writes it', async () => {
    const told = await ask({ files: { 'a.yaml': experiment({ method: [probe('look', 0, 'false')] }) } })
    expect(told.verdict).toMatchObject({ name: 'deviated', reason: expect.stringContaining('`look`') })
    expect(told.outcomes[0]?.journal).toMatchObject({ status: 'completed', deviated: false })
    expect(told.outcomes[0]?.journal?.run[0]).not.toHaveProperty('tolerance_met')
  })

  test('takes probes in the configuration before it begins, and warns of one that fails', async () => {
    const told = await ask({
      files: {
        'a.yaml': experiment({
          configuration: {
            host: { ...command('h', 'echo', ' web-1 '), type: 'probe' },
            gone: { ...command('g', 'false'), type: 'probe' },
          },
          method: [command('show', 'echo', '${host}/${gone}')],
        }),
      },
    })
    expect(told.outcomes[0]?.journal?.run[0]?.output).toMatchObject({ stdout: 'web-1/${gone}\n' })
    expect(told.log).toContainEqual(expect.stringMatching(/^warning: .*`gone`/))
  })
})
