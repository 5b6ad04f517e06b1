import { PROBE, refuses, without, withTolerance } from './validating.ts'

refuses([
  [
    'TOL-V1 a fraction',
    withTolerance(1.5),
    'steady-state-hypothesis.probes.0.tolerance',
    'hypothesis probe tolerance must either be an integer, a string, a boolean or a pair of values for boundaries. It can also be a dictionary which is a probe activity definition that takes an argument called `value`',
  ],
  [
    'TOL-V1 null',
    withTolerance(null),
    'steady-state-hypothesis.probes.0.tolerance',
    'hypothesis probe tolerance must either be an integer',
  ],
  [
    'TOL-V2 an unknown type',
    withTolerance({ type: 'regexp' }),
    'steady-state-hypothesis.probes.0.tolerance.type',
    "hypothesis probe tolerance type 'regexp' is unsupported",
  ],
  [
    'TOL-V2 no type',
    withTolerance({ pattern: 'x' }),
    'steady-state-hypothesis.probes.0.tolerance',
    "hypothesis probe tolerance type 'None' is unsupported",
  ],
  [
    'TOL-V3 no pattern',
    withTolerance({ type: 'regex' }),
    'steady-state-hypothesis.probes.0.tolerance',
    'hypothesis regex probe tolerance must have a `pattern` key',
  ],
  [
    'TOL-V3 a pattern that is no text',
    withTolerance({ type: 'regex', pattern: 5 }),
    'steady-state-hypothesis.probes.0.tolerance.pattern',
    'hypothesis probe tolerance pattern 5 has an invalid type',
  ],
  [
    'TOL-V3 a pattern that is none',
    withTolerance({ type: 'regex', pattern: '(' }),
    'steady-state-hypothesis.probes.0.tolerance.pattern',
    'hypothesis probe tolerance pattern ( seems invalid: missing )',
  ],
  [
    'TOL-V4 no path',
    withTolerance({ type: 'jsonpath' }),
    'steady-state-hypothesis.probes.0.tolerance',
    'hypothesis jsonpath probe tolerance must have a `path` key',
  ],
  [
    'TOL-V4 an empty path',
    withTolerance({ type: 'jsonpath', path: ' ' }),
    'steady-state-hypothesis.probes.0.tolerance.path',
    'hypothesis probe tolerance JSON path cannot be empty',
  ],
  [
    'TOL-V4 a path that is none',
    withTolerance({ type: 'jsonpath', path: 'foo[*].baz' }),
    'steady-state-hypothesis.probes.0.tolerance.path',
    'hypothesis probe tolerance JSON path foo[*].baz is invalid',
  ],
  [
    'TOL-V4 a path that is no text',
    withTolerance({ type: 'jsonpath', path: 5 }),
    'steady-state-hypothesis.probes.0.tolerance.path',
    'hypothesis probe tolerance JSON path 5 is invalid',
  ],
  ['TOL-V6 no range', withTolerance({ type: 'range' }), 'steady-state-hypothesis.probes.0.tolerance', 'must have a `range` key'],
  [
    'TOL-V6 a range that is no list',
    withTolerance({ type: 'range', range: 5 }),
    'steady-state-hypothesis.probes.0.tolerance.range',
    'hypothesis range must be a sequence',
  ],
  [
    'TOL-V6 a range of three',
    withTolerance({ type: 'range', range: [1, 2, 3] }),
    'steady-state-hypothesis.probes.0.tolerance.range',
    'must be made of two values',
  ],
  [
    'TOL-V6 a lower boundary that is text',
    withTolerance({ type: 'range', range: ['1', 2] }),
    'steady-state-hypothesis.probes.0.tolerance.range.0',
    'lower boundary must be a number',
  ],
  [
    'TOL-V6 an upper boundary that is null',
    withTolerance({ type: 'range', range: [1, null] }),
    'steady-state-hypothesis.probes.0.tolerance.range.1',
    'upper boundary must be a number',
  ],
  [
    'TOL-V7 a probe tolerance without a name',
    withTolerance(without(PROBE, 'name')),
    'steady-state-hypothesis.probes.0.tolerance',
    'an activity must have a name',
  ],
])
