/** `92.5 %` of 0.925. Never 100 for what was not all, nor 0 for what was not nothing. */
export function percent(share: number): string {
  const rounded = Number((share * 100).toFixed(1))
  if (share < 1 && rounded === 100) return '99.9 %'
  if (share > 0 && rounded === 0) return '0.1 %'
  return `${rounded} %`
}
