import { describe, expect, test } from '@jest/globals'
import { LogTail } from '../../src/job/log-tail.ts'

const at = (second: number, text: string) => `2026-11-25T10:00:0${second}.000000000Z ${text}\n`

describe('a log that is read again and again', () => {
  test('tells each line once, wherever the reading begins', () => {
    const tail = new LogTail()
    expect(tail.take(at(1, 'a') + at(2, 'b'))).toEqual(['a', 'b'])
    expect(tail.take(at(2, 'b') + at(3, 'c'))).toEqual(['c'])
    expect(tail.take(at(1, 'a') + at(3, 'c'))).toEqual([])
    expect(tail.take('')).toEqual([])
  })

  test('lines of the same moment are all told', () => {
    const tail = new LogTail()
    expect(tail.take(at(1, 'a'))).toEqual(['a'])
    expect(tail.take(at(1, 'a') + at(1, 'b'))).toEqual(['b'])
  })

  test('a line that is not whole yet waits until it is', () => {
    const tail = new LogTail()
    expect(tail.take(at(1, 'a') + at(2, 'half').slice(0, -3))).toEqual(['a'])
    expect(tail.take(at(1, 'a') + at(2, 'half'))).toEqual(['half'])
  })

  test('empty lines and spaces stay', () => {
    expect(new LogTail().take(at(1, '') + at(2, '  ✓ x'))).toEqual(['', '  ✓ x'])
  })
})
