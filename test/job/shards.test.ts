import { afterEach, describe, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { closeDesks, openDesk, SOUND } from '../cli/chaos-gate.ts'

afterEach(closeDesks)

function kill(ns: string): object {
  const provider = { type: 'python', module: 'chaosk8s.pod.actions', func: 'terminate_pods', arguments: { ns } }
  return { title: `A pod of ${ns}`, description: 'Deletes one.', method: [{ type: 'action', name: 'kill', provider }] }
}

interface Spec {
  completionMode?: string
  completions?: number
  parallelism?: number
  backoffLimit?: number
  backoffLimitPerIndex?: number
  activeDeadlineSeconds?: number
  template: { spec: { containers: [{ args: string[] }]; volumes: [{ projected: { sources: Sources } }] } }
}
type Sources = { configMap: { items: { key: string; path: string }[] } }[]

async function jobFor(words: string[], files: Record<string, object>) {
  const desk = openDesk()
  for (const [name, content] of Object.entries(files)) desk.write(name, content)
  const said = await desk.chaosGate('job', ...Object.keys(files), ...words)
  const objects = loadAll(said.out).filter(Boolean) as KubernetesObject[]
  const last = objects.at(-1)
  const job = last?.kind === 'CronJob' ? (last.spec?.jobTemplate as KubernetesObject) : last
  const data = objects.find(({ kind }) => kind === 'ConfigMap')?.data as Record<string, string> | undefined
  const lists = Object.entries(data ?? {}).filter(([key]) => key.startsWith('.chaos-gate.shards.'))
  return { ...said, spec: job?.spec as unknown as Spec, shards: lists.map(([, text]) => text.trim().split('\n')) }
}

const SHOP_AND_BANK = { 'a.json': kill('shop'), 'b.json': kill('bank'), 'c.json': kill('shop'), 'd.json': kill('mail') }

describe('shards of one Job', () => {
  test('are pods with a number each, which run the list of that number, whatever becomes of the others', async () => {
    const { spec, shards, error } = await jobFor(['--shards', '3'], SHOP_AND_BANK)
    expect(spec).toMatchObject({ completionMode: 'Indexed', completions: 3, parallelism: 3, backoffLimitPerIndex: 0 })
    // With a limit for all of them the first that deviates would end the others.
    expect(spec).not.toHaveProperty('backoffLimit')
    expect(spec.template.spec.containers[0].args.at(-1)).toBe('@.chaos-gate/shards/$(JOB_COMPLETION_INDEX)')
    const { items } = spec.template.spec.volumes[0].projected.sources[0]?.configMap ?? { items: [] }
    expect(items.map(({ path }) => path)).toEqual(expect.arrayContaining(['.chaos-gate/shards/0', '.chaos-gate/shards/2']))
    expect(shards).toEqual([['a.json', 'c.json'], ['b.json'], ['d.json']])
    expect(error).toBe('4 experiments in 3 shards\n')
  })

  test('are no more than there are namespaces that are acted in, and that is said', async () => {
    const { spec, shards, error } = await jobFor(['--shards', '4'], { 'a.json': kill('shop'), 'b.json': kill('shop') })
    expect([spec.completions, shards]).toEqual([1, [['a.json', 'b.json']]])
    expect(error).toBe('2 experiments in 1 shard, not 4: what acts in the same namespaces stays together\n')
  })

  test('run a few at a time where that is asked, and have the time of each of these turns', async () => {
    const { spec, error } = await jobFor(['--shards', '3', '--parallelism', '2', '--timeout', '10m'], SHOP_AND_BANK)
    expect(spec).toMatchObject({ completions: 3, parallelism: 2, activeDeadlineSeconds: 2 * 720 })
    expect(error).toMatch(/3 shards, 2 at a time/)
  })

  test('take about as long as each other where an earlier result says how long each took', async () => {
    const took = (file: string, seconds: number) => ({ file, timing: { start: '2026-01-01T00:00:00Z', seconds } })
    const files = { 'a.json': SOUND, 'b.json': SOUND, 'c.json': SOUND, 'd.json': SOUND }
    const desk = openDesk()
    desk.write('earlier.json', { experiments: [took('a.json', 90), ...['b', 'c', 'd'].map((name) => took(`${name}.json`, 30))] })
    const { shards } = await jobFor(['--shards', '2', '--durations', `${desk.directory}/earlier.json`], files)
    expect(shards).toEqual([['a.json'], ['b.json', 'c.json', 'd.json']])
  })

  test('of a CronJob are the same at every start', async () => {
    const { spec } = await jobFor(['--shards', '2', '--schedule', '@daily'], SHOP_AND_BANK)
    expect(spec).toMatchObject({ completionMode: 'Indexed', completions: 2 })
  })

  test.each([
    [['--shards', '0'], /--shards wants a whole number from 1/],
    [['--shards', '257'], /--shards wants at most 256, not 257/],
    [['--parallelism', '2'], /--parallelism means nothing without --shards/],
    [['--durations', 'r.json'], /--durations means nothing without --shard or --shards/],
    [['--shards', '2', '--random', '3'], /--random .* leave out one of them/],
    [['--shards', '2', '--durations', 'lost.json'], /lost\.json.*cannot be read/],
  ])('%j is refused', async (words, why) => {
    const { exitCode, out, error } = await jobFor(words, { 'a.json': SOUND })
    expect([exitCode, out]).toEqual([2, ''])
    expect(error).toMatch(why)
  })

  test.each([
    [['--shards', '2'], /--shards means nothing without --where cluster/],
    [['--parallelism', '2'], /--parallelism means nothing without --where cluster/],
    [['--where', 'cluster', '--shards', '2', '--shard', '1/2'], /--shards cannot go with --shard, which is one of several runs/],
  ])('a run with %j is refused', async (words, why) => {
    const desk = openDesk()
    desk.write('a.json', SOUND)
    const { exitCode, error } = await desk.chaosGate('run', 'a.json', ...words)
    expect([exitCode, error]).toEqual([2, expect.stringMatching(why)])
  })
})

describe('a list of experiments', () => {
  test('names one on each line, and runs as if they had been named themselves', async () => {
    const desk = openDesk()
    desk.write('a.json', SOUND)
    desk.write('b.json', { ...SOUND, title: 'Another one' })
    desk.write('both', 'b.json\n\na.json\n')
    const { exitCode, out } = await desk.chaosGate('run', '@both')
    expect([exitCode, out]).toEqual([0, expect.stringMatching(/b\.json[\s\S]*a\.json/)])
  })

  test('that is not there is refused, as any file is', async () => {
    const { exitCode, out } = await openDesk().chaosGate('run', '@lost')
    expect([exitCode, out]).toEqual([2, expect.stringMatching(/"@lost" does not exist/)])
  })
})
