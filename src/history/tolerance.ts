/** How much worse may pass for the same: chance moves every number a little. */

import { nearest } from '../text/near-miss.ts'

/** What is compared, beside the verdict. */
export const MEASURES = ['availability', 'outage', 'recovery', 'p95'] as const
export type Measure = (typeof MEASURES)[number]

/** Availability: as a part of all samples, 0 to 1. Outage and recovery: seconds. p95: as a part of what it was. */
export type Tolerances = Readonly<Record<Measure, number>>

export const DEFAULT_TOLERANCES: Tolerances = { availability: 0.01, outage: 2, recovery: 2, p95: 0.5 }

const ITEM = /^(?:(?<amount>-?\d\S*)\s+(?:(?:of|in)\s+)?(?<name>[a-z\d]+)|(?<nameFirst>[a-z\d]+)[\s=:]+(?<amountLast>\S+))$/i
const AMOUNT = /^(\d{1,6}(?:\.\d{1,6})?)(%|ms|s|m)$/
const UNITS: Readonly<Record<string, number>> = { '%': 0.01, ms: 0.001, s: 1, m: 60 }

/** `5% availability, 2s recovery`, in either order; what is not named keeps its default. Throws with what is wrong. */
export function parseTolerances(text: string): Tolerances {
  const items = text.split(/[,\n]/).flatMap((item) => item.trim() || [])
  return { ...DEFAULT_TOLERANCES, ...Object.fromEntries(items.map(parseItem)) }
}

function parseItem(item: string): [Measure, number] {
  const { amount, name, nameFirst, amountLast } = ITEM.exec(item)?.groups ?? {}
  if (isMeasure(name)) return [name, parseAmount(name, amount ?? '', item)]
  if (isMeasure(nameFirst)) return [nameFirst, parseAmount(nameFirst, amountLast ?? '', item)]
  const meant = nearest(name ?? nameFirst ?? item, MEASURES)
  throw new Error(`"${item}" names none of ${MEASURES.join(', ')}${meant === undefined ? '' : ` (did you mean ${meant}?)`}`)
}

function isMeasure(name: string | undefined): name is Measure {
  return (MEASURES as readonly (string | undefined)[]).includes(name)
}

function parseAmount(measure: Measure, amount: string, item: string): number {
  const [, number, unit = ''] = AMOUNT.exec(amount) ?? []
  const isShare = measure === 'availability' || measure === 'p95'
  if (number === undefined || (unit === '%') !== isShare)
    throw new Error(`"${item}": write ${isShare ? 'a percentage such as 5%' : 'a duration such as 2s'}`)
  return Number(number) * (UNITS[unit] as number)
}
