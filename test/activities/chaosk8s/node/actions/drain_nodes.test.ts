import { describe, expect, test } from '@jest/globals'
import { drain_nodes } from '../../../../../src/activities/chaosk8s/node/actions/drain_nodes.ts'
import { EVICTIONS_AT_ONCE } from '../../../../../src/activities/evict.ts'
import { InterruptExecution } from '../../../../../src/experiment/errors.ts'
import { KubernetesFailed } from '../../../../../src/kubernetes/kubernetes.ts'
import { FAKE_START, settleAll } from '../../../../fake-clock.ts'
import { type BenchOptions, bench } from '../../../bench.ts'
import { type NodeTownOptions, node, nodeTown, podOn } from '../../../node-town.ts'

const NODES = [node('n1'), node('n2')]
const refusal = (code: number, message = '', retryAfter?: number) => new KubernetesFailed(message, { code, retryAfter })
const BUDGET = 'create Eviction shop/web-1: TooManyRequests (429): it would violate the disruption budget'

function stage(options: Partial<NodeTownOptions> = {}, more: BenchOptions = {}) {
  const town = nodeTown({ nodes: NODES, ...options })
  const { door, ...rest } = more
  const opened = bench(drain_nodes, { door: { ...town.door, ...door }, ...rest })
  /** Lets time pass until it has ended. */
  const drain = (args: object) => opened.clock.advanceUntil(opened.run(args))
  const seconds = () => (opened.clock.now() - FAKE_START) / 1000
  return { ...opened, town, drain, seconds }
}

const evicted = (calls: readonly string[]) => calls.flatMap((call) => /^create .*"name":"([^"]+)"/.exec(call)?.[1] ?? [])

describe('which pods', () => {
  const emptyDir = [{ name: 'cache', emptyDir: {} }]
  const ending = { deletionTimestamp: '2026-01-01T00:00:00Z' }
  test.each([
    ['one that a controller owns goes', podOn('n1', 'p'), {}, true],
    ['one of a daemon set stays', podOn('n1', 'p', { owner: 'DaemonSet' }), {}, false],
    [
      'one of a daemon set stays, local storage or not',
      podOn('n1', 'p', { owner: 'DaemonSet', volumes: emptyDir }),
      { delete_pods_with_local_storage: true },
      false,
    ],
    [
      'a mirror of a static pod stays',
      podOn('n1', 'p', { owner: 'Node', metadata: { annotations: { 'kubernetes.io/config.mirror': 'x' } } }),
      {},
      false,
    ],
    ['one with local storage stays', podOn('n1', 'p', { volumes: emptyDir }), {}, false],
    [
      'one with local storage goes when told so',
      podOn('n1', 'p', { volumes: emptyDir }),
      { delete_pods_with_local_storage: 'true' },
      true,
    ],
    ['another volume is no local storage', podOn('n1', 'p', { volumes: [{ name: 'c', configMap: {} }] }), {}, true],
    ['one that has ended goes, owned or not', podOn('n1', 'p', { owner: null, phase: 'Succeeded', volumes: emptyDir }), {}, true],
  ])('%s', async (_title, pod, args, isEvicted) => {
    const { drain, calls, town } = stage({ pods: [pod] })
    await drain({ name: 'n1', ...args })
    expect(evicted(calls)).toEqual(isEvicted ? ['p'] : [])
    expect(town.names()).toEqual(isEvicted ? [] : ['p'])
  })

  test('one that nobody would replace: it fails before any pod is evicted', async () => {
    const pods = [podOn('n1', 'web-1'), podOn('n2', 'lonely', { owner: null })]
    const { drain, calls } = stage({ pods })
    await expect(drain({ label_selector: 'role=web' })).rejects.toThrow(
      "Pod 'lonely' on node 'n2' is unmanaged, cannot drain this node. Delete it manually first?",
    )
    expect(evicted(calls)).toEqual([])
  })

  test('what is left for its local storage is told', async () => {
    const { drain, told } = stage({ pods: [podOn('n1', 'web-1', { volumes: emptyDir })] })
    await drain({ name: 'n1' })
    expect(told).toEqual([
      'warn: left where they are, because they have local storage and delete_pods_with_local_storage is not set: Pod shop/web-1',
    ])
  })

  test('one that is ending already is not asked again, only waited for', async () => {
    const { run, calls, town } = stage({ pods: [podOn('n1', 'web-1', { metadata: ending })] })
    const work = run({ name: 'n1' })
    await settleAll()
    town.end('web-1')
    expect(await work).toEqual(['n1'])
    expect(evicted(calls)).toEqual([])
  })
})

describe('what it sends', () => {
  test('cordons every node before it looks at pods, evicts this very pod, and watches until it is gone', async () => {
    const { run, calls, town } = stage({ pods: [podOn('n1', 'web-1')], evict: () => false })
    const work = run({ label_selector: 'role=web' })
    await settleAll()
    town.end('web-1')
    expect(await work).toEqual(['n1', 'n2'])
    expect(calls).toEqual([
      'list {"apiVersion":"v1","kind":"Node","labelSelector":"role=web"}',
      'patch {"apiVersion":"v1","kind":"Node","name":"n1"} {"type":"strategic","body":{"spec":{"unschedulable":true}}}',
      'patch {"apiVersion":"v1","kind":"Node","name":"n2"} {"type":"strategic","body":{"spec":{"unschedulable":true}}}',
      'list {"apiVersion":"v1","kind":"Pod","fieldSelector":"spec.nodeName=n1"}',
      'list {"apiVersion":"v1","kind":"Pod","fieldSelector":"spec.nodeName=n2"}',
      'create {"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":"web-1","namespace":"shop"},"deleteOptions":{"preconditions":{"uid":"uid-web-1"}}} "eviction"',
      'watch {"apiVersion":"v1","kind":"Pod","fieldSelector":"spec.nodeName=n1"}',
    ])
  })

  test('a hundred pods: one list, one eviction each and one watch, never more than so many evictions at a time', async () => {
    let underWay = 0
    let most = 0
    const pods = Array.from({ length: 100 }, (_, index) => podOn('n1', `web-${index}`))
    const evict = async () => {
      underWay += 1
      most = Math.max(most, underWay)
      await settleAll()
      underWay -= 1
      return true
    }
    const { run, calls } = stage({ pods, evict })
    await run({ name: 'n1' })
    expect(calls).toHaveLength(1 + 1 + 1 + 100 + 1)
    expect(most).toBe(EVICTIONS_AT_ONCE)
  })

  test('an empty node needs no watch', async () => {
    const { drain, calls } = stage()
    await drain({ name: 'n1' })
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['list', 'patch', 'list'])
  })
})

describe('a disruption budget', () => {
  test('is asked again, a little later each time, until it allows it', async () => {
    const evict = (name: string, tries: number) => {
      if (name === 'web-1' && tries < 4) throw refusal(429, BUDGET)
      return true
    }
    const { drain, calls, seconds } = stage({ pods: [podOn('n1', 'web-1'), podOn('n1', 'web-2')], evict })
    expect(await drain({ name: 'n1' })).toEqual(['n1'])
    expect(evicted(calls)).toEqual(['web-1', 'web-2', 'web-1', 'web-1', 'web-1', 'web-1'])
    expect(seconds()).toBe(1 + 2 + 4 + 5)
  })

  test("is asked again no sooner than the server's Retry-After", async () => {
    const evict = (_name: string, tries: number) => {
      if (tries === 0) throw refusal(429, BUDGET, 30)
      return true
    }
    const { drain, seconds } = stage({ pods: [podOn('n1', 'web-1')], evict })
    await drain({ name: 'n1' })
    expect(seconds()).toBe(30)
  })

  test('that never allows it fails at the deadline, with its words; the others have gone', async () => {
    const evict = (name: string) => {
      if (name === 'web-1') throw refusal(429, BUDGET)
      return true
    }
    const { drain, seconds, town } = stage({ pods: [podOn('n1', 'web-1'), podOn('n1', 'web-2')], evict })
    await expect(drain({ name: 'n1', timeout: 7 })).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: `Draining nodes did not completed within 7s. Remaining pods are:\nweb-1 (${BUDGET})`,
    })
    expect(seconds()).toBe(7)
    expect(town.names()).toEqual(['web-1'])
  })
})

describe('the deadline is one for all of it', () => {
  test.each([
    [{}, 'web-1 (has not ended yet, in the namespace shop)'],
    [{ finalizers: ['example.com/hold'] }, 'web-1 (waits for its finalizers example.com/hold, in the namespace shop)'],
  ])('a pod that never ends: %j', async (metadata, expected) => {
    const { drain, seconds } = stage({ pods: [podOn('n1', 'web-1', { metadata })], evict: () => false })
    await expect(drain({ name: 'n1', timeout: 5 })).rejects.toThrow(`Remaining pods are:\n${expected}`)
    expect(seconds()).toBe(5)
  })

  test('of many that remain only the first are named', async () => {
    const pods = Array.from({ length: 25 }, (_, index) => podOn('n1', `web-${index}`))
    const { drain } = stage({ pods, evict: () => false })
    await expect(drain({ name: 'n1', timeout: 5 })).rejects.toThrow(/web-19 .*\nand 5 more$/)
  })

  test('an answer that does not come is not waited for either', async () => {
    const never = (_object: unknown, signal: AbortSignal) =>
      new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    const { drain, seconds } = stage({ pods: [podOn('n1', 'web-1')] }, { door: { create: never } })
    await expect(drain({ name: 'n1', timeout: 5 })).rejects.toThrow('Remaining pods are:\nweb-1')
    expect(seconds()).toBe(5)
  })

  test('a watch that is not permitted is replaced by looking again and again', async () => {
    const pods = [podOn('n1', 'web-1')]
    const { run, town, clock } = stage({ pods, evict: () => false }, { door: { watch: () => refuse() } })
    const work = run({ name: 'n1' })
    await clock.advance(3)
    town.end('web-1')
    expect(await clock.advanceUntil(work)).toEqual(['n1'])
  })
})

// biome-ignore lint/correctness/useYield: a watch that breaks before its first event
async function* refuse(): AsyncGenerator<never> {
  throw refusal(403, 'watch Pod: Forbidden (403)')
}

describe('what an eviction may come to', () => {
  const evictWith = (error: KubernetesFailed, times = Number.POSITIVE_INFINITY) =>
    stage({
      pods: [podOn('n1', 'web-1'), podOn('n1', 'web-2')],
      evict: (name, tries) => {
        if (name === 'web-1' && tries < times) throw error
        return true
      },
    })

  test.each([
    ['gone', 404, 'not found'],
    ['another of its name', 409, 'Precondition failed: UID'],
    ['taken along by its namespace', 403, 'unable to create new content in namespace shop because it is being terminated'],
  ])('a pod that is %s needs none', async (_title, code, message) => {
    const { run, town, calls } = evictWith(refusal(code, message))
    const work = run({ name: 'n1' })
    await settleAll()
    town.end('web-1')
    expect(await work).toEqual(['n1'])
    expect(evicted(calls)).toEqual(['web-1', 'web-2'])
  })

  test.each([0, 502, 503, 504])('a server that is away for a moment (%i) is asked again', async (code) => {
    const { drain, calls } = evictWith(refusal(code), 2)
    expect(await drain({ name: 'n1' })).toEqual(['n1'])
    expect(evicted(calls)).toEqual(['web-1', 'web-2', 'web-1', 'web-1'])
  })

  test.each([
    [403, 'refused'],
    [500, undefined],
  ])('any other refusal (%i) fails it at once', async (code, because) => {
    const { drain, seconds } = evictWith(refusal(code, 'create Eviction shop/web-1: no'))
    await expect(drain({ name: 'n1' })).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: 'Failed to evict pod web-1: create Eviction shop/web-1: no',
      because,
    })
    expect(seconds()).toBe(0)
  })
})

describe('an interruption', () => {
  test('stops evicting at once', async () => {
    const controller = new AbortController()
    const pods = Array.from({ length: 30 }, (_, index) => podOn('n1', `web-${index}`))
    const evict = async (_name: string) => {
      await settleAll()
      return true
    }
    const { tools, run, calls } = stage({ pods, evict })
    Object.assign(tools, { signal: controller.signal })
    const work = run({ name: 'n1' })
    await settleAll()
    controller.abort(new InterruptExecution('stop'))
    await expect(work).rejects.toBeInstanceOf(InterruptExecution)
    expect(evicted(calls).length).toBeLessThanOrEqual(EVICTIONS_AT_ONCE)
  })

  test('does not wait for a budget, nor for pods to end', async () => {
    for (const evict of [() => false, () => Promise.reject(refusal(429, BUDGET))]) {
      const controller = new AbortController()
      const { tools, run } = stage({ pods: [podOn('n1', 'web-1')], evict })
      Object.assign(tools, { signal: controller.signal })
      const work = run({ name: 'n1' })
      await settleAll()
      controller.abort(new InterruptExecution('stop'))
      await expect(work).rejects.toBeInstanceOf(InterruptExecution)
    }
  })
})

test('a node that cannot be cordoned fails it before any pod is looked at', async () => {
  const patch = () => Promise.reject(refusal(403, 'patch Node n1: Forbidden (403)'))
  const { drain, calls } = stage({ pods: [podOn('n1', 'web-1')] }, { door: { patch } })
  await expect(drain({ name: 'n1' })).rejects.toMatchObject({
    message: "Failed to unschedule node 'n1': patch Node n1: Forbidden (403)",
    because: 'refused',
  })
  expect(calls.filter((call) => call.includes('"Pod"'))).toEqual([])
})

test.each([{ rand: true }, { timeout: 'soon' }, { count: 1.5 }, { label_selector: { role: 'web' } }])(
  'the arguments %j are refused',
  async (args) => {
    await expect(stage().run(args)).rejects.toThrow()
  },
)
