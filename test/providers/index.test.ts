import { describe, expect, test } from '@jest/globals'
import { InterruptExecution } from '../../src/experiment/errors.ts'
import type { Experiment } from '../../src/experiment/schema.ts'
import { checkActivities, invokeActivity } from '../../src/providers/index.ts'
import { makeActivity, makeCall } from './call.ts'

describe('checkActivities', () => {
  const bad = (name: string) => ({ type: 'probe', name, provider: { type: 'process', path: 'no-such-tool' } })
  const paths = async (experiment: unknown) =>
    (await checkActivities(experiment as Experiment, makeCall())).map(({ path }) => path.join('.'))

  test('looks at every place where an activity may stand, and says where from the root', async () => {
    const experiment = {
      configuration: { host: bad('h'), port: 80, region: { type: 'env', key: 'REGION' } },
      'steady-state-hypothesis': { title: 't', probes: [{ ...bad('s'), tolerance: bad('tolerance') }] },
      method: [{ ref: 's' }, bad('m')],
      rollbacks: [bad('r')],
    }
    expect(await paths(experiment)).toEqual([
      'configuration.host.provider.path',
      'steady-state-hypothesis.probes.0.provider.path',
      'steady-state-hypothesis.probes.0.tolerance.provider.path',
      'method.1.provider.path',
      'rollbacks.0.provider.path',
    ])
  })

  test('TOL-50 a probe as tolerance gets its value later, so it does not miss it; but it must take one', async () => {
    const func = { module: 'chaosk8s.pod.probes', func: 'count_pods' }
    const tolerance = { type: 'probe', name: 'fits', provider: { type: 'python', ...func, arguments: { label_selector: 'a=b' } } }
    const probe = { type: 'probe', name: 's', provider: { type: 'process', path: 'true' }, tolerance }
    const found = await checkActivities(
      { 'steady-state-hypothesis': { title: 't', probes: [probe] } } as unknown as Experiment,
      makeCall(),
    )
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining("argument 'value' is not part of the function signature in activity 'fits'"),
    ])
  })

  test('what is malformed is not its business', async () => {
    expect(await paths({})).toEqual([])
    expect(await paths({ method: 'all', rollbacks: [null, 3, {}, { provider: {} }, { provider: { type: 'magic' } }] })).toEqual(
      [],
    )
    expect(await paths({ configuration: null, 'steady-state-hypothesis': {}, method: [{ ref: 'a', provider: {} }] })).toEqual([])
  })
})

describe('invokeActivity', () => {
  const throwing = (error: unknown) => makeCall({ tools: () => ({ http: () => Promise.reject(error) }) as never })
  const activity = makeActivity({ type: 'http', url: 'http://shop/' })

  test('ACT-8 wraps what a library threw, once, and keeps it', async () => {
    const error = new TypeError('oops')
    await expect(invokeActivity(activity, throwing(error))).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: 'TypeError: oops',
      cause: error,
    })
  })

  test('PY-4 an interruption that is thrown by a function is a failed activity', async () => {
    await expect(invokeActivity(activity, throwing(new InterruptExecution('stop')))).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: 'InterruptExecution: stop',
    })
  })

  test('an aborted signal begins nothing and gives its reason', async () => {
    const reason = new InterruptExecution('cancelled')
    await expect(invokeActivity(activity, makeCall({ signal: AbortSignal.abort(reason) }))).rejects.toBe(reason)
  })

  test('an unknown provider cannot be called', async () => {
    await expect(invokeActivity(makeActivity({ type: 'constructor' }), makeCall())).rejects.toMatchObject({
      name: 'CannotInvoke',
      message: "unknown provider type 'constructor'",
    })
  })
})
