import { afterEach, expect, test } from '@jest/globals'
import { loadExperiment } from '../../src/experiment/load.ts'
import { openForeign } from '../../src/foreign/open-foreign.ts'
import { makeActivity, makeCall } from '../providers/call.ts'
import { call, closeBenches, openBench, withPython } from './python.ts'

afterEach(closeBenches)

withPython('a call', () => {
  test('PY-1 the arguments by name, with variables replaced; the result is the output', async () => {
    const bench = openBench({ mine: 'def join(left, right=1): return [left, right]' })
    const values = { configuration: { n: 3 } }
    expect(await call(bench, 'join', { left: '${n}', right: 'x$n' }, {}, values)).toEqual([3, 'x3'])
    expect(await call(bench, 'join', { left: null })).toEqual([null, 1])
  })

  test('PY-2 a parameter named configuration is given all of it, whatever else is passed', async () => {
    const bench = openBench({ mine: 'def show(configuration=None): return configuration' })
    expect(await call(bench, 'show', undefined, {}, { configuration: { a: [1] } })).toEqual({ a: [1] })
  })

  test('SEC-11 SEC-12 secrets only where the provider names groups, merged, and one name may stand alone', async () => {
    const bench = openBench({ mine: 'def show(secrets="not passed"): return secrets\ndef none(): return 1' })
    const values = { secrets: { a: { user: 'jane', token: '1' }, b: { token: '2' } } }
    expect(await call(bench, 'show', undefined, {}, values)).toBe('not passed')
    expect(await call(bench, 'show', undefined, { secrets: ['a', 'b', 'unknown'] }, values)).toEqual({ user: 'jane', token: '2' })
    expect(await call(bench, 'show', undefined, { secrets: 'b' }, values)).toEqual({ token: '2' })
    expect(await call(bench, 'none', undefined, { secrets: ['a'] }, values)).toBe(1)
  })

  test('SUB-11 a number that was written 2.0 arrives as a float', async () => {
    const bench = openBench({ mine: 'def kinds(*, a, b): return [type(a).__name__, type(b).__name__]' })
    const { experiment } = loadExperiment('{title: t, description: d, method: [], configuration: {a: 2.0, b: 2}}', 'e.yaml')
    const configuration = experiment.configuration as Record<string, unknown>
    expect(await call(bench, 'kinds', { a: '${a}', b: '${b}' }, {}, { configuration })).toEqual(['float', 'int'])
  })

  test('JRN-11 JRN-14 what JSON cannot hold comes as text', async () => {
    const bench = openBench({
      mine: [
        'import datetime, decimal, enum, uuid',
        'class Color(enum.Enum): RED = "red"',
        'class Odd:',
        '  def __str__(self): raise ValueError()',
        'def all():',
        '  return {"bytes": b"a\\xff", "set": {1}, "date": datetime.date(2020, 1, 2), "decimal": decimal.Decimal("1.50"),',
        '    "tuple": (1, 2), 3: "key", None: 0, "enum": Color.RED, "odd": Odd(), "nan": float("nan"),',
        '    "uuid": uuid.UUID(int=1), "function": len}',
        'def endless():',
        '  value = []',
        '  value.append(value)',
        '  return value',
      ].join('\n'),
    })
    expect(await call(bench, 'all')).toEqual({
      bytes: 'a\\xff',
      set: '{1}',
      date: '2020-01-02',
      decimal: '1.50',
      tuple: [1, 2],
      '3': 'key',
      null: 0,
      enum: 'red',
      odd: '<Odd>',
      nan: Number.NaN,
      uuid: '00000000-0000-0000-0000-000000000001',
      function: '<built-in function len>',
    })
    expect(JSON.stringify(await call(bench, 'endless'))).toContain('[...]')
  })

  test('PY-3 PY-4 whatever the function raises is a failure, told as the last line of its traceback', async () => {
    const bench = openBench({
      mine: [
        'from chaoslib.exceptions import ActivityFailed, InterruptExecution',
        'def oops(): raise RuntimeError("oops")',
        'def fails(): raise ActivityFailed("nope")',
        'def interrupts(): raise InterruptExecution("stop")',
      ].join('\n'),
    })
    const failed = (message: string) => expect.objectContaining({ name: 'ActivityFailed', message })
    await expect(call(bench, 'oops')).rejects.toEqual(failed('RuntimeError: oops'))
    await expect(call(bench, 'fails')).rejects.toEqual(failed('chaoslib.exceptions.ActivityFailed: nope'))
    await expect(call(bench, 'interrupts')).rejects.toEqual(failed('chaoslib.exceptions.InterruptExecution: stop'))
    expect(bench.said.some((line) => line.startsWith('debug: Traceback'))).toBe(true)
  })

  test('PY-1 a module or a function that is not there can never be called', async () => {
    const bench = openBench({ mine: '' })
    await expect(call(bench, 'nothing')).rejects.toMatchObject({ name: 'CannotInvoke' })
    await expect(call(bench, 'f', {}, { module: 'nowhere' })).rejects.toMatchObject({
      name: 'CannotInvoke',
      message: "ModuleNotFoundError: No module named 'nowhere'",
    })
  })

  test('PY-6 the current directory is not on the path, PYTHONPATH is', async () => {
    const { folder } = openBench({ mine: 'def f(): return 1' })
    const { PATH, HOME } = process.env
    const foreign = openForeign({ environment: { PATH, HOME }, directory: folder }, () => {})
    const activity = makeActivity({ type: 'python', module: 'mine', func: 'f' })
    await expect(foreign.provider.invoke(activity, makeCall())).rejects.toMatchObject({ name: 'CannotInvoke' })
    await foreign.close()
  })

  test('what it prints and logs is told, and disturbs nothing', async () => {
    const bench = openBench({
      mine: [
        'import logging, os, sys',
        'def chatty():',
        '  print("to stdout é")',
        '  print("to stderr", file=sys.stderr)',
        '  os.write(1, b"raw\\n")',
        '  logger = logging.getLogger("chaostoolkit")',
        '  logger.warning("through the %s", "logger")',
        '  logger.log(25, "a level of its own")',
        '  logger.critical("the end")',
        '  return "fine"',
      ].join('\n'),
    })
    expect(await call(bench, 'chatty')).toBe('fine')
    await bench.foreign.close()
    expect(bench.said).toEqual(
      expect.arrayContaining([
        'info: python: to stdout é',
        'info: python: to stderr',
        'info: python: raw',
        'warning: through the logger',
        'info: a level of its own',
        'critical: the end',
      ]),
    )
  })

  test('one Python for all calls: modules keep what they know; foreground work is on its main thread', async () => {
    const bench = openBench({
      mine: [
        'import os, threading',
        'count = 0',
        'def f():',
        '  global count',
        '  count += 1',
        '  return [count, os.getpid(), threading.current_thread() is threading.main_thread()]',
      ].join('\n'),
    })
    const [first, second] = [await call(bench, 'f'), await call(bench, 'f')] as [unknown[], unknown[]]
    expect([first[0], second[0], first[1]]).toEqual([1, 2, second[1]])
    expect([first[2], second[2]]).toEqual([true, true])
  })

  test('BG-1 several at once', async () => {
    const bench = openBench({
      mine: 'import threading\nbarrier = threading.Barrier(3, timeout=10)\ndef meet(): return barrier.wait() >= 0',
    })
    const together = [call(bench, 'meet'), call(bench, 'meet', {}, { background: true }), call(bench, 'meet')]
    expect(await Promise.all(together)).toEqual([true, true, true])
  })

  test('a result that is too long, and a Python that dies, fail the activity and nothing else', async () => {
    const bench = openBench({
      mine: 'import os\ndef long(): return "x" * (17 * 1024 * 1024)\ndef dies(): os._exit(3)\ndef fine(): return 1',
    })
    await expect(call(bench, 'long')).rejects.toMatchObject({ message: expect.stringContaining('characters as JSON') })
    await expect(call(bench, 'dies')).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: expect.stringContaining('it ended with 3'),
    })
    expect(await call(bench, 'fine')).toBe(1)
  })
})
