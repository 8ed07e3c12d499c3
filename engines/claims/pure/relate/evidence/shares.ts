import type { Doc, Relation } from '../../model.ts'
import { grammarOf } from '../../text/script.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Line, sameDimension, sortOf } from '../part.ts'
import { isOneOfThem, NATIONAL } from '../share/fitting.ts'
import { isOfThem } from '../share/of-others.ts'
import { isOfThatRegion, isOpened } from '../share/within.ts'
import { isTotal } from '../whole/naming.ts'
import { areCountedAlike, areOfOneTime, isMean, NEVER_WHOLE } from '../whole/whole.ts'
import { digitsOf, type Figure, type Range, type Slip } from './figure.ts'
import { isThen } from './runs.ts'
import { baseWordsOf, isNamedBy, isPointing, isTopic } from './share-names.ts'
import { quotientOf, type Weight, weigh } from './weigh.ts'

// Shares whose part or whole no word names: of all figures around that may be either, those by which the arithmetic comes out, or would
// but for a slip of the pen; how much of a slip is believed depends on how near words bring the two to the share.

type Share = Extract<Relation, { kind: 'share' }>

export type Known = {
  readonly doc: Doc
  readonly lines: readonly Line[]
  readonly figures: readonly (readonly Figure[])[]
  /** The whole of each figure that is told to be a part, or that sums have shown to be. */
  readonly wholes: ReadonlyMap<number, readonly number[]>
  readonly isWhole: ReadonlySet<number>
  /** 三地合计216.34，占52.4%: what is a share itself isn't what the others are shares of. */
  readonly isShared: ReadonlySet<number>
}

/** A figure that may be a side of a share; `link`: 2 by words, 1 by its place, 0 by its unit alone. */
type Side = { readonly figure: Figure; readonly link: number }
type Sides = { readonly part: Side; readonly whole: Side; readonly weight: Weight | null }

/** How often chance may bring about a slip, by how near both sides are linked: from 0 to 4. */
const CHANCE_MAX = [0, 0.002, 0.04, 0.25, 10] as const

export function sharesFilled(known: Known, relations: readonly Relation[]): readonly Relation[] {
  const places = new Map<number, Figure>()
  for (const line of known.figures) for (const one of line) places.set(one.claim.index, one)
  const isTaken = new Set(
    relations.flatMap((one) => (one.kind === 'change' && one.amount !== null ? [one.amount] : [])),
  )
  const siblings = siblingsOf(known, relations, places)
  const guesses = openShares(known, relations)
  return [...relations, ...guesses].flatMap((one) => {
    if (one.kind !== 'share' || (one.part !== null && one.whole !== null)) return [one]
    const share = places.get(one.share)
    const isGuess = guesses.includes(one)
    if (share === undefined || isTaken.has(one.share) || isOfAnother(known, share))
      return isGuess ? [] : [one]
    const found = sidesOf(known, places, siblings, one, share)
    if (found === null) return isGuess ? [] : [one]
    return [{ ...one, part: found.part.figure.claim.index, whole: found.whole.figure.claim.index }]
  })
}

/** 单产对增产的贡献超过六成: a share of what came on top. */
const OF_GROWTH = /对[^，。；]{0,10}增[^，。；]{1,6}贡献[^，。；\d]{0,6}$/

function isOfAnother({ doc: { text } }: Known, share: Figure): boolean {
  const { start } = share.claim
  return OF_GROWTH.test(text.slice(Math.max(0, start - 24), start)) || isOfThem(text, share)
}

const SAYS_SHARE =
  /\b(?:corresponds? to|equals?|works? out at|amounts? to|makes? up|represents?|comes? to|equivalent to) (?:about |some |roughly )?$/i
const OF_ALL = /^ of (?:the|all|its|their|those) [a-z]+/i

/** Percentages that are said of something, which nothing took for a share. */
function openShares({ lines, figures }: Known, relations: readonly Relation[]): readonly Share[] {
  const told = new Set(
    relations.flatMap((one) =>
      one.kind === 'share' ? [one.share] : one.kind === 'change' ? [one.amount] : [],
    ),
  )
  return lines.flatMap(({ tape }, at) =>
    (figures[at] ?? []).flatMap(({ claim }): readonly Share[] => {
      if (claim.unit !== 'percent' || claim.form !== 'number' || told.has(claim.index)) return []
      const before = tape.text.slice(Math.max(tape.sentence.start, claim.start - 32), claim.start)
      const behind = tape.text.slice(claim.end, claim.end + 24)
      if (!SAYS_SHARE.test(before) || !OF_ALL.test(behind)) return []
      return [{ kind: 'share', share: claim.index, part: null, whole: null, baseWords: null }]
    }),
  )
}

/** The wholes of the other shares of a sentence. */
function siblingsOf(
  { doc, lines }: Known,
  relations: readonly Relation[],
  places: ReadonlyMap<number, Figure>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>()
  const kindOf = (line: number) => doc.paragraphs[lines[line]?.tape.sentence.paragraph ?? -1]?.kind
  for (const one of relations) {
    if (one.kind !== 'share' || one.whole === null || one.part === null) continue
    const line = places.get(one.share)?.line
    if (line === undefined) continue
    const isEntry = ['row', 'list'].includes(kindOf(line) ?? '')
    for (const near of isEntry ? [-3, -2, -1, 0, 1, 2, 3].map((step) => line + step) : [line]) {
      if (near !== line && kindOf(near) !== kindOf(line)) continue
      const known = found.get(near)
      if (known === undefined) found.set(near, new Set([one.whole]))
      else known.add(one.whole)
    }
  }
  return found
}

function sidesOf(
  known: Known,
  places: ReadonlyMap<number, Figure>,
  siblings: ReadonlyMap<number, ReadonlySet<number>>,
  relation: Share,
  share: Figure,
): Sides | null {
  const parts = partsFor(known, places, relation, share)
  const combos: Sides[] = []
  for (const part of parts)
    for (const whole of wholesFor(known, places, siblings, relation, share, part.figure)) {
      const weight = weighShare(share, part.figure, whole.figure)
      combos.push({ part, whole, weight })
    }
  const linked = combos.toSorted((a, b) => linkOf(b) - linkOf(a))
  const isTold = share.claim.form === 'number' && share.claim.bound === 'exact'
  const equal = linked.find(
    (one) =>
      one.weight?.fit === 'equal' &&
      linkOf(one) > (isTold && digitsOf(share.claim) > 2 ? 0 : isTold ? 2 : 3),
  )
  if (equal !== undefined) return equal
  const line = known.lines[share.line]
  if (line === undefined || parts.some(({ figure, link }) => link === 2 && isThen(line, figure)))
    return null
  const [first, second] = linked
  const isOnly = second === undefined || linkOf(second) < 4
  if (first !== undefined && linkOf(first) === 4 && isOnly && isPlausible(share, first))
    return first
  return (
    linked.find(
      ({ weight, ...one }) =>
        weight?.fit === 'slip' &&
        one.part.figure.claim.bound === 'exact' &&
        one.whole.figure.claim.bound === 'exact' &&
        weight.chance <= (CHANCE_MAX[linkOf(one)] ?? 0) &&
        (linkOf(one) === 4 || (isTold && digitsOf(share.claim) > 2)),
    ) ?? null
  )
}

/** A part that is no more than its whole, and a share that isn't another's by far. */
function isPlausible(share: Figure, { part, whole }: Sides): boolean {
  if (!areOfOneTime(part.figure.part, whole.figure.part)) return false
  const ratio = part.figure.value / whole.figure.value
  const said = share.claim.unit === 'ratio' ? share.value : share.value / 100
  return ratio < 1.2 && ratio / said < 3 && said / ratio < 3
}

function linkOf({ part, whole }: Pick<Sides, 'part' | 'whole'>): number {
  return part.link + whole.link
}

/** Fractions in words are as near as words are. */
const NEAR = 0.1

function weighShare(share: Figure, part: Figure, whole: Figure): Weight | null {
  const scale = share.claim.unit === 'ratio' ? 1 : 100
  const solve = ([a, b]: readonly Range[]): Range | null => {
    const ratio = quotientOf(a, b)
    return ratio === null ? null : { low: ratio.low * scale, high: ratio.high * scale }
  }
  const isWord = share.claim.form !== 'number'
  const wide = Math.abs(share.value) * NEAR
  const range = { low: share.range.low - wide, high: share.range.high + wide }
  const own = isWord ? { ...share, range, grain: wide, slips: [] } : share
  return weigh({ figures: [own, part, whole], solve, isPossible: isWithinOf(own, part, whole) })
}

const LEAST = 0.001

/** A part is less than its whole, and not as good as nothing beside it. */
function isWithinOf(
  share: Figure,
  part: Figure,
  whole: Figure,
): (slip: Slip, others: readonly Figure[]) => boolean {
  return (slip, others) => {
    if (!others.includes(share)) return true
    const ratio = others.includes(part) ? part.value / slip.value : slip.value / whole.value
    return ratio < 1 && ratio > LEAST
  }
}

function isLevel({ part, claim }: Figure): boolean {
  return (
    claim.form === 'number' &&
    sortOf(claim) === 'quantity' &&
    claim.value.coefficient > 0n &&
    (part.role === 'level' || part.role === 'target') &&
    !claim.unit.includes('/') &&
    !NEVER_WHOLE.has(dimensionOf(claim.unit)) &&
    claim.unit !== 'date' &&
    claim.unit !== 'rank'
  )
}

const PARTS_MAX = 5

/** "It thus provided", 这占: of what the sentence before told. */

/** 比上年末净增1.73亿户，占移动电话用户的: a clause without a subject goes on with what the sentence is about. */
const CHAINED =
  /[，,)）]\s?(?:约|仅)?(?:占|在[^，。；]{2,16}[中里](?:的)?(?:占比|占|比重))[^，。；]{0,20}$/

const BEHIND_ZH =
  /^[）)]?[，,（(]?(?:约|仅|正好|恰好)?(?:占|占到|占比|占比为|占比达到|占比达|即|相当于)?(?:全[部省市国年周]的?|整体|总[^，。；、]{1,6}的)?$/
const BEHIND_EN =
  /^(?:[),]?(?:,| [–—-]| \()? ?(?:or|i\.e\.,?|that is,?|equal to|equivalent to|corresponding to|representing|accounting for|making up|made up|about|around|some|roughly)? ?)+$/i

function partsFor(
  { lines, figures }: Known,
  places: ReadonlyMap<number, Figure>,
  relation: Share,
  share: Figure,
): readonly Side[] {
  const given = relation.part === null ? undefined : places.get(relation.part)
  if (given !== undefined && !isWithin(relation, given)) return [{ figure: given, link: 2 }]
  const line = lines[share.line]
  if (line === undefined) return []
  const { text, grammar } = line.tape
  const own = (figures[share.line] ?? []).filter(isLevel)
  const before = own
    .filter(
      (one) =>
        one.part.order < share.part.order &&
        !isWithin(relation, one) &&
        !isThen(line, one) &&
        !isOpened(text, one.claim, share.claim),
    )
    .toReversed()
  const clause = text.slice(before[0]?.claim.end ?? line.tape.sentence.start, share.claim.start)
  const isChained = grammar === 'zh' && CHAINED.test(clause) && !/[；。]/.test(clause)
  const behind = own.filter((one) => one.part.order > share.part.order)
  const found: Side[] = before.map((figure, at) => {
    const between = text.slice(figure.claim.end, share.claim.start)
    const isBeside = (grammar === 'zh' ? BEHIND_ZH : BEHIND_EN).test(between)
    return { figure, link: isBeside || (isChained && at === 0) ? 2 : at === 0 ? 1 : 0 }
  })
  const next = behind[0]
  if (next !== undefined && next.part.order === share.part.order + 1) {
    const between = text.slice(share.claim.end, next.claim.start)
    const isBeside = /[（(:：–—]\s?(?:合计|即|共|US)?[$€£¥]?$|, (?:at|or|with) [$€£¥]?$/.test(
      between,
    )
    found.unshift({ figure: next, link: isBeside ? 1 : 0 })
  }
  if (before.length === 0) {
    const above = (figures[share.line - 1] ?? []).filter(isLevel).toReversed()
    const isPointed = isPointing(line)
    const least = above.toSorted((a, b) => a.value - b.value)[0]
    const isSure = (figure: Figure) => isPointed && above.length < 3 && figure === least
    found.push(
      ...above.map((figure, at) => ({ figure, link: isSure(figure) ? 2 : at === 0 ? 1 : 0 })),
    )
  }
  return found.slice(0, PARTS_MAX)
}

/** 占全国（134.91万亿元）的比重: a figure within the words of the whole is it. */
function isWithin({ baseWords }: Share, { claim }: Figure): boolean {
  return baseWords !== null && baseWords.start <= claim.start && claim.end <= baseWords.end
}

const LINES_BACK = 8
const WHOLES_MAX = 8

function wholesFor(
  known: Known,
  places: ReadonlyMap<number, Figure>,
  siblings: ReadonlyMap<number, ReadonlySet<number>>,
  relation: Share,
  share: Figure,
  part: Figure,
): readonly Side[] {
  const { doc, lines, figures } = known
  const given = relation.whole === null ? undefined : places.get(relation.whole)
  if (given !== undefined) return [{ figure: given, link: 2 }]
  const words = baseWordsOf(doc, relation, share)
  const grammar = grammarOf(
    words === '' ? doc.text.slice(share.claim.start, share.claim.start + 40) : words,
  )
  const isNamed = words !== '' && !isTotal(words, grammar)
  const near: Figure[] = []
  for (let at = share.line; at >= 0 && at >= share.line - LINES_BACK; at -= 1) {
    const line = lines[at]
    if (line === undefined) break
    for (const one of (figures[at] ?? []).toReversed())
      if (
        isLevel(one) &&
        one !== part &&
        mayBeWhole(line, one, part) &&
        !(at === share.line && isOneOfThem(line, one.part, part.part, share.part)) &&
        isOfThatRegion(doc.text, words, one.claim)
      )
        near.push(one)
  }
  const own = lines[share.line]
  const isPair =
    own !== undefined &&
    isPointing(own) &&
    (figures[part.line] ?? []).filter(isLevel).length === 2 &&
    part.line === share.line - 1
  const told = (known.wholes.get(part.claim.index) ?? [])
    .filter((index) => !known.isShared.has(index))
    .flatMap((index) => places.get(index) ?? [])
  const beside = [...(siblings.get(share.line) ?? [])].flatMap((index) => places.get(index) ?? [])
  const sides = new Map<Figure, number>()
  const put = (figure: Figure, link: number): void => {
    if (figure === part || figure.claim.index === share.claim.index) return
    // A figure told again is no part of itself.
    if (figure.value === part.value && figure.line !== part.line) return
    sides.set(figure, Math.max(link, sides.get(figure) ?? 0))
  }
  for (const figure of told) put(figure, isNamed ? 1 : 2)
  for (const figure of beside)
    if (areCountedAlike(figure.part, part.part)) put(figure, isNamed ? 1 : 2)
  for (const [at, figure] of near.entries()) {
    if (isWithin(relation, figure) || (isPair && !isNamed && figure.line === part.line))
      put(figure, 2)
    else if (!isNamed && isTopic(lines, figure, share)) put(figure, 2)
    else if (isNamed) {
      if (isNamedBy(doc.text, words, figure, near, grammar, part)) put(figure, 2)
      else if (!NATIONAL.test(words)) put(figure, 0)
    } else if (!NATIONAL.test(words))
      put(
        figure,
        at === 0 || known.isWhole.has(figure.claim.index) || figure.line === part.line ? 1 : 0,
      )
  }
  return [...sides]
    .map(([figure, link]) => ({ figure, link }))
    .toSorted((a, b) => b.link - a.link)
    .slice(0, WHOLES_MAX)
}

function mayBeWhole(line: Line, whole: Figure, part: Figure): boolean {
  if (isMean(line, whole.part)) return false
  const isAlike = sameDimension(whole.claim, part.claim) || areCountedAlike(whole.part, part.part)
  const isBare = part.claim.unit === 'items' || whole.claim.unit === 'items'
  return isAlike || isBare
}
