import { describe, expect, test } from '@jest/globals'
import { EXIT_CODES, type Journal, type Run, type RunFacts } from '../../src/experiment/journal.ts'
import type { Activity } from '../../src/experiment/schema.ts'
import { judge, type VerdictContext } from '../../src/experiment/verdict.ts'

const PROBE: Activity = { type: 'probe', name: 'shop-answers', tolerance: 200, provider: { type: 'http', url: 'http://shop/' } }
const KILL: Activity = {
  type: 'action',
  name: 'kill-a-pod',
  provider: { type: 'python', module: 'chaosk8s.pod.actions', func: 'terminate_pods' },
}
const COMMAND: Activity = { type: 'action', name: 'run-script', provider: { type: 'process', path: './break.sh' } }
const CALL: Activity = { type: 'action', name: 'call-api', provider: { type: 'http', url: 'http://chaos/' } }

function ran(activity: Activity, rest: Partial<Run> = {}): Run {
  return {
    activity,
    output: null,
    start: '2026-01-01T00:00:00+00:00',
    status: 'succeeded',
    end: '2026-01-01T00:00:01+00:00',
    duration: 1,
    ...rest,
  }
}

function failed(activity: Activity, message: string): Run {
  return ran(activity, { status: 'failed', exception: [`chaoslib.exceptions.ActivityFailed: ${message}\n`] })
}

const held = () => ({ steady_state_met: true, probes: [ran(PROBE, { output: { status: 200 }, tolerance_met: true })] })
const broken = () => ({ steady_state_met: false, probes: [ran(PROBE, { output: { status: 500 }, tolerance_met: false })] })

function journalOf(part: Partial<Journal> = {}, rollbacks: Activity[] = []): Journal {
  const run = part.run ?? [ran(KILL)]
  return {
    'chaoslib-version': '1.44.0',
    platform: 'p',
    node: 'n',
    experiment: {
      title: 't',
      description: 'd',
      dry: null,
      'steady-state-hypothesis': { title: 'h', probes: [PROBE] },
      method: run.map(({ activity }) => activity),
      rollbacks,
    },
    start: '2026-01-01T00:00:00+00:00',
    status: 'completed',
    deviated: false,
    steady_states: { before: held(), after: held(), during: [] },
    run,
    rollbacks: [],
    end: '2026-01-01T00:00:02+00:00',
    duration: 2,
    ...part,
  }
}

function contextOf(part: Partial<VerdictContext> & { facts?: Partial<RunFacts> } = {}): VerdictContext {
  const { facts, ...rest } = part
  const known: RunFacts = { is: 'action', changes: ['deleted Pod shop/web-1'], notHeld: [], warnings: [], ...facts }
  return {
    strategy: 'default',
    factsOf: ({ activity }) =>
      activity.provider.type === 'python'
        ? known
        : { ...known, is: activity.type, changes: [], ...(facts?.because && { because: facts.because }) },
    saidOf: () => 'expected 200, saw 500',
    isInside: () => true,
    leftBehind: [],
    interruption: undefined,
    ...rest,
  }
}

const verdictOf = (journal: Partial<Journal>, context?: Parameters<typeof contextOf>[0]) =>
  judge(journalOf(journal), contextOf(context))

test('a failure of several lines is told in one', () => {
  const { reason } = verdictOf({ run: [failed(COMMAND, 'Remaining pods are:\nweb-1\nweb-2')] })
  expect(reason).toBe('`run-script` could not inject: Remaining pods are: web-1 web-2')
})

describe('the three false greens of the reference', () => {
  test('a steady state that was not there to begin with is not-steady, exit 3', () => {
    const verdict = verdictOf({ steady_states: { before: broken(), after: null, during: [] }, run: [] })
    expect(verdict).toMatchObject({ name: 'not-steady', reason: expect.stringContaining('`shop-answers` expected 200, saw 500') })
    expect(EXIT_CODES[verdict.name]).toBe(3)
  })

  test('an action that failed to inject is inconclusive, exit 4', () => {
    const verdict = verdictOf({ run: [failed(KILL, 'the API server refused')] })
    expect(verdict).toEqual({
      name: 'inconclusive',
      reason: '`kill-a-pod` could not inject: the API server refused',
      reasons: ['`kill-a-pod` could not inject: the API server refused'],
    })
    expect(EXIT_CODES[verdict.name]).toBe(4)
  })

  test('an outage during the fault that heals before the end is deviated, exit 1', () => {
    const verdict = verdictOf(
      { steady_states: { before: held(), after: held(), during: [held(), broken(), broken(), held()] } },
      { strategy: 'continuously' },
    )
    expect(verdict).toMatchObject({ name: 'deviated', reason: expect.stringContaining('in 2 of 4 looks') })
    expect(EXIT_CODES[verdict.name]).toBe(1)
  })
})

describe('evidence', () => {
  test('terminate_pods that matched no pod is inconclusive and says where it looked', () => {
    const facts = { changes: [], nothing: 'no pod in "shop" has the label app=wbe' }
    expect(verdictOf({}, { facts })).toMatchObject({
      name: 'inconclusive',
      reason: '`kill-a-pod` injected nothing: no pod in "shop" has the label app=wbe',
    })
  })

  test('what was asked for and did not hold is no evidence', () => {
    expect(verdictOf({}, { facts: { notHeld: ['Deployment shop/web does not hold spec.replicas = 0'] } }).name).toBe(
      'inconclusive',
    )
  })

  test("a function of the user's own is taken at its word, since nothing else can show what it did", () => {
    expect(verdictOf({}, { facts: { changes: [] } }).name).toBe('inconclusive')
    expect(verdictOf({}, { facts: { changes: [], isTakenAtItsWord: true } }).name).toBe('passed')
  })

  test('a process must end with 0', () => {
    expect(verdictOf({ run: [ran(COMMAND, { output: { status: 3 } })] }).reason).toBe(
      '`run-script` injected nothing: the process ended with 3',
    )
    expect(verdictOf({ run: [ran(COMMAND, { output: { status: 0 } })] }).name).toBe('passed')
  })

  test('a server must answer below 400', () => {
    expect(verdictOf({ run: [ran(CALL, { output: { status: 503 } })] }).name).toBe('inconclusive')
    expect(verdictOf({ run: [ran(CALL, { output: { status: 302 } })] }).name).toBe('passed')
  })

  test('a function that is a probe needs none, even when the experiment calls it an action', () => {
    expect(verdictOf({}, { facts: { is: 'probe', changes: [] } }).name).toBe('passed')
  })

  test('a process probe of the method may end with anything', () => {
    expect(verdictOf({ run: [ran({ ...COMMAND, type: 'probe' }, { output: { status: 3 } })] }).name).toBe('passed')
  })

  test('a dry run asks for no evidence of what it does not execute, and says that it was no test', () => {
    const journal = journalOf()
    journal.experiment.dry = 'actions'
    expect(judge(journal, contextOf({ facts: { changes: [] } }))).toMatchObject({
      name: 'passed',
      reason: expect.stringContaining('no test'),
    })
  })
})

describe('probes', () => {
  test('a probe of the method that could not be taken is inconclusive', () => {
    const verdict = verdictOf({ run: [failed({ ...CALL, type: 'probe' }, 'failed to connect')] })
    expect(verdict).toMatchObject({ name: 'inconclusive', reason: '`call-api` could not be taken: failed to connect' })
  })

  test('a probe of the method outside a tolerance of its own has deviated', () => {
    expect(verdictOf({ run: [ran(PROBE, { output: { status: 500 } })] }, { isInside: () => false }).name).toBe('deviated')
  })

  test('a hypothesis probe that fails because the application does not answer is not steady', () => {
    const before = { steady_state_met: false, probes: [{ ...failed(PROBE, 'failed to connect'), tolerance_met: false }] }
    expect(verdictOf({ steady_states: { before, after: null, during: [] }, run: [] }).name).toBe('not-steady')
  })

  test.each(['refused', 'unreachable'] as const)(
    'a hypothesis probe that the API server keeps from being taken (%s) is inconclusive',
    (because) => {
      const after = { steady_state_met: false, probes: [{ ...failed(PROBE, 'no'), tolerance_met: false }] }
      const facts = { because }
      const context = contextOf({ facts })
      const onlyProbe: VerdictContext = {
        ...context,
        factsOf: (run) =>
          run.activity === PROBE ? context.factsOf(run) : { is: 'action', changes: ['x'], notHeld: [], warnings: [] },
      }
      expect(judge(journalOf({ steady_states: { before: held(), after, during: [] } }), onlyProbe).name).toBe('inconclusive')
    },
  )
})

describe('a method', () => {
  test('of probes alone passes, and says that nothing was injected', () => {
    const looked = verdictOf({ run: [ran({ ...COMMAND, type: 'probe' }, { output: { status: 0 } })] })
    expect(looked).toMatchObject({
      name: 'passed',
      reason: 'the steady state held before and after the method, in which nothing was injected',
    })
  })

  test('with a probe that nobody answers has deviated where an answer was asked for', () => {
    expect(verdictOf({ run: [failed(PROBE, 'failed to connect')] })).toMatchObject({
      name: 'deviated',
      reason: '`shop-answers` failed: failed to connect in the method',
    })
    expect(verdictOf({ run: [failed(PROBE, 'no')] }, { facts: { because: 'refused' } }).name).toBe('inconclusive')
  })

  test('with an action that its own `dry` leaves out is inconclusive, and says so', () => {
    expect(judge(journalOf({ run: [ran(COMMAND)] }), { ...contextOf(), factsOf: () => undefined })).toMatchObject({
      name: 'inconclusive',
      reason: '`run-script` injected nothing: its own `dry` has left it out',
    })
  })
})

describe('after the method', () => {
  test('a steady state that does not hold has deviated', () => {
    expect(verdictOf({ deviated: true, steady_states: { before: held(), after: broken(), during: [] } })).toMatchObject({
      name: 'deviated',
      reason: 'the steady state did not hold after the method: `shop-answers` expected 200, saw 500',
    })
  })

  test('a rollback that fails is not-restored', () => {
    expect(verdictOf({ rollbacks: [failed(KILL, 'gone')] }).reason).toBe('the rollback `kill-a-pod` failed: gone')
    expect(verdictOf({ rollbacks: [ran(COMMAND, { output: { status: 1 } })] }).name).toBe('not-restored')
    expect(verdictOf({ rollbacks: [ran(CALL, { output: { status: 404 } })] }).name).toBe('not-restored')
  })

  test('a rollback of a fault that was never in leaves nothing when it fails', () => {
    const [run, rollbacks] = [[failed(KILL, 'not found')], [failed(COMMAND, 'not found')]]
    expect(verdictOf({ run, rollbacks }, { facts: { changes: [] } })).toMatchObject({
      name: 'inconclusive',
      reason: expect.stringContaining('the rollback `run-script` failed: not found, but there was nothing to put back'),
    })
    expect(verdictOf({ run, rollbacks }, { facts: { changes: ['patched Node n'] } }).name).toBe('not-restored')
  })

  test('a rollback that removes what is already gone is fine, and needs no evidence', () => {
    expect(verdictOf({ rollbacks: [failed(KILL, 'not found')] }, { facts: { isAlreadyGone: true } }).name).toBe('passed')
    expect(verdictOf({ rollbacks: [ran(KILL)] }, { facts: { changes: ['x'] } }).name).toBe('passed')
  })

  test('what is left behind is not-restored, and is told whatever the verdict', () => {
    expect(verdictOf({}, { leftBehind: ['Pod shop/web-1: was deleted and is not replaced'] }).name).toBe('not-restored')
    const both = verdictOf({ steady_states: { before: held(), after: broken(), during: [] } }, { leftBehind: ['Pod shop/web-1'] })
    expect(both).toMatchObject({ name: 'deviated', reason: expect.stringContaining('left behind: Pod shop/web-1') })
  })

  test('an API server that is lost in the middle is an error, and not-restored when something is left', () => {
    const run = [failed(KILL, 'no answer')]
    expect(verdictOf({ run }, { facts: { because: 'unreachable', changes: [] } }).name).toBe('error')
    expect(verdictOf({ run }, { facts: { because: 'unreachable', changes: [] }, leftBehind: ['x'] }).name).toBe('not-restored')
  })
})

describe('what was asked', () => {
  test('without hypothesis a pass says that only the injection was checked', () => {
    const journal = journalOf({ steady_states: { before: null, after: null, during: [] } })
    delete journal.experiment['steady-state-hypothesis']
    expect(judge(journal, contextOf())).toMatchObject({
      name: 'passed',
      reason: expect.stringContaining('no steady state was asked for'),
    })
  })

  test('an empty method passes on the steady state alone', () => {
    expect(verdictOf({ run: [] })).toMatchObject({ name: 'passed', reason: 'the steady state held; nothing was injected' })
  })

  test('neither hypothesis nor method is inconclusive', () => {
    const journal = journalOf({ run: [], steady_states: { before: null, after: null, during: [] } })
    delete journal.experiment['steady-state-hypothesis']
    expect(judge(journal, contextOf()).name).toBe('inconclusive')
  })

  test('a during-only run that never looked is inconclusive', () => {
    const steady_states = { before: null, after: null, during: [] }
    expect(verdictOf({ steady_states }, { strategy: 'during-method-only' }).name).toBe('inconclusive')
  })

  test('an interruption is the finding, not the activity that it cut short', () => {
    const verdict = verdictOf(
      { status: 'interrupted', run: [failed(KILL, 'Received SIGINT')] },
      { interruption: 'Received SIGINT' },
    )
    expect(verdict).toEqual({ name: 'interrupted', reason: 'Received SIGINT', reasons: ['Received SIGINT'] })
  })
})
