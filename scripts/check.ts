/**
 * `npm run check`: types, lint, borders and sizes, generated docs, proofs of all rules and functions, a fresh `dist/`. Runs them side by side where there are
 * cores, prints each with its time, and says what to do about one that fails.
 */

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

interface Check {
  name: string
  command: readonly string[]
  /** What to do when it fails. */
  advice: string
}

interface Result {
  check: Check
  isPassed: boolean
  output: string
  seconds: number
}

const root = fileURLToPath(new URL('..', import.meta.url))
const tsx = ['node', '--import', 'tsx']

/** The longest first, so that the short ones fill the other core. */
const CHECKS: readonly Check[] = [
  { name: 'types', command: ['node', 'node_modules/typescript/bin/tsc', '--noEmit'], advice: 'mend the types named above' },
  ...(existsSync(`${root}/dist`)
    ? [{ name: 'dist', command: [...tsx, 'scripts/fresh-dist.ts'], advice: 'npm run build, and commit dist/' }]
    : []),
  { name: 'tidy', command: [...tsx, 'scripts/tidy.ts'], advice: 'do what each line above says' },
  { name: 'docs', command: [...tsx, 'scripts/generate.ts', '--check'], advice: 'npm run generate, and commit what it wrote' },
  {
    name: 'rules',
    command: [...tsx, 'scripts/compatibility.ts'],
    advice:
      'rules: begin the title of a test with the rule, or say in docs/compatibility.md why we differ; functions: scripts/compatibility/extensions',
  },
  {
    name: 'lint',
    command: ['node', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
    advice: 'npm run format, then mend by hand what is left',
  },
]

const waiting = [...CHECKS]
const lanes = Array.from({ length: Math.min(availableParallelism(), CHECKS.length) }, work)
const results = (await Promise.all(lanes)).flat()
const failed = results.filter(({ isPassed }) => !isPassed)
console.log(failed.length === 0 ? 'all is well' : `failed: ${failed.map(({ check }) => check.name).join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

async function work(): Promise<Result[]> {
  const done: Result[] = []
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const result = await run(check)
    done.push(result)
    console.log(describe(result))
  }
  return done
}

function run(check: Check): Promise<Result> {
  const started = performance.now()
  const [file = '', ...rest] = check.command
  const child = spawn(file, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const parts: Buffer[] = []
  child.stdout.on('data', (part) => parts.push(part))
  child.stderr.on('data', (part) => parts.push(part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000
      resolve({ check, isPassed: code === 0, output: Buffer.concat(parts).toString('utf8').trim(), seconds })
    })
  })
}

function describe({ check, isPassed, output, seconds }: Result): string {
  const line = `${isPassed ? 'ok  ' : 'FAIL'} ${check.name.padEnd(6)} ${seconds.toFixed(1)} s`
  if (isPassed) return check.name === 'tidy' ? `${line}  ${output}` : line
  return `${line}\n${output}\n  → ${check.advice}`
}
