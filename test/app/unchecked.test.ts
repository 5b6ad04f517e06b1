import { expect, test } from '@jest/globals'
import { ask } from './ask.ts'

test('CLI-22 without validation a missing method is an empty one', async () => {
  const told = await ask({ files: { 'one.yaml': 'title: t\ndescription: d\n' }, isValidated: false })
  expect(told.outcomes[0]?.journal).toMatchObject({ status: 'completed', run: [] })
  expect(told.verdict).toMatchObject({ name: 'inconclusive' })
})
