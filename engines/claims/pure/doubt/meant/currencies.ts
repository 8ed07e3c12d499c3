import { at, type Of, sizeOf, type Text } from '../text.ts'

/** "Averaged 143 yen to the dollar, 1.9 per cent stronger than the 146 of last May": a currency is stronger the fewer of it buy another. */
export function isOfStrength(
  said: Text,
  { result, base, amount, amountIs }: Of<'change'>,
): boolean {
  const [end, start, much] = [result, base, amount].map((index) => at(said, index))
  if (end === undefined || start === undefined) return false
  const from = Math.min(end.start, start.start)
  const words = said.doc.text.slice(from, Math.max(end.end, start.end) + 40)
  if (
    !STRENGTH.test(words) ||
    !EXCHANGE.test(said.doc.text.slice(Math.max(0, from - 80), from) + words)
  )
    return false
  if (much === undefined || amountIs !== 'relative') return much === undefined
  const [high, low] = [sizeOf(end), sizeOf(start)].sort((a, b) => b - a)
  if (high === undefined || low === undefined || low <= 0) return false
  // By as much, whichever of the two it is a part of.
  return [high / low - 1, 1 - low / high].some(
    (rate) => Math.abs(100 * rate - sizeOf(much)) <= 10 ** much.precision,
  )
}

const STRENGTH = /\b(?:strong|weak|strengthen|weaken|appreciat|depreciat|firm|soft|devalu)/i
const EXCHANGE =
  /\bexchange rate|\b(?:to|per|against|for) (?:the |one |a )?(?:US |U\.S\. )?(?:dollar|euro|pound|yen|renminbi|yuan|won|krona|US\$)/i
