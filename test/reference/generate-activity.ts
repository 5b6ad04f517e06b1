/** Activities and tolerances by chance. */

import fc from 'fast-check'

const piece = fc.constantFrom(
  'word', '${word}', '$word', '${n}', '$n', '${half}', '${flag}', '${value}', '${other}', '$$', '${unknown}', '${ word }', '\\${word}', '${token}', '$5', ' ', 'é', '"', "'", '*', '\\n',
) // biome-ignore format: a list

const text = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))
const scalar = fc.oneof(text, fc.constantFrom(0, 1, -2, true, false, null, '', 'x y'))
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('k', 'a b', 'status', 'body'), scalar, { maxKeys: 3 }) },
)

/** So many words that nobody guesses at their encoding. */
const ENOUGH = 'and that is all there is to say about it'

const process = fc.oneof(
  fc.array(value, { maxLength: 4 }).map((words) => ({ path: 'echo', arguments: [...words, ENOUGH] })),
  fc
    .dictionary(fc.constantFrom('--k', '-x', 'flag'), scalar, { maxKeys: 3 })
    .map((words) => ({ path: 'echo', arguments: { ...words, [ENOUGH]: null } })),
  fc
    .constantFrom(`'a  $n' | tr a-z A-Z; echo ${ENOUGH}`, `\${word}  \${n} ${ENOUGH}`, `"$$word" ${ENOUGH}`)
    .map((line) => ({ path: 'echo', arguments: line })),
  fc.constantFrom(0, 1, 3, 255).map((code) => ({ path: 'sh', arguments: ['-c', `exit ${code}`] })),
  fc.constant({ path: 'sh', arguments: ['-c', `echo ${ENOUGH}; echo ${ENOUGH} >&2; kill -9 $$$$`] }),
  fc.constant({ path: 'sleep', arguments: ['5'], timeout: 0.2 }),
  fc.constant({ path: 'cat', arguments: ['tree.json'] }),
  fc.constant({ path: 'true', arguments: [] }),
)

const python = fc.oneof(
  value.map((said) => ({ func: 'echo', arguments: { said } })),
  text.map((said) => ({ func: 'shout', arguments: { said: `${said}!` } })),
  fc.constantFrom(
    { func: 'told' },
    { func: 'told', secrets: ['api', 'nobody'] },
    { func: 'refuse', arguments: { said: 'no ${word}' } },
    { func: 'stumble' },
    { func: 'stumble_twice' },
    { func: 'interrupt' },
    { func: 'leave' },
    { func: 'exists', arguments: { path: 'tree.json' } },
  ),
)

const path = fc.constantFrom(
  '/json',
  '/json-charset',
  '/text',
  '/utf-8',
  '/redirect',
  '/echo?z=1',
  '/status/404',
  '/status/500',
  '/status/204',
  '/drop',
)
const http = fc.oneof(
  fc.record({ url: path }),
  fc.record({ url: fc.constant('/echo'), arguments: fc.dictionary(fc.constantFrom('a', 'b c', 'é'), value, { maxKeys: 3 }) }),
  fc.record({
    url: fc.constant('/echo'),
    method: fc.constantFrom('POST', 'put', 'PATCH', 'DELETE'),
    arguments: fc.oneof(
      fc.dictionary(fc.constantFrom('a', 'b c', 'é'), value, { maxKeys: 3 }).map((given) => ({ ...given, z: 1 })),
      text,
    ),
    headers: fc.constantFrom({}, { 'Content-Type': 'application/json' }, { 'X-Told': '$n ${word}' }),
  }),
)

const provider = fc.oneof(
  { weight: 4, arbitrary: process.map((given) => ({ type: 'process', ...given })) },
  { weight: 3, arbitrary: python.map((given) => ({ type: 'python', module: 'acme', ...given })) },
  { weight: 2, arbitrary: http.map((given) => ({ type: 'http', ...given, url: `\${server}${given.url}` })) },
)

const pauses = fc.option(
  fc
    .constantFrom({ before: 0.01 }, { after: 0.01 }, { before: 0, after: null }, { after: '${nothing}' })
    .filter((each) => !('after' in each) || each.after !== '${nothing}'),
  { nil: undefined, freq: 6 },
)

export const activity = fc
  .record({ type: fc.constantFrom('action', 'probe'), provider, pauses })
  .map(({ pauses: around, ...rest }) => ({ ...rest, ...(around && { pauses: around }) }))

/** One that does not end the whole process: in rollbacks that may happen once, and the method had its chance. */
export const harmless = activity.filter(({ provider: called }) => !('func' in called) || called.func !== 'leave')

/** What is looked at, and what it is held against. */
export interface Look {
  provider: object
  tolerance: fc.Arbitrary<unknown>
}

const TREE_PATHS = [
  '$', '$.*', '$.items', '$.items.*', '$.items[*].id', '$.items[0]', '$.items[-1].name', '$.items[0,2].id', '$.items[1:].id', '$.items[::2].id', '$..id', '$..*', '$.count', '$.empty',
  '$.nothing', '$["odd key"].x', '$["count","name"]', '$.items.length()', '$.items.*[?(@.ok)].id', '$.items.*[?(@.ok=true)].id', '$.items.*[?(@.id>1)].id', '$.items.*[?(@.id>=2 and @.ok=true)].id',
  '$.items.*[?(not @.ok=true)].id', '$.items.*[?(@.id=1 or @.id=3)].id', '$.items.*[?(@.name="c d")].id', '$.items[?(@.ok)]', '$.items.*.tags[*]', '$..tags', '$.name.length()', '$.nobody', '$.keys()', '$.items[5]',
] // biome-ignore format: a list

const expected = fc.constantFrom(
  1,
  3,
  'tree',
  null,
  [],
  [1, 3],
  [1, 2, 3],
  [[]],
  ['a', 'b'],
  [['a', 'b']],
  [2, 3],
  true,
  [true],
  '${n}',
  ['c d'],
  0,
)

const jsonpath = fc.record(
  {
    type: fc.constant('jsonpath'),
    path: fc.constantFrom(...TREE_PATHS),
    target: fc.constant('stdout'),
    expect: expected,
    count: fc.constantFrom(0, 1, 2, 3),
  },
  { requiredKeys: ['type', 'path', 'target'] },
)

const regex = fc
  .record({
    type: fc.constant('regex'),
    pattern: fc.constantFrom(
      'tree',
      '^tree$',
      '"id":\\s*\\d',
      '(?i)TREE',
      '[',
      'a|b',
      '\\Atr',
      'e\\Z',
      '${word}',
      '$n',
      '(?P<x>e)(?P=x)',
      '^\\{',
      '\\}$',
      '(?s)items.*odd',
      'x{2,1}',
      '(?<=t)ree',
      '\\bok\\b',
    ),
    target: fc.constantFrom('stdout', 'stderr', 'body', 'nothing'),
  })
  .filter(({ target, pattern }) => target !== 'nothing' || pattern === 'tree')

const range = fc.record({ type: fc.constant('range'), range: fc.constantFrom([0, 1], [1, 0], [-1, 200], [5, 5], [0.5, 1.5]) })
const code = fc.constantFrom<unknown>(0, 1, 3, [0, 3], [0], [1, 2, 3], [], true, '0', '${n}', 'word')
const plain = fc.oneof(
  code,
  fc.constantFrom<unknown>(
    'said',
    '${word}',
    '$word',
    ['a', 'z'],
    [1, 10],
    [true, false],
    { type: 'regex', pattern: 'sa?id' },
    { type: 'jsonpath', path: '$.k', expect: 1 },
    { type: 'jsonpath', path: '$' },
  ),
  range,
)

export const TOLERANCES: readonly Look[] = [
  { provider: { type: 'process', path: 'cat', arguments: ['tree.json'] }, tolerance: fc.oneof(jsonpath, regex, code) },
  {
    provider: { type: 'process', path: 'sh', arguments: ['-c', 'exit 3'] },
    tolerance: fc.oneof(
      code,
      range.map((each) => ({ ...each, target: 'status' })),
    ),
  },
  {
    provider: { type: 'http', url: '${server}/json' },
    tolerance: fc.oneof(
      fc.constantFrom<unknown>(
        200,
        [200, 299],
        404,
        { type: 'jsonpath', path: '$.body.items.*.id', expect: [1, 2] },
        { type: 'regex', pattern: 'ok', target: 'body' },
        { type: 'range', range: [200, 299], target: 'status' },
      ),
    ),
  },
  {
    provider: { type: 'http', url: '${server}/text' },
    tolerance: fc.constantFrom<unknown>(
      200,
      { type: 'regex', pattern: '^plain', target: 'body' },
      { type: 'jsonpath', path: '$', target: 'body', expect: 'plain text' },
    ),
  },
  ...[0, 7, 4.5, 'said', 'b', true, false, null, [1], { k: 1 }, { status: 3 }, '${n}', '${flag}'].map((said) => ({
    provider: { type: 'python', module: 'acme', func: 'echo', arguments: { said } },
    tolerance: plain,
  })),
  { provider: { type: 'process', path: 'sleep', arguments: ['5'], timeout: 0.1 }, tolerance: code },
  {
    provider: { type: 'python', module: 'acme', func: 'echo', arguments: { said: 8 } },
    tolerance: fc.constantFrom('is_even', 'refuses_value').map((func) => ({
      type: 'probe',
      name: 'judge',
      provider: { type: 'python', module: 'acme', func, arguments: { value: null } },
    })),
  },
]

export function probe({ provider: asked, tolerance }: Look): fc.Arbitrary<object> {
  return tolerance.map((given) => ({ type: 'probe', tolerance: given, provider: asked }))
}
