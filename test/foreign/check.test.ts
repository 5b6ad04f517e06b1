import { afterEach, describe, expect, test } from '@jest/globals'
import type { PythonProvider } from '../../src/experiment/schema.ts'
import { openForeign } from '../../src/foreign/open-foreign.ts'
import { makeActivity, makeCall } from '../providers/call.ts'
import { type Bench, closeBenches, openBench, withPython } from './python.ts'

afterEach(closeBenches)

async function check({ foreign }: Pick<Bench, 'foreign'>, func: string, args?: unknown, module = 'mine') {
  const activity = makeActivity({ type: 'python', module, func, ...(args !== undefined && { arguments: args }) })
  await foreign.learn([activity.provider as PythonProvider], [], new AbortController().signal)
  return foreign.provider.check(activity, makeCall())
}

withPython('a check', () => {
  const module = [
    'import time',
    'def f(a, b=1, *, c, configuration, secrets): pass',
    'def any(**rest): pass',
    'class K: pass',
  ].join('\n')

  test('VAL-63 VAL-102 every argument that is missing or unknown, with the activity', async () => {
    const bench = openBench({ mine: module })
    expect(await check(bench, 'f', { a: 1, d: 2 })).toEqual([
      { path: ['provider', 'arguments'], message: "required argument 'c' is missing from activity 'look'" },
      {
        path: ['provider', 'arguments', 'd'],
        message: expect.stringContaining("argument 'd' is not part of the function signature in activity 'look'"),
      },
    ])
    expect(await check(bench, 'f', { a: 1, c: 2 })).toEqual([])
    expect(await check(bench, 'any', { whatever: 1 })).toEqual([])
  })

  test('VAL-62 only functions can be called', async () => {
    const bench = openBench({ mine: module })
    const message = (name: string) => `The python module 'mine' does not expose a function called '${name}' in probe 'look'`
    expect(await check(bench, 'nothing')).toEqual([{ path: ['provider', 'func'], message: message('nothing') }])
    expect(await check(bench, 'K')).toEqual([{ path: ['provider', 'func'], message: message('K') }])
  })

  test('built-ins that do not tell their arguments are accepted', async () => {
    expect(await check(openBench(), 'sleep', { secs: 1 }, 'time')).toEqual([])
  })

  test('VAL-61 a module that this Python cannot find, and one that breaks', async () => {
    const bench = openBench({ broken: 'raise ValueError("half done")' })
    const [missing] = await check(bench, 'f', {}, 'acme.disk')
    expect(missing).toMatchObject({ path: ['provider', 'module'] })
    expect(missing?.message).toMatch(
      /^could not find Python module 'acme.disk' in activity 'look'.*No module named 'acme'.*PYTHONPATH$/,
    )
    expect((await check(bench, 'f', {}, 'broken'))[0]?.message).toBe(
      "the Python module 'broken' of activity 'look' cannot be imported: ValueError: half done",
    )
  })

  test('a module that ends Python while it is imported is told, and ends nothing else', async () => {
    const bench = openBench({ deadly: 'import os\nos._exit(4)', mine: module })
    expect((await check(bench, 'f', {}, 'deadly'))[0]?.message).toContain('it ended with 4')
    expect(await check(bench, 'any')).toEqual([])
  })
})

describe('without Python', () => {
  const foreign = openForeign({ environment: { PATH: '/nowhere' }, directory: '/' }, () => {})

  test('VAL-61 a check says what to do', async () => {
    const [problem] = await check({ foreign }, 'fill', {}, 'acme.disk')
    expect(problem?.message).toBe(
      "could not find Python module 'acme.disk' in activity 'look': no native function has this name, and there is no python3 on the PATH; install Python 3.8 or later together with that module",
    )
  })

  test('a call fails', async () => {
    const activity = makeActivity({ type: 'python', module: 'acme.disk', func: 'fill' })
    await expect(foreign.provider.invoke(activity, makeCall())).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: 'there is no python3 on the PATH',
    })
  })
})
