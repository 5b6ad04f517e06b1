/** Values as a query string or a form, as Python's urlencode writes them (spec HTTP-2, HTTP-3). */

import { isMapping } from '../experiment/values/plain.ts'
import { pythonText, pythonTextOf } from '../experiment/values/python-text.ts'
import { CannotInvoke } from './cannot-invoke.ts'

/** A mapping or a list of pairs is encoded; a text is taken as it is. Lists repeat their key, null drops it. */
export function formText(given: unknown): string {
  if (Array.isArray(given)) return given.flatMap((pair) => encodePair(pair)).join('&')
  if (isMapping(given))
    return Object.keys(given)
      .flatMap((key) => encodeMember(key, given, key))
      .join('&')
  if (typeof given === 'string') return given
  throw new CannotInvoke(`the arguments of a HTTP activity must be a mapping, a list of pairs or text, not ${pythonText(given)}`)
}

function encodePair(pair: unknown): string[] {
  if (Array.isArray(pair) && pair.length === 2) return encodeMember(pythonTextOf(pair, 0), pair, 1)
  throw new CannotInvoke(`a list of arguments for HTTP must be one of pairs, and ${JSON.stringify(pair)} is none`)
}

function encodeMember(name: string, container: object, key: string | number): string[] {
  return textsOf(container, key).map((text) => `${quote(name)}=${quote(text)}`)
}

/** A nested mapping collapses to its keys. */
function textsOf(container: object, key: string | number): string[] {
  const value: unknown = Reflect.get(container, key)
  if (value === null) return []
  if (Array.isArray(value)) return value.flatMap((_, index) => textsOf(value, index))
  return isMapping(value) ? Object.keys(value) : [pythonTextOf(container, key)]
}

function quote(text: string): string {
  const escaped = encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return escaped.replaceAll('%20', '+')
}
