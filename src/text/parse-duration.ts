const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 }
const PART = /(\d+(?:\.\d+)?)(ms|s|m|h)/g
const WHOLE = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/

/** `500ms`, `30s`, `1h30m` in seconds; undefined when it is none, such as a number without its unit. */
export function parseDuration(text: string): number | undefined {
  if (!WHOLE.test(text)) return undefined
  return [...text.matchAll(PART)].reduce((sum, [, count, unit]) => sum + Number(count) * (SECONDS[unit as string] as number), 0)
}
