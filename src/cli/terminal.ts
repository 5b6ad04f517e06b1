/** The two streams of the command, as the entry found them: progress goes to stderr, results to stdout. */

export interface Terminal {
  out(text: string): void
  error(text: string): void
  /** stderr is a terminal. */
  isLive: boolean
  isColored: boolean
  /** The same of stdout, which may go to a file while stderr is a terminal. */
  isOutColored?: boolean
  isGitHub: boolean
  width: number
  /** Of stdout, when it is a terminal. */
  outWidth?: number | undefined
  /** Where answers are read from; stdin when it is missing. */
  input?: NodeJS.ReadableStream
}

/** `NO_COLOR` wins over everything, then `FORCE_COLOR`, then whether somebody looks (no-color.org). */
export function openTerminal(environment: Readonly<Record<string, string | undefined>>): Terminal {
  const isGitHub = environment.GITHUB_ACTIONS === 'true'
  const isColoredIf = (isTerminal: boolean) => !environment.NO_COLOR && (isTerminal || Boolean(environment.FORCE_COLOR))
  const isPlain = Boolean(environment.CI) || environment.TERM === 'dumb'
  const isLive = process.stderr.isTTY === true && !isPlain
  return {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    isLive,
    isColored: isColoredIf(isLive),
    isOutColored: isColoredIf(process.stdout.isTTY === true && !isPlain),
    isGitHub,
    width: process.stderr.columns || 80,
    outWidth: process.stdout.columns || undefined,
  }
}
