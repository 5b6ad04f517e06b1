import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { type ExecOptions, exec, OUTPUT_MAX, OutputTooLong } from '../../src/system/exec.ts'
import { endAllChildren } from '../../src/system/process-group.ts'

const never = new AbortController().signal

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString()
}

function shell(line: string, more: Partial<ExecOptions> = {}) {
  return exec({ file: line, shell: true, ...more }, never)
}

/** Waits until it is gone, or dead and only waiting for its parent to notice. */
async function ended(pid: number): Promise<boolean> {
  for (let left = 100; left > 0; left--) {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    if (status === '' || /\) [ZX] /.test(status)) return true
    await sleep(10)
  }
  return false
}

describe('a program that ends by itself', () => {
  test('PROC-7 gives its exit code and both streams, untrimmed', async () => {
    const result = await shell('echo out; echo err >&2; exit 3')
    expect({ ...result, stdout: text(result.stdout), stderr: text(result.stderr) }).toEqual({
      status: 3,
      stdout: 'out\n',
      stderr: 'err\n',
      isTimedOut: false,
    })
  })

  test('PROC-7 killed by a signal, its status is minus the number of the signal', async () => {
    expect((await shell('kill -9 $$')).status).toBe(-9)
  })

  test('gets its arguments as they are, without a shell', async () => {
    const result = await exec({ file: '/bin/echo', arguments: ['$HOME', 'a  b', '*'] }, never)
    expect(text(result.stdout)).toBe('$HOME a  b *\n')
  })

  test('gets the environment and the directory that it is given, and only those', async () => {
    const result = await shell('echo "$COLOUR-$HOME"; pwd', { environment: { COLOUR: 'red' }, directory: '/tmp' })
    expect(text(result.stdout)).toBe('red-\n/tmp\n')
  })

  test('that cannot be started is an error that says why', async () => {
    await expect(exec({ file: '/nowhere/at-all' }, never)).rejects.toThrow('ENOENT')
  })
})

describe('a program that has to be ended', () => {
  test('PROC-10 a timeout ends the whole tree, not only the shell', async () => {
    const started = performance.now()
    const result = await shell('sleep 30 & echo $!; wait', { timeout: 0.2 })
    expect(result.isTimedOut).toBe(true)
    expect(performance.now() - started).toBeLessThan(3000)
    expect(await ended(Number(text(result.stdout)))).toBe(true)
  })

  test('PROC-10 who ignores TERM is killed after a grace', async () => {
    const result = await shell("trap '' TERM; echo $$; while :; do sleep 0.05; done", { timeout: 0.1 })
    expect(result).toMatchObject({ isTimedOut: true, status: -9 })
    expect(await ended(Number(text(result.stdout)))).toBe(true)
  })

  test('PROC-10 a grandchild that ignores TERM and holds no stream is killed too', async () => {
    const line = "(trap '' TERM; exec >/dev/null 2>&1; while :; do sleep 0.05; done) & echo $!; sleep 0.1; exec sleep 30"
    const result = await shell(line, { timeout: 0.4 })
    expect(await ended(Number(text(result.stdout)))).toBe(true)
  })

  test('a program that leaves the group cannot hold the call up', async () => {
    const started = performance.now()
    const result = await shell('setsid sleep 5 & exec sleep 30', { timeout: 0.1 })
    expect(result.isTimedOut).toBe(true)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test('an abort ends the tree and gives the reason of the signal', async () => {
    const stop = new AbortController()
    const reason = new Error('enough')
    const running = exec({ file: 'sleep 30 & wait', shell: true }, stop.signal)
    setTimeout(() => stop.abort(reason), 50)
    await expect(running).rejects.toBe(reason)
  })

  test('an aborted signal starts nothing', async () => {
    const reason = new Error('too late')
    await expect(exec({ file: '/bin/true' }, AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  test('a timeout of years does not fire at once', async () => {
    expect(await shell('exit 0', { timeout: 1e9 })).toMatchObject({ isTimedOut: false, status: 0 })
  })

  test('a program that prints for ever is ended, and says so', async () => {
    const running = exec({ file: 'yes', shell: true }, never)
    await expect(running).rejects.toThrow(new OutputTooLong(`the process printed more than ${OUTPUT_MAX} bytes and was ended`))
  })

  test('endAllChildren kills everything at once', async () => {
    const running = shell("trap '' TERM; while :; do sleep 0.05; done")
    endAllChildren()
    expect((await running).status).toBe(-9)
  })
})
