#!/usr/bin/env node
/** Command entry. */

import { command } from './cli/command.ts'
import { openTerminal } from './cli/terminal.ts'
import { EXIT_CODES } from './experiment/journal.ts'
import { outliveReaders } from './system/outlive-readers.ts'

const terminal = openTerminal(process.env)

outliveReaders([process.stderr])
outliveReaders([process.stdout], (error) => {
  terminal.error(`chaos-gate: stdout cannot be written: ${error.message}\n`)
  process.once('exit', () => {
    process.exitCode ||= EXIT_CODES.error
  })
})

command(process.argv.slice(2), { directory: process.cwd(), environment: process.env }, terminal).then(
  (exitCode) => {
    process.exitCode = exitCode
  },
  (error: unknown) => {
    terminal.error(`chaos-gate broke down; please report this: ${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = EXIT_CODES.error
  },
)
