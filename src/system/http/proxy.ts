/** Which proxy the environment names for a URL. */

import { BlockList, isIPv4 } from 'node:net'
import { HttpFailed } from '../http.ts'
import type { Environment } from './open-http.ts'

/** `http_proxy`, `https_proxy` and `all_proxy`, in either case, unless `no_proxy` spares the host (spec HTTP-15). */
export function findProxy(url: URL, environment: Environment): URL | undefined {
  const address = readEither(`${url.protocol.slice(0, -1)}_proxy`, environment) || readEither('all_proxy', environment)
  if (!address || isSpared(url, readEither('no_proxy', environment) ?? '')) return undefined
  const text = address.includes('://') ? address : `http://${address}`
  const proxy = URL.canParse(text) ? new URL(text) : undefined
  if (proxy !== undefined && /^https?:$/.test(proxy.protocol)) return proxy
  throw new HttpFailed('unreachable', `the environment names a proxy that is neither http:// nor https://: ${address}`)
}

/** The header that carries the user and password of a URL; nothing when it has none. */
export function basic(url: URL, name: 'Authorization' | 'Proxy-Authorization'): Record<string, string> {
  if (url.username === '' && url.password === '') return {}
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  return { [name]: `Basic ${Buffer.from(pair).toString('base64')}` }
}

function readEither(name: string, environment: Environment): string | undefined {
  return environment[name] ?? environment[name.toUpperCase()]
}

/** Members of `no_proxy`: `*`, a domain with all below it, `host:port`, an address, a network as `10.0.0.0/8`. */
function isSpared(url: URL, list: string): boolean {
  const members = list.split(',').map((member) => member.trim())
  return members.some((member) => member !== '' && (member === '*' || isIn(url.hostname, member) || isBelow(url, member)))
}

function isBelow({ hostname, host }: URL, member: string): boolean {
  const domain = member.replace(/^\*?\./, '').toLowerCase()
  return [hostname, host].some((name) => name === domain || name.endsWith(`.${domain}`))
}

function isIn(hostname: string, member: string): boolean {
  const [network = '', bits = ''] = member.split('/')
  if (!isIPv4(hostname) || !isIPv4(network) || !/^\d+$/.test(bits) || Number(bits) > 32) return false
  const block = new BlockList()
  block.addSubnet(network, Number(bits))
  return block.check(hostname)
}
