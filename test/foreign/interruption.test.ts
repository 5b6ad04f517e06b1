import { afterEach, expect, test } from '@jest/globals'
import { InterruptExecution } from '../../src/experiment/errors.ts'
import { call, closeBenches, isGone, openBench, withPython } from './python.ts'

afterEach(closeBenches)

withPython('an interruption', () => {
  const sleeping = [
    'import os, subprocess, sys, time',
    'def sleep():',
    '  try:',
    '    print("begun", flush=True)',
    '    time.sleep(60)',
    '  finally: print("tidied up")',
    'def stubborn():',
    '  child = subprocess.Popen(["sleep", "60"])',
    '  print("begun, child", child.pid, flush=True)',
    '  while True:',
    '    try: time.sleep(60)',
    '    except BaseException: pass',
    'def fine(): return 1',
    'def leave(code): sys.exit(code)',
    'def signal_itself():',
    '  import signal',
    '  os.kill(os.getpid(), signal.SIGUSR1)',
    '  time.sleep(60)',
  ].join('\n')

  /** Stopped as soon as it says that it has begun. */
  const stopAtWork = ({ said }: ReturnType<typeof openBench>) => {
    const stop = new AbortController()
    const looking = setInterval(() => {
      if (!said.some((line) => line.includes('begun'))) return
      clearInterval(looking)
      stop.abort(new InterruptExecution('stop'))
    }, 20)
    return stop.signal
  }

  test('EXIT-3 EXIT-4 stops a function that waits as Ctrl-C would, and Python goes on', async () => {
    const bench = openBench({ mine: sleeping })
    await expect(call(bench, 'sleep', {}, {}, { signal: stopAtWork(bench) })).rejects.toMatchObject({ message: 'stop' })
    expect(await call(bench, 'fine')).toBe(1)
    expect(bench.said).toContain('info: python: tidied up')
    expect(bench.said.join()).not.toContain('is gone')
  })

  test('EXIT-4 kills a function that does not care, with everything that it started; the next call has a new Python', async () => {
    const bench = openBench({ mine: sleeping })
    await expect(call(bench, 'stubborn', {}, {}, { signal: stopAtWork(bench) })).rejects.toMatchObject({ message: 'stop' })
    const child = Number(/child (\d+)/.exec(bench.said.join())?.[1])
    expect(await call(bench, 'fine')).toBe(1)
    await expect(isGone(child)).resolves.toBeUndefined()
  })

  test.each([
    ['20', 20, true],
    ['30', 30, false],
  ])('EXIT-2 EXIT-7 a function that exits with %s ends the experiment', async (_, code, playsRollbacks) => {
    const bench = openBench({ mine: sleeping })
    const exits = bench.foreign.exits()
    await expect(call(bench, 'leave', { code })).rejects.toMatchObject({ name: 'InterruptExecution', playsRollbacks })
    expect(exits.reason).toMatchObject({ message: `Received the exit signal: ${code}`, playsRollbacks })
    expect(await call(bench, 'fine')).toBe(1)
  })

  test('EXIT-2 a function that signals its own process, as exit_gracefully() does, ends the experiment', async () => {
    const bench = openBench({ mine: sleeping })
    bench.foreign.exits()
    await expect(call(bench, 'signal_itself')).rejects.toMatchObject({ message: 'Received the exit signal: 20' })
  })

  test('the end of the run ends what was started and left behind', async () => {
    const bench = openBench({ mine: 'import subprocess\ndef leave_behind(): return subprocess.Popen(["sleep", "60"]).pid' })
    const child = (await call(bench, 'leave_behind')) as number
    await bench.foreign.close()
    await expect(isGone(child)).resolves.toBeUndefined()
  })
})
