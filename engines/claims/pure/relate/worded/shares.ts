import type { Doc, Relation } from '../../model.ts'
import { type Line, mayBeAlike, type Part, sortOf } from '../part.ts'
import { isTotal, measureText } from '../whole/naming.ts'
import { canBePart } from '../whole/whole.ts'
import { before, behind, between, isLevel, type Placed, placesOf } from './said.ts'

// Shares whose whole stands in the words that name it: 占各项贷款增量（8408亿元）的31.4%, "1.2 % of GDP (forecast at €301 billion)"; and shares
// told in the words of the one beside them, which are of the same whole.

type Share = Extract<Relation, { kind: 'share' }>

export function withWordedShares(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const places = placesOf(lines)
  const told = relations.map((one) => {
    const own = one.kind === 'share' ? places.get(one.share) : undefined
    return one.kind === 'share' && own !== undefined ? (inBrackets(places, own, one) ?? one) : one
  })
  return alikeOnes(doc, places, told)
}

function inBrackets(places: ReadonlyMap<number, Placed>, own: Placed, one: Share): Share | null {
  const whole = own.line.tape.grammar === 'zh' ? chineseWhole(own) : englishWhole(own)
  if (whole === null || one.whole === whole.claim.index) return null
  const given = places.get(one.part ?? -1)
  const part = given === undefined || given.part === whole ? partBefore(own, whole) : given.part
  if (part === null || part === whole || !canBePart(part, whole)) return null
  return { ...one, part: part.claim.index, whole: whole.claim.index }
}

const OF_BRACKET =
  /^ of (?!them\b|these\b|those\b|which\b|whom\b|it\b)[^().;:\d]{2,60}\((?:[a-z ]{0,24} )?$/i

/** "Equivalent to 1.2 per cent of GDP (forecast at €301 billion)". */
function englishWhole({ line, part }: Placed): Part | null {
  const next = line.parts[part.order + 1]
  if (next === undefined || !isLevel(next) || sortOf(next.claim) !== 'quantity') return null
  if (!OF_BRACKET.test(between(line, part, next))) return null
  return behind(line, next).startsWith(')') ? next : null
}

const OF_NAME = /占[^，。；、（(]{0,4}[^，。；、（(\d]{2,16}[（(]$/
const BEHIND_NAME = /^[）)]的?(?:比重|比例|份额)?(?:达到?|约?为|超过?|近)?$/

/** 占全国（134.91万亿元）的比重为. */
function chineseWhole({ line, part }: Placed): Part | null {
  const last = line.parts[part.order - 1]
  if (last === undefined || !isLevel(last) || sortOf(last.claim) !== 'quantity') return null
  const { text, sentence } = line.tape
  const opening = text.slice(Math.max(sentence.start, last.claim.start - 24), last.claim.start)
  return OF_NAME.test(opening) && BEHIND_NAME.test(between(line, last, part)) ? last : null
}

const PARTS_BACK = 6
const OF_ANOTHER_TIME = /(?:同比|环比|比上|较上|较去|比去|上年|去年)[^，。；]{0,12}$/

/** The figure that the clause goes on with: not that by which it grew, nor one of its parts behind a semicolon. */
function partBefore({ line, part }: Placed, whole: Part): Part | null {
  const { text, grammar } = line.tape
  const first = whole.order < part.order ? whole : part
  let found: Part | null = null
  for (let order = first.order - 1; order >= 0 && order >= first.order - PARTS_BACK; order -= 1) {
    const one = line.parts[order]
    if (one === undefined) break
    const said = text.slice(one.claim.end, first.claim.start)
    if (/[。.!?]\s/.test(said) || (grammar === 'en' && said.includes(';'))) break
    const isOwn = one.claim.form === 'number' && mayBeAlike(text, one.claim, whole.claim)
    if (!isOwn || OF_ANOTHER_TIME.test(before(line, one))) continue
    if (/；/.test(said) && /其中/.test(text.slice(line.tape.sentence.start, one.claim.start)))
      continue
    found ??= one
  }
  return found
}

const TOLD_ALIKE = /^[^，；。]{0,2}[，（(](?:分别)?占(?:比)?(?:为)?$/

/**
 * Ⅰ—Ⅲ类313个，占93.7%；Ⅳ类18个，占5.4%: what is a part beside it is no whole of it; and 民营企业进出口, 占70.0% is of what the share
 * of 一般贸易进出口 was of.
 */
function alikeOnes(
  doc: Doc,
  places: ReadonlyMap<number, Placed>,
  relations: readonly Relation[],
): readonly Relation[] {
  const shares = relations.filter((one): one is Share => one.kind === 'share')
  const byPart = new Map(shares.flatMap((one) => (one.part === null ? [] : [[one.part, one]])))
  const known = new Map<number, readonly Share[]>()
  for (const one of shares) {
    const at = one.whole === null ? undefined : places.get(one.part ?? -1)?.at
    if (at !== undefined) known.set(at, [...(known.get(at) ?? []).slice(0, SHARES_MAX), one])
  }
  // 占西部地区外贸总值的一半以上，比重达到54.5%: it has been said of what.
  const isNamed = new Set(
    shares.flatMap((one) => (one.part === null || isUnnamed(doc, one) ? [] : [one.part])),
  )
  return relations.map((one) => {
    if (one.kind !== 'share' || one.part === null) return one
    const sides = { share: places.get(one.share), part: places.get(one.part) }
    if (sides.share === undefined || sides.part === undefined) return one
    if (!isUnnamed(doc, one)) return one
    const over = one.whole === null ? undefined : byPart.get(one.whole)
    const beside =
      over !== undefined && areListed(places, one, over)
        ? over
        : one.whole === null && !isNamed.has(one.part)
          ? sibling(doc, places, known, one)
          : undefined
    return beside === undefined || beside.whole === null || beside.whole === one.part
      ? one
      : { ...one, whole: beside.whole }
  })
}

function isUnnamed({ text }: Doc, { baseWords }: Share): boolean {
  return baseWords === null || isTotal(text.slice(baseWords.start, baseWords.end), 'zh')
}

/** Told in the same words, in one sentence, with no 其中 between them. */
function areListed(places: ReadonlyMap<number, Placed>, a: Share, b: Share): boolean {
  const sides = [a, b].map(
    ({ share, part }) => [places.get(part ?? -1), places.get(share)] as const,
  )
  const alike = sides.every(
    ([part, share]) =>
      part !== undefined &&
      share !== undefined &&
      part.line === share.line &&
      TOLD_ALIKE.test(between(part.line, part.part, share.part)),
  )
  const [[one], [other]] = [sides[0] ?? [], sides[1] ?? []]
  if (!alike || one === undefined || other === undefined || one.line !== other.line) return false
  const { text } = one.line.tape
  return !/其中/.test(
    text.slice(
      Math.min(one.part.claim.end, other.part.claim.end),
      Math.max(one.part.claim.start, other.part.claim.start),
    ),
  )
}

const LINES_BACK = 6
const SHARES_MAX = 12
const TAIL_MIN = 3

/** A share a few sentences before whose part ends in the same name. */
function sibling(
  { text }: Doc,
  places: ReadonlyMap<number, Placed>,
  known: ReadonlyMap<number, readonly Share[]>,
  one: Share,
): Share | undefined {
  const own = places.get(one.part ?? -1)
  if (own === undefined || own.line.tape.grammar !== 'zh') return undefined
  const near = Array.from({ length: LINES_BACK + 1 }, (_, back) => known.get(own.at - back) ?? [])
  return near.flat().find((other) => {
    const [part, whole] = [places.get(other.part ?? -1), places.get(other.whole ?? -1)]
    if (part === undefined || whole === undefined) return false
    if (part.part.claim.unit !== own.part.claim.unit) return false
    if (part.part.claim.period !== own.part.claim.period || !canBePart(own.part, whole.part))
      return false
    const names = [own, part, whole].map((placed) => measureText(text, placed.part.claim.measure))
    const tail = commonTail(names[0] ?? '', names[1] ?? '')
    return tail.length >= TAIL_MIN && (names[2] ?? '').includes(tail)
  })
}

function commonTail(a: string, b: string): string {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length += 1
  return a.slice(a.length - length)
}
