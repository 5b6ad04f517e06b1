import { describe, expect, test } from '@jest/globals'
import { z } from 'zod/mini'
import { loadActivities, loadActivity, usesCluster } from '../../src/activities/index.ts'
import { functionOf } from './faults/fault.ts'
import { faultsOn } from './faults.ts'

const faults = Object.entries(faultsOn({ ns: 'town', group: 'town.example.org' }))

describe('the faults that runs are killed in', () => {
  test('every native action on a cluster is one of them, so that none is forgotten', async () => {
    const actions = (await loadActivities()).filter(({ type, name }) => type === 'action' && usesCluster(name))
    const tried = new Set(faults.flatMap(([, { method }]) => method.map(functionOf)))
    expect(actions.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
  })

  test.each(faults)('"%s" is asked for as its functions want it', async (_, { method }) => {
    for (const activity of method) {
      const definition = await loadActivity(functionOf(activity))
      expect(definition && z.safeParse(definition.arguments, activity.provider.arguments).error).toBeUndefined()
      expect(definition).toBeDefined()
    }
  })
})
