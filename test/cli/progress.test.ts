import { describe, expect, test } from '@jest/globals'
import { Progress } from '../../src/cli/progress.ts'
import { Screen, type ScreenOptions } from '../../src/cli/screen.ts'
import type { Moment } from '../../src/engine/options.ts'
import type { Run, SteadyState } from '../../src/experiment/journal.ts'
import type { Outcome } from '../../src/experiment/outcome.ts'
import type { Activity, Experiment } from '../../src/experiment/schema.ts'

function capture(options: Partial<ScreenOptions> = {}) {
  const written: string[] = []
  const screen = new Screen({
    write: (text) => written.push(text),
    isLive: false,
    isColored: false,
    isGitHub: false,
    width: 80,
    ...options,
  })
  return { screen, text: () => written.join('') }
}

const experiment: Experiment = { title: 'T', description: 'D', method: [] }
const values = { configuration: {}, secrets: {} }
const activity: Activity = { type: 'action', name: 'kill', provider: { type: 'process', path: 'true' } }
const run = (more: Partial<Run>): Run => ({ activity, output: null, start: '', ...more })
const moment = (rest: object) => ({ experiment, values, ...rest }) as Moment
const looked = (isMet: boolean, output: unknown): SteadyState => ({
  steady_state_met: isMet,
  probes: [run({ activity: { ...activity, type: 'probe', name: 'answers' }, output, status: 'succeeded', tolerance_met: isMet })],
})
const hypothesis = (state: SteadyState) => moment({ level: 'hypothesis', context: { title: 'It answers' }, state })

describe('the screen', () => {
  test('a secret is never shown, nor a line of it', () => {
    const { screen, text } = capture()
    screen.hide(['hunter2222\nsecond line', 'abc'])
    screen.line('the password is hunter2222, second line, abc')
    expect(text()).toBe('the password is ***, ***, abc\n')
  })

  test('text from outside cannot speak workflow commands, nor break out of its line', () => {
    const { screen, text } = capture({ isGitHub: true })
    screen.line('  ::add-mask::x')
    screen.line('a\n::error::b ##[error]c')
    screen.group('t\r\n::error::x')
    expect(text()).toBe('  : :add-mask::x\na ::error::b # #[error]c\n::group::t ::error::x\n')
  })

  test('the changing line is drawn in a terminal only, below what stays', () => {
    const live = capture({ isLive: true })
    live.screen.status('working')
    live.screen.line('done')
    live.screen.status('')
    expect(live.text()).toBe('working\r\u001b[2Kdone\nworking\r\u001b[2K')
    const plain = capture()
    plain.screen.status('working')
    expect(plain.text()).toBe('')
  })
})

describe('progress', () => {
  function progress(options: Partial<ScreenOptions> = {}, isVerbose = false) {
    const { screen, text } = capture(options)
    return { it: new Progress({ screen, now: () => 0, isVerbose }), text }
  }

  test('an activity gets a line when it ends, with its time or its failure', async () => {
    const { it, text } = progress()
    await it.control.after?.(
      moment({ level: 'activity', context: activity, state: run({ status: 'succeeded', duration: 0.26 }) }),
    )
    const exception = ['chaoslib.exceptions.ActivityFailed: no such pod\n']
    await it.control.after?.(moment({ level: 'activity', context: activity, state: run({ status: 'failed', exception }) }))
    expect(text()).toBe('  ✓ action kill (260 ms)\n  ✗ action kill: no such pod\n')
  })

  test('a probe of the hypothesis is told with the look that it belongs to, and only then', async () => {
    const { it, text } = progress()
    const probe: Activity = { ...activity, type: 'probe', name: 'answers' }
    const steady = { title: 'It answers', probes: [probe] }
    const held = { ...experiment, 'steady-state-hypothesis': steady }
    const ended = {
      level: 'activity',
      context: probe,
      state: run({ activity: probe, status: 'succeeded', duration: 0 }),
      experiment: held,
    }
    await it.control.before?.(moment({ level: 'hypothesis', context: steady, state: null, experiment: held }))
    await it.control.after?.(moment(ended))
    expect(text()).toBe('')
    await it.control.after?.(moment({ level: 'hypothesis', context: steady, state: looked(true, 200), experiment: held }))
    await it.control.after?.(moment(ended))
    expect(text()).toBe('  ✓ steady state: It answers\n  ✓ probe answers (0 ms)\n')
  })

  test('a hypothesis says what it saw where it is not met', async () => {
    const { it, text } = progress()
    await it.control.after?.(hypothesis(looked(true, { status: 200 })))
    await it.control.after?.(hypothesis(looked(false, { status: 500, body: 'long' })))
    expect(text()).toBe('  ✓ steady state: It answers\n  ✗ steady state: It answers\n      answers saw status 500\n')
  })

  test('during the method only a change is worth a line', async () => {
    const { it, text } = progress()
    await it.control.before?.(moment({ level: 'method', context: experiment, state: null }))
    for (const isMet of [true, true, false, false, true]) await it.control.after?.(hypothesis(looked(isMet, isMet)))
    expect(text().match(/[✓✗]/gu)).toEqual(['✓', '✗', '✓'])
  })

  test('in CI each experiment is a group that ends with its verdict', () => {
    const { it, text } = progress({ isGitHub: true })
    it.onExperiment('a.yaml', null)
    it.onExperiment('a.yaml', { verdict: { name: 'passed', reason: '', reasons: [''] } } as Outcome)
    expect(text()).toBe('::group::a.yaml\n  verdict: passed\n::endgroup::\n')
  })

  test('what is under way stands on the changing line', async () => {
    const { it, text } = progress({ isLive: true })
    await it.control.before?.(moment({ level: 'activity', context: activity, state: null }))
    expect(text()).toBe('  … action kill 0 s')
  })

  test('where no line changes, an activity of the method or the rollbacks is told when it begins', async () => {
    const { it, text } = progress()
    const begins = (level: string) => it.control.before?.(moment({ level, context: experiment, state: null }))
    const activityBegins = (context: Activity, more = {}) =>
      it.control.before?.(moment({ level: 'activity', context, state: null, ...more }))
    const probe: Activity = { ...activity, type: 'probe', name: 'answers' }
    const held = { ...experiment, 'steady-state-hypothesis': { title: 'It answers', probes: [probe] } }
    await begins('hypothesis')
    await activityBegins(probe, { experiment: held })
    await begins('method')
    await activityBegins(probe, { experiment: held })
    await activityBegins(activity)
    await it.control.after?.(moment({ level: 'method', context: experiment, state: [] }))
    await activityBegins({ ...activity, name: 'between' })
    await begins('rollback')
    await activityBegins({ ...activity, name: 'undo' })
    expect(text()).toBe('  ▸ action kill\n  ▸ action undo\n')
  })

  test('a terminal and a verbose log need no such line', async () => {
    for (const { it, text } of [progress({ isLive: true }), progress({}, true)]) {
      await it.control.before?.(moment({ level: 'method', context: experiment, state: null }))
      await it.control.before?.(moment({ level: 'activity', context: activity, state: null }))
      it.log('debug', 'Pausing')
      expect(text()).not.toContain('▸')
    }
  })

  test('a pause of five seconds and more is told when it begins', () => {
    const { it, text } = progress()
    for (const seconds of [4.9, 5, 12.5]) it.log('info', `Pausing after activity for ${seconds}s...`)
    it.log('info', 'Pausing before next activity for 6s...')
    expect(text()).toBe('  ▸ a pause of 5 s\n  ▸ a pause of 12.5 s\n  ▸ a pause of 6 s\n')
  })

  test('warnings are told, the rest only when asked', () => {
    const quiet = progress()
    quiet.it.log('debug', 'odd')
    quiet.it.log('info', 'even')
    quiet.it.log('warning', 'careful')
    expect(quiet.text()).toBe('  warning: careful\n')
    const verbose = progress({}, true)
    verbose.it.log('debug', 'odd')
    expect(verbose.text()).toBe('  odd\n')
  })
})
