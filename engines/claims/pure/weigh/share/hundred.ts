import { claimAt, isChinese, type Of, type Scale } from '../scale.ts'

/** Whether the words surely say that some shares are all of one whole, each told once and of one time. */
export function isSureWhole(scale: Scale, relation: Of<'shares-of-one'>): boolean {
  const shares = relation.shares.flatMap((index) => claimAt(scale, index) ?? [])
  const [first, last] = [shares[0], shares.at(-1)]
  if (first === undefined || last === undefined || isChinese(scale, first)) return true
  const words = scale.doc.text.slice(Math.max(0, first.start - 40), last.start).toLowerCase()
  // "A and B each own 30 percent", "owns 70 percent, and would keep 45".
  if (/\b(?:remaining|remainder|the rest)\b/.test(words)) return !/\b(?:each|both)\b/.test(words)
  return !/\b(?:each|both|would|will|could)\b/.test(words)
}
