import { randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { decodeHandover, encodeHandover, isOfHandover } from '../../src/job/handover.ts'

const WORD = 'a1b2c3'
const files = {
  'results.json': '{"version":1,"ü":"\\n"}',
  'journals/a.json': 'x'.repeat(50_000) + randomBytes(20_000).toString('hex'),
}
const { lines } = encodeHandover(files, WORD)

describe('a report on its way out of a pod', () => {
  test('comes out as it went in, from among other lines', () => {
    const log = ['a line', ...lines.slice(0, 1), 'another: chaos-gate-handover-other 0 xyz', ...lines.slice(1), 'the last'].join(
      '\n',
    )
    expect(decodeHandover(log, WORD)).toEqual(files)
  })

  test('keeps the order of the journals', () => {
    const many = { 'results.json': '', 'journals/b.json': '', 'journals/a.json': '' }
    const back = decodeHandover(encodeHandover(many, WORD).lines.join('\n'), WORD)
    expect(Object.keys(back ?? {})).toEqual(Object.keys(many))
  })

  test('has lines that no runtime cuts', () => {
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(line.length).toBeLessThan(16 * 1024)
  })

  test.each([
    ['nothing', ''],
    ['no end', lines.slice(0, -1).join('\n')],
    ['a line too few', [...lines.slice(0, 1), ...lines.slice(2)].join('\n')],
    ['a line that was cut', [lines[0]?.slice(0, -5), ...lines.slice(1)].join('\n')],
  ])('%s is no report', (_, log) => {
    expect(decodeHandover(log, WORD)).toBeNull()
  })

  test('a line with a number out of this world is none of it, and costs nothing', () => {
    const strange = `${lines[0]?.split(' ')[0]} 4294967294 x`
    expect(decodeHandover([strange, ...lines].join('\n'), WORD)).toEqual(files)
  })

  test('without the word nothing is taken for it', () => {
    expect(decodeHandover(lines.join('\n'), 'other')).toBeNull()
    expect(isOfHandover(lines[0] ?? '', 'other')).toBe(false)
  })

  test.each(['../evil.json', 'journals/../../x.json', '/etc/passwd', 'journals/.json', 'comment.md'])(
    '%s is not taken',
    (path) => {
      const { lines: strange } = encodeHandover({ 'results.json': '', [path]: 'x' }, WORD)
      expect(() => decodeHandover(strange.join('\n'), WORD)).toThrow(/is no part of a report/)
    },
  )

  test('what is too much for a log goes without its largest journals, and says so', () => {
    const large = {
      'results.json': '{}',
      'journals/large.json': randomBytes(7_000_000).toString('base64'),
      'journals/small.json': '{}',
    }
    const { lines: few, left } = encodeHandover(large, WORD)
    expect(left).toEqual(['journals/large.json'])
    expect(decodeHandover(few.join('\n'), WORD)).toEqual({ 'results.json': '{}', 'journals/small.json': '{}' })
  })
})
