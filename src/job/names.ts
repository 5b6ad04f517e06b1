/** Names that Kubernetes takes. */

/** Of a CronJob, whose Jobs get eleven characters more, and the names of their pods the number of a shard. */
export const NAME_MAX = 48

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/

/** Fits a Job, a CronJob, a service account, and the label that a Job puts on its pods. */
export function isName(text: string): boolean {
  return text.length <= NAME_MAX && NAME.test(text)
}

/** `chaos/Health HTTP.yaml` → `chaos-health-http`; of several files the first, with how many more there are. */
export function nameOf(files: readonly string[]): string {
  const [first = ''] = files
  const base = first.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')
  const slug =
    base
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? ''
  const more = files.length > 1 ? `-and-${files.length - 1}-more` : ''
  return `${withinLength(`chaos-${slug}`, NAME_MAX - more.length)}${more}`
}

/** The same, and what it was run for: two runs of the same files are not in each other's way. */
export function nameOfRun(files: readonly string[], run: string): string {
  const suffix = `-${run.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  return `${withinLength(nameOf(files), NAME_MAX - suffix.length)}${suffix}`
}

/** Does not end with a dash. */
function withinLength(name: string, max: number): string {
  return name.slice(0, max).replace(/-+$/, '')
}

/** `chaos/a b.yaml` → `chaos.a-b.yaml`, and another one when `taken` has that: the key of a ConfigMap or Secret. */
export function keyOf(path: string, taken: ReadonlySet<string>): string {
  const plain = path
    .replaceAll('/', '.')
    .replace(/[^\w.-]+/g, '-')
    .slice(-KEY_MAX)
  let key = plain
  for (let number = 2; taken.has(key); number += 1) key = `${number}-${plain}`
  return key
}

/** Below the 253 of the server, with room for a number. */
const KEY_MAX = 240
