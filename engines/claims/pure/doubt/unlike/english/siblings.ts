import type { ReadClaim } from '../../../model.ts'
import { led, next, type Text } from '../../text.ts'

// English figures that stand beside each other as equals: amounts of which each is for a purpose of its own, "$5.9 billion for the victims, $650 million for
// schools and $3.5 billion to help farmers", and entries of a list. None of them is made of the rest, nor the same told again.

type Said = Pick<Text, 'doc' | 'context'>

/** What it is for, behind a figure, before any other and any sign: " would be set aside for the", " in harbour works". */
const PURPOSE =
  /^(?:[- ](?!and\b|but\b|which\b)[a-z’'-]+){0,6}? (?:for|to|towards?|in|on|from) (?!total\b|all\b|sum\b|which\b|date\b|be\b)[a-z]/i
const PURPOSE_MAX = 60
const TOTAL =
  /\b(?:totals?|totall?ing|combined|altogether|together|overall|in all|sums?|packages?|aggregate|budget|all of|both|the (?:two|three|four|five|six|seven|eight))\b/i
/** What follows makes up what stands before. */
const MADE_UP =
  /[:;—–]| - |\b(?:includ\w+|of which|of (?:this|that|these|those|it|them)\b|compris\w+|consist\w+|divided|split|made up|broken|namely|allocat\w+|respectively|with)\b/i

/** "Weather Centre: $2,125,000 Stud Farm Act: $775,000": a name before each. */
function areLabelled(said: Said, all: readonly ReadClaim[]): boolean {
  return (
    all.length > LABELLED_MIN &&
    all.every((one, order) => {
      const last = all[order - 1]
      const [lead = ''] = /[^.;]*$/.exec(led(said, one, LABEL_MAX)) ?? []
      const own = last === undefined ? lead : said.doc.text.slice(last.end, one.start)
      return one.sentence === all[0]?.sentence && LABEL.test(own)
    })
  )
}

const LABELLED_MIN = 3
const LABEL_MAX = 60
const LABEL = /^(?:.*[,;)])? ?[A-Z][^:;]{2,80}: [$€£]?$/s

const DIVIDED = /[:;—–]| - /

/** Of one sentence, one after the other. */
export function isToldBesideThem(
  said: Said,
  whole: ReadClaim,
  parts: readonly ReadClaim[],
): boolean {
  const all = [whole, ...parts].toSorted((a, b) => a.start - b.start)
  if (parts.length < 2 || !isEnglish(said, whole) || isTotal(said, whole)) return false
  if (areLabelled(said, all)) return true
  if (all.some((one) => one.sentence !== whole.sentence || !hasPurpose(said, one))) return false
  return all.slice(1).every((one, order) => {
    const last = all[order] ?? whole
    const gap = said.doc.text.slice(last.end, one.start)
    return /,|\band\b/.test(gap) && !(last === whole ? MADE_UP : DIVIDED).test(gap)
  })
}

/** An entry of a list for a purpose of its own, or one between the others, is no sum of other lines. */
export function isEntryBesideThem(
  { doc, context }: Said,
  whole: ReadClaim,
  parts: readonly ReadClaim[],
): boolean {
  const said = { doc, context }
  const line = lineOf(said, whole)
  if (line?.kind !== 'list' || !isEnglish(said, whole) || isTotal(said, whole)) return false
  const lines = parts.map((part) => lineOf(said, part))
  if (lines.some((other) => other === undefined || other === line)) return false
  const isFirst = !/\d/.test(doc.text.slice(line.start, whole.start))
  const areEntries = [line, ...lines].every(
    (own) => own?.kind === 'list' && HEADED.test(doc.text.slice(own.start, own.end)),
  )
  const rest = doc.text.slice(whole.end, line.end).replace(/;$/, '')
  if (areEntries) return !/[:—]|includ/.test(rest)
  if (MADE_UP.test(rest)) return false
  if (isFirst && hasPurpose(said, whole) && parts.every((part) => hasPurpose(said, part)))
    return true
  return (
    lines.every((other) => other?.kind === 'list') &&
    parts.some(({ start }) => start < whole.start) &&
    parts.some(({ start }) => start > whole.start)
  )
}

/** "• $25 million for …". */
const HEADED = /^[*•·▪‣–-]? ?(?:over |about |nearly )?[$€£]\d/

/** "• Adds $5M for a store • Authorizes $350M": an amount for a purpose, in a line without the others, lies between none of these. */
export function isEntryItself(
  said: Said,
  amount: ReadClaim | undefined,
  ends: readonly (ReadClaim | undefined)[],
): boolean {
  if (amount === undefined || !isEnglish(said, amount)) return false
  const line = lineOf(said, amount)
  const own = line === undefined ? '' : said.doc.text.slice(line.start, line.end)
  return (
    line?.kind === 'list' &&
    ends.every((end) => end !== undefined && lineOf(said, end) !== line) &&
    hasPurpose(said, amount) &&
    !COMPARED.test(own)
  )
}

const COMPARED =
  /\b(?:than|above|below|over|under|up|down|from|increase|decrease|gap|difference|more|less|fewer)\b/i

/** "• 32% have no savings • 37% pay by card": the first figures of two entries of one list. */
export function areTwoEntries(said: Said, one: ReadClaim, other: ReadClaim): boolean {
  const [a, b] = [one, other].map((claim) => lineOf(said, claim))
  if (a === undefined || b === undefined || a === b || !isEnglish(said, one)) return false
  const { paragraphs, text } = said.doc
  const from = Math.min(a.index, b.index)
  const to = Math.max(a.index, b.index)
  return (
    [one, other].every(({ start }) =>
      /[*•·▪‣-] ?$/.test(text.slice(Math.max(0, start - 2), start)),
    ) && paragraphs.slice(from + 1, to + 1).every(({ kind }) => kind === 'list')
  )
}

function lineOf(
  { doc }: Said,
  { sentence }: ReadClaim,
): Text['doc']['paragraphs'][number] | undefined {
  return doc.paragraphs[doc.sentences[sentence]?.paragraph ?? -1]
}

function isEnglish({ doc }: Said, { sentence }: ReadClaim): boolean {
  return doc.sentences[sentence]?.grammar === 'en'
}

function hasPurpose(said: Said, one: ReadClaim): boolean {
  return PURPOSE.test(next(said, one, PURPOSE_MAX))
}

function isTotal(said: Said, whole: ReadClaim): boolean {
  const [own = ''] = /[^,;:.]*$/.exec(led(said, whole)) ?? []
  const [tail = ''] = /^[^,;:.\d]*/.exec(next(said, whole)) ?? []
  return TOTAL.test(own + tail)
}
