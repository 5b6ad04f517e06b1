import { expect, test } from '@jest/globals'
import { splitWords } from '../../src/activities/split-words.ts'

test.each([
  ['echo  hello\tworld\n', ['echo', 'hello', 'world']],
  [`sh -c 'echo "a b" | wc'`, ['sh', '-c', 'echo "a b" | wc']],
  ['echo "a \\"b\\" \\n \\\\"', ['echo', 'a "b" \\n \\']],
  ["echo a\\ b 'it'\\''s'", ['echo', 'a b', "it's"]],
  ['pre\'mid dle\'"post"', ['premid dlepost']],
  ['echo \'\' ""', ['echo', '', '']],
  ['ls *.log > out $HOME', ['ls', '*.log', '>', 'out', '$HOME']],
  ['   ', []],
])('%j', (line, words) => {
  expect(splitWords(line)).toEqual(words)
})

test.each(["echo 'a", 'echo "a', 'echo a\\'])('%j has no end', (line) => {
  expect(() => splitWords(line)).toThrow('the command has no end')
})
