/** What a person sees while it runs, on stderr: lines that stay, and in a terminal one below them that changes. */

/** The stream that is written to, and what it can show. */
export interface ScreenOptions {
  write(text: string): void
  /** A terminal: its last line may be drawn again. */
  isLive: boolean
  isColored: boolean
  /** GitHub Actions reads the lines: groups are folded, and nothing from outside may speak to it. */
  isGitHub: boolean
  /** Columns of a terminal. */
  width: number
}

export type Color = 'green' | 'red' | 'yellow' | 'grey'

const CODES: Readonly<Record<Color, number>> = { green: 32, red: 31, yellow: 33, grey: 90 }
/** Shorter ones would blot out half of every line. */
const SECRET_MIN = 4

export class Screen {
  readonly #options: ScreenOptions
  #secrets: string[] = []
  #status = ''

  constructor(options: ScreenOptions) {
    this.#options = options
  }

  get isLive(): boolean {
    return this.#options.isLive
  }

  /** From now on these are shown as `***`. */
  hide(secrets: readonly string[]): void {
    const fresh = secrets.flatMap((secret) => [secret, ...secret.split('\n')]).filter((secret) => secret.length >= SECRET_MIN)
    this.#secrets = [...new Set([...this.#secrets, ...fresh])].sort((a, b) => b.length - a.length)
  }

  /** The text with secrets hidden, for what is written elsewhere. */
  masked(text: string): string {
    return this.#secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
  }

  /** Each line of a text, with nothing in it that could speak to a terminal or to GitHub. */
  harmlessLines(text: string): string {
    return text
      .split('\n')
      .map((line) => this.#harmless(line))
      .join('\n')
  }

  /** One line that stays. */
  line(text: string): void {
    this.#erase()
    this.#options.write(`${this.#harmless(text)}\n`)
    this.#draw()
  }

  /** The changing line of a terminal; nowhere else. Empty: none. */
  status(text: string): void {
    if (!this.#options.isLive) return
    this.#erase()
    this.#status = this.#harmless(text).slice(0, this.#options.width - 1)
    this.#draw()
  }

  /** What follows belongs together, up to `endGroup`. */
  group(title: string): void {
    if (this.#options.isGitHub) this.#options.write(`::group::${this.#harmless(title)}\n`)
    else this.line(title)
  }

  endGroup(): void {
    if (this.#options.isGitHub) this.#options.write('::endgroup::\n')
  }

  paint(color: Color, text: string): string {
    return this.#options.isColored ? `\u001b[${CODES[color]}m${text}\u001b[39m` : text
  }

  #erase(): void {
    if (this.#status !== '') this.#options.write('\r\u001b[2K')
  }

  #draw(): void {
    if (this.#status !== '') this.#options.write(this.#status)
  }

  /** One line, no secret, no control character but our own colours, no workflow command. */
  #harmless(text: string): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    const flat = this.masked(text).replace(/\u001b(?!\[\d{2}m)|[\u0000-\u001a\u001c-\u001f\u007f-\u009f]+/g, ' ')
    return this.#options.isGitHub
      ? flat.replaceAll('##[', '# #[').replace(/^\s*::/, (colons) => colons.replace('::', ': :'))
      : flat
  }
}
