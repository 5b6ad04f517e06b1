/** Whether `*` and letters make up the text. */
export function fits(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (!text.startsWith(first)) return false
  if (rest.length === 0) return text === first
  const last = rest.pop() ?? ''
  let position = first.length
  for (const part of rest) {
    const found = text.indexOf(part, position)
    if (found === -1) return false
    position = found + part.length
  }
  return text.length - last.length >= position && text.endsWith(last)
}

/** The index of the first that fits; -1 when none does. */
export function findFit(patterns: readonly string[], text: string): number {
  return patterns.findIndex((pattern) => fits(pattern, text))
}
