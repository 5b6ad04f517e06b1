import { afterEach, expect, test } from '@jest/globals'
import { openGlobalControls } from '../../src/app/controls.ts'
import type { ControlTools } from '../../src/controls/control-tools.ts'
import type { Moment } from '../../src/engine/options.ts'
import type { Journal, Run } from '../../src/experiment/journal.ts'
import type { Activity, Experiment } from '../../src/experiment/schema.ts'
import { closeBenches, openBench, withPython } from './python.ts'

afterEach(closeBenches)

const NO_TOOLS = {} as ControlTools
const STOP: Activity = { type: 'action', name: 'stop', provider: { type: 'process', path: 'true' } }

function stage(text: string, args?: Record<string, string>, settings?: unknown) {
  const bench = openBench({ mine: text })
  const declaration = { name: 'c', provider: { type: 'python', module: 'mine', ...(args && { arguments: args }) } }
  const control = bench.foreign.openControl(declaration, settings)
  const activity = structuredClone(STOP)
  const experiment: Experiment = {
    title: 't',
    description: 'd',
    method: [activity],
    extensions: [{ name: 'x' }],
  }
  const values = { configuration: { n: 2 } as Record<string, unknown>, secrets: { api: { token: 'abc' } } }
  const run: Run = { activity: { ...activity }, output: { body: 'old' }, start: 's', status: 'succeeded' }
  const around = { level: 'activity', context: activity, state: null, experiment, values } as Moment
  return { ...bench, declaration, control, activity, experiment, values, run, around, after: { ...around, state: run } as Moment }
}

const TELL = 'import json\ndef tell(**what): print(json.dumps(what, sort_keys=True))\n'

withPython('a control in Python', () => {
  test('CTRL-4 everything by name: the context and the arguments always, the rest where it is named', async () => {
    const { control, after, said, foreign } = stage(
      `${TELL}def after_activity_control(context, state, secrets, configuration, experiment, extensions, settings, level):
  tell(context=context["name"], state=state["output"], secrets=secrets, configuration=configuration,
    title=experiment["title"], extensions=extensions, settings=settings, level=level)`,
      { level: '${n} and ${token}' },
      { on: true },
    )
    await control.after?.(after)
    await foreign.close()
    expect(JSON.parse(said[0]?.replace('info: python: ', '') ?? '')).toEqual({
      context: 'stop',
      state: { body: 'old' },
      secrets: { api: { token: 'abc' } },
      configuration: { n: 2 },
      title: 't',
      extensions: [{ name: 'x' }],
      settings: { on: true },
      level: '2 and abc',
    })
  })

  test('CTRL-4 a catch-all receives the arguments only', async () => {
    const { control, around, said, foreign } = stage(`${TELL}def before_activity_control(context, **rest): tell(rest=rest)`, {
      a: '1',
    })
    await control.before?.(around)
    await foreign.close()
    expect(said).toEqual(['info: python: {"rest": {"a": "1"}}'])
  })

  test('CTRL-5 configure gets raw arguments and what it names, and a registry that takes everything', async () => {
    const { control, experiment, values, said, foreign } = stage(
      `${TELL}def configure_control(experiment, secrets, configuration, settings, event_registry, level):
  event_registry.register(object())
  tell(level=level, settings=settings, title=experiment["title"])`,
      { level: '${n}' },
    )
    await control.configure?.(experiment, values)
    await foreign.close()
    expect(said).toEqual(['info: python: {"level": "${n}", "settings": null, "title": "t"}'])
  })

  test('CTRL-6 what it changes is changed, in place', async () => {
    const { control, after, experiment, values, activity, run } = stage(`
def after_activity_control(context, state, experiment, configuration, secrets):
  context["provider"]["path"] = "false"
  state["output"]["body"] = "new"
  state["seen"] = [1.5, None]
  experiment["tags"] = ["x"]
  configuration["m"] = configuration.pop("n") + 1
  secrets["api"]["token"] = "xyz"`)
    const { provider } = activity
    await control.after?.(after)
    expect(experiment.method[0]).toBe(activity)
    expect(activity.provider).toBe(provider)
    expect(provider).toEqual({ type: 'process', path: 'false' })
    expect(run).toMatchObject({ output: { body: 'new' }, seen: [1.5, null] })
    expect(experiment.tags).toEqual(['x'])
    expect(values).toEqual({ configuration: { m: 3 }, secrets: { api: { token: 'xyz' } } })
  })

  test('CTRL-3 CTRL-6 after the experiment the state is the journal, the context the experiment itself', async () => {
    const { control, experiment, values } = stage(`
def after_experiment_control(context, state, experiment):
  state["summary"] = context is experiment
  context["title"] = "new"
  del state["run"][1:]`)
    const journal = { run: [{ output: 1 }, { output: 2 }] } as unknown as Journal
    const list = journal.run
    await control.after?.({ level: 'experiment', context: experiment, state: journal, experiment, values })
    expect(journal).toEqual({ run: [{ output: 1 }], summary: true })
    expect(journal.run).toBe(list)
    expect(experiment.title).toBe('new')
  })

  test('CTRL-7 InterruptExecution interrupts with its words; what was changed before it stays', async () => {
    const { control, around, values } = stage(`
from chaoslib.exceptions import InterruptExecution
def before_activity_control(context, configuration):
  configuration["n"] = 3
  raise InterruptExecution("enough")`)
    await expect(control.before?.(around)).rejects.toMatchObject({ name: 'InterruptExecution', message: 'enough' })
    expect(values.configuration).toEqual({ n: 3 })
  })

  test('CTRL-7 anything else is an ordinary error: a wrong signature, an exception', async () => {
    const { control, around, after } = stage(`
def before_activity_control(): pass
def after_activity_control(context): raise KeyError("x")`)
    await expect(control.before?.(around)).rejects.toMatchObject({ name: 'Error', message: expect.stringContaining('TypeError') })
    await expect(control.after?.(after)).rejects.toMatchObject({ name: 'Error', message: "KeyError: 'x'" })
  })

  test('EXIT-7 a hook that exits ends the experiment', async () => {
    const { control, around, foreign } = stage('import sys\ndef before_activity_control(context): sys.exit(30)')
    foreign.exits()
    await expect(control.before?.(around)).rejects.toMatchObject({ name: 'InterruptExecution', playsRollbacks: false })
  })

  test('CTRL-3 hooks are optional, and cleanup is given nothing', async () => {
    const { control, around, said, foreign } = stage('def cleanup_control(): print("clean")', { a: '1' })
    await control.before?.(around)
    await control.cleanup?.()
    await foreign.close()
    expect(said).toEqual(['info: python: clean'])
  })

  test('CTRL-3 LOAD-11 around loading it is given the source, and may change the experiment', async () => {
    const { foreign, declaration, said } = stage(`
def before_loading_experiment_control(context): print("before", context)
def after_loading_experiment_control(context, state): state["title"] = context`)
    const hooks = foreign.openLoading(declaration)
    const experiment = { title: 'old' }
    await hooks.before('e.yaml')
    await hooks.after('e.yaml', experiment)
    await foreign.close()
    expect(said).toEqual(['info: python: before e.yaml'])
    expect(experiment).toEqual({ title: 'e.yaml' })
  })

  test('CTRL-2 CTRL-5 global ones have a scope and the settings too', async () => {
    const { foreign, around, after, said } = stage(`
def before_activity_control(context, settings): print("before", settings)
def after_activity_control(context): print("after")`)
    const definition = { provider: { type: 'python', module: 'mine' }, scope: 'before' as const }
    const ignored = { provider: { type: 'http' } }
    const controls = openGlobalControls({ one: definition, two: ignored }, foreign, { on: 1 }).map((open) => open(NO_TOOLS))
    expect(controls.map(({ name }) => name)).toEqual(['one'])
    await controls[0]?.before?.(around)
    await controls[0]?.after?.(after)
    await foreign.close()
    expect(said).toEqual(["info: python: before {'on': 1}"])
  })

  test('CTRL-30 without the module it does nothing; VAL-103 validation knows', async () => {
    const { foreign, around } = stage('')
    const declaration = { name: 'c', provider: { type: 'python', module: 'nowhere' } }
    await foreign.learn([], [declaration], new AbortController().signal)
    expect(foreign.reportOf(declaration)).toMatchObject({ isMissing: true })
    expect(await foreign.openControl(declaration).before?.(around)).toBeUndefined()
  })

  test('CTRL-28 a module that breaks cannot be configured', async () => {
    const { control, experiment, values } = stage('raise ValueError("half done")')
    await expect(control.configure?.(experiment, values)).rejects.toThrow('it cannot be imported: ValueError: half done')
  })

  test('VAL-104 it may refuse how it is declared', async () => {
    const { foreign, declaration } = stage('def validate_control(control): raise Exception("no " + control["name"])')
    await foreign.learn([], [declaration], new AbortController().signal)
    expect(foreign.reportOf(declaration)).toEqual({ refusal: 'no c' })
  })
})
