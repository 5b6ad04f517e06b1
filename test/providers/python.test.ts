import { describe, expect, test } from '@jest/globals'
import { z } from 'zod/mini'
import { type ActivityDefinition, defineAction, defineProbe, type Tools } from '../../src/activities/activity.ts'
import { ActivityFailed } from '../../src/experiment/errors.ts'
import { KubernetesFailed } from '../../src/kubernetes/kubernetes.ts'
import type { Provider } from '../../src/providers/provider.ts'
import { pythonProvider } from '../../src/providers/python.ts'
import { makeActivity, makeCall } from './call.ts'

const stop = defineAction({
  name: 'shop.pod.actions.stop',
  summary: 'Stops pods.',
  permissions: [],
  arguments: z.object({
    ns: z.string(),
    qty: z._default(z.int(), 1),
    mode: z.optional(z.enum(['fixed', 'percentage'])),
    names: z.optional(z.union([z.string(), z.array(z.string())])),
    grace: z.optional(z.nullable(z.number())),
  }),
  run: async (args) => args,
})

const secrets = defineProbe({
  name: 'shop.pod.probes.secrets',
  summary: 'Shows what it is given.',
  permissions: [],
  arguments: z.object({}),
  run: async (_, tools: Tools) => ({ secrets: tools.secrets, configuration: tools.configuration }),
})

function failing(error: Error): ActivityDefinition {
  return defineProbe({
    name: 'shop.fail',
    summary: 'Fails.',
    permissions: [],
    arguments: z.object({}),
    run: () => Promise.reject(error),
  })
}

function provide(...more: ActivityDefinition[]): Provider {
  const definitions = [stop, secrets, ...more] as ActivityDefinition[]
  return pythonProvider({
    loadActivity: async (name) => definitions.find((definition) => definition.name === name),
    activityNames: () => definitions.map(({ name }) => name),
  })
}

function python(func: string, args?: unknown, more = {}) {
  const [module, name] = [func.slice(0, func.lastIndexOf('.')), func.slice(func.lastIndexOf('.') + 1)]
  return makeActivity({ type: 'python', module, func: name, ...(args !== undefined && { arguments: args }), ...more })
}

describe('check', () => {
  const check = async (func: string, args?: unknown) => provide().check(python(func, args), makeCall())

  test('VAL-61 an unknown module, with the one that was probably meant', async () => {
    expect(await check('shop.pods.actions.stop')).toEqual([
      {
        path: ['provider', 'module'],
        message: "could not find Python module 'shop.pods.actions' in activity 'look' (did you mean `shop.pod.actions`?)",
      },
    ])
  })

  test('VAL-62 an unknown function, with the one that was probably meant', async () => {
    expect(await check('shop.pod.actions.stopp')).toEqual([
      {
        path: ['provider', 'func'],
        message:
          "The python module 'shop.pod.actions' does not expose a function called 'stopp' in action 'look' (did you mean `stop`?)",
      },
    ])
  })

  test('VAL-63 VAL-102 a missing and an unknown argument, named with the activity', async () => {
    expect(await check('shop.pod.actions.stop', { quantity: 1, moode: 'fixed' })).toEqual([
      { path: ['provider', 'arguments'], message: "required argument 'ns' is missing from activity 'look'" },
      {
        path: ['provider', 'arguments', 'quantity'],
        message: "argument 'quantity' is not part of the function signature in activity 'look'",
      },
      {
        path: ['provider', 'arguments', 'moode'],
        message: "argument 'moode' is not part of the function signature in activity 'look' (did you mean `mode`?)",
      },
    ])
  })

  test('arguments of the wrong type, each where it stands', async () => {
    expect(await check('shop.pod.actions.stop', { ns: 'shop', qty: 'many', mode: 'all', names: ['a', 3] })).toEqual([
      { path: ['provider', 'arguments', 'qty'], message: "argument 'qty' of activity 'look': expected number, received string" },
      { path: ['provider', 'arguments', 'mode'], message: expect.stringContaining('expected one of "fixed"|"percentage"') },
      { path: ['provider', 'arguments', 'names'], message: expect.stringContaining('expected string') },
    ])
  })

  test('an argument that holds a variable may turn into anything', async () => {
    expect(await check('shop.pod.actions.stop', { ns: '${ns}', qty: '$many', names: ['${a}', 3] })).toEqual([])
  })

  test('null stands for an argument that is not given, but not for one that must be', async () => {
    expect(await check('shop.pod.actions.stop', { ns: 'shop', qty: null, mode: null })).toEqual([])
    expect(await check('shop.pod.actions.stop', { ns: null })).toMatchObject([{ path: ['provider', 'arguments', 'ns'] }])
  })

  test('arguments that are no mapping', async () => {
    expect(await check('shop.pod.actions.stop', ['shop'])).toMatchObject([
      { message: "the arguments of activity 'look' must be a mapping" },
    ])
  })
})

describe('invoke', () => {
  const invoke = (activity = python('shop.fail'), call = makeCall(), ...more: ActivityDefinition[]) =>
    provide(...more).invoke(activity, call)

  test('PY-1 arguments are substituted and passed by name, with the defaults of the function', async () => {
    const call = makeCall({ configuration: { where: 'shop', many: 3 } })
    expect(await invoke(python('shop.pod.actions.stop', { ns: '${where}', qty: '${many}' }), call)).toEqual({
      ns: 'shop',
      qty: 3,
    })
    expect(await invoke(python('shop.pod.actions.stop', { ns: 'a', qty: null, grace: null }))).toEqual({
      ns: 'a',
      qty: 1,
      grace: null,
    })
  })

  test('PY-1 arguments that do not fit fail the activity', async () => {
    const call = makeCall({ configuration: { many: 'lots' } })
    await expect(invoke(python('shop.pod.actions.stop', { ns: 'shop', qty: '${many}' }), call)).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: "argument 'qty' of activity 'look': expected number, received string",
    })
    await expect(invoke(python('shop.pod.actions.stop', {}))).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: "required argument 'ns' is missing from activity 'look'",
    })
  })

  test('PY-1 a function that does not exist cannot be called', async () => {
    await expect(invoke(python('shop.pod.actions.begin'))).rejects.toMatchObject({ name: 'CannotInvoke' })
  })

  test.each([
    ['a list, later groups winning, unknown ones ignored', ['a', 'b', 'none'], { user: 'jane', token: 'b' }],
    ['SEC-12 one name', 'a', { user: 'jane', token: 'a' }],
    ['nothing', undefined, {}],
  ])('SEC-11 PY-2 the groups of secrets that are listed reach the function: %s', async (_, groups, expected) => {
    const call = makeCall({ configuration: { c: 1 }, secrets: { a: { user: 'jane', token: 'a' }, b: { token: 'b' } } })
    const output = await invoke(python('shop.pod.probes.secrets', undefined, groups && { secrets: groups }), call)
    expect(output).toEqual({ secrets: expected, configuration: { c: 1 } })
  })

  test.each([
    [403, 'refused'],
    [401, 'refused'],
    [0, 'unreachable'],
    [404, undefined],
  ])('an answer of %i from the API server is a failed activity, %s', async (code, because) => {
    const error = new KubernetesFailed('delete Pod shop/web: Forbidden (403): no', { code })
    await expect(invoke(python('shop.fail'), makeCall(), failing(error))).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: 'chaoslib.exceptions.ActivityFailed: delete Pod shop/web: Forbidden (403): no',
      because,
      cause: error,
    })
  })

  test('PY-3 what a function says of its failure is told with the class that the reference raises', async () => {
    const refusal = invoke(python('shop.fail'), makeCall(), failing(new ActivityFailed('no pods', { because: 'refused' })))
    const message = 'chaoslib.exceptions.ActivityFailed: no pods'
    await expect(refusal).rejects.toMatchObject({ name: 'ActivityFailed', message, because: 'refused' })
  })
})

describe('functions that are not native', () => {
  const foreign: Provider = {
    check: ({ name }) => [{ path: ['provider'], message: `checked ${name}` }],
    invoke: async ({ name }) => `called ${name}`,
  }

  test('go to the foreign provider, native ones do not', async () => {
    const call = makeCall({ foreign })
    expect(await provide().check(python('theirs.do_it'), call)).toEqual([{ path: ['provider'], message: 'checked look' }])
    expect(await provide().invoke(python('theirs.do_it'), call)).toBe('called look')
    expect(await provide().check(python('shop.pod.actions.stop', { ns: 'a' }), call)).toEqual([])
  })
})
