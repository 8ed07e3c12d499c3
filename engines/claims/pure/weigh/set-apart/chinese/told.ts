import type { Context } from '../../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../../model.ts'

/** A text and what was read of it: of a Chinese one in simplified characters and full-width signs. */
export type Told = { readonly doc: Doc; readonly context: Context }
export type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>

export function at({ context }: Told, index: number | null | undefined): ReadClaim | undefined {
  return context.claims[index ?? -1]
}

export function isHeading({ doc }: Told, { sentence }: ReadClaim): boolean {
  const paragraph = doc.paragraphs[doc.sentences[sentence]?.paragraph ?? -1]
  return (
    paragraph?.kind === 'heading' &&
    !BULLET.test(doc.text.slice(paragraph.start, paragraph.start + 4))
  )
}

const BULLET = /^\s*[●•·■◆▪○*-]/
const LEAD_MAX = 40

/** What leads to a figure: back to the figure before it, or to where its sentence or entry begins. */
export function leadOf({ doc, context }: Told, { index, sentence, start }: ReadClaim): string {
  const before = context.claims[index - 1]
  const from = Math.max(
    start - LEAD_MAX,
    doc.sentences[sentence]?.start ?? 0,
    before === undefined || before.end > start ? 0 : before.end,
  )
  return /[^；。]*$/.exec(doc.text.slice(from, start))?.[0] ?? ''
}

/** How many of the words of the shorter name are the other's too, of one; null where one has no name. */
export function likenessOf(one: ReadClaim, other: ReadClaim): number | null {
  const [a, b] = [one, other].map(({ measureKey }) => measureKey.filter((word) => !KIND.test(word)))
  if (a === undefined || b === undefined) return null
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length === 0) return null
  return short.filter((word) => long.includes(word)).length / short.length
}

/** What kind of figure it is, and no name. */
const KIND = /^(?:占比|比[例重]|达到)$/

/** Whether both are named, and by no word in common. */
export function areStrangers(a: ReadClaim, b: ReadClaim): boolean {
  return likenessOf(a, b) === 0
}

/** Since when words beside a figure say that it changed, or of when it is. */
export type Rhythm = 'month' | 'quarter' | 'year' | 'whole-year'

const RHYTHMS: readonly (readonly [Rhythm, RegExp])[] = [
  ['whole-year', /(?:去年|上年)(?:全年|总量|总额)|全年总[量额]/g],
  ['quarter', /按季|季[增减]|上个?季|前一季/g],
  ['month', /环比|月[增减]|按月|上个?月|前一个?月/g],
  ['year', /同比|按年|年[增减]|去年|上年|上一年|前年|同期/g],
]

/** The last that is told in some words. */
export function rhythmIn(words: string): Rhythm | null {
  let last: { readonly rhythm: Rhythm; readonly end: number } | null = null
  for (const [rhythm, pattern] of RHYTHMS)
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length
      // 去年全年 is no 去年.
      if (last === null || end > last.end) last = { rhythm, end }
    }
  return last?.rhythm ?? null
}

/** The words between two figures, whichever stands first. */
export function between({ doc: { text } }: Told, a: ReadClaim, b: ReadClaim): string {
  const [first, last] = a.start < b.start ? [a, b] : [b, a]
  return text.slice(first.end, Math.min(last.start, first.end + BETWEEN_MAX))
}

const BETWEEN_MAX = 400

/** 154，689，253股: a piece of a number, and no number; 较去年-13.6万元: without its sign. */
export function isTorn({ doc: { text } }: Told, { start, end, value, form }: ReadClaim): boolean {
  if (form !== 'number') return false
  const ahead = text.slice(Math.max(0, start - 2), start)
  // 年减9.9%，112年为91人, 提升4.7个百分点，216万人受益: behind a sign or a unit the comma is one of the sentence.
  const isOpen = /\d/.test(text[end - 1] ?? '')
  if (/\d[，,]$/.test(ahead) || (isOpen && /^[，,]\d{3}(?!\d)/.test(text.slice(end, end + 5))))
    return true
  // 5亿9615万2400元; 2013/14年.
  const goesOn = /[\d万亿千百]/.test(text[end - 1] ?? '') && /^\d/.test(text.slice(end, end + 1))
  if (/(?:[万亿]|\d\/)$/.test(ahead) || goesOn) return true
  return value.coefficient > 0n && /[㐀-鿿][-－−]$/.test(ahead)
}

export function numberOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}

const NEAR = 10

/** The other figures around one that are told in a unit. */
export function around({ context }: Told, claim: ReadClaim, unit: string): readonly ReadClaim[] {
  return context.claims
    .slice(Math.max(0, claim.index - NEAR), claim.index + NEAR)
    .filter((other) => other !== claim && other.unit === unit && other.form === 'number')
}
