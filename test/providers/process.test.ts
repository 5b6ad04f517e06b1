import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Activity } from '../../src/experiment/schema.ts'
import { invokeActivity } from '../../src/providers/index.ts'
import { processProvider } from '../../src/providers/process.ts'
import { makeActivity, makeCall, type TestCall } from './call.ts'

interface Output {
  status: number
  stdout: string
  stderr: string
}

function run(provider: Record<string, unknown>, call: TestCall = makeCall(), more: Partial<Activity> = {}): Promise<Output> {
  return invokeActivity(makeActivity({ type: 'process', ...provider }, more), call) as Promise<Output>
}

async function print(args: unknown, configuration: Record<string, unknown> = {}, path = 'echo'): Promise<string> {
  return (await run({ path, arguments: args }, makeCall({ configuration }))).stdout
}

describe('which program', () => {
  test('PROC-1 the path is resolved along PATH, and not substituted', async () => {
    expect(await run({ path: 'true' })).toEqual({ status: 0, stdout: '', stderr: '' })
    await expect(run({ path: '${tool}' }, makeCall({ configuration: { tool: 'true' } }))).rejects.toThrow(
      "path '${tool}' cannot be found",
    )
  })

  test('PROC-1 a relative path starts from the directory of the engine', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'process-'))
    await writeFile(join(directory, 'tool'), '#!/bin/sh\necho here\n', { mode: 0o755 })
    expect((await run({ path: './tool' }, makeCall({ directory }))).stdout).toBe('here\n')
  })

  test.each([
    ['list', ['a']],
    ['text', 'a'],
  ])('PROC-13 a program that is not there fails the activity (arguments as %s)', async (_, args) => {
    await expect(run({ path: 'no-such-tool', arguments: args })).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: "path 'no-such-tool' cannot be found, in activity 'look'",
    })
  })

  test('a program that the system will not start fails the activity', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'process-'))
    await writeFile(join(directory, 'tool'), '#!/no/such/interpreter\n', { mode: 0o755 })
    await expect(run({ path: './tool' }, makeCall({ directory }))).rejects.toMatchObject({ name: 'ActivityFailed' })
  })
})

describe('its arguments', () => {
  test('PROC-2 a list goes without a shell, each item as Python writes it; nulls and empty texts are dropped', async () => {
    const args = ['a  b | tr a-z A-Z', '', null, 0, false, true, 1.5, { k: 1 }, [1, 'x']]
    expect(await print(args)).toBe("a  b | tr a-z A-Z 0 False True 1.5 {'k': 1} [1, 'x']\n")
  })

  test('PROC-3 a text goes through the shell', async () => {
    expect(await print('a  b | tr a-z A-Z; echo "$HOME"')).toBe('A B\n/nowhere\n')
  })

  test('PROC-3 no arguments and an empty list need no shell, an empty text does', async () => {
    const parent = async (args: unknown) => (await run({ path: 'printenv', arguments: args }, call)).stdout.includes('PWD=')
    const call = makeCall({ environment: { PATH: '/usr/bin:/bin' } })
    expect(await Promise.all([parent(undefined), parent([]), parent('')])).toEqual([false, false, true])
  })

  test('PROC-4 a mapping alternates keys and values, a null gives a bare key', async () => {
    expect(await print({ '--count': 2, '--flag': null, '--name': '', '-v': false })).toBe('--count 2 --flag --name -v False\n')
  })

  test('PROC-5 a value in a text meets the shell, in a list it does not', async () => {
    const configuration = { name: 'x; echo injected' }
    expect(await print('${name}', configuration)).toBe('x\ninjected\n')
    expect(await print(['${name}'], configuration)).toBe('x; echo injected\n')
  })

  test('PROC-5 a text that is one reference to a list becomes the list', async () => {
    expect(await print('${words}', { words: ['a', '$HOME'] })).toBe('a $HOME\n')
  })

  test('PROC-5 a text that is one reference to a number cannot be called', async () => {
    await expect(print('${n}', { n: 3 })).rejects.toMatchObject({
      name: 'CannotInvoke',
      message: expect.stringContaining('not 3'),
    })
  })

  test('SUB-10 without configuration and secrets nothing is replaced, not even $$', async () => {
    expect(await print(['$$ ${unset} aaaa'])).toBe('$$ ${unset} aaaa\n')
    expect(await print(['$$ ${unset} aaaa'], { x: 1 })).toBe('$ ${unset} aaaa\n')
  })
})

describe('how it ends', () => {
  test('PROC-6 it gets the environment of the engine', async () => {
    const call = makeCall({ environment: { PATH: '/usr/bin:/bin', FROM_FILE: 'yes' } })
    expect((await run({ path: 'printenv', arguments: ['FROM_FILE'] }, call)).stdout).toBe('yes\n')
  })

  test('PROC-7 the result holds exit code and streams, untrimmed', async () => {
    expect(await run({ path: 'sh', arguments: ['-c', 'echo out; echo " err " >&2; exit 7'] })).toEqual({
      status: 7,
      stdout: 'out\n',
      stderr: ' err \n',
    })
  })

  test('PROC-8 an exit code above 0 is no failure; it is a warning, unless there is a tolerance', async () => {
    const call = makeCall()
    expect((await run({ path: 'sh', arguments: ['-c', 'exit 3'] }, call)).status).toBe(3)
    expect(call.warnings).toEqual(['process sh ended with 3'])
    await run({ path: 'sh', arguments: ['-c', 'exit 3'] }, call, { tolerance: 0 })
    await run({ path: 'sh', arguments: ['-c', 'kill -9 $$'] }, call)
    expect(call.warnings).toHaveLength(1)
  })

  test('PROC-9 PROC-10 a timeout fails the activity and ends all that it started', async () => {
    const started = performance.now()
    await expect(run({ path: 'sleep', arguments: '30 | sleep 30', timeout: 0.1 })).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: 'process activity took too long to complete',
    })
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test('PROC-9 a timeout that is a text cannot be called, also not as a variable', async () => {
    const call = makeCall({ configuration: { t: 3 } })
    await expect(run({ path: 'true', timeout: '${t}' }, call)).rejects.toMatchObject({ name: 'CannotInvoke' })
  })

  test('PROC-10 an abort ends it, with the reason of the signal', async () => {
    const stop = new AbortController()
    const reason = new Error('cancelled')
    setTimeout(() => stop.abort(reason), 50)
    await expect(run({ path: 'sleep', arguments: ['30'] }, makeCall({ signal: stop.signal }))).rejects.toBe(reason)
  })

  test('output without end fails the activity', async () => {
    await expect(run({ path: 'yes' })).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: expect.stringContaining('printed more than'),
    })
  })
})

describe('PROC-11 what it prints', () => {
  test.each([
    ['a short number is not taken for another language', '1.5\\n', '1.5\n'],
    ['UTF-8', '5\\342\\202\\254', '5€'],
    ['UTF-8 with a mark', '\\357\\273\\277{}', '{}'],
    ['UTF-16, little end first', '\\377\\376h\\000i\\000', 'hi'],
    ['UTF-16, big end first', '\\376\\377\\000h\\000i', 'hi'],
    ['PROC-12 whatever is none of these, as Latin-1', 'caf\\351', 'café'],
  ])('%s', async (_, format, expected) => {
    expect(await print([format], {}, 'printf')).toBe(expected)
  })
})

describe('check', () => {
  const look = makeCall()
  const check = async (path: unknown, more = {}) => processProvider.check(makeActivity({ type: 'process', path, ...more }), look)

  test('VAL-71 a program that cannot be found', async () => {
    expect(await check('no-such-tool')).toEqual([
      { path: ['provider', 'path'], message: "path 'no-such-tool' cannot be found, in activity 'look'" },
    ])
  })

  test('VAL-72 a file that may not be executed', async () => {
    expect((await check('/etc/passwd'))[0]?.message).toBe("no access permission to '/etc/passwd', in activity 'look'")
  })

  test('VAL-107 a variable in the path is not replaced, and the message says so', async () => {
    expect((await check('${tool}'))[0]?.message).toMatch(/cannot be found.*variables are not replaced in a path/)
  })

  test('what is there is no problem; what is no text is the schema’s to tell', async () => {
    expect(await check('sh')).toEqual([])
    expect(await check(undefined)).toEqual([])
  })
})
