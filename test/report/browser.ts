/** A real Chromium, if there is one on this machine, to look at pages with. Speaks to it as its own tools do, over a WebSocket. */

import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { WebSocket } from 'ws'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
]
const START_MS = 30_000

/** Its path; undefined where there is none. `CHROMIUM` names another. */
export const chromium: string | undefined = findChromium()

export interface View {
  width: number
  height: number
  scheme: 'light' | 'dark'
}

type Message = { id?: number; method?: string; params?: Record<string, unknown>; result?: Record<string, unknown> }

export class Browser {
  readonly #process: ChildProcess
  readonly #socket: WebSocket
  readonly #folder: string
  readonly #answers = new Map<number, (message: Message) => void>()
  /** What the page asked the network for, beside itself, and what it complained of. */
  readonly complaints: string[] = []
  #last = 0

  private constructor(process: ChildProcess, socket: WebSocket, folder: string) {
    this.#process = process
    this.#socket = socket
    this.#folder = folder
    socket.on('message', (data) => this.#hear(JSON.parse(String(data))))
  }

  static async open(): Promise<Browser> {
    const folder = mkdtempSync(join(tmpdir(), 'chaos-gate-browser-'))
    const child = spawn(chromium ?? '', [...FLAGS, `--user-data-dir=${join(folder, 'profile')}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const [, port] = await said(child, /DevTools listening on ws:\/\/[\d.]+:(\d+)/)
    const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string
      webSocketDebuggerUrl: string
    }[]
    const socket = new WebSocket(pages.find(({ type }) => type === 'page')?.webSocketDebuggerUrl ?? '')
    await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject))
    const browser = new Browser(child, socket, folder)
    for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await browser.send(`${domain}.enable`)
    return browser
  }

  /** Shows a page from a file of its own. */
  async show(html: string, { width, height, scheme }: View): Promise<void> {
    const path = join(this.#folder, 'page.html')
    writeFileSync(path, html)
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 })
    await this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
    this.complaints.length = 0
    const loaded = this.#heard('Page.loadEventFired')
    await this.send('Page.navigate', { url: pathToFileURL(path).href })
    await loaded
  }

  /** The value of an expression in the page. */
  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })
    return (result as { value?: unknown }).value
  }

  async hover(x: number, y: number): Promise<void> {
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })
  }

  /** A PNG of the page from its top. */
  async screenshot(path: string): Promise<Buffer> {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' })
    const png = Buffer.from(String(data), 'base64')
    writeFileSync(path, png)
    return png
  }

  async print(): Promise<Buffer> {
    return Buffer.from(String((await this.send('Page.printToPDF', { printBackground: true })).data), 'base64')
  }

  async close(): Promise<void> {
    this.#socket.close()
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    this.#process.kill()
    await ended
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }

  send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.#last
    this.#socket.send(JSON.stringify({ id, method, params }))
    return new Promise((resolve) => this.#answers.set(id, ({ result }) => resolve(result ?? {})))
  }

  readonly #waiting = new Map<string, () => void>()

  #heard(method: string): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(method, resolve))
  }

  #hear(message: Message): void {
    if (message.id !== undefined) this.#answers.get(message.id)?.(message)
    const { method = '', params = {} } = message
    this.#waiting.get(method)?.()
    if (method === 'Runtime.exceptionThrown' || method === 'Log.entryAdded' || method === 'Page.javascriptDialogOpening')
      this.complaints.push(JSON.stringify(params))
    const url = (params.request as { url?: string } | undefined)?.url
    if (method === 'Network.requestWillBeSent' && url && !url.startsWith('file:') && !url.startsWith('data:'))
      this.complaints.push(url)
  }
}

function said(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = ''
    const timer = setTimeout(() => reject(new Error(`Chromium did not start: ${text}`)), START_MS)
    child.stderr?.on('data', (part) => {
      text += String(part)
      const found = pattern.exec(text)
      if (found === null) return
      clearTimeout(timer)
      resolve(found)
    })
  })
}

function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = [process.env.CHROMIUM ?? '', ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))]
  return paths.find((path) => path !== '' && isExecutable(path))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
