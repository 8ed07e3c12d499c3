import { toNumber } from '#platform/exact'
import { conversion } from '../../units/table.ts'

/** What a total by a number is in the unit of a mean; 1 where things are counted. */
export function conversionBetween(mean: string, total: string, count: string): number | null {
  const [own = mean, per] = mean.split('/')
  const above = own === total ? 1 : factorOf(total, own)
  const below = per === undefined || per === count ? 1 : factorOf(count, per)
  return above === null || below === null ? null : above / below
}

function factorOf(from: string, to: string): number | null {
  const factor = conversion(from, to)
  return factor === null ? (COUNTED.has(from) || COUNTED.has(to) ? 1 : null) : toNumber(factor)
}

const COUNTED: ReadonlySet<string> = new Set(['items', 'persons', 'person-times'])
