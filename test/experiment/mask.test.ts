import { describe, expect, test } from '@jest/globals'
import { collectSecretTexts, maskSecrets } from '../../src/experiment/mask.ts'

function textsOf(secrets: Record<string, unknown>): string[] {
  return collectSecretTexts({ configuration: { public: 'not a secret' }, secrets })
}

describe('SEC-14 secrets do not appear', () => {
  test('every text and number of four characters or more is collected, longest first', () => {
    expect(textsOf({ g: { a: 'abcd', b: 'abc', c: { d: ['longer one'] }, n: 12345, t: true, z: null } })).toEqual([
      'longer%20one',
      'longer one',
      '12345',
      'abcd',
    ])
  })

  test('a secret of several lines is also masked line by line, and as JSON writes it', () => {
    const texts = textsOf({ g: { key: 'line one\n"line two"' } })
    expect(maskSecrets('x line one y', texts)).toBe('x *** y')
    expect(maskSecrets(JSON.stringify({ key: 'line one\n"line two"' }), texts)).toBe('{"key":"***"}')
  })

  test('the longer of two that overlap is masked whole', () => {
    expect(maskSecrets('password123', textsOf({ g: { a: 'password', b: 'password123' } }))).toBe('***')
  })

  test('configuration is no secret', () => {
    expect(maskSecrets('not a secret', textsOf({}))).toBe('not a secret')
  })

  test('a lone half of a character does no harm', () => {
    expect(maskSecrets('abc\ud800d', textsOf({ g: { a: 'abc\ud800d' } }))).toBe('***')
  })
})
