import { describe, expect, test } from '@jest/globals'
import { describeBounds } from '../../scripts/compatibility/bounds.ts'
import { findGaps } from '../../scripts/compatibility/findings.ts'
import { findProofs } from '../../scripts/compatibility/proofs.ts'
import { readReasons } from '../../scripts/compatibility/reasons.ts'
import { RULES } from '../../scripts/compatibility/rules.ts'
import { describeRules, trapIds } from '../../scripts/compatibility/table.ts'
import { readSource } from '../../scripts/tidy/project.ts'

/** A project in which one file of tests names these. */
const naming = (titles: readonly string[]) => [
  readSource('test/a.test.ts', titles.map((title) => `test(${JSON.stringify(title)}, () => {})`).join('\n')),
]

const everything = [...Object.keys(RULES), ...trapIds()]

describe('proofs of rules', () => {
  test('a title counts for every rule that it names, a comment and a file that is no test for none', () => {
    const [given] = naming(['ACT-8 TOL-V3 both'])
    const sources = [readSource('test/a.test.ts', `// ACT-9\n${given?.text}`), readSource('src/a.ts', "const a = 'ACT-7'")]
    expect([...findProofs(sources)]).toEqual([
      ['ACT-8', [{ file: 'test/a.test.ts', title: 'ACT-8 TOL-V3 both' }]],
      ['TOL-V3', [{ file: 'test/a.test.ts', title: 'ACT-8 TOL-V3 both' }]],
    ])
  })

  test('a reason is a line of the list', () => {
    expect([...readReasons('- **ACT-8** says so.\nACT-9 does not.\n- ACT-7 neither')]).toEqual([['ACT-8', 'says so.']])
  })

  test('every rule wants a proof or a reason', () => {
    const proofs = findProofs(naming(everything.filter((id) => id !== 'ACT-8' && id !== 'ACT-9')))
    expect(findGaps({ proofs, reasons: new Map([['ACT-9', 'because']]) })).toEqual([
      'ACT-8: no test names it, and no reason is given',
    ])
  })

  test('what does not exist can neither be proved nor explained', () => {
    const proofs = findProofs(naming([...everything, 'ACT-999', 'ISO-8601 is something else']))
    expect(findGaps({ proofs, reasons: new Map([['ACT-998', 'because']]) })).toEqual([
      'ACT-999: test/a.test.ts names it, and there is no such rule',
      'ACT-998: a reason is given, and there is no such rule',
    ])
  })

  test('the table has two proofs of a rule at most, and says which rules differ', () => {
    const proofs = findProofs(naming(['ACT-8 one', 'ACT-8 two | [x]', 'ACT-8 three']))
    const table = describeRules({ proofs, reasons: new Map([['ACT-8', 'because']]) })
    expect(table).toContain(
      '| ACT-8 | what cannot be called | **differs**; [ACT-8 one](../test/a.test.ts); [ACT-8 two \\| \\[x\\]](../test/a.test.ts); 1 more |',
    )
  })

  test('bounds are told with their comments', () => {
    const source = readSource('src/a.ts', '/** Of things. */\nexport const THINGS_MAX = 1_000\nconst OWN_MAX = 1\n')
    expect(describeBounds([source])).toContain('| `THINGS_MAX` | 1000 | Of things. | [src/a.ts](../src/a.ts) |')
  })
})
