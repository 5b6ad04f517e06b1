import { describe, expect, test } from '@jest/globals'
import { LOGS_MAX, read_pod_logs } from '../../../../../src/activities/chaosk8s/pod/probes/read_pod_logs.ts'
import { KubernetesFailed } from '../../../../../src/kubernetes/kubernetes.ts'
import { bench, pod } from '../../../bench.ts'

const LINE = '2026-01-01T00:00:00Z hello\n'
const PODS = [pod('web-a'), pod('web-b')]
const stage = (logs = async (_request: { pod: string }) => LINE) => bench(read_pod_logs, { objects: PODS, door: { logs } })

test('one list, and the log of each pod with the time of each line', async () => {
  const { run, calls } = stage()
  expect(await run({ label_selector: 'app=web' })).toEqual({ 'web-a': LINE, 'web-b': LINE })
  expect(calls).toEqual([
    'list {"apiVersion":"v1","kind":"Pod","namespace":"shop","labelSelector":"app=web"}',
    `logs {"pod":"web-a","namespace":"shop","isPrevious":false,"hasTimestamps":true,"limitBytes":${LOGS_MAX}}`,
    `logs {"pod":"web-b","namespace":"shop","isPrevious":false,"hasTimestamps":true,"limitBytes":${LOGS_MAX - LINE.length}}`,
  ])
})

test.each([
  [{ last: '60s' }, '"sinceSeconds":60'],
  [{ last: '1s' }, '"sinceSeconds":1'],
  [{ last: '10 minutes' }, '"sinceSeconds":600'],
  [{ from_previous: 'true' }, '"isPrevious":true'],
  [{ container_name: 'proxy' }, '"container":"proxy"'],
])('%j', async (args, expected) => {
  const { run, calls } = stage()
  await run({ label_selector: 'app=web', ...args })
  expect(calls[1]).toContain(expected)
})

describe('the selector', () => {
  test.each([
    [{ name: 'web' }, '"labelSelector":"name in (web)"'],
    [{ name: 'web', label_selector: 'app={name}' }, '"labelSelector":"app=web"'],
    [{ name: 'web', label_selector: 'app=x' }, '"labelSelector":"app=x"'],
  ])('%j', async (args, expected) => {
    const { run, calls } = stage()
    await run(args)
    expect(calls[0]).toContain(expected)
  })

  test.each(['', null])('%j means all pods', async (label_selector) => {
    const { run, calls } = stage()
    expect(Object.keys((await run({ label_selector })) as object)).toEqual(['web-a', 'web-b'])
    expect(calls[0]).not.toContain('labelSelector')
  })

  test('that needs a name fails without one', async () => {
    await expect(stage().run({})).rejects.toThrow("the selector 'name in ({name})' needs a name")
  })
})

test('no pod: no log', async () => {
  expect(await stage().run({ label_selector: 'app=none' })).toEqual({})
})

test('logs that are longer together than is kept fail it rather than tell half the truth', async () => {
  const { run } = stage(async () => 'x'.repeat(LOGS_MAX / 2))
  await expect(run({ label_selector: 'app=web' })).rejects.toThrow(
    `the logs up to that of Pod shop/web-b are longer than ${LOGS_MAX} bytes together`,
  )
})

test('a period that is none fails before the server is asked', async () => {
  const { run, calls } = stage()
  await expect(run({ name: 'web', last: 'soon' })).rejects.toThrow("last 'soon' is no period")
  expect(calls).toEqual([])
})

test('a pod that has no log yet fails it', async () => {
  const { run } = stage(() =>
    Promise.reject(new KubernetesFailed('read the log of Pod shop/web-a: BadRequest (400)', { code: 400 })),
  )
  await expect(run({ label_selector: 'app=web' })).rejects.toMatchObject({ code: 400 })
})
