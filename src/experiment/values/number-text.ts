/**
 * How a number was written, where JavaScript cannot tell: Python keeps `2.0` and `2` apart and has integers of any size, and
 * `image: "shop:${tag}"` with `tag: 1.0` must ask for `shop:1.0` (spec SUB-11). The text is remembered beside the list or
 * mapping that holds the number, and goes with it when this folder copies it.
 */

const textsOf = new WeakMap<object, Map<string, string>>()

/** Remembers that the member `key` of `container` is a number that Python would write as `text`. */
export function noteNumber(container: object, key: string | number, text: string): void {
  const texts = textsOf.get(container) ?? new Map<string, string>()
  texts.set(String(key), text)
  textsOf.set(container, texts)
}

/** The text that was noted, or undefined. */
export function notedNumber(container: object, key: string | number): string | undefined {
  return textsOf.get(container)?.get(String(key))
}

/** Carries a note from one place to another; does nothing when there is none. */
export function copyNote(
  from: { container: object; key: string | number },
  to: { container: object; key: string | number },
): void {
  const text = notedNumber(from.container, from.key)
  if (text !== undefined) noteNumber(to.container, to.key, text)
}
