import { describe, expect, test } from '@jest/globals'
import { InvalidExperiment } from '../../src/experiment/errors.ts'
import { type EventName, envelopeOf, isWanted } from '../../src/notifications/event.ts'

describe('the envelope', () => {
  test('NOTIF-2 NOTIF-5 REG-48 has the keys of the reference, in its order, and its words for an error', () => {
    const error = new InvalidExperiment([{ message: 'experiment requires a description' }])
    const envelope = envelopeOf({ name: 'validate-failed', payload: { title: 'x' }, error }, 1795393823329.053)
    expect(JSON.stringify(envelope)).toBe(
      `{"name":"validate-failed","payload":{"title":"x"},"phase":"validate","ts":1795393823.329053,` +
        `"error":"An exception was raised: InvalidExperiment('experiment requires a description')"}`,
    )
  })

  test('NOTIF-2 there is no error where nothing went wrong', () => {
    expect(Object.keys(envelopeOf({ name: 'run-completed', payload: null }, 0))).toEqual(['name', 'payload', 'phase', 'ts'])
  })

  test.each<[EventName, string]>([
    ['discovery-started', 'discovery'],
    ['init-completed', 'init'],
    ['run-deviated', 'run'],
    ['validate-started', 'validate'],
  ])('NOTIF-2 %s is of the phase %s', (name, phase) => {
    expect(envelopeOf({ name, payload: null }, 0).phase).toBe(phase)
  })
})

describe('which events a channel wants', () => {
  test.each([[undefined], [[]], [null]])('NOTIF-1 all of them with %p', (events) => {
    expect(isWanted('run-started', events)).toBe(true)
  })

  test('NOTIF-1 only those that are named', () => {
    expect(isWanted('run-failed', ['run-failed', 'run-deviated'])).toBe(true)
    expect(isWanted('run-started', ['run-failed', 'run-deviated'])).toBe(false)
  })

  test('NOTIF-7 discovery is spelt in both ways', () => {
    expect(isWanted('discovery-failed', ['discover-failed'])).toBe(true)
    expect(isWanted('discovery-failed', ['discovery-failed'])).toBe(true)
  })
})
