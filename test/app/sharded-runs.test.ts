import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { ShardOptions } from '../../src/app/options.ts'
import { findResults } from '../../src/publish/find-results.ts'
import { mergeResults } from '../../src/publish/merge-results.ts'
import { buildResult } from '../../src/report/build-result.ts'
import { renderComment } from '../../src/report/comment.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { type Asked, ask, command, experiment, probe } from './ask.ts'

const shard = (number: number, of: number, more: Partial<ShardOptions> = {}): ShardOptions => ({
  number,
  of,
  by: 'namespace',
  ...more,
})

/** Experiments that only call programs; those whose number is in `bad` deviate. */
function many(count: number, bad: readonly number[] = []): Record<string, unknown> {
  const entry = (index: number) => {
    const name = `chaos/${String(index).padStart(2, '0')}.yaml`
    const gone = `gone-${index}`
    const probes = [probe('is-there', 0, 'test', '!', '-e', gone)]
    const [path = '', ...words] = bad.includes(index) ? ['touch', gone] : ['true']
    const method = [command('act', path, ...words)]
    return [name, experiment({ title: `Experiment ${index}`, method, 'steady-state-hypothesis': { title: 'h', probes } })]
  }
  return Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index)))
}

function kill(ns: string): Record<string, unknown> {
  const provider = { type: 'python', module: 'chaosk8s.pod.actions', func: 'terminate_pods', arguments: { ns } }
  return experiment({ method: [{ type: 'action', name: 'kill', provider }] })
}

/** Which files each shard has taken up, whatever became of them. */
async function filesOf(of: number, asked: Asked, more: Partial<ShardOptions> = {}): Promise<string[][]> {
  const shards: string[][] = []
  for (let number = 1; number <= of; number++) {
    const told = await ask({ ...asked, shard: shard(number, of, more) })
    const [, names = ''] = /^info: Shard \d+\/\d+ runs \d+ of \d+ experiments?: (.*)\.$/m.exec(told.log.join('\n')) ?? []
    shards.push(names === 'the others have all of them' ? [] : names.split(', '))
  }
  return shards
}

describe('60 experiments over 6 shards', () => {
  test('are one result with the worst verdict, as if one run had had them all', async () => {
    const files = many(60, [17])
    const folder = mkdtempSync(join(tmpdir(), 'shards-'))
    for (let number = 1; number <= 6; number++) {
      const told = await ask({ files, experiments: ['chaos/*.yaml'], shard: shard(number, 6) })
      expect(told.outcomes).toHaveLength(10)
      mkdirSync(join(folder, `chaos-${number}`))
      writeFileSync(join(folder, `chaos-${number}`, 'results.json'), JSON.stringify(buildResult(told)))
    }
    const merged = mergeResults(await findResults(['*/results.json'], folder))
    expect(merged.verdict).toBe('deviated')
    expect(merged.experiments.map(({ file }) => file).sort()).toEqual(Object.keys(files))
    expect(merged.experiments.filter(({ verdict }) => verdict.name !== 'passed').map(({ file }) => file)).toEqual([
      'chaos/17.yaml',
    ])
    expect(merged.reason).toContain('59 of 60 experiments passed.')
    expect(renderComment(merged, { file: () => undefined })).toContain('59 of 60')
  }, 60_000)
})

describe('a shard', () => {
  test('without experiments passes, and says so', async () => {
    const told = await ask({ files: many(1), experiments: ['chaos/*.yaml'], shard: shard(3, 3), seed: 1 })
    expect(told.verdict).toMatchObject({ name: 'passed', reason: 'the other shards have all experiments' })
    expect(told.log).toEqual(['info: Shard 3/3 runs 0 of 1 experiment: the others have all of them.'])
    const words = renderTerminal(buildResult(told), { isColored: false, width: 80, isQuiet: false } as never)
    expect(words).toContain('There was nothing to run. The other shards have all experiments.')
    expect(words).toContain('Verdict: passed (exit code 0)')
  })

  test('without experiments is no result that is missing', async () => {
    const results = []
    for (const number of [1, 2]) {
      const told = await ask({ files: many(1), experiments: ['chaos/*.yaml'], shard: shard(number, 2) })
      results.push({ label: String(number), result: buildResult(told), problem: '' })
    }
    expect(mergeResults(results)).toMatchObject({ verdict: 'passed', experiments: [{ file: 'chaos/00.yaml' }] })
  })

  test('has all that acts in the same namespaces', async () => {
    const files = { 'a.yaml': kill('shop'), 'b.yaml': kill('bank'), 'c.yaml': kill('shop'), 'd.yaml': kill('mail') }
    const asked = { files, cluster: { kubeconfig: '/nowhere' } }
    expect(await filesOf(2, asked)).toEqual([
      ['a.yaml', 'c.yaml'],
      ['b.yaml', 'd.yaml'],
    ])
    const same = { files: { 'a.yaml': kill('shop'), 'b.yaml': kill('shop') }, cluster: { kubeconfig: '/nowhere' } }
    expect(await filesOf(2, same)).toEqual([['a.yaml', 'b.yaml'], []])
    expect(await filesOf(2, same, { by: 'file' })).toEqual([['a.yaml'], ['b.yaml']])
  })

  test('knows namespaces that stand in variables, and the one that functions fall back to', async () => {
    const variable = { ...kill(`\${where}`), configuration: { where: 'bank' } }
    const implied = experiment({
      method: [
        { type: 'action', name: 'kill', provider: { type: 'python', module: 'chaosk8s.pod.actions', func: 'terminate_pods' } },
      ],
    })
    const files = { 'a.yaml': variable, 'b.yaml': implied, 'c.yaml': kill('bank'), 'd.yaml': kill('shop') }
    expect(await filesOf(2, { files, cluster: { kubeconfig: '/nowhere', namespace: 'shop' } })).toEqual([
      ['a.yaml', 'c.yaml'],
      ['b.yaml', 'd.yaml'],
    ])
  })

  test('refuses what is no experiment, and only one of them does', async () => {
    const files = { ...many(3), 'chaos/02.yaml': 'title: [' }
    const verdicts = []
    for (const number of [1, 2, 3])
      verdicts.push((await ask({ files, experiments: ['chaos/*.yaml'], shard: shard(number, 3) })).verdict.name)
    expect(verdicts).toEqual(['passed', 'passed', 'invalid'])
  })

  test('is drawn from before it is split: all shards draw alike with the same seed', async () => {
    const asked = { files: many(9), experiments: ['chaos/*.yaml'], random: 4, seed: 5 }
    const shards = await filesOf(2, asked)
    const whole = await ask(asked)
    expect(shards.map((files) => files.length)).toEqual([2, 2])
    expect(shards.flat().sort()).toEqual(whole.outcomes.map(({ file }) => file).sort())
  })

  test('takes as long as the others, where an earlier result says how long each took', async () => {
    const timing = (file: string, seconds: number) => ({ file, timing: { start: '2026-01-01T00:00:00.000000+00:00', seconds } })
    const experiments = [timing('chaos/00.yaml', 90), ...[1, 2, 3].map((index) => timing(`chaos/0${index}.yaml`, 30))]
    const asked = { files: { ...many(4), 'earlier.json': JSON.stringify({ experiments }) }, experiments: ['chaos/*.yaml'] }
    expect(await filesOf(2, asked, { durations: 'earlier.json' })).toEqual([
      ['chaos/00.yaml'],
      ['chaos/01.yaml', 'chaos/02.yaml', 'chaos/03.yaml'],
    ])
  })

  test.each([
    ['that is not there', undefined, 'cannot be read'],
    ['that is none', '[]', 'is no results.json of an earlier run'],
    ['that is no JSON', '{', 'is no results.json of an earlier run'],
  ])('refuses an earlier result %s: other shards may have another', async (_, text, words) => {
    const files = { ...many(1), ...(text !== undefined && { 'earlier.json': text }) }
    const told = await ask({ files, experiments: ['chaos/*.yaml'], shard: shard(1, 2, { durations: 'earlier.json' }) })
    expect(told.verdict).toMatchObject({ name: 'invalid', reason: expect.stringContaining(words) })
  })
})
