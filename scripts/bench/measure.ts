/** Whole processes, timed from outside, taking turns so that a slow moment of the machine hits all of them alike. */

import { spawn } from 'node:child_process'

/** One kind of process to be measured. */
export interface Subject {
  name: string
  /** Node with `flags` when not given. */
  program?: string
  arguments: readonly string[]
  environment?: Readonly<Record<string, string>>
  /** What it ends with; 0 when not given. */
  exitCode?: number
}

export interface Measurement {
  /** Median. */
  milliseconds: number
  /** The most that it held at once, of one run of its own, since looking costs time. */
  peak: Peak
}

/** Mebibytes; not a number for a program that is not Node, or where the system does not tell. */
export interface Peak {
  resident: number
  /** Without the pages of files, which are Node's own program and which the system takes back when it needs them. */
  charged: number
}

/** Tells the peak on a fourth stream when the process ends: the only figure that cannot be seen from outside. */
const TELL_PEAK =
  'data:text/javascript,import{readFileSync,writeSync}from"node:fs";process.on("exit",()=>{try{writeSync(3,readFileSync("/proc/self/status","utf8"))}catch{}})'

/** Runs each subject once for its peak, then `rounds` times in turn. Throws when one does not end as it should. */
export async function measureAll(node: string, subjects: readonly Subject[], rounds: number): Promise<Map<string, Measurement>> {
  const peaks = new Map<string, Peak>()
  const times = new Map(subjects.map(({ name }) => [name, [] as number[]]))
  for (const subject of subjects) peaks.set(subject.name, readPeak((await runOnce(node, subject, ['--import', TELL_PEAK])).told))
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) times.get(subject.name)?.push((await runOnce(node, subject, [])).milliseconds)
  }
  return new Map([...times].map(([name, all]) => [name, { milliseconds: median(all), peak: peaks.get(name) as Peak }]))
}

function readPeak(status: string): Peak {
  const mebibytes = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024
  const resident = mebibytes('VmHWM')
  return { resident, charged: resident - mebibytes('RssFile') }
}

/** `told` is what it wrote to its fourth stream. */
function runOnce(node: string, subject: Subject, flags: readonly string[]): Promise<{ milliseconds: number; told: string }> {
  const started = performance.now()
  const words = subject.program === undefined ? [...flags, ...subject.arguments] : subject.arguments
  const child = spawn(subject.program ?? node, words, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...subject.environment },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  const told: string[] = []
  child.stderr?.on('data', (part) => said.push(String(part)))
  child.stdio[3]?.on('data', (part) => told.push(String(part)))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== (subject.exitCode ?? 0)) reject(new Error(`${subject.name} ended with ${code}:\n${said.join('')}`))
      else resolve({ milliseconds: performance.now() - started, told: told.join('') })
    })
  })
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
