import { afterEach, describe, expect, test } from '@jest/globals'
import { closeDesks, openDesk } from './chaos-gate.ts'

afterEach(closeDesks)

const HOSTILE = 'odd ##[set-env name=A]b\n::error::owned\u001b[2J'

describe('what an experiment says speaks to no runner and no terminal', () => {
  test.each([
    ['validate', 'e.json'],
    ['plan', 'e.json'],
    ['plan', '--json', 'e.json'],
    ['rbac', 'e.json'],
    ['job', 'e.json'],
  ])('%s %s %s', async (...words) => {
    const desk = openDesk()
    desk.write('e.json', { title: HOSTILE, description: 'x', method: [{ type: HOSTILE, name: HOSTILE }] })
    const { out, error, exitCode } = await desk.chaosGate(...words)
    expect(exitCode).toBe(2)
    expect(out + error).toContain('set-env')
    expect(out + error).not.toMatch(/##\[|^\s*::/m)
    expect(out + error).not.toContain('\u001b')
  })

  test('nor does the name of its file', async () => {
    const desk = openDesk()
    desk.write('::error::owned.json', { title: 'x', description: 'x', method: [] })
    expect((await desk.chaosGate('validate', '::error::owned.json')).out).toBe(': :error::owned.json: valid\n')
  })
})

test('a verb that refuses says what is odd as well, since it is often the reason', async () => {
  const desk = openDesk()
  desk.write('e.json', { title: 'x', description: 'x', 'steady-state-hypotesis': {}, method: 7 })
  const { error, exitCode } = await desk.chaosGate('rbac', 'e.json')
  expect([exitCode, error]).toEqual([2, expect.stringMatching(/^e.json:.*method.*\nwarning: e.json:.*did you mean/)])
})
