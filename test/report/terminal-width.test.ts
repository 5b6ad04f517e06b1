import { expect, test } from '@jest/globals'
import { buildResult } from '../../src/report/build-result.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { readFixture } from './fixture.ts'

const result = buildResult(readFixture('several'))

function rowsAt(width: number | undefined): string[] {
  const lines = renderTerminal(result, { isColored: false, width }).split('\n')
  return lines.filter((line) => /^(?: {2}VERDICT|[✓✗])/.test(line))
}

test('rows fit the terminal: titles are cut to what the numbers leave of a line', () => {
  for (const width of [80, 100]) for (const row of rowsAt(width)) expect([...row].length).toBeLessThanOrEqual(width)
  expect(rowsAt(80)[1]).toContain('…')
})

test('titles are never cut to nothing, and not at all where nobody looks', () => {
  expect(rowsAt(40)[1]).toContain('The shop answers wh…')
  expect(rowsAt(undefined)[1]).toContain('The shop answers while a pod is missing')
})
