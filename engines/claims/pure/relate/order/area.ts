import type { ReadClaim } from '../../model.ts'
import { pairsOf } from '../../text/pairs.ts'
import { measureText } from '../whole/naming.ts'

const AREA = /^全[国省市州县区]$/

/** 全国投资增长6.1%。…某市工业增长7.3%，快于全国1.2个百分点: of industry in the nation, and not of investment there. */
export function isOfAnotherName(
  text: string,
  name: string | null,
  { measure: a }: ReadClaim,
  { measure: b }: ReadClaim,
): boolean {
  const [own, other] = [measureText(text, a), measureText(text, b)]
  if (!AREA.test(name ?? '') || own === '' || other === '') return false
  return !pairsOf(own).some((pair) => other.includes(pair))
}
