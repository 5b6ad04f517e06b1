/** Puts generated sections between their markers, and leaves everything else as it stands. */

const MARKED = /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g

/** Throws for a marker whose section does not exist. */
export function fill(text: string, sections: Readonly<Record<string, string>>): string {
  return text.replace(MARKED, (_, begin: string, name: string, end: string) => {
    const section = sections[name]
    if (section === undefined) throw new Error(`no section "${name}": there are ${Object.keys(sections).join(', ')}`)
    return `${begin}\n${section}\n\n${end}`
  })
}
