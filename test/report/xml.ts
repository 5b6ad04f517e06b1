/** A strict reader for the XML that we write: enough to hold it to a schema, and nothing is forgiven. */

export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const TOKEN = /<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y
/** What XML 1.0 allows. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** Throws at the first character that should not be where it is. */
export function parseXml(xml: string): Element {
  if (FORBIDDEN.test(xml)) throw new Error('a character that XML forbids')
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  TOKEN.lastIndex = xml.startsWith('<?xml') ? xml.indexOf('?>') + 2 : 0
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(xml)
    if (token === null) throw new Error(`not XML from here: ${xml.slice(at, at + 80)}`)
    const [, closed, opened, attributes = '', isEmpty, text] = token
    const inner = open.at(-1) as Element
    if (text !== undefined) inner.text += decode(text)
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`${closed} is closed, but was not open`)
    if (opened === undefined) continue
    const element = { name: opened, attributes: readAttributes(attributes), children: [], text: '' }
    inner.children.push(element)
    if (isEmpty !== '/') open.push(element)
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not exactly one element, closed')
  return root.children[0] as Element
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)] as const)
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice: ${text}`)
  return Object.fromEntries(pairs)
}

function decode(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, entity: string) => {
    const found = ENTITIES[entity.replace(/;$/, '')]
    if (found === undefined || !entity.endsWith(';')) throw new Error(`no entity: &${entity}`)
    return found
  })
}
