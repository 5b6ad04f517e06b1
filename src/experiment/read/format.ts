/** Which format a source is in. */

/** `either`: JSON, and YAML when it is not that. */
export type Format = 'yaml' | 'json' | 'either'

/** By the ending of the file, in lower case only (spec LOAD-2); undefined for any other. */
export function formatOfFile(file: string): Format | undefined {
  if (/\.ya?ml$/.test(file)) return 'yaml'
  return file.endsWith('.json') ? 'json' : undefined
}

/**
 * By the content type that a server gave, and by the address's ending where that says nothing (spec LOAD-6, improved by
 * `application/yaml`, `+json`, `+yaml` and a missing content type).
 */
export function formatOfAnswer(contentType: string | undefined, url: string): Format | undefined {
  const type = contentType?.toLowerCase() ?? ''
  if (/\bx-yaml\b|\/yaml\b|\+yaml\b/.test(type)) return 'yaml'
  if (/\/json\b|\+json\b/.test(type)) return 'json'
  return type.includes('text/plain') ? 'either' : formatOfFile(pathOf(url))
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url
}
