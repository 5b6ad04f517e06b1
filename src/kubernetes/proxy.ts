/** Which proxy stands before a server. */

/**
 * The proxy that the environment names, in either case of letters. `HTTP_PROXY` counts for https too, as for the reference
 * (spec extensions 3.1); `NO_PROXY` and this machine itself go without, as for kubectl.
 */
export function proxyFor(server: string, environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { protocol, hostname, port } = new URL(server)
  const host = hostname.replace(/^\[|\]$/g, '')
  const secure = protocol === 'https:' ? (environment.HTTPS_PROXY ?? environment.https_proxy) : undefined
  const proxy = secure || environment.HTTP_PROXY || environment.http_proxy
  const exceptions = (environment.NO_PROXY ?? environment.no_proxy ?? '').split(',').map((entry) => entry.trim())
  if (!proxy || isThisMachine(host) || exceptions.some((entry) => covers(entry, host, port))) return undefined
  return proxy.includes('://') ? proxy : `http://${proxy}`
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host)
}

/** `*`, a name and all below it, an address with or without a port, an IPv4 block such as `10.0.0.0/8`. */
function covers(entry: string, host: string, port: string): boolean {
  if (entry === '') return false
  if (entry === '*' || entry === `${host}:${port}`) return true
  if (entry.includes('/')) return isInBlock(host, entry)
  const name = entry.replace(/^\*?\./, '')
  return host === name || host.endsWith(`.${name}`)
}

function isInBlock(host: string, block: string): boolean {
  const [network = '', bits = '32'] = block.split('/')
  const address = ipv4(host)
  const base = ipv4(network)
  if (address === undefined || base === undefined) return false
  const size = 2 ** (32 - Number(bits))
  return Math.floor(address / size) === Math.floor(base / size)
}

function ipv4(text: string): number | undefined {
  const parts = text.split('.').map(Number)
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return undefined
  return parts.reduce((sum, part) => sum * 256 + part, 0)
}
