import type { Quantity } from '../../model.ts'
import type { FoundPlace } from './scan-places.ts'

/** "Suzhou (441 Mt), Zhapu (325 Mt)", 甲市（61万人次）、乙市（40万人次），两市合计: what has its own figure in brackets, of several, has no other. */
export function withoutEntries(
  text: string,
  { start }: Quantity,
  places: readonly FoundPlace[],
): readonly FoundPlace[] {
  const isEntry = ({ end }: FoundPlace): boolean =>
    ENTRY.test(text.slice(end, Math.min(start, end + ENTRY_MAX)))
  const count = places.length === 0 ? 0 : places.filter(isEntry).length
  const isBracketed = /[(（]$/.test(text.slice(Math.max(0, start - 1), start))
  return count > 1 || (count === 1 && isBracketed) ? places.filter((one) => !isEntry(one)) : places
}

const ENTRY = /^ ?[(（][^()（）]*\d[^()（）]*[)）]/
const ENTRY_MAX = 40
