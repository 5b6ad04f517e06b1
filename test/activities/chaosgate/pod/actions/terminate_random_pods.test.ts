import { describe, expect, test } from '@jest/globals'
import { terminate_random_pods } from '../../../../../src/activities/chaosgate/pod/actions/terminate_random_pods.ts'
import type { Permission } from '../../../../../src/activities/permissions.ts'
import { KubernetesFailed } from '../../../../../src/kubernetes/kubernetes.ts'
import { type BenchOptions, bench, pod } from '../../../bench.ts'

const PLACES = ['billing', 'shop', 'shop-eu', 'team-a']
const PODS = PLACES.flatMap((namespace) =>
  ['one', 'two'].map((name) => pod(`${namespace}-${name}`, { namespace, labels: { app: name } })),
)
const ALL = PODS.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`).sort()

const stage = (more: BenchOptions = {}) => bench(terminate_random_pods, { objects: PODS, ...more })

describe('where', () => {
  test('all namespaces that the policy allows', async () => {
    const { run } = stage({ bounds: { allows: (namespace) => namespace.startsWith('shop') } })
    expect(((await run({ qty: 9 })) as string[]).sort()).toEqual(ALL.filter((name) => name.startsWith('shop')))
  })

  test.each([
    [['shop'], ['shop/shop-one', 'shop/shop-two']],
    [['shop*', 'team-a'], ALL.filter((name) => /^(shop|team)/.test(name))],
    [['nowhere'], []],
  ])('of those only the ones that are asked for: %j', async (namespaces, expected) => {
    expect(((await stage().run({ qty: 9, namespaces })) as string[]).sort()).toEqual(expected)
  })

  test('what is asked for does not widen what is allowed', async () => {
    const { run } = stage({ bounds: { allows: (namespace) => namespace === 'shop' } })
    expect(await run({ qty: 9, namespaces: ['billing'] })).toEqual([])
  })

  test('neither a policy nor an argument that says it fails before the server is asked', async () => {
    const { run, calls } = stage({ bounds: { areListed: false } })
    await expect(run({})).rejects.toThrow('list them in `allow.namespaces` of a policy, or in the argument `namespaces`')
    await expect(run({ namespaces: [] })).rejects.toThrow('nothing says in which namespaces')
    expect(calls).toEqual([])
  })

  test('namespaces that are named are asked one by one, patterns and the policy for the cluster', async () => {
    const named = stage()
    await named.run({ namespaces: ['shop', 'billing', 'shop'], qty: 0 })
    expect(named.calls).toEqual([
      'list {"apiVersion":"v1","kind":"Pod","namespace":"shop"}',
      'list {"apiVersion":"v1","kind":"Pod","namespace":"billing"}',
    ])
    const wide = stage()
    await wide.run({ label_selector: 'app=one', qty: 0 })
    expect(wide.calls).toEqual(['list {"apiVersion":"v1","kind":"Pod","labelSelector":"app=one"}'])
  })

  test('and so are the permissions', () => {
    const places = (args: object) =>
      (terminate_random_pods.permissions as (args: object) => Permission[])(args).map(({ place }) => place)
    expect(places({ namespaces: ['shop', 'billing'] })).toEqual([{ namespace: 'shop' }, { namespace: 'billing' }])
    for (const args of [{}, { namespaces: ['shop*'] }, { namespaces: '${where}' }]) expect(places(args)).toEqual(['cluster'])
  })
})

describe('which pods', () => {
  test('those that are ending, have ended, or are the run itself are no targets', async () => {
    const objects = [
      pod('ending', { metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' } }),
      pod('done', { phase: 'Succeeded' }),
      pod('chaos-28'),
      pod('web'),
    ]
    const { run } = stage({ objects, environment: { CHAOS_GATE_POD_NAME: 'chaos-28' } })
    expect(await run({ qty: 9 })).toEqual(['shop/web'])
  })

  test('the next one by chance where the policy refuses one at this moment', async () => {
    const refused = new Set(['shop-one', 'billing-one'])
    const { run, calls } = stage({ bounds: { mayDelete: async ({ name }) => !refused.has(name) } })
    expect(((await run({ qty: 9 })) as string[]).sort()).toEqual(ALL.filter((name) => !/(shop|billing)-one$/.test(name)))
    expect(calls.filter((call) => call.startsWith('delete')).join()).not.toMatch(/"(shop|billing)-one"/)
  })

  test('one that is gone by then does not stop the others', async () => {
    const gone = async () => Promise.reject(new KubernetesFailed('none', { code: 404, reason: 'NotFound' }))
    const { run, told } = stage({ objects: [pod('web')], door: { delete: gone } })
    expect(await run({})).toEqual([])
    expect(told[0]).toBe('warn: Pod shop/web was gone before it could be deleted')
  })
})

describe('what it tells', () => {
  test.each<[string, BenchOptions, object, string]>([
    ['none is asked for', {}, { qty: 0 }, 'nothing: qty is 0, so no pod was asked for'],
    ['there is none', { objects: [] }, {}, 'nothing: there is no pod in the namespaces in which chance may choose'],
    [
      'the policy allows none now',
      { bounds: { mayDelete: async () => false } },
      {},
      'nothing: the policy allows none of 8 pods, chosen by chance, to be deleted at this moment',
    ],
    ['there are fewer', {}, { qty: 9 }, 'warn: 9 pods were asked for, but only 8 could be taken'],
  ])('%s', async (_, options, args, expected) => {
    const { run, told } = stage(options)
    await run(args)
    expect(told).toEqual([expected])
  })

  test('a policy that allows none is asked of so many pods, and no more', async () => {
    let asked = 0
    const objects = Array.from({ length: 1000 }, (_, index) => pod(`web-${index}`))
    await stage({ objects, bounds: { mayDelete: async () => ++asked < 0 } }).run({})
    expect(asked).toBe(200)
  })

  test('a number below none fails', async () => {
    await expect(stage().run({ qty: -1 })).rejects.toThrow("Quantity '-1' is negative")
  })
})

/** Of 1,000 fair choices among eight at most one is further off. */
const CHI_SQUARE_MAX = 24.32

describe('chance', () => {
  test('is as likely to take a pod of a small namespace as one of a large one', async () => {
    const objects = PODS.filter(({ metadata }) => metadata.name !== 'shop-two').concat(
      pod('team-a-three', { namespace: 'team-a' }),
    )
    const counts = new Map(objects.map(({ metadata }) => [`${metadata.namespace}/${metadata.name}`, 0]))
    const tries = 1600
    for (let seed = 0; seed < tries; seed++) {
      const [name = ''] = (await stage({ objects, seed }).run({})) as string[]
      counts.set(name, (counts.get(name) ?? Number.NaN) + 1)
    }
    const mean = tries / counts.size
    const off = [...counts.values()].reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0)
    expect(off).toBeLessThan(CHI_SQUARE_MAX)
  })

  test('takes the same ones again with the same seed', async () => {
    const draw = (seed: number) => stage({ seed }).run({ qty: 3 })
    for (const seed of [0, 216_248_249, 2 ** 32 - 1]) expect(await draw(seed)).toEqual(await draw(seed))
    expect(await draw(1)).toEqual(['shop-eu/shop-eu-two', 'billing/billing-one', 'shop-eu/shop-eu-one'])
  })
})
