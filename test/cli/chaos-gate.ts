/** The command as somebody types it, in a folder of its own. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { command } from '../../src/cli/command.ts'

export interface Said {
  exitCode: number
  out: string
  error: string
}

export interface Desk {
  directory: string
  /** What the command is answered, line by line. */
  answers: string[]
  environment: Record<string, string | undefined>
  chaosGate(...words: string[]): Promise<Said>
  write(name: string, content: unknown): void
  read(name: string): string
}

const open: string[] = []

/** Its home is the folder, too. */
export function openDesk(): Desk {
  const directory = mkdtempSync(join(tmpdir(), 'chaos-gate-desk-'))
  open.push(directory)
  const { PATH } = process.env
  const desk: Desk = {
    directory,
    answers: [],
    environment: { PATH, HOME: directory, KUBECONFIG: join(directory, 'no-such-kubeconfig') },
    write: (name, content) =>
      writeFileSync(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2)),
    read: (name) => readFileSync(join(directory, name), 'utf8'),
    async chaosGate(...words) {
      const out: string[] = []
      const error: string[] = []
      const terminal = {
        out: (text: string) => out.push(text),
        error: (text: string) => error.push(text),
        isLive: false,
        isColored: false,
        isGitHub: false,
        width: 80,
        input: Readable.from(desk.answers.map((answer) => `${answer}\n`)),
      }
      const exitCode = await command(words, { directory, environment: desk.environment }, terminal)
      return { exitCode, out: out.join(''), error: error.join('') }
    },
  }
  return desk
}

/** For `afterEach`. */
export function closeDesks(): void {
  for (const directory of open.splice(0)) rmSync(directory, { recursive: true, force: true })
}

/** An experiment that asks this machine whether it can run programs. */
export const SOUND = {
  title: 'The machine can run programs',
  description: 'Runs one that succeeds.',
  'steady-state-hypothesis': {
    title: 'A program succeeds',
    probes: [{ type: 'probe', name: 'it-succeeds', tolerance: 0, provider: { type: 'process', path: 'true' } }],
  },
  method: [],
}
