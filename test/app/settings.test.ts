import { afterEach, describe, expect, test } from '@jest/globals'
import type { Settings } from '../../src/settings/settings.ts'
import { closeBenches, openBench, withPython } from '../foreign/python.ts'
import { closeServers, describe as describeRequest, serve } from '../system/http/server.ts'
import { ask, command, experiment, probe } from './ask.ts'

afterEach(closeServers)
afterEach(closeBenches)

const settings = (document: Record<string, unknown>): Settings => ({
  document,
  runtime: {},
  controls: {},
  auths: {},
  notifications: [],
  ...document,
})

interface Told {
  name: string
  payload: Record<string, unknown>
  phase: string
  error?: string
}

/** A web server that is told, and settings with it as their only channel. */
async function listen(more: Record<string, unknown> = {}) {
  const told: Told[] = []
  const url = await serve(async (request, response) => {
    told.push(JSON.parse((await describeRequest(request)).body))
    response.end()
  })
  return { told, settings: settings({ notifications: [{ type: 'http', url, ...more }] }) }
}

const names = (told: readonly Told[]) => told.map(({ name }) => name)

describe('who is told how a run goes', () => {
  test('NOTIF-8 started with the experiment, completed with the journal, once that is written', async () => {
    const { told, settings } = await listen()
    await ask({ files: { 'e.yaml': experiment({ method: [command('act', 'true')] }) }, settings })
    expect(names(told)).toEqual(['run-started', 'run-completed'])
    expect(told[0]).toMatchObject({ phase: 'run', payload: { title: 'It holds' } })
    expect(told[1]?.payload).toMatchObject({
      status: 'completed',
      run: [{ status: 'succeeded' }],
      'chaos-gate': { verdict: 'passed' },
    })
  })

  test('REG-49 a deviation is completed and deviated', async () => {
    const { told, settings } = await listen()
    const hypothesis = { title: 's', probes: [probe('gone', 1, 'test', '-e', 'gone')] }
    const method = [command('make', 'touch', 'gone')]
    await ask({
      files: {
        'e.yaml': experiment({ 'steady-state-hypothesis': hypothesis, method, rollbacks: [command('rm', 'rm', '-f', 'gone')] }),
      },
      settings,
    })
    expect(names(told)).toEqual(['run-started', 'run-completed', 'run-deviated'])
  })

  test('NOTIF-6 an experiment that is refused has failed, with the reason; the others that are not run because of it, too', async () => {
    const { told, settings } = await listen()
    await ask({ files: { 'bad.yaml': { title: 'x' }, 'good.yaml': experiment() }, settings })
    expect(names(told)).toEqual(['run-started', 'run-started', 'run-failed', 'run-failed'])
    expect(told[2]).toMatchObject({
      payload: { title: 'x' },
      error: expect.stringMatching(/^An exception was raised: InvalidExperiment\('.*experiment requires a description/),
    })
  })

  test('a run that a cluster is missing for has failed', async () => {
    const { told, settings } = await listen()
    const provider = { type: 'python', module: 'chaosk8s.pod.probes', func: 'count_pods', arguments: { label_selector: 'a=b' } }
    const method = [{ type: 'probe', name: 'count', provider }]
    await ask({ files: { 'e.yaml': experiment({ method }) }, cluster: { kubeconfig: 'nowhere' }, settings })
    expect(names(told)).toEqual(['run-started', 'run-failed'])
  })

  test('what could not be loaded is told to nobody', async () => {
    const { told, settings } = await listen()
    await ask({ files: { 'e.yaml': 'a: [1,' }, settings })
    expect(told).toEqual([])
  })

  test('secrets are not told, not even of an experiment that is refused', async () => {
    const { told, settings } = await listen()
    const secrets = { api: { token: 'hunter2222' } }
    await ask({ files: { 'a.yaml': { title: 'uses hunter2222', secrets } }, settings })
    await ask({ files: { 'b.yaml': experiment({ secrets, method: [command('say', 'echo', '${token}')] }) }, settings })
    expect(names(told)).toEqual(['run-started', 'run-failed', 'run-started', 'run-completed'])
    expect(JSON.stringify(told)).not.toContain('hunter2222')
  })

  test('NOTIF-3 a channel that fails is a warning, and changes no verdict', async () => {
    const { verdict, log } = await ask({
      files: { 'e.yaml': experiment({ method: [command('act', 'true')] }) },
      settings: settings({ notifications: [{ type: 'http' }] }),
    })
    expect(verdict.name).toBe('passed')
    expect(log).toContain('warning: http without a usable url could not be told of run-started: it has no `url`')
  })
})

test('LOAD-7 the settings say who we are to the server that an experiment is fetched from', async () => {
  const asked: (string | undefined)[] = []
  const url = await serve((request, response) => {
    asked.push(request.headers.authorization)
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(experiment({ method: [command('act', 'true')] })))
  })
  const auths = { [new URL(url).host]: { type: 'bearer', value: 'abcdef' } }
  const { verdict, secrets } = await ask({ files: {}, experiments: [`${url}/e`], settings: settings({ auths }) })
  expect([verdict.name, asked]).toEqual(['passed', ['bearer abcdef']])
  expect(secrets).toContain('abcdef')
})

describe('strategies of the settings', () => {
  const runtime = { hypothesis: { strategy: 'skip' }, rollbacks: { strategy: 'never' } }

  test('CLI-30 CLI-31 each holds where neither flag nor experiment says something', async () => {
    const files = { 'e.yaml': experiment({ runtime: { hypothesis: { strategy: 'before-method-only' } } }) }
    const { log } = await ask({ files, settings: settings({ runtime }) })
    expect(log).toEqual(
      expect.arrayContaining(['info: Steady-state strategy: before-method-only', 'info: Rollbacks strategy: never']),
    )
  })
})

withPython('global controls', () => {
  const LISTENER = `
def before_loading_experiment_control(context): print("loading", context)
def after_loading_experiment_control(context, state):
  state["title"] = "Changed"
  print("loaded", context)
def configure_control(settings): print("configure", settings)
def before_experiment_control(context, settings): print(context["title"], settings and settings["runtime"])
`
  const definition = { provider: { type: 'python', module: 'mine' } }
  const spoken = (log: string[]) =>
    log.filter((line) => line.includes('python: ')).map((line) => line.replace('info: python: ', ''))

  test('LOAD-11 CTRL-5 SET-4 are told of loading, may change what is loaded, and find the strategies that hold', async () => {
    const { environment } = openBench({ mine: LISTENER })
    const { log, outcomes } = await ask({
      files: { 'e.yaml': experiment() },
      settings: settings({ x: 1, controls: { tracing: definition } }),
      environment,
    })
    expect(outcomes[0]?.title).toBe('Changed')
    const [loading, loaded, configured, begun] = spoken(log)
    expect([loading, loaded]).toEqual(['loading e.yaml', 'loaded e.yaml'])
    expect(configured).toMatch(/^configure \{'x': 1, .*'strategy': 'always'/)
    expect(begun).toBe("Changed {'hypothesis': {'strategy': 'default'}, 'rollbacks': {'strategy': 'always'}}")
  })

  test('CLI-26 CTRL-5 REG-36 those of control files come after them; without a settings file hooks are given none', async () => {
    const { environment } = openBench({ mine: 'def before_method_control(context, settings, who): print(who, settings)' })
    const called = (who: string) => ({ provider: { ...definition.provider, arguments: { who } } })
    const files = { 'e.yaml': experiment() }
    const first = await ask({
      files,
      settings: settings({ controls: { a: called('a') } }),
      controlDefinitions: { b: called('b') },
      environment,
    })
    expect(spoken(first.log).map((line) => line[0])).toEqual(['a', 'b'])
    const second = await ask({ files, controlDefinitions: { b: called('b') }, environment })
    expect(spoken(second.log)).toEqual(['b None'])
  })

  test("CTRL-5 an experiment's own is given the settings, but not when it is configured", async () => {
    const { environment } = openBench({ mine: LISTENER })
    const { log } = await ask({
      files: { 'e.yaml': experiment({ controls: [{ name: 'own', ...definition }] }) },
      settings: settings({ x: 1 }),
      environment,
    })
    expect(spoken(log)).toEqual(['configure None', expect.stringMatching(/^It holds \{'hypothesis'/)])
  })

  test('CTRL-7 one that fails around loading is a warning; one that interrupts there stops the run', async () => {
    const fail = (error: string) =>
      `class InterruptExecution(Exception): pass\ndef after_loading_experiment_control(context): raise ${error}("no")`
    const run = (error: string) =>
      ask({
        files: { 'e.yaml': experiment({ method: [command('act', 'true')] }) },
        controlDefinitions: { a: definition },
        environment: openBench({ mine: fail(error) }).environment,
      })
    const { verdict, log } = await run('ValueError')
    expect([verdict.name, log]).toEqual([
      'passed',
      expect.arrayContaining([expect.stringMatching(/^warning: a control failed around loading: ValueError: no/)]),
    ])
    expect((await run('InterruptExecution')).verdict.name).toBe('interrupted')
  })
})

describe('CLI-22 without validation', () => {
  const unchecked = (content: unknown) => ask({ files: { 'e.yaml': content }, isValidated: false })

  test('what validation refuses is run', async () => {
    const { verdict, outcomes } = await unchecked({ title: 't', method: [command('act', 'true')], tags: [1] })
    expect([verdict.name, outcomes[0]?.journal?.run]).toEqual(['passed', [expect.objectContaining({ status: 'succeeded' })]])
  })

  test.each([
    [{ description: 'd' }, 'experiment requires a title'],
    [[1], 'an experiment must be a mapping, not a list'],
    [{ title: 't', method: 'x' }, '`method` must be a list, not text'],
    [{ title: 't', method: [1] }, 'it must be a mapping, not a number'],
    [{ title: 't', rollbacks: [{ name: 'x' }] }, 'an activity needs a provider, or a `ref` to another one'],
    [{ title: 't', configuration: [] }, '`configuration` must be a mapping, not a list'],
  ])('%j could not be run at all, and is refused', async (content, message) => {
    const { verdict, outcomes } = await unchecked(content)
    expect([verdict.name, outcomes[0]?.problems.map((problem) => problem.message)]).toEqual(['invalid', [message]])
  })
})
