import type { Span } from '../model.ts'

const NEXT = /^[)）](?:[,，、;；]|[,;]? (?:and|or)\b)[^()（）.;。:：]{1,40}[(（]$/

/** "Mainly from Lorvia (41,000), Norvale (32,000) and Calder (18,000)": entries of one list, of which none is the sum of the others. */
export function areBracketed(text: string, figures: readonly Span[]): boolean {
  const list = figures.toSorted((a, b) => a.start - b.start)
  return list.every(({ start, end }, at) => {
    const next = list[at + 1]
    const isAlone = /[(（]/.test(text[start - 1] ?? '') && /[)）]/.test(text[end] ?? '')
    return isAlone && (next === undefined || NEXT.test(text.slice(end, next.start)))
  })
}
