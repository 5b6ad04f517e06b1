import { describe, expect, test } from '@jest/globals'
import type { Run } from '../../src/experiment/journal.ts'
import type { Activity, Provider, Tolerance } from '../../src/experiment/schema.ts'
import { describeException, describeSeen, describeTolerance } from '../../src/report/describe.ts'

const PROVIDERS: Record<Provider['type'], Provider> = {
  http: { type: 'http', url: 'http://shop.test/' },
  process: { type: 'process', path: 'true' },
  python: { type: 'python', module: 'chaosk8s.probes', func: 'all_microservices_healthy' },
}

function probe(type: Provider['type'], tolerance?: Tolerance): Activity {
  return { type: 'probe', name: 'p', provider: PROVIDERS[type], ...(tolerance !== undefined && { tolerance }) }
}

function run(activity: Activity, output: unknown): Run {
  return { activity, output, start: '2026-03-02T09:00:00+00:00', status: 'succeeded' }
}

describe('what a probe should see', () => {
  test.each<[Provider['type'], Tolerance, unknown, string]>([
    ['http', 200, { status: 200 }, 'status 200'],
    ['http', [200, 204], null, 'status 200 or 204'],
    ['process', 0, { status: 0 }, 'exit code 0'],
    ['python', true, true, 'true'],
    ['python', [1, 3], 2, '1 to 3'],
    ['python', [1, 3], { status: 1 }, '1 or 3'],
    ['python', [1, 2, 3], 2, '1 or 2 or 3'],
    ['python', { type: 'range', range: [1, 3], target: 'load' }, 2, 'load 1 to 3'],
    ['http', { type: 'regex', pattern: '^ok', target: 'body' }, null, 'body that matches ^ok'],
    ['process', { type: 'regex', pattern: '^ok' }, null, 'text that matches ^ok'],
    ['http', { type: 'jsonpath', path: '$.ok', expect: [true], target: 'body' }, null, 'body $.ok to be [true]'],
    ['python', { type: 'jsonpath', path: '$.items', count: 2 }, null, '$.items to match 2 times'],
    ['python', { type: 'jsonpath', path: '$.items' }, null, '$.items to match'],
    ['python', probe('python') as Tolerance, null, 'what p accepts'],
  ])('%s %j', (type, tolerance, output, expected) => {
    expect(describeTolerance(tolerance, probe(type, tolerance), output)).toBe(expected)
  })
})

describe('what a probe saw', () => {
  test.each<[Provider['type'], Tolerance | undefined, unknown, string]>([
    ['http', 200, { status: 500, headers: {}, body: 'oops' }, 'status 500'],
    ['http', undefined, { status: 500, headers: {}, body: 'oops' }, 'status 500'],
    ['process', 0, { status: 3, stdout: '', stderr: '' }, 'exit code 3'],
    ['http', { type: 'regex', pattern: 'x', target: 'body' }, { status: 200, body: 'a\nb' }, 'body a b'],
    ['python', undefined, null, 'nothing'],
    ['python', undefined, '', 'an empty text'],
    ['python', undefined, { a: [1] }, '{"a":[1]}'],
  ])('%s %j %j', (type, tolerance, output, expected) => {
    expect(describeSeen(run(probe(type, tolerance), output))).toBe(expected)
  })

  test('a long output is cut', () => {
    expect(describeSeen(run(probe('python'), 'x'.repeat(1000)))).toHaveLength(120)
  })

  test('an error is told without the class in front of it', () => {
    expect(describeException(['Traceback\n', 'chaoslib.exceptions.ActivityFailed: took too long\n'])).toBe('took too long')
    expect(describeException(undefined)).toBeNull()
  })
})
