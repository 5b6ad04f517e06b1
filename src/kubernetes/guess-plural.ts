/** As Kubernetes itself guesses it where it has not asked: only the server knows the plural of a kind. `NetworkPolicy` → `networkpolicies`. */
export function guessPlural(kind: string): string {
  const singular = kind.toLowerCase()
  if (singular === 'endpoints' || singular.endsWith('chaos')) return singular
  if (singular.endsWith('s')) return `${singular}es`
  return singular.endsWith('y') ? `${singular.slice(0, -1)}ies` : `${singular}s`
}
