import { expect, test } from '@jest/globals'
import { readLines } from '../../src/system/lines.ts'

function linesOf(chunks: string[], lineMax = 10): [string, boolean][] {
  const lines: [string, boolean][] = []
  const read = readLines(lineMax, (line, isCut) => lines.push([line, isCut]))
  for (const chunk of chunks) read(Buffer.from(chunk, 'latin1'))
  return lines
}

test('lines come whole, however the bytes are cut, letters of several bytes included', () => {
  const bytes = Buffer.from('één\ntwo\n\nthr').toString('latin1')
  const expected = [
    ['één', false],
    ['two', false],
    ['', false],
  ]
  expect(linesOf([bytes])).toEqual(expected)
  expect(linesOf([...bytes])).toEqual(expected)
})

test('of a longer line the beginning is kept, and the next one is whole again', () => {
  expect(linesOf(['0123456789', 'abc\nnext\n'])).toEqual([
    ['0123456789', true],
    ['next', false],
  ])
})
