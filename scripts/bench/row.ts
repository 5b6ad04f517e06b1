/** What the bench prints: a figure beside its budget. */

export interface Row {
  what: string
  value: number
  unit: string
  /** The budget; missing for what is only worth knowing. */
  max?: number
}

/** Says that something was not measured, and what to do. */
export type Skipped = string

export function isMet({ value, max }: Row): boolean {
  return max === undefined || value <= max
}

export function describeRows(rows: readonly (Row | Skipped)[]): string {
  return rows.map((row) => (typeof row === 'string' ? `skip  ${row}` : describeRow(row))).join('\n')
}

function describeRow(row: Row): string {
  const word = row.max === undefined ? '' : isMet(row) ? 'ok' : 'OVER'
  const budget = row.max === undefined ? '' : `≤ ${Number(row.max.toFixed(2))}`
  const value = row.value.toFixed(Number.isInteger(row.value) ? 0 : 2)
  return `${word.padEnd(4)}  ${row.what.padEnd(62)} ${value.padStart(8)} ${row.unit.padEnd(11)} ${budget}`.trimEnd()
}
