/** The list of native functions with one line more. */

const LIST = /(const FUNCTIONS: .* = \{\n)([\s\S]*?)(\n\})/
const ENTRY = /^ {2}'([\w.]+)': \(\) =>\s+import\('[^']+'\),$/gm
/** As the formatter breaks lines. */
const COLUMNS_MAX = 130

/**
 * `text` is that of `src/activities/index.ts`; the entries stand in the order of their names.
 * @throws Error when there is no such list in it
 */
export function addToList(text: string, name: string): string {
  const [, begin, entries, end] = LIST.exec(text) ?? []
  if (begin === undefined || entries === undefined || end === undefined)
    throw new Error('src/activities/index.ts has no FUNCTIONS')
  const byName = new Map([...entries.matchAll(ENTRY)].map(([entry, each = '']) => [each, entry]))
  byName.set(name, entryOf(name))
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  return text.replace(LIST, () => `${begin}${sorted.join('\n')}${end}`)
}

function entryOf(name: string): string {
  const call = `import('./${name.replaceAll('.', '/')}.ts'),`
  const line = `  '${name}': () => ${call}`
  return line.length <= COLUMNS_MAX ? line : `  '${name}': () =>\n    ${call}`
}
