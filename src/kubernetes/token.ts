/** When a bearer token ends, if it is one that says so (JWT). It is not verified. */
export function readExpiry(token: string | undefined): Date | undefined {
  const payload = token?.split('.')[1]
  if (payload === undefined) return undefined
  try {
    const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { exp?: unknown }
    return typeof exp === 'number' ? new Date(exp * 1000) : undefined
  } catch {
    return undefined
  }
}
