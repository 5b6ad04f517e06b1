import { describe, expect, test } from '@jest/globals'
import { terminate_pods } from '../../../../../src/activities/chaosk8s/pod/actions/terminate_pods.ts'
import { KubernetesFailed } from '../../../../../src/kubernetes/kubernetes.ts'
import { type BenchOptions, bench, pod } from '../../../bench.ts'

const NAMES = ['web-a', 'web-b', 'web-c', 'web-d']
const PODS = NAMES.map((name, index) => pod(name, { metadata: { creationTimestamp: `2026-01-0${5 - index}T00:00:00Z` } }))
const OTHER = pod('db-0', { labels: { app: 'db' } })
const stage = (more: BenchOptions = {}) => bench(terminate_pods, { objects: [...PODS, OTHER], ...more })

describe('which pods', () => {
  test.each([
    ['the first by default', {}, ['web-a']],
    ['as many as asked for', { qty: 2 }, ['web-a', 'web-b']],
    ['a number in text counts', { qty: '2' }, ['web-a', 'web-b']],
    ['never more than there are', { qty: 9 }, NAMES],
    ['all', { all: true, qty: 1 }, NAMES],
    ['a flag in text counts', { all: 'true' }, NAMES],
    ['a percentage, rounded up', { mode: 'percentage', qty: 30 }, ['web-a', 'web-b']],
    ['a percentage over a hundred is all', { mode: 'percentage', qty: 150 }, NAMES],
    ['the oldest first', { order: 'oldest', qty: 2 }, ['web-d', 'web-c']],
    ['a pattern is found anywhere in the name', { name_pattern: '-[cd]$', all: true }, ['web-c', 'web-d']],
    ['none when none is asked for', { qty: 0 }, []],
  ])('%s', async (_title, args, expected) => {
    expect(await stage().run({ label_selector: 'app=web', ...args })).toEqual(expected)
  })

  test('by chance, and the seed repeats it', async () => {
    const draw = (seed: number) => stage({ seed }).run({ label_selector: 'app=web', rand: true, qty: 3 })
    expect(await draw(7)).toEqual(await draw(7))
    const draws = await Promise.all(Array.from({ length: 20 }, (_, seed) => draw(seed)))
    expect(new Set(draws.map(String)).size).toBeGreaterThan(5)
    for (const chosen of draws) expect(new Set(chosen as string[]).size).toBe(3)
  })

  test('those that are ending or have ended are no targets', async () => {
    const objects = [
      pod('web-a', { metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' } }),
      pod('web-b', { phase: 'Succeeded' }),
      pod('web-c', { phase: 'Failed' }),
      pod('web-d', { phase: 'Pending' }),
    ]
    expect(await stage({ objects }).run({ label_selector: 'app=web', mode: 'percentage', qty: 100 })).toEqual(['web-d'])
  })

  test('in the namespace of the arguments, else of the run', async () => {
    const objects = [pod('here'), pod('there', { namespace: 'other' })]
    expect(await stage({ objects }).run({ label_selector: 'app=web', ns: 'other' })).toEqual(['there'])
    expect(await stage({ objects }).run({ label_selector: 'app=web', ns: '' })).toEqual(['here'])
  })
})

describe('what it sends', () => {
  test('one list, and one deletion of this very pod', async () => {
    const { run, calls } = stage()
    await run({ label_selector: 'app=web' })
    expect(calls).toEqual([
      'list {"apiVersion":"v1","kind":"Pod","namespace":"shop","labelSelector":"app=web"}',
      'delete {"apiVersion":"v1","kind":"Pod","name":"web-a","namespace":"shop"} {"preconditions":{"uid":"uid-web-a"}}',
    ])
  })

  test.each([
    [0, '"gracePeriodSeconds":0'],
    ['5', '"gracePeriodSeconds":5'],
  ])('a grace period of %s', async (grace_period, expected) => {
    const { run, calls } = stage()
    await run({ label_selector: 'app=web', grace_period })
    expect(calls[1]).toContain(expected)
  })
})

describe('what it tells', () => {
  test('that nothing matched, with selector and namespace', async () => {
    const { run, told } = stage()
    expect(await run({ label_selector: 'app=wbe' })).toEqual([])
    expect(told).toEqual(['nothing: no pod in namespace "shop" has the label app=wbe'])
  })

  test('that no name fits the pattern', async () => {
    const { run, told } = stage()
    await run({ label_selector: 'app=web', name_pattern: '^db' })
    expect(told).toEqual(['nothing: no pod in namespace "shop" has the label app=web and a name like /^db/'])
  })

  test('that all matches are ending', async () => {
    const { run, told } = stage({ objects: [pod('web-a', { phase: 'Failed' })] })
    await run({ label_selector: 'app=web' })
    expect(told).toEqual(['nothing: all 1 pods in namespace "shop" with the label app=web are ending or have ended'])
  })

  test('that there were fewer than asked for', async () => {
    const { run, told } = stage()
    await run({ label_selector: 'app=web', qty: 9 })
    expect(told).toEqual(['warn: 9 pods were asked for, but only 4 could be chosen'])
  })

  test('that nothing narrows the choice', async () => {
    const { run, told } = stage()
    await run({})
    expect(told).toEqual(['warn: no label_selector and no name_pattern: any pod of namespace "shop" may be taken'])
  })
})

describe('arguments that make no sense fail before the server is asked', () => {
  test.each([
    [{ qty: -1 }, "Cannot select pods. Quantity '-1' is negative."],
    [{ mode: 'some' }, "Cannot select pods. Mode 'some' is invalid."],
    [{ order: 'newest' }, "Cannot select pods. Order 'newest' is invalid."],
    [{ name_pattern: 'web-(' }, "name_pattern 'web-(' is no regular expression: "],
  ])('%j', async (args, message) => {
    const { run, calls } = stage()
    await expect(run(args)).rejects.toThrow(message)
    expect(calls).toEqual([])
  })
})

describe('looking afterwards', () => {
  const SUCCESS = { apiVersion: 'v1', kind: 'Status', metadata: { name: '' }, status: {} }
  const withDelete = (answer: (name: string) => unknown, objects = PODS) =>
    stage({ objects, door: { delete: async ({ name }) => answer(name) as never } })

  test('an answer without the pod is followed by a look, and what is still there is told', async () => {
    const { run, calls, told } = withDelete(() => SUCCESS)
    expect(await run({ label_selector: 'app=web' })).toEqual(['web-a'])
    expect(calls.at(-1)).toMatch(/^get .*web-a/)
    expect(told).toEqual(['not held: Pod shop/web-a is still there'])
  })

  test.each([
    ['the pod is ending', async () => pod('web-a', { metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' } })],
    ['another pod has its name', async () => pod('web-a', { metadata: { uid: 'another' } })],
    ['it is gone', () => Promise.reject(new KubernetesFailed('gone', { code: 404 }))],
  ])('all is well when %s', async (_title, get) => {
    const { run, told } = stage({ door: { delete: async () => SUCCESS as never, get } })
    expect(await run({ label_selector: 'app=web' })).toEqual(['web-a'])
    expect(told).toEqual([])
  })

  test.each([404, 409])('a pod that is gone already (%i) does not stop the others', async (code) => {
    const { run, told } = withDelete((name) => {
      if (name === 'web-b') throw new KubernetesFailed('gone', { code })
      return pod(name, { metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' } })
    })
    expect(await run({ label_selector: 'app=web', qty: 3 })).toEqual(['web-a', 'web-c'])
    expect(told).toEqual(['warn: Pod shop/web-b was gone before it could be deleted'])
  })

  test('a refusal fails the action', async () => {
    const { run } = withDelete(() => {
      throw new KubernetesFailed('delete Pod shop/web-a: Forbidden (403)', { code: 403 })
    })
    await expect(run({ label_selector: 'app=web' })).rejects.toMatchObject({ name: 'KubernetesFailed', code: 403 })
  })
})

test.each([{ quantity: 1 }, { qty: 1.5 }, { qty: 'two' }, { rand: 'maybe' }, { label_selector: { app: 'web' } }])(
  'the arguments %j are refused',
  async (args) => {
    await expect(stage().run(args)).rejects.toThrow()
  },
)
