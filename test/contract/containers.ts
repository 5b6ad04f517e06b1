import { beforeAll, expect, test } from '@jest/globals'
import { type Part, pod, podSpec, refusal, running, SECONDS } from './bench.ts'

export const containers: Part = (bench) => {
  const exec = (...command: string[]) =>
    bench().kubernetes.exec({ pod: 'shell', namespace: bench().namespace, command, timeout: 10 }, bench().signal)
  const logs = (more: object = {}) =>
    bench().kubernetes.logs({ pod: 'shell', namespace: bench().namespace, ...more }, bench().signal)

  beforeAll(async () => {
    await bench().kubernetes.create(pod(bench(), 'shell', podSpec('echo first; echo second; sleep 3600')), bench().signal)
    await running(bench(), 'shell')
  }, 20 * SECONDS)

  test('a program that ends well: 0, its output, each stream apart', async () => {
    const answer = await exec('sh', '-c', 'echo out; echo err >&2')
    expect(answer).toEqual({ exitCode: 0, stdout: 'out\n', stderr: 'err\n', message: '' })
  })

  test('a program that ends badly: its own exit code', async () => {
    expect(await exec('sh', '-c', 'echo so far; exit 3')).toMatchObject({ exitCode: 3, stdout: 'so far\n' })
    expect(await exec('false')).toMatchObject({ exitCode: 1 })
  })

  test('words reach the program as they are', async () => {
    expect((await exec('echo', 'a b', '$HOME', "it's", '&')).stdout).toBe("a b $HOME it's &\n")
  })

  test('a program that is not there has no exit code, but a reason', async () => {
    const answer = await exec('no-such-program')
    expect(answer.exitCode).not.toBe(0)
    expect(answer.message).toContain('no-such-program')
  })

  test('a program that does not end in time has no exit code; what it wrote so far is there', async () => {
    const { kubernetes, namespace, signal } = bench()
    const command = ['sh', '-c', 'echo begun; sleep 30']
    const answer = await kubernetes.exec({ pod: 'shell', namespace, command, timeout: 1 }, signal)
    expect(answer).toMatchObject({ exitCode: null, stdout: 'begun\n', message: 'the program did not end within 1 s' })
  })

  test('the container can be named; one that is not there is refused, as is a pod that is not there: 400, 404', async () => {
    const { kubernetes, namespace, signal } = bench()
    const request = { pod: 'shell', namespace, command: ['true'] }
    expect(await kubernetes.exec({ ...request, container: 'main' }, signal)).toMatchObject({ exitCode: 0 })
    expect(await refusal(kubernetes.exec({ ...request, container: 'other' }, signal))).toMatchObject({ code: 400 })
    expect(await refusal(kubernetes.exec({ ...request, pod: 'absent' }, signal))).toMatchObject({ code: 404 })
  })

  test('the log is what the container wrote, with times where asked for, cut where asked for', async () => {
    expect(await logs()).toBe('first\nsecond\n')
    expect(await logs({ container: 'main', limitBytes: 5 })).toBe('first')
    const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)`
    expect(await logs({ hasTimestamps: true })).toMatch(new RegExp(`^${time} first\n${time} second\n$`))
  })

  test('there is no log of a pod that is not there (404), nor of a container before the first one (400)', async () => {
    const { kubernetes, namespace, signal } = bench()
    expect(await refusal(kubernetes.logs({ pod: 'absent', namespace }, signal))).toMatchObject({ code: 404 })
    expect(await refusal(logs({ isPrevious: true }))).toMatchObject({ code: 400 })
  })
}
