/** The keys on the way that a JSON pointer describes (RFC 6901): `/metadata/labels/a~1b` → `metadata`, `labels`, `a/b`. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}
