import { expect, test } from '@jest/globals'
import { parseShard } from '../../src/text/parse-shard.ts'

test.each([
  ['1/1', { number: 1, of: 1 }],
  ['2/8', { number: 2, of: 8 }],
  ['256/256', { number: 256, of: 256 }],
])('%s is a shard', (text, shard) => {
  expect(parseShard(text)).toEqual(shard)
})

test.each(['', '2', '0/8', '9/8', '1/0', '1/257', '-1/8', '1.5/8', '2 / 8', '2/8/9', '٢/8'])('%p is none', (text) => {
  expect(parseShard(text)).toBeUndefined()
})
