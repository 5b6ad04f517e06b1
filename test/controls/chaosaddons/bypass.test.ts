import { describe, expect, test } from '@jest/globals'
import { ask, command, experiment, probe } from '../../app/ask.ts'

const METHOD = [command('act', 'true'), probe('look', 0, 'true'), command('act-again', 'true')]

function bypassing(args: object) {
  return [{ name: 'bypass', provider: { type: 'python', module: 'chaosaddons.controls.bypass', arguments: args } }]
}

async function told(args: object) {
  const result = await ask({ files: { 'e.yaml': experiment({ controls: bypassing(args), method: METHOD }) } })
  const run = result.outcomes[0]?.journal?.run ?? []
  return { result, run, called: run.filter(({ output }) => output !== null).map(({ activity }) => activity.name) }
}

describe('bypassed activities', () => {
  test.each([
    ['all', {}, []],
    ['those of a type', { target_type: 'action' }, ['look']],
    ['those with a name', { target_names: ['act', 'look'] }, ['act-again']],
    ['those with a name among those of a type', { target_type: 'probe', target_names: ['act', 'look'] }, ['act', 'act-again']],
    ['none of that name', { target_names: ['other'] }, ['act', 'look', 'act-again']],
  ])('%s are not called, and stand in the journal', async (_, args, called) => {
    const { run, called: seen } = await told(args)
    expect(seen).toEqual(called)
    expect(run.map(({ activity, status }) => [activity.name, status])).toEqual(METHOD.map(({ name }) => [name, 'succeeded']))
  })

  test('an action that was bypassed has injected nothing, and the verdict does not say that it has', async () => {
    const { result } = await told({ target_names: ['act'] })
    expect([result.verdict.name, result.verdict.reason]).toEqual(['inconclusive', expect.stringContaining('act')])
  })

  test.each([
    ['target_type', 'thing', 'target_type must be action or probe'],
    ['target_names', 'act', 'target_names must be a list of names of activities'],
    ['target_names', [7], 'target_names must be a list of names of activities'],
  ])('%s: %j is refused', async (key, value, words) => {
    const { result } = await told({ [key]: value })
    expect(result.outcomes[0]?.problems.map(({ message }) => message)).toEqual([expect.stringContaining(words)])
  })
})
