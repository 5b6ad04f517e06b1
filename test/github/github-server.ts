/** GitHub's comments over HTTP: list in pages, create, update, delete; and what can go wrong with each. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Comment {
  id: number
  body: string
  html_url: string
  user: { login: string; type: 'Bot' | 'User' }
}

interface Fault {
  method: string
  status: number
  message?: string
  headers?: Record<string, string>
  /** The request takes effect, and then the connection is lost. */
  isDropped?: boolean
  /** Happens before the fault's answer. */
  meanwhile?: () => void
}

export class GitHubServer {
  comments: Comment[] = []
  readonly calls: string[] = []
  readonly faults: Fault[] = []
  readonly #server = createServer((request, response) => this.#answer(request, response))

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  add(body: string, user: Comment['user'] = { login: 'github-actions[bot]', type: 'Bot' }): Comment {
    const id = 1 + Math.max(0, ...this.comments.map((comment) => comment.id))
    const comment = { id, body, user, html_url: `https://github.com/octo/shop/pull/7#issuecomment-${id}` }
    this.comments.push(comment)
    return comment
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request
    this.calls.push(`${method} ${url.replace('/repos/octo/shop/issues', '')}`)
    const body = await readBody(request)
    const index = this.faults.findIndex((fault) => fault.method === method)
    const [fault] = index === -1 ? [] : this.faults.splice(index, 1)
    fault?.meanwhile?.()
    if (fault?.isDropped) {
      this.#act(method, url, body)
      request.socket.destroy()
    } else if (fault && fault.status > 0) send(response, fault.status, { message: fault.message ?? 'No' }, fault.headers)
    else send(response, ...this.#act(method, url, body))
  }

  #act(method: string, url: string, body: string): [status: number, data: unknown] {
    const { pathname, searchParams } = new URL(url, 'http://github.test')
    const id = Number(pathname.split('/').at(-1))
    const comment = this.comments.find((one) => one.id === id)
    if (pathname === '/user') return [200, { login: 'dev' }]
    if (method === 'GET') return [200, pageOf(this.comments, searchParams)]
    if (method === 'POST') return [201, this.add(JSON.parse(body).body)]
    if (comment === undefined) return [404, { message: 'Not Found' }]
    if (method === 'PATCH') return [200, Object.assign(comment, JSON.parse(body))]
    this.comments = this.comments.filter((one) => one !== comment)
    return [204, undefined]
  }
}

function pageOf(comments: readonly Comment[], query: URLSearchParams): Comment[] {
  const size = Number(query.get('per_page'))
  const start = (Number(query.get('page')) - 1) * size
  return comments.slice(start, start + size)
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

function send(response: ServerResponse, status: number, data: unknown, headers: Record<string, string> = {}): void {
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(data === undefined ? '' : JSON.stringify(data))
}
