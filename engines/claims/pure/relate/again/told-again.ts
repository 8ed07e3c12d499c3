import { add, compare, rational, rationalOf, subtract } from '#platform/exact'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Line, type Part, sortOf } from '../part.ts'
import { fitOfTwo } from '../whole/slip.ts'
import { isOneMore, mayBeOne } from './may-be-one.ts'
import { areSlipApart, isNear } from './slips.ts'
import { isRow, isTitle } from './titles.ts'

// Figures that are told again by words that point back: "a dividend of $0.47 per share. The dividend of $0.47", 惠及4.8万名学生。这4.8万
// 名学生; and the one figure of a headline in the first sentence below it, where another would be a slip of the pen.

type Same = Extract<Relation, { kind: 'same' }>

/** How many sentences back a word may point. */
const BACK = 2

export function toldAgain(
  doc: Doc,
  lines: readonly Line[],
  known: readonly Relation[],
): readonly Same[] {
  const isKnown = new Set(known.flatMap((one) => (one.kind === 'same' ? one.claims : [])))
  return lines.flatMap((line, at) => {
    const paragraph = doc.paragraphs[line.tape.sentence.paragraph]
    if (paragraph === undefined || isRow(doc, paragraph)) return []
    const back = linesBack(doc, lines, at)
    const pointed = line.parts.flatMap((part) => {
      const other = pointedAt(line, back, part)
      return other === null ? [] : [sameOf(other, part)]
    })
    const head = headAbove(doc, lines, at)
    const heads = head === null ? [] : headsOf(head, line, lines.slice(at, at + BODY_LINES))
    const found = [...pointed, ...heads]
    return found.filter(
      ({ claims }, index) =>
        !claims.every((one) => isKnown.has(one)) &&
        found.findIndex((one) => one.claims.join() === claims.join()) === index,
    )
  })
}

function sameOf(a: Part, b: Part): Same {
  return { kind: 'same', claims: [a.claim.index, b.claim.index] }
}

/** The sentences before it in its paragraph, and the heading right above. */
function linesBack(doc: Doc, lines: readonly Line[], at: number): readonly Line[] {
  const own = lines[at]?.tape.sentence.paragraph ?? -1
  return lines.slice(Math.max(0, at - BACK), at).filter((line) => {
    const { paragraph } = line.tape.sentence
    const kind = doc.paragraphs[paragraph]?.kind
    return paragraph === own || (kind === 'heading' && paragraph === own - 1)
  })
}

/** A figure as it may be told twice, and not what it was before. */
function isFigure({ claim, role, mark }: Part): boolean {
  return (
    claim.form === 'number' &&
    (role === 'level' || role === 'target' || role === 'share') &&
    mark !== 'from' &&
    mark !== 'than'
  )
}

function areOneUnit(a: ReadClaim, b: ReadClaim): boolean {
  return a.unit === b.unit || (isCounted(a) && isCounted(b))
}

const COUNTED: ReadonlySet<string> = new Set(['count', 'person', 'firm', 'place', 'person-time'])

function isCounted({ unit }: ReadClaim): boolean {
  return COUNTED.has(dimensionOf(unit))
}

/** The figure that the words around another point back at; null where they don't, or where it is none or several. */
function pointedAt(line: Line, back: readonly Line[], part: Part): Part | null {
  if (!isFigure(part) || back.length === 0) return null
  const { text, grammar, sentence } = line.tape
  const before = text.slice(Math.max(sentence.start, part.claim.start - 48), part.claim.start)
  const behind = text.slice(part.claim.end, part.claim.end + 32)
  const isNamed =
    grammar === 'zh'
      ? chineseNoun(before, behind)
      : englishNoun(before, text.slice(part.claim.start, part.claim.end), behind)
  if (isNamed === null) return null
  const earlier = back.flatMap((one) => one.parts.filter(isFigure).map((other) => ({ one, other })))
  const alike = earlier.filter(({ other }) => areOneUnit(other.claim, part.claim))
  const named = alike.filter(({ one, other }) => isNamed(one, other, part))
  const [found, ...more] = named
  if (found === undefined || more.length > 0 || !mayBeOne(found.other.claim, part.claim))
    return null
  // 另安排8.7亿元，该笔8.7亿元的资金: it points at what was told in its own sentence.
  const isOwn = line.parts
    .slice(0, part.order)
    .some((other) => isFigure(other) && fitOfTwo(other.claim, part.claim) === 'equal')
  if (isOwn) return null
  const isTold = alike.some(({ other }) => fitOfTwo(other.claim, part.claim) === 'equal')
  const isReckoned = isSumOfTwo(
    part,
    alike.map(({ other }) => other),
  )
  return (isTold && fitOfTwo(found.other.claim, part.claim) !== 'equal') || isReckoned
    ? null
    : found.other
}

/** "30 stations, 12 of them new. The 18 others": what is left of two, or both together, is told nowhere before. */
function isSumOfTwo({ claim }: Part, others: readonly Part[]): boolean {
  const value = rationalOf(claim.value)
  const values = others.slice(0, 8).map((other) => rationalOf(other.claim.value))
  return values.some((a, at) =>
    values.some(
      (b, next) =>
        next > at &&
        [add(a, b), subtract(a, b), subtract(b, a)].some((one) => compare(one, value) === 0),
    ),
  )
}

type Named = (line: Line, other: Part, part: Part) => boolean

/** Digits that changed places, or a word of scale; small counts and millions are counts of two things. */
function isSlip(a: ReadClaim, b: ReadClaim): boolean {
  if (isCounted(a) && !isNear(a, b, ELEVEN)) return false
  return fitOfTwo(a, b, 2) === 'slip' || areSlipApart(a, b)
}

const ELEVEN = rational(11n)

const POINTING_ZH =
  /(?:^|[，。；：、（])(?:这[笔批项个份组些]?|上述|该[批笔项]?|此次[^，。；、\d]{0,6}的|本次[^，。；、\d]{0,6}的)$/
const LENGTH_ZH = /(?:全长|全程|总长|总里程|线路长|线路长度)(?:约|为|达)?$/

/** 这4.8万名学生, 此次出台的12项措施: by the noun behind; 98公里的路程 of what is 全长98公里. */
function chineseNoun(before: string, behind: string): Named | null {
  if (/^的(?:路程|行程|全程|线路)/.test(behind) && /[，；。这]$/.test(before))
    return ({ tape: { text } }, { claim }) =>
      LENGTH_ZH.test(text.slice(Math.max(0, claim.start - 8), claim.start))
  const noun = /^的?([㐀-鿿]{2})/.exec(behind)?.[1]
  if (noun === undefined || !POINTING_ZH.test(before)) return null
  return ({ tape: { text } }, { claim }) =>
    text.startsWith(noun, claim.end) ||
    text.slice(Math.max(0, claim.start - 6), claim.start).includes(noun)
}

const NO_NOUN = new Set(
  'and or of for in to from at with by on as is was were are will has had year years month months percent per cent more other others new'.split(
    ' ',
  ),
)

/** "The dividend of $0.47", "the 18-billion-yuan extension", "the $40 million grant", "these 12 stations". */
function englishNoun(before: string, words: string, behind: string): Named | null {
  const [, kind = '', head] =
    /(?:^|[.;:] )\s*(?:The|This|That) (?:([a-z-]+) )?([a-z]{4,}) of $/.exec(before) ?? []
  if (head !== undefined)
    return ({ tape: { text } }, { claim }) => {
      const near = text.slice(Math.max(0, claim.start - 60), claim.start).toLowerCase()
      return near.endsWith(` ${head} of `) && near.includes(kind)
    }
  const [noun = ''] = /^[ -]([a-z]{4,})/.exec(behind)?.slice(1) ?? []
  if (noun === '' || NO_NOUN.has(noun)) return null
  const isMoney = /^[$€£¥]|-(?:yuan|dollar|euro|pound)$|\b(?:million|billion)\b/.test(words)
  const isThe = /\b(?:the|this|that) $/i.test(before) && (isMoney || /\d-[a-z]/.test(words))
  const isThese = /(?:^|[,.;:] )\s*(?:These|Those|All these) $/i.test(before)
  // "The 2.5 billion rupee issue" may be another issue: only a slip of the pen makes it the same.
  if (isThe)
    return (line, other, part) =>
      hasWord(line, noun) &&
      amountsOf(line, other.claim.unit).length === 1 &&
      (isSlip(other.claim, part.claim) || fitOfTwo(other.claim, part.claim) === 'equal')
  if (!isThese) return null
  return ({ tape: { text } }, { claim }) =>
    new RegExp(`^(?: [a-z]+){0,2} ${noun}\\b`, 'i').test(text.slice(claim.end, claim.end + 40)) ||
    new RegExp(` ${noun}$`, 'i').test(text.slice(claim.start, claim.end))
}

function amountsOf({ parts }: Line, unit: string): readonly Part[] {
  return parts.filter(({ claim }) => claim.unit === unit)
}

function hasWord({ tape: { text, sentence } }: Line, word: string): boolean {
  return text
    .slice(sentence.start, Math.min(sentence.end, sentence.start + 240))
    .toLowerCase()
    .includes(word)
}

/** How many sentences below a headline are looked at. */
const BODY_LINES = 4

/** The heading that the first sentence with figures below it stands under; others may lie between. */
function headAbove(doc: Doc, lines: readonly Line[], at: number): Line | null {
  const own = lines[at]?.tape.sentence
  const before = lines[at - 1]
  if (own === undefined || before === undefined) return null
  const paragraph = doc.paragraphs[own.paragraph]
  const above = doc.paragraphs[before.tape.sentence.paragraph]
  if (paragraph === undefined || above === undefined || isTitle(doc, paragraph)) return null
  return isTitle(doc, above) && own.paragraph - before.tape.sentence.paragraph <= 2 ? before : null
}

/** The figures of a headline that have one like them in the sentence below, a slip away, and none in the next ones that is theirs. */
function headsOf(head: Line, lead: Line, body: readonly Line[]): readonly Same[] {
  return head.parts.flatMap((part) => {
    if (!isFigure(part) && !isGrowth(part)) return []
    const isOfUnit = (other: Part): boolean =>
      (isGrowth(part) ? isGrowth(other) && wayOf(other) === wayOf(part) : isFigure(other)) &&
      areOneUnit(other.claim, part.claim) &&
      sortOf(other.claim) === sortOf(part.claim)
    const told = body.some((one) =>
      one.parts.some((other) => isOfUnit(other) && isEqual(part.claim, other.claim)),
    )
    const like = [...lead.parts.filter(isOfUnit), ...ordinalsOf(lead, part)]
    const slips = like.filter(({ claim }) => isSlip(part.claim, claim))
    const [other, ...more] = slips.length === 1 && !isGrowth(part) ? slips : like
    if (told || other === undefined || more.length > 0) return []
    if (isOneMore(lead.tape.text, other.claim)) return []
    if (head.parts.filter(isOfUnit).length > 1 || !mayBeOne(part.claim, other.claim)) return []
    const isMistaken =
      isOrdinal(other) || (other.role !== 'target' && isSlip(part.claim, other.claim))
    const isOne =
      areHalfEqual(part.claim, other.claim) ||
      (isMistaken && (isCalledAlike(head, lead, other) || areOfOneSpan(part, other)))
    return isOne ? [sameOf(part, other)] : []
  })
}

/** "Up 6.4 %": a change, told by its rate. */
function isGrowth({ claim, role, mark }: Part): boolean {
  return role === 'amount' && mark === null && claim.form === 'number' && claim.unit === 'percent'
}

function wayOf({ direction, claim }: Part): string | null {
  return direction ?? claim.direction
}

/** Growth in the very months that the headline names. */
function areOfOneSpan(a: Part, b: Part): boolean {
  return isGrowth(a) && isGrowth(b) && a.claim.period !== null && a.claim.period === b.claim.period
}

function isEqual(a: ReadClaim, b: ReadClaim): boolean {
  return fitOfTwo(a, b) === 'equal' && !areHalfEqual(a, b)
}

/** "$1.85–$1.90 billion" and "between $1.85 billion and $2.10 billion": of two ranges one end alone is the same. */
function areHalfEqual(a: ReadClaim, b: ReadClaim): boolean {
  if (a.valueHigh === null || b.valueHigh === null || a.unit !== b.unit) return false
  if (a.precision !== b.precision) return false
  const areLow = compare(rationalOf(a.value), rationalOf(b.value)) === 0
  const areHigh = compare(rationalOf(a.valueHigh), rationalOf(b.valueHigh)) === 0
  return areLow !== areHigh
}

/** 迎来今年第3000万名旅客 of 旅客吞吐量突破3000万人次: the last of them says how many there are. */
function ordinalsOf({ parts }: Line, { claim }: Part): readonly Part[] {
  if (!isCounted(claim) || claim.value.coefficient < BigInt(LARGE)) return []
  return parts.filter((part) => isOrdinal(part))
}

const LARGE = 1000

function isOrdinal({ claim }: Part): boolean {
  return (
    (claim.form === 'rank' || claim.form === 'ordinal') && claim.value.coefficient >= BigInt(LARGE)
  )
}

/** A word beside the figure, or one of its name, stands in the headline. */
function isCalledAlike(head: Line, lead: Line, { claim }: Part): boolean {
  const title = head.tape.text.slice(head.tape.sentence.start, head.tape.sentence.end).toLowerCase()
  const { text, grammar, sentence } = lead.tape
  const to = Math.min(sentence.end, claim.end + NEAR[grammar])
  const behind = text.slice(claim.end, to).toLowerCase()
  if (grammar === 'zh') {
    const words = [...claim.measureKey, ...pairsOf(behind)]
    return (
      words.filter((word) => title.includes(word)).length > 1 || title.includes(behind.slice(0, 2))
    )
  }
  const words = [...behind.matchAll(/[a-z]{4,}/g)].map(([word]) => word.replace(/s$/, ''))
  return [...words, ...claim.measureKey.filter((word) => word.length > 3)].some((word) =>
    title.includes(word),
  )
}

const NEAR = { en: 24, zh: 8 } as const

function pairsOf(words: string): readonly string[] {
  const [run = ''] = /^[㐀-鿿]{2,8}/.exec(words) ?? []
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2))
}
