/**
 * The service that the examples attack, as the image `chaos-gate/demo:1`. It serves on PORT (8080).
 *
 *   /             who answers        /healthz       whether it lives
 *   /demo/hello   a greeting         /demo/person   asks the service at DB_URL; 500 when that fails
 */

import { createServer } from 'node:http'
import { hostname } from 'node:os'

const { PORT = '8080', DB_URL } = process.env
const PATIENCE_MS = 1000

const routes = {
  '/': () => hostname(),
  '/healthz': () => 'ok',
  '/demo/hello': () => `hello from ${hostname()}`,
  '/demo/person': askDatabase,
}

async function askDatabase() {
  if (!DB_URL) throw new Error('DB_URL is not set')
  const response = await fetch(DB_URL, { headers: { connection: 'close' }, signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!response.ok) throw new Error(`the database answered ${response.status}`)
  return `person from ${await response.text()}`
}

const server = createServer(async (request, response) => {
  const route = routes[request.url]
  try {
    const body = route ? await route() : 'not here'
    response.writeHead(route ? 200 : 404).end(`${body}\n`)
  } catch (error) {
    response.writeHead(500).end(`backend: ${error.message}\n`)
  }
})

server.listen(Number(PORT), () => console.log(`listening on ${PORT}`))
process.on('SIGTERM', () => server.close())
