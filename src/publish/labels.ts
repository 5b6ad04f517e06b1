/** What tells the results of several jobs apart: the part of their paths in which they differ. */

const LABEL_MAX = 60

/** `results/chaos-eu/results.json`, `results/chaos-us/results.json` → `chaos-eu`, `chaos-us`. */
export function labelsOf(paths: readonly string[]): string[] {
  if (paths.length < 2) return paths.map(() => '')
  const parts = paths.map((path) => path.split(/[/\\]/).filter((part) => part !== '' && part !== '.'))
  const start = commonLength(parts)
  const end = commonLength(parts.map((each) => each.slice(start).reverse()))
  return parts.map(
    (each, index) =>
      each
        .slice(start, each.length - end)
        .join('/')
        .slice(0, LABEL_MAX) || String(index + 1),
  )
}

/** How many of their first parts all have in common. */
function commonLength(lists: readonly (readonly string[])[]): number {
  const [first = []] = lists
  const length = first.findIndex((part, index) => lists.some((list) => list[index] !== part))
  return length === -1 ? first.length : length
}
