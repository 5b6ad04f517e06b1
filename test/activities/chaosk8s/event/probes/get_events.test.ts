import { expect, test } from '@jest/globals'
import { get_events } from '../../../../../src/activities/chaosk8s/event/probes/get_events.ts'
import { bench } from '../../../bench.ts'

const event = (name: string) => ({ apiVersion: 'events.k8s.io/v1', kind: 'Event', metadata: { name }, note: 'Pulled' })
const stage = (names: string[]) => bench(get_events, { door: { list: async () => names.map(event) } })

test('a list as the API has it, of all namespaces', async () => {
  const { run, calls, told } = stage(['e1'])
  expect(await run({})).toEqual({
    kind: 'EventList',
    apiVersion: 'events.k8s.io/v1',
    metadata: {},
    items: [{ metadata: { name: 'e1' }, note: 'Pulled' }],
  })
  expect(calls).toEqual(['list {"apiVersion":"events.k8s.io/v1","kind":"Event","limit":100}'])
  expect(told).toEqual([])
})

test('by selectors, up to a limit that is told', async () => {
  const { run, calls, told } = stage(['e1', 'e2'])
  await run({ label_selector: 'app=web', field_selector: 'type=Warning', limit: '2' })
  expect(calls).toEqual([
    'list {"apiVersion":"events.k8s.io/v1","kind":"Event","limit":2,"labelSelector":"app=web","fieldSelector":"type=Warning"}',
  ])
  expect(told).toEqual(['log: get_events stopped at its limit of 2; there may be more'])
})
