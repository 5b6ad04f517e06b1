import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Journal } from '../../src/experiment/journal.ts'
import { cases, readFixture } from '../report/fixture.ts'
import { closeDesks, type Desk, openDesk } from './chaos-gate.ts'
import { journalOf, resultOf, withoutRecord } from './journals.ts'

let desk: Desk

beforeEach(() => {
  desk = openDesk()
})

afterEach(closeDesks)

describe('the verdict comes from the journal alone', () => {
  const run = cases.filter((name) => readFixture(name).outcomes.length === 1 && readFixture(name).outcomes[0]?.journal)

  test.each(run)('the recorded one, of the run "%s"', async (name) => {
    const verdict = readFixture(name).outcomes[0]?.verdict
    const record = {
      verdict: verdict?.name,
      reason: verdict?.reason,
      reasons: verdict?.reasons,
      ...journalOf(name)['chaos-gate'],
    }
    desk.write('journal.json', { ...journalOf(name), 'chaos-gate': { ...record, verdict: verdict?.name } })
    expect(await resultOf(desk, 'journal.json')).toMatchObject({ verdict: verdict?.name, experiments: [{ isWitnessed: true }] })
  })

  test.each([
    ['passed', 'passed'],
    ['deviated', 'deviated'],
    ['not-steady', 'not-steady'],
    ['interrupted', 'interrupted'],
    ['inconclusive', 'inconclusive'],
  ])("judged anew, of another tool's run: %s is %s", async (name, verdict) => {
    desk.write('journal.json', withoutRecord(name))
    expect(await resultOf(desk, 'journal.json')).toMatchObject({
      verdict,
      experiments: [{ isWitnessed: false, file: 'journal.json' }],
    })
  })

  const python = (module: string, func: string, type = 'action') => ({
    type,
    name: 'it',
    provider: { type: 'python', module, func, arguments: {} },
  })
  const done = (activity: object, output: unknown) => ({ activity, status: 'succeeded', output })
  const raised = (activity: object, said: string) => ({
    activity,
    status: 'failed',
    output: null,
    exception: ['Traceback (most recent call last):\n', said],
  })
  const FORBIDDEN =
    'chaoslib.exceptions.ActivityFailed: kubernetes.client.exceptions.ApiException: (403)\nReason: Forbidden\nHTTP response body: {}\n'
  const gone = FORBIDDEN.replace('403', '404').replace('Forbidden', 'Not Found')

  test.each<[string, object, string]>([
    ['no pod was deleted', done(python('chaosk8s.pod.actions', 'terminate_pods'), []), 'names nothing that it chose'],
    [
      'no pod was deleted by what is called a probe',
      done(python('chaosk8s.pod.actions', 'terminate_pods', 'probe'), []),
      'names nothing',
    ],
    [
      'a command failed',
      done(python('chaosk8s.pod.actions', 'exec_in_pods'), [{ pod_name: 'a', exit_code: '3' }]),
      'in a ended with 3',
    ],
    [
      'a patch was refused',
      done(python('chaosistio.fault.actions', 'set_fault'), { status: 409, body: {} }),
      'the server answered 409',
    ],
    [
      'no route was meant',
      done(python('chaosistio.fault.actions', 'add_delay_fault'), { status: 200, body: { spec: { http: [{ route: [] }] } } }),
      'no route holds the fault',
    ],
    [
      'it was there already',
      done(python('chaosk8s.crd.actions', 'create_custom_object'), { kind: 'Status', status: 'Failure', code: 409 }),
      'the server answered 409',
    ],
    ['nobody knows how it ended', { activity: python('acme', 'break') }, 'no reason was recorded'],
    ['there is no telling what it was', { activity: 7, status: 'succeeded' }, 'no reason was recorded'],
  ])('what its own words say that it did not do is not done: %s', async (_, run, reason) => {
    const journal = withoutRecord('no-hypothesis')
    desk.write('journal.json', { ...journal, experiment: { ...journal.experiment, method: [{ ref: 'it' }] }, run: [run] })
    expect(await resultOf(desk, 'journal.json')).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringContaining(reason),
    })
  })

  test.each([
    ['a pod was deleted', done(python('chaosk8s.pod.actions', 'terminate_pods'), ['web-1'])],
    ['a command worked', done(python('chaosk8s.pod.actions', 'exec_in_pods'), [{ pod_name: 'a', exit_code: 0 }])],
    ['a look found nothing', done(python('chaosk8s.pod.probes', 'read_pod_logs', 'action'), {})],
    ['a function of the user’s own', done(python('acme.actions', 'break'), [])],
  ])('an action is taken at its word otherwise: %s', async (_, run) => {
    const journal = withoutRecord('no-hypothesis')
    desk.write('journal.json', { ...journal, experiment: { ...journal.experiment, method: [{ ref: 'it' }] }, run: [run] })
    expect(await resultOf(desk, 'journal.json')).toMatchObject({ verdict: 'passed' })
  })

  test('a look that the API server refused says nothing of the application', async () => {
    const journal = withoutRecord('passed')
    const look = { ...raised(python('chaosk8s.probes', 'all_microservices_healthy', 'probe'), FORBIDDEN), tolerance_met: false }
    const states = { before: { steady_state_met: false, probes: [look] }, after: null, during: [] }
    desk.write('journal.json', { ...journal, status: 'failed', steady_states: states, run: [] })
    expect(await resultOf(desk, 'journal.json')).toMatchObject({ verdict: 'inconclusive' })
  })

  test('a rollback that removes what is gone already has left nothing', async () => {
    const journal = withoutRecord('passed')
    const rollback = (func: string) => [raised(python('chaosk8s.service.actions', func), gone)]
    desk.write('gone.json', { ...journal, rollbacks: rollback('delete_service') })
    desk.write('left.json', { ...journal, rollbacks: rollback('scale_service') })
    expect(await resultOf(desk, 'gone.json')).toMatchObject({ verdict: 'passed' })
    expect(await resultOf(desk, 'left.json')).toMatchObject({ verdict: 'not-restored' })
  })

  test.each<[string, (journal: Journal) => object, string]>([
    ['it has deviated', () => ({ deviated: true }), 'deviated'],
    ['it has failed', () => ({ status: 'failed' }), 'inconclusive'],
    ['it does not say how it ended', () => ({ status: undefined }), 'inconclusive'],
    ['it tells of no activity', () => ({ run: [] }), 'inconclusive'],
    [
      'the last look was not met',
      ({ steady_states: seen }) => ({ steady_states: { ...seen, after: { steady_state_met: false, probes: [] } } }),
      'deviated',
    ],
    [
      'the last look has no word',
      ({ steady_states: seen }) => ({ steady_states: { ...seen, after: { steady_state_met: false } } }),
      'deviated',
    ],
    [
      'the first look cannot be read',
      ({ steady_states: seen }) => ({ steady_states: { ...seen, before: 'fine' } }),
      'not-steady',
    ],
    [
      'a probe says otherwise than the whole',
      ({ steady_states: seen }) => ({
        steady_states: {
          ...seen,
          after: { steady_state_met: true, probes: seen.after?.probes.map((run) => ({ ...run, tolerance_met: false })) },
        },
      }),
      'deviated',
    ],
    [
      'a look during the method was not met',
      ({ steady_states: seen }) => ({ steady_states: { ...seen, during: [{ steady_state_met: false, probes: [] }] } }),
      'deviated',
    ],
  ])('no journal is good news where a part of it is not, whatever it says of itself: %s', async (_, change, verdict) => {
    for (const journal of [withoutRecord('passed'), journalOf('passed')]) {
      desk.write('journal.json', { ...journal, ...change(journal) })
      expect(await resultOf(desk, 'journal.json')).toMatchObject({ verdict })
    }
  })

  test('what another engine could not call is no bug of ours', async () => {
    const journal = withoutRecord('no-hypothesis')
    desk.write('journal.json', { ...journal, status: 'aborted', run: [{ activity: python('acme', 'break') }] })
    const reason = '`it` could not inject: it could not be called, and the run was aborted'
    expect(await resultOf(desk, 'journal.json')).toMatchObject({ verdict: 'inconclusive', reason })
    desk.write('journal.json', { ...journal, status: 'aborted' })
    expect(await resultOf(desk, 'journal.json')).toMatchObject({
      verdict: 'inconclusive',
      reason: 'the run ended aborted, and nothing in the journal says why',
    })
  })

  test('where nobody looked, nobody was to look', async () => {
    const journal = withoutRecord('passed')
    desk.write('journal.json', { ...journal, steady_states: { before: null, after: null, during: [] } })
    expect(await resultOf(desk, 'journal.json')).toMatchObject({
      verdict: 'passed',
      reason: expect.stringMatching(/no steady state was asked for$/),
    })
  })

  test.each(['skip', 'during-method-only'])('where somebody looked, a flag has overruled the strategy %s', async (strategy) => {
    const journal = withoutRecord('not-steady')
    const experiment = { ...journal.experiment, method: [], runtime: { hypothesis: { strategy } } }
    desk.write('journal.json', { ...journal, experiment })
    const { verdict, reason } = await resultOf(desk, 'journal.json')
    expect({ verdict, reason }).toEqual({ verdict: 'not-steady', reason: expect.not.stringContaining('nothing was asked') })
  })

  test('numbers that only Python writes into JSON are read', async () => {
    desk.write('journal.json', JSON.stringify(withoutRecord('passed')).replace(/"output":/, '"output":NaN,"more":'))
    expect(await resultOf(desk, 'journal.json')).toMatchObject({ verdict: 'passed' })
  })

  test('that evidence is unknown is said', async () => {
    desk.write('journal.json', withoutRecord('passed'))
    for (const format of ['text', 'markdown', 'summary', 'html']) {
      const { out } = await desk.chaosGate('report', 'journal.json', '--format', format)
      expect(out).toContain('Evidence unknown')
      expect(out).not.toContain('everything put back')
      expect(out).not.toContain('npx chaos-gate')
    }
  })

  test('a probe of the method outside its own tolerance has deviated', async () => {
    const journal = withoutRecord('no-hypothesis')
    const activity = { type: 'probe', name: 'size', tolerance: [1, 3], provider: { type: 'python', module: 'a.b', func: 'c' } }
    const look = { activity, output: 7, status: 'succeeded', start: journal.start, end: journal.end, duration: 0.1 }
    desk.write('journal.json', { ...journal, run: [...journal.run, look] })
    const { verdict, reason } = await resultOf(desk, 'journal.json')
    expect([verdict, reason]).toEqual(['deviated', '`size` expected 1 to 3, saw 7 in the method'])
  })
})
