import { describe, expect, test } from '@jest/globals'
import { CommandNotFound, runCommand } from '../../src/practice/nodes/shell.ts'

async function run(words: string[], input = '') {
  const [out, error]: string[][] = [[], []]
  const code = await runCommand(words, {
    environment: { HOME: '/root' },
    files: new Map([['/etc/hostname', 'pod\n']]),
    stdin: Promise.resolve(input),
    stdout: (text) => void out?.push(text),
    stderr: (text) => void error?.push(text),
    sleep: async () => {},
  })
  return { code, out: out?.join(''), error: error?.join('') }
}

const script = (text: string, input?: string) => run(['sh', '-c', text], input)

describe('scripts', () => {
  test.each([
    ['echo a; echo b', 'a\nb\n', 0],
    ['true && echo yes || echo no', 'yes\n', 0],
    ['false && echo yes || echo no', 'no\n', 0],
    ['false; echo $?', '1\n', 0],
    ['exit 3; echo never', '', 3],
    ['echo "a  b" \'$HOME\' $HOME c\\ d', 'a  b $HOME /root c d\n', 0],
    ['X=1; echo ${X}2', '12\n', 0],
    ['echo one > /f; echo two >> /f; cat /f', 'one\ntwo\n', 0],
    ['echo gone > /dev/null', '', 0],
    ['trap "" TERM; sleep 0.1; cat', 'typed', 0],
    ['echo first\necho second', 'first\nsecond\n', 0],
    ['false', '', 1],
  ])('%j', async (text, out, code) => {
    expect(await script(text, 'typed')).toMatchObject({ out, code })
  })

  test('what goes to stderr is apart', async () => {
    expect(await script('echo out; echo err >&2')).toEqual({ code: 0, out: 'out\n', error: 'err\n' })
    expect(await script('cat /nope 2>&1')).toMatchObject({ code: 1, out: "cat: can't open '/nope': No such file or directory\n" })
  })

  test('a command that is not there is 127, as is a script that is not understood 2', async () => {
    expect(await script('nope; echo $?')).toEqual({ code: 0, out: '127\n', error: 'sh: nope: not found\n' })
    expect(await script('for x in 1; do echo $x; done | cat')).toMatchObject({ code: 2, error: 'sh: syntax error\n' })
  })
})

test('without a shell, words are words, and a program that is not there cannot be started', async () => {
  expect(await run(['echo', '$HOME', '&&'])).toMatchObject({ out: '$HOME &&\n' })
  expect(() => runCommand(['nope'], {} as never)).toThrow(new CommandNotFound('exec: "nope": executable file not found in $PATH'))
})

test('the first process hears no signal from its own container', async () => {
  expect(await run(['kill', '-9', '1'])).toMatchObject({ code: 0 })
  expect(await run(['kill', '7'])).toMatchObject({ code: 1 })
})
