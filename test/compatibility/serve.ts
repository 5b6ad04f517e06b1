/** A server with a few answers, for one test. */

import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Served {
  address: string
  close(): void
}

/** Path → content type and body; 404 for every other path. */
export async function serve(answers: Readonly<Record<string, readonly [type: string, body: string]>>): Promise<Served> {
  return serveWith((request, response) => {
    const [type, body] = answers[request.url ?? ''] ?? []
    if (type === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'Content-Type': type }).end(body)
  })
}

export async function serveWith(listener: RequestListener): Promise<Served> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
