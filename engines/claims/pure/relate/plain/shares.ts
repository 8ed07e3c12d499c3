import { compare, multiply, rational, rationalOf } from '#platform/exact'
import { numberOf } from '../../checks/stated/ranges.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { isBare, type Line, type Part, sameDimension, sortOf } from '../part.ts'
import type { Sides } from '../share/beside.ts'
import { isOfItsOwn } from '../share/of-its-own.ts'
import { areTwoSides } from '../share/two-sides.ts'
import { largerWhole } from '../share/whole-of.ts'
import { areOfOneTime, canBePart, isMean, NEVER_WHOLE } from '../whole/whole.ts'
import { chineseSides } from './chinese.ts'
import { englishSides } from './english.ts'
import { sketchOf } from './sketch.ts'

// Shares that words tie to a part and to a whole with nothing else between them: whatever the figures are.

type Share = Extract<Relation, { kind: 'share' }>

export function withPlainShares(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const found = new Map<number, Share>()
  for (const [at, line] of lines.entries())
    for (const part of line.parts) {
      const sides = isShare(doc, part) ? sidesOf(doc, lines, at, part) : null
      if (sides === null) continue
      found.set(part.claim.index, {
        kind: 'share',
        share: part.claim.index,
        part: sides.part.claim.index,
        whole: sides.whole.claim.index,
        baseWords: null,
        isTied: true,
      })
    }
  if (found.size === 0) return relations
  const others = relations.filter((one) => one.kind !== 'share' || !found.has(one.share))
  return [...others, ...found.values()]
}

/** "A clear-up rate of 21 percent", "takes up 40 %": up leads to no amount. */
const RATE_OF = /(?:-up rate of|\b(?:take|make|made|took)s? up) $/i

function isShare({ text }: Doc, { claim, role }: Part): boolean {
  return (
    sortOf(claim) === 'relative' &&
    claim.unit !== 'times' &&
    claim.form !== 'multiple' &&
    claim.kind !== 'growth' &&
    (role === 'level' ||
      role === 'share' ||
      role === 'target' ||
      RATE_OF.test(text.slice(claim.start - 20, claim.start)))
  )
}

function sidesOf(doc: Doc, lines: readonly Line[], at: number, own: Part): Sides | null {
  if (isOfStock(doc, own)) return null
  const [line, sketch] = [lines[at], sketchOf(doc, lines, at, own)]
  if (line === undefined || sketch === null || sketch.levels.length < 2) return null
  const nearest =
    line.tape.grammar === 'zh'
      ? chineseSides(sketch)
      : englishSides(sketch, own.claim.form === 'fraction')
  const sides = nearest === null ? null : ofTopic(doc, lines, own, nearest)
  if (sides === null || !isPossible(doc, lines, sides)) return null
  if (hasOwnShare(doc, lines, own, sides.whole) || isSister(doc, lines, own, sides)) return null
  if (isOfNearer(lines, own, sides) || isOfOtherTime(doc, lines, sides)) return null
  return isOutside(doc, sides) ? null : sides
}

/** 前五家合计售出556万部，其他厂家售出152万部，份额21.5%: of all that were sold, and not of what the others did. */
function isOutside({ text }: Doc, { part, whole }: Sides): boolean {
  const { start, end } = whole.claim
  return (
    /^[，；](?:其他|其余|其它|剩余|余下)/.test(text.slice(end, part.claim.start)) &&
    /(?:前[\d一二三四五六七八九十]{1,3}|头部|TOP ?\d)[^，。；]{0,16}$/i.test(
      text.slice(Math.max(0, start - 24), start),
    )
  )
}

/** "A total of 295,800 shares or 14.8 pct of the total outstanding": of what isn't told. */
function isOfStock({ text }: Doc, { claim: { start, end } }: Part): boolean {
  const before = text.slice(Math.max(0, start - 90), start)
  return (
    /^ (?:of )?[^.,;\d]{0,50}\b(?:voting|outstanding|equity|common stock|share capital)\b/.test(
      text.slice(end, end + 80),
    ) || isOfItsOwn(before)
  )
}

const OR = /^,? or (?:about |some |nearly )?$/
/** As long as that is at most. */
const OR_MAX = ', or nearly '.length

/** "68.3 billion, or 18.8 pct of receivables … 29.8 billion or 12.3 pct of total debt": each is a part at a time of its own. */
function hasOwnShare(
  { text }: Doc,
  lines: readonly Line[],
  own: Part,
  { claim: whole }: Part,
): boolean {
  // Most shares are told by no such word.
  if (!text.slice(Math.max(0, own.claim.start - OR_MAX), own.claim.start).includes('or '))
    return false
  const parts = lines.flatMap((line) =>
    line.tape.sentence.index === whole.sentence || line.tape.sentence.index === own.claim.sentence
      ? line.parts
      : [],
  )
  const isOr = (one: ReadClaim, share: ReadClaim): boolean =>
    share.start >= one.end && OR.test(text.slice(one.end, share.start))
  const isSaidSo = parts.some(({ claim }) => isOr(claim, own.claim))
  return (
    isSaidSo &&
    parts.some(({ claim }) => claim !== own.claim && claim.unit === 'percent' && isOr(whole, claim))
  )
}

const TOLD_SO = /^(?: [a-z][a-z-]*){0,3}(?:,? or | ?\(|（)(?:about |some |nearly )?$/
const OF_IT = /\b(?:out )?of (?:them|these|those|which|whom|it|this)\b|其中|当中/

/** "Care takes 194 million, or 40 per cent. Schools receive 112 million (23 per cent)": what has a share of its own is none's whole. */
function isSister(
  { text }: Doc,
  lines: readonly Line[],
  own: Part,
  { part, whole }: Sides,
): boolean {
  const [first, last] = [whole.claim, part.claim]
  if (first.end > last.start || OF_IT.test(text.slice(first.end, own.claim.end + 20))) return false
  if (!TOLD_SO.test(text.slice(last.end, own.claim.start))) return false
  return lines.some(
    ({ tape, parts }) =>
      tape.sentence.index === first.sentence &&
      parts.some(
        ({ claim }) =>
          claim.unit === 'percent' &&
          claim.start > first.end &&
          TOLD_SO.test(text.slice(first.end, claim.start)),
      ),
  )
}

const OF_W = /^ of (?:the|our|its|their|his|her|all|some|about|nearly|these|those|\s)* ?$/

/** "184,000 of our 2.6 million customers were cut off. 171,000 of them …, 93 per cent": of those that were told of, unless of all. */
function ofTopic({ text }: Doc, lines: readonly Line[], own: Part, sides: Sides): Sides {
  const { part, whole } = sides
  if (part.claim.sentence === whole.claim.sentence || isFitting(own, sides)) return sides
  if (
    !/^(?: [a-z]+)? of (?:them|these|those)\b/.test(text.slice(part.claim.end, part.claim.end + 24))
  )
    return sides
  const line = lines.find(({ parts }) => parts.includes(whole))
  const topic = line?.parts[whole.order - 1]
  return topic !== undefined && OF_W.test(text.slice(topic.claim.end, whole.claim.start))
    ? { part, whole: topic }
    : sides
}

function isFitting({ claim }: Part, { part, whole }: Sides): boolean {
  const said = numberOf(claim.value)
  const ratio = numberOf(part.claim.value) / numberOf(whole.claim.value)
  return claim.unit === 'percent' && Math.abs(100 * ratio - said) < 0.6 * 10 ** claim.precision
}

/** 2024年末员工12860人…。2023年末员工13200人。研发人员3215人，占员工总数: what is called like the whole is told of the part's time too. */
function isOfOtherTime({ text }: Doc, lines: readonly Line[], { part, whole }: Sides): boolean {
  const [a, b] = [part.claim, whole.claim]
  if (a.period === b.period || b.measure === null) return false
  const called = text.slice(b.measure.start, b.measure.end)
  return lines.some(({ parts }) =>
    parts.some(
      ({ claim: { measure, period, unit, kind } }) =>
        measure !== null &&
        kind === null &&
        period === a.period &&
        unit === b.unit &&
        text.slice(measure.start, measure.end) === called,
    ),
  )
}

/** 床位合计4.4万张，其中：养老机构床位2.1万张，护理型1.3万张，占64%: of what stands nearer, where that fits. */
function isOfNearer(lines: readonly Line[], own: Part, { part, whole }: Sides): boolean {
  const fits = (one: Part): boolean => isFitting(own, { part, whole: one })
  if (own.claim.unit !== 'percent' || fits(whole)) return false
  return lines.some(
    ({ tape, parts }) =>
      tape.sentence.index === part.claim.sentence &&
      parts.some(
        (one) =>
          one.claim.start > whole.claim.start &&
          one.claim.start < part.claim.start &&
          one.claim.unit === part.claim.unit &&
          fits(one),
      ),
  )
}

const SCALE = /illion|[bmt]n\b|[万亿萬億]/i

/** Of one unit and one time, and the part no more than its whole but for an error. */
export function isPossible({ text }: Doc, lines: readonly Line[], { part, whole }: Sides): boolean {
  const [a, b] = [part.claim, whole.claim]
  if (areTwoSides(text, a, b)) return false
  if (a === b || NEVER_WHOLE.has(dimensionOf(b.unit)) || a.unit.includes('/')) return false
  const isBareOf =
    isBare(text, a) &&
    (!/^[A-Z]{3}$/.test(b.unit) || /[mb]illion/i.test(text.slice(a.start, a.end)))
  if (!(sameDimension(a, b) || canBePart(part, whole) || isBareOf)) return false
  if (a.sentence !== b.sentence && !areOfOneTime(part, whole)) return false
  const [least, most] = [rationalOf(a.value), multiply(rationalOf(b.value), rational(7n, 4n))]
  const hasScale = [a, b].some(({ start, end }) => SCALE.test(text.slice(start, end)))
  if (compare(least, most) > 0 && !hasScale) return false
  // 387万辆次，日均77.4万辆次，占总流量的25.8%: what a day has is the share of nothing that all days have.
  if (MEAN_OF_IT.test(text.slice(b.end, a.start))) return false
  const line = lines.find(({ parts }) => parts.includes(whole))
  return largerWhole(part, whole) !== null && line !== undefined && !isMean(line, whole)
}

const MEAN_OF_IT = /^，(?:[日月周人户次]均|平均每[天日月周人户次])[约近超达]?$/
