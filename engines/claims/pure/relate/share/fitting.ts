import { compare, rational, rationalOf, sumOf } from '#platform/exact'
import type { Doc, Relation } from '../../model.ts'
import { grammarOf } from '../../text/script.ts'
import { type Line, type Part, sortOf } from '../part.ts'
import { isTotal, measureText, tailOf } from '../whole/naming.ts'
import { fitOfShare } from '../whole/slip.ts'
import { areOfOneTime, canBePart, isOfMean, isPlainLevel } from '../whole/whole.ts'
import { isOfSeveral } from './of-others.ts'

// Shares whose whole no word names: what makes a level their whole is that it fits, or that it is the whole of the shares
// beside them, or that it would fit but for a slip of the pen.

type Share = Extract<Relation, { kind: 'share' }>

/** How many lines back a whole may stand. */
const LINES_BACK = 12

/** Of another whole than any that the text tells. */
export const NATIONAL = /全国|全球|世界|国内生产|national|nation|country|global|world|china|eu\b/i

type Place = { readonly at: number; readonly part: Part }

/** Fills in the wholes of shares by what fits. */
export function withFitting(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const places = new Map<number, Place>()
  for (const [at, { parts }] of lines.entries())
    for (const part of parts) places.set(part.claim.index, { at, part })
  const isOpen = (one: Relation): one is Share => {
    if (one.kind !== 'share' || one.whole !== null || one.part === null) return false
    const sides = sidesOf(places, one)
    const isOne = sides !== null && !isOfSeveral(doc.text, sides.part, sides.share.part)
    return isOne && isOfNothingNamed(doc, one)
  }
  const fitted = relations.map((one) => (isOpen(one) ? (byFit(lines, places, one) ?? one) : one))
  const known = fitted.filter((one): one is Share => one.kind === 'share' && one.whole !== null)
  const isPart = new Set(fitted.map((one) => (one.kind === 'share' ? one.part : null)))
  const byLine = new Map<number, Share[]>()
  for (const one of known) {
    const at = places.get(one.share)?.at
    if (at !== undefined) byLine.set(at, [...(byLine.get(at) ?? []).slice(0, SIBLINGS_MAX), one])
  }
  return fitted.map((one) =>
    isOpen(one) && !isOfOthers(doc.text, places, one)
      ? (bySibling(doc, lines, places, byLine, one) ??
        bySlip(lines, places, one) ??
        ofTheTotal(doc, lines, places, isPart, one) ??
        one)
      : one,
  )
}

/** Half of the staff earn less than the median, and years are seldom parts of years: nothing but what fits. */
function isOfOthers(text: string, places: ReadonlyMap<number, Place>, share: Share): boolean {
  const claim = sidesOf(places, share)?.part.claim
  return claim !== undefined && (claim.unit === 'years' || isOfMean(text, claim))
}

const SIBLINGS_MAX = 12

/** "13 % of the total", 占9.0%: a whole without a name, or one that the text tells elsewhere. */
function isOfNothingNamed(doc: Doc, { baseWords }: Share): boolean {
  if (baseWords === null) return true
  const words = doc.text.slice(baseWords.start, baseWords.end)
  return isTotal(words, grammarOf(words)) && !NATIONAL.test(words)
}

/** The levels before a share of which its part may be one, the nearest first. */
function wholesBefore(lines: readonly Line[], { at, part }: Place, of: Part): readonly Part[] {
  const found: Part[] = []
  for (let back = at; back >= 0 && back >= at - LINES_BACK; back -= 1) {
    const levels = (lines[back]?.parts ?? []).filter(
      (other) =>
        isPlainLevel(other) &&
        other !== of &&
        (back < at || other.order < part.order) &&
        canBePart(of, other) &&
        areOfOneTime(other, of) &&
        !(back === at && isOneOfThem(lines[at], other, of, part)),
    )
    found.push(...levels.toReversed())
  }
  return found
}

/** Ⅰ类断面313个，占93.7%；Ⅱ类18个，占5.4%: what is told with its own share, in the same words, is one of them and not what they are of. */
export function isOneOfThem(line: Line | undefined, other: Part, part: Part, share: Part): boolean {
  const own = line?.parts[other.order + 1]
  if (line === undefined || own === undefined || own.order >= part.order) return false
  const { text } = line.tape
  const link = text.slice(part.claim.end, share.claim.start)
  const between = text.slice(own.claim.end, part.claim.start)
  return (
    own.claim.unit === 'percent' &&
    link === text.slice(other.claim.end, own.claim.start) &&
    /^(?:，[占佔](?:比|比重)?[为為达達]?|（(?:占|占比)?)$/.test(link) &&
    /；/.test(between) &&
    !/其中/.test(between)
  )
}

function sidesOf(
  places: ReadonlyMap<number, Place>,
  share: Share,
): { readonly share: Place; readonly part: Part } | null {
  const [own, part] = [places.get(share.share), places.get(share.part ?? -1)]
  return own === undefined || part === undefined ? null : { share: own, part: part.part }
}

function byFit(
  lines: readonly Line[],
  places: ReadonlyMap<number, Place>,
  share: Share,
): Share | null {
  const sides = sidesOf(places, share)
  if (sides === null) return null
  const fitting = wholesBefore(lines, sides.share, sides.part).filter(
    ({ claim }) => fitOfShare(sides.share.part.claim, sides.part.claim, claim) === 'equal',
  )
  // A few per cent fit this year's whole and last year's: the part is of its own time's.
  const whole = fitting.find(({ claim }) => claim.period === sides.part.claim.period) ?? fitting[0]
  return whole === undefined ? null : { ...share, whole: whole.claim.index }
}

function bySlip(
  lines: readonly Line[],
  places: ReadonlyMap<number, Place>,
  share: Share,
): Share | null {
  const sides = sidesOf(places, share)
  if (sides === null) return null
  const whole = wholesBefore(lines, sides.share, sides.part)
    .slice(0, SLIPS_TRIED)
    .find(({ claim }) => fitOfShare(sides.share.part.claim, sides.part.claim, claim) === 'slip')
  return whole === undefined ? null : { ...share, whole: whole.claim.index }
}

/** 进口总额500亿美元。机电产品200亿美元，占40%: of the total that was told, if one was, or of what ends in the same word. */
function ofTheTotal(
  doc: Doc,
  lines: readonly Line[],
  places: ReadonlyMap<number, Place>,
  isPart: ReadonlySet<number | null>,
  share: Share,
): Share | null {
  const sides = sidesOf(places, share)
  if (sides === null || sides.share.part.role !== 'share') return null
  const { at } = sides.share
  const { part } = sides
  const [own, before] = [lines[at]?.tape.sentence, lines[at - 1]?.tape.sentence]
  const from = own?.paragraph === before?.paragraph ? before?.start : own?.start
  const near = wholesBefore(lines, sides.share, part).filter(
    ({ claim }) => claim.start >= (from ?? 0) && !isPart.has(claim.index),
  )
  const totals = near.filter((one) => isTotalOf(doc.text, one))
  const [whole, ...more] = totals.length > 0 ? totals : near
  if (whole === undefined || more.length > 0 || isTotalOf(doc.text, part)) return null
  if (totals.length === 0 && !areOneKind(doc.text, [part, whole])) return null
  const isLarger = compare(rationalOf(whole.claim.value), rationalOf(part.claim.value)) > 0
  return isLarger ? { ...share, whole: whole.claim.index } : null
}

function isTotalOf(text: string, { claim }: Part): boolean {
  const words = `${measureText(text, claim.measure)} ${text.slice(Math.max(0, claim.start - 12), claim.start)}`
  return /总|全部|全社会|合计|共计|共有?\s?$|\b(?:total|totall?ed|totall?ing|overall)\b/i.test(
    words,
  )
}

/** Of many levels one is a slip away by chance. */
const SLIPS_TRIED = 4

/** 教育支出136亿元（占17.0%），卫生支出72亿元（占9.0%）: a share of what the share beside it is one of. */
function bySibling(
  doc: Doc,
  lines: readonly Line[],
  places: ReadonlyMap<number, Place>,
  byLine: ReadonlyMap<number, readonly Share[]>,
  share: Share,
): Share | null {
  const sides = sidesOf(places, share)
  if (sides === null) return null
  const { at } = sides.share
  const isList = isListLine(doc, lines[at])
  for (const near of isList ? [at, at - 1, at + 1] : [at]) {
    if (near !== at && !isListLine(doc, lines[near])) continue
    for (const other of byLine.get(near) ?? []) {
      const [part, whole] = [
        places.get(other.part ?? -1)?.part,
        places.get(other.whole ?? -1)?.part,
      ]
      if (part === undefined || whole === undefined || whole === sides.part) continue
      if (!canBePart(sides.part, whole) || part.claim.unit !== sides.part.claim.unit) continue
      if (whole.claim.start > sides.part.claim.start) continue
      const areListed = near === at && areInBrackets(doc.text, [other, share], places)
      const areToldAlike =
        near === at && areAllWithin(doc.text, byLine.get(near) ?? [], share, places)
      const isSaidBehind =
        near === at &&
        share.baseWords === null &&
        sides.part.isAgain &&
        sides.part.order === sides.share.part.order + 1 &&
        areWithinAll(byLine.get(near) ?? [], share, places)
      if (
        isList ||
        areListed ||
        areToldAlike ||
        isSaidBehind ||
        areOneKind(doc.text, [part, sides.part, whole])
      )
        return { ...share, whole: whole.claim.index }
    }
  }
  return null
}

/** "Coal 256 million tonnes (40 %), gas 192 million tonnes (30 %)": a list by its brackets. */
function areInBrackets(
  text: string,
  shares: readonly Share[],
  places: ReadonlyMap<number, Place>,
): boolean {
  return shares.every(({ share, part }) => {
    const [a, b] = [places.get(part ?? -1)?.part, places.get(share)?.part]
    if (a === undefined || b === undefined) return false
    return /^\s?[（(](?:占|占比|or )?\s?$/.test(text.slice(a.claim.end, b.claim.start))
  })
}

/** 达标150家，占75%；不达标50家，占25%: told in the same words, and no more than all together. */
function areAllWithin(
  text: string,
  siblings: readonly Share[],
  share: Share,
  places: ReadonlyMap<number, Place>,
): boolean {
  const all = [...siblings, share].flatMap(({ share: one, part }) => {
    const [a, b] = [places.get(one)?.part, places.get(part ?? -1)?.part]
    return a === undefined || b === undefined ? [] : [{ share: a, part: b }]
  })
  const alike = all.every(({ share: one, part }) =>
    /^[^，；。]{0,2}，(?:分别)?占(?:比)?(?:为)?$/.test(text.slice(part.claim.end, one.claim.start)),
  )
  const names = all.map(({ part }) => measureText(text, part.claim.measure))
  if (!alike || names.some((name) => /进口|出口|收入|支出/.test(name))) return false
  const sum = sumOf(all.map(({ share: one }) => rationalOf(one.claim.value)))
  return all.length > 1 && compare(sum, rational(101n)) <= 0
}

/** "…, equal to 40.5 % of output; nuclear contributed 30.1 %, or 8.4 TWh": shares of one whole are no more than all of it. */
function areWithinAll(
  siblings: readonly Share[],
  share: Share,
  places: ReadonlyMap<number, Place>,
): boolean {
  const shares = [...siblings, share].flatMap(({ share: one }) => places.get(one)?.part ?? [])
  const isPercent = shares.every(({ claim }) => claim.unit === 'percent')
  const sum = sumOf(shares.map(({ claim }) => rationalOf(claim.value)))
  return isPercent && compare(sum, rational(101n)) <= 0
}

function isListLine(doc: Doc, line: Line | undefined): boolean {
  return line !== undefined && doc.paragraphs[line.tape.sentence.paragraph]?.kind === 'list'
}

/** 教育支出, 卫生支出 and 支出: all end in one word, or none of the parts names another kind of thing than the other. */
function areOneKind(text: string, parts: readonly Part[]): boolean {
  const tails = parts.map(({ claim }) => tailOf(measureText(text, claim.measure)))
  return new Set(tails).size === 1
}

/** Percentages in brackets behind a level, without a sign: shares only if they fit. */
export function bracketedShares(
  lines: readonly Line[],
  known: readonly Relation[],
): readonly Share[] {
  const isTaken = new Set(
    known.map((one) =>
      one.kind === 'share' ? one.share : one.kind === 'change' ? one.amount : null,
    ),
  )
  return lines.flatMap(({ tape, parts }) =>
    parts.flatMap((part): readonly Share[] => {
      const before = parts[part.order - 1]
      if (part.role !== 'level' || part.claim.unit !== 'percent' || before === undefined) return []
      if (isTaken.has(part.claim.index) || !isPlainLevel(before)) return []
      const between = tape.text.slice(before.claim.end, part.claim.start)
      if (!/^\s?[（(]$/.test(between) || sortOf(part.claim) !== 'relative') return []
      if (!/^[)）]/.test(tape.text.slice(part.claim.end, part.claim.end + 1))) return []
      return [
        {
          kind: 'share',
          share: part.claim.index,
          part: before.claim.index,
          whole: null,
          baseWords: null,
        },
      ]
    }),
  )
}
