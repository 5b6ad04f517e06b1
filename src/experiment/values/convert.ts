/** `env_var_type` and the type in `--var name:type=value` (spec VAR-3, CONF-4). */

import { readJson } from '../read/json.ts'
import { BrokenText } from '../read/source.ts'
import { floatScalar, integerScalar, type Scalar } from '../read/yaml-scalars.ts'

/** The text does not fit the type. */
export class NotOfType extends Error {
  override readonly name = 'NotOfType'
}

type Conversion = (text: string) => Scalar

/** Names are case-sensitive. `bytes` stays text, because neither a journal nor an activity here holds bytes (spec VAR-5). */
export const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  str: asText,
  string: asText,
  int: asInteger,
  integer: asInteger,
  float: asFloat,
  number: asFloat,
  bytes: asText,
  bool: (text) => ({ value: !['false', '0', 'no'].includes(text.toLowerCase()) }),
  json: asJson,
}

/** @throws NotOfType when the text does not fit, or there is no such type. */
export function convert(text: string, type: string): Scalar {
  const conversion = Object.hasOwn(CONVERSIONS, type) ? CONVERSIONS[type] : undefined
  if (conversion === undefined)
    throw new NotOfType(`there is no type \`${type}\`: write one of ${Object.keys(CONVERSIONS).join(', ')}`)
  return conversion(text)
}

function asText(text: string): Scalar {
  return { value: text }
}

/** As Python's `int()`: spaces around and single `_` between digits are fine, `5.0` is not. */
function asInteger(text: string): Scalar {
  const digits = text.trim()
  if (!/^[-+]?\d+(?:_\d+)*$/.test(digits)) throw new NotOfType(`\`${text}\` is not an integer`)
  const exact = BigInt(digits.replace(/^[-+]/, '').replaceAll('_', ''))
  return integerScalar(digits.startsWith('-') ? -exact : exact)
}

const SPECIAL: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
}

/** As Python's `float()`, `nan` and `inf` included. */
function asFloat(text: string): Scalar {
  const plain = text.trim().toLowerCase()
  const special = SPECIAL[plain.replace(/^[-+]/, '')]
  if (special !== undefined) return floatScalar(plain.startsWith('-') ? -special : special)
  if (!/^[-+]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[-+]?\d+(?:_\d+)*)?$/.test(plain))
    throw new NotOfType(`\`${text}\` is not a number`)
  return floatScalar(Number(plain.replaceAll('_', '')))
}

/** The empty text stays what it is (spec VAR-3). */
function asJson(text: string): Scalar {
  if (text === '') return { value: '' }
  try {
    return readJson(text)
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error
    throw new NotOfType(`not JSON: ${error.message}`, { cause: error })
  }
}
