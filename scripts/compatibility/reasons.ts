/** Where we differ on purpose: the list that is written by hand in `docs/compatibility.md`. */

const ENTRY = /^- \*\*([A-Z]+-V?\d+)\*\*:? (.+)$/gm

/** Id → why, from the text of that page. */
export function readReasons(page: string): ReadonlyMap<string, string> {
  return new Map([...page.matchAll(ENTRY)].map(([, id = '', reason = '']) => [id, reason]))
}
