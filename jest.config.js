import { availableParallelism } from 'node:os'

/** Plain `npm test`: everything that needs Node and nothing else. The suites that need a cluster, or the reference, have scripts of their own. */
export default {
  testEnvironment: 'node',
  // Most tests wait for servers and processes of their own, so that a small machine has time for several at once.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(process.env.CHAOS_GATE_CLUSTER_TESTS ? [] : ['/test/e2e/', '\\.cluster\\.test\\.ts$']),
    ...(process.env.CHAOS_GATE_REFERENCE_TESTS ? [] : ['/test/reference/']),
  ],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  testTimeout: 20_000,
}
