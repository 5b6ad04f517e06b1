import { describe, expect, test } from '@jest/globals'
import { exec_in_pods } from '../../../../../src/activities/chaosk8s/pod/actions/exec_in_pods.ts'
import { type ExecAnswer, KubernetesFailed, type KubernetesObject } from '../../../../../src/kubernetes/kubernetes.ts'
import { bench, pod } from '../../../bench.ts'

const withContainers = (name: string, containers: string[], metadata: object = {}): KubernetesObject => ({
  ...pod(name, { metadata }),
  spec: { containers: containers.map((each) => ({ name: each })) },
})
const PODS = [withContainers('web-a', ['app', 'proxy']), withContainers('web-b', ['app'])]
const WELL: ExecAnswer = { exitCode: 0, stdout: 'out\n', stderr: '', message: '' }

function stage(answer: Partial<ExecAnswer> | (() => Promise<ExecAnswer>) = {}, objects = PODS) {
  const exec = typeof answer === 'function' ? answer : async () => ({ ...WELL, ...answer })
  return bench(exec_in_pods, { objects, door: { exec } })
}
const label_selector = 'app=web'

describe('what it sends', () => {
  test('one list, and one exec in each pod, into its first container', async () => {
    const { run, calls } = stage()
    await run({ cmd: "sh -c 'kill 1'", label_selector, all: true, request_timeout: '5' })
    expect(calls).toEqual([
      'list {"apiVersion":"v1","kind":"Pod","namespace":"shop","labelSelector":"app=web"}',
      'exec {"pod":"web-a","namespace":"shop","container":"app","command":["sh","-c","kill 1"],"timeout":5}',
      'exec {"pod":"web-b","namespace":"shop","container":"app","command":["sh","-c","kill 1"],"timeout":5}',
    ])
  })

  test.each([
    ['the words of a list as they are', { cmd: ['echo', 'a b', '$HOME'] }, '"command":["echo","a b","$HOME"],"timeout":60'],
    ['into the container that is named', { cmd: 'true', container_name: 'proxy' }, '"container":"proxy"'],
  ])('%s', async (_title, args, expected) => {
    const { run, calls } = stage()
    await run({ label_selector, ...args })
    expect(calls[1]).toContain(expected)
  })

  test('into the container that the pod itself calls its default', async () => {
    const annotations = { 'kubectl.kubernetes.io/default-container': 'proxy' }
    const { run, calls } = stage({}, [withContainers('web-a', ['app', 'proxy'], { annotations })])
    await run({ label_selector, cmd: 'true' })
    expect(calls[1]).toContain('"container":"proxy"')
  })
})

describe('how it ended', () => {
  const end = async (answer: Partial<ExecAnswer>) => {
    const { run, told } = stage(answer)
    const [output] = (await run({ label_selector, cmd: 'x y' })) as object[]
    return { output, told }
  }

  test('well: 0, and both streams', async () => {
    const { output, told } = await end({ stderr: 'careful\n' })
    const expected = { pod_name: 'web-a', exit_code: 0, cmd: 'x y', stdout: 'out\n', stderr: '', process_stderr: 'careful\n' }
    expect(output).toEqual(expected)
    expect(told).toEqual([])
  })

  test('with another code: a number, and no evidence of a fault', async () => {
    const { output, told } = await end({ exitCode: 3, stderr: 'bad\n', message: 'exit code 3' })
    expect(output).toMatchObject({ exit_code: 3, stderr: 'exit code 3', process_stderr: 'bad\n' })
    expect(told).toEqual(['not held: "x y" in Pod shop/web-a ended with 3'])
  })

  test('not in time: 1 as in the reference, what came so far, and no evidence', async () => {
    const message = 'the program did not end within 60 s'
    const { output, told } = await end({ exitCode: null, isTimedOut: true, message })
    expect(output).toMatchObject({ exit_code: 1, stdout: 'out\n', stderr: message })
    expect(told).toEqual([`not held: "x y" in Pod shop/web-a: ${message}`])
  })

  test('what was cut is told', async () => {
    const { told } = await end({ isTruncated: true })
    expect(told).toEqual(['warn: of what "x y" in Pod shop/web-a printed only the beginning was kept'])
  })

  test.each([
    ['exec: "x": not found', 'exec: "x": not found'],
    ['', 'the server never said how it ended'],
  ])('a program that could not be run fails it: %j', async (message, expected) => {
    const { run } = stage({ exitCode: null, message })
    await expect(run({ label_selector, cmd: 'x y' })).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: `"x y" in Pod shop/web-a could not be run: ${expected}`,
    })
  })

  test('a refusal fails it', async () => {
    const { run } = stage(() => Promise.reject(new KubernetesFailed('exec in Pod shop/web-a: Forbidden (403)', { code: 403 })))
    await expect(run({ label_selector, cmd: 'x' })).rejects.toMatchObject({ name: 'KubernetesFailed', code: 403 })
  })
})

describe('a container that is not there', () => {
  test('skips the pod, and is told', async () => {
    const { run, told } = stage()
    expect(await run({ label_selector, cmd: 'x', all: true, container_name: 'proxy' })).toMatchObject([{ pod_name: 'web-a' }])
    expect(told).toEqual(['warn: no container "proxy" in web-b: containers there are app'])
  })

  test('in any pod: nothing was done', async () => {
    const { run, told } = stage()
    expect(await run({ label_selector, cmd: 'x', all: true, container_name: 'db' })).toEqual([])
    expect(told).toEqual(['nothing: no container "db" in web-a, web-b: containers there are app, proxy'])
  })
})

test('no pod: nothing was done', async () => {
  const { run, told } = stage({}, [])
  expect(await run({ label_selector, cmd: 'x' })).toEqual([])
  expect(told).toEqual(['nothing: no pod in namespace "shop" has the label app=web'])
})

test.each([
  [{ cmd: '' }, 'A command must be set to run a container'],
  [{ cmd: [] }, 'A command must be set to run a container'],
  [{ cmd: "echo 'a" }, 'the command has no end'],
  [{ cmd: 'x', qty: -1 }, "Cannot select pods. Quantity '-1' is negative."],
])('%j fails before the server is asked', async (args, message) => {
  const { run, calls } = stage()
  await expect(run(args)).rejects.toThrow(message)
  expect(calls).toEqual([])
})
