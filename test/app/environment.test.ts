import { expect, test } from '@jest/globals'
import { ask, command, experiment } from './ask.ts'

test('VAR-8 PROC-6 REG-8 what a .env file holds is seen by configuration, secrets and children', async () => {
  const told = await ask({
    files: {
      'town.env': 'HOME_TOWN=Lyon\n',
      'one.yaml': experiment({
        configuration: { town: { type: 'env', key: 'HOME_TOWN' } },
        secrets: { api: { key: { type: 'env', key: 'HOME_TOWN' } } },
        method: [command('child', 'sh', '-c', 'test "$HOME_TOWN,${town},${key}" = "Lyon,Lyon,Lyon"')],
      }),
    },
    experiments: ['one.yaml'],
    overrides: { variables: [], variablesFiles: ['town.env'] },
  })
  expect(told.verdict.name).toBe('passed')
})

test('VAR-9 (improved) a file of variables that cannot be read refuses the run', async () => {
  const told = await ask({
    files: { 'broken.env': 'no equals sign\n', 'one.yaml': experiment() },
    experiments: ['one.yaml'],
    overrides: { variables: [], variablesFiles: ['broken.env'] },
  })
  expect(told.verdict).toMatchObject({ name: 'invalid', reason: expect.stringContaining('broken.env:1:1: expected NAME=value') })
})
