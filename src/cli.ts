#!/usr/bin/env node
/** Command entry. */

import { command } from './cli/command.ts'
import { openTerminal } from './cli/terminal.ts'
import { EXIT_CODES } from './experiment/journal.ts'

const terminal = openTerminal(process.env)

command(process.argv.slice(2), { directory: process.cwd(), environment: process.env }, terminal).then(
  (exitCode) => {
    process.exitCode = exitCode
  },
  (error: unknown) => {
    terminal.error(`chaos-gate broke down; please report this: ${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = EXIT_CODES.error
  },
)
