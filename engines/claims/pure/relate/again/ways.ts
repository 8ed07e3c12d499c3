import { type PeriodCode, parsePeriod } from '#platform/period'
import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'

// A figure that is told twice, once as a rise and once as a fall: the headline says "down 5.2 %", the text "up 5.2 %"; "narrows to 15.0 %", and
// further down "improved from 14.0 % to 15.0 %".

type Way = 'up' | 'down'
type Told = {
  readonly claim: ReadClaim
  readonly way: Way
  /** A change by so much; else a level that was reached. */
  readonly isAmount: boolean
  /** Against when, where it is told. */
  readonly basePeriod: string | null
}

/** Told in more places it may be of several things. */
const TOLD_MAX = 4
const DIGITS_MIN = 2

export function waysToldOtherwise(
  doc: Doc,
  { claims }: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const byValue = new Map<string, Told[]>()
  for (const told of toldIn(claims, relations)) {
    if (digitsOf(told.claim) < DIGITS_MIN) continue
    const key = keyOf(told)
    const own = byValue.get(key)
    if (own === undefined) byValue.set(key, [told])
    else own.push(told)
  }
  const twice = [...byValue.values()].flatMap((all): readonly Ways[] => {
    const [first] = all
    const other = all.find(({ way }) => way !== first?.way)
    if (first === undefined || other === undefined || all.length > TOLD_MAX) return []
    const areOne = all.every((one) => one === first || areOfOne(doc, first, one))
    return areOne ? [{ kind: 'ways', told: first.claim.index, again: other.claim.index }] : []
  })
  return [...twice, ...waysOfOneChange(doc, claims)]
}

type Ways = Extract<Relation, { kind: 'ways' }>

/** 同比减少6.1亿元，增长1.9%: an amount and right behind it its rate, with nothing but a verb between them. */
function waysOfOneChange(doc: Doc, claims: readonly ReadClaim[]): readonly Ways[] {
  return claims.flatMap((amount, at): readonly Ways[] => {
    const rate = claims[at + 1]
    if (rate === undefined || rate.sentence !== amount.sentence) return []
    if (rate.unit !== 'percent' || ['percent', 'percentage-point'].includes(amount.unit)) return []
    const areMoved = [amount, rate].every(
      ({ kind, form }) => kind === 'growth' && form === 'number',
    )
    const verb = VERB.exec(doc.text.slice(amount.end, rate.start))
    const clause = /[^，。；]*$/.exec(doc.text.slice(Math.max(0, amount.start - 24), amount.start))
    if (!areMoved || verb === null || !OWN_VERB.test(clause?.[0] ?? '')) return []
    // 较9月减少0.1亿，同比增长58%: on the month, and on the year.
    if (verb[1] !== undefined && !ON_YEAR.test(clause?.[0] ?? '')) return []
    const [a, b] = [amount.direction, rate.direction]
    const areOther = (a === 'up' && b === 'down') || (a === 'down' && b === 'up')
    return areOther ? [{ kind: 'ways', told: amount.index, again: rate.index }] : []
  })
}

const ON_YEAR = /同比|[上去]年/
const VERB = /^，(同比)?(?:增长|上升|上涨|下降|下跌|减少|增加)$/
/** 同比少增6亿元 is of what came, and its rate of what there is. */
const OWN_VERB = /(?<![多少])(?:增加|增长|减少|下降|上升|下跌|上涨)了?$/

/** Each with the way that words tell of it, its own or those of the change that it is part of. */
function toldIn(claims: readonly ReadClaim[], relations: readonly Relation[]): readonly Told[] {
  const found = new Map<number, Told>()
  // Down on the month and up on the year.
  const mixed = new Set<number>()
  for (const claim of claims) {
    const { index, direction, kind, untestable } = claim
    if (direction !== 'up' && direction !== 'down') continue
    if (untestable !== null || claim.value.coefficient < 0n || claim.form !== 'number') continue
    const isAmount = kind === 'growth' || kind === 'gap' || kind === 'average-growth'
    if (!isAmount && kind !== null && kind !== 'level') continue
    found.set(index, { claim, way: direction, isAmount, basePeriod: null })
  }
  for (const one of relations) {
    if (one.kind !== 'change') continue
    const { result, base, amount, basePeriod } = one
    const own = found.get(amount ?? -1)
    if (own !== undefined) found.set(own.claim.index, { ...own, basePeriod })
    const way = one.direction ?? own?.way
    const claim = claims[result ?? -1]
    if (claim === undefined || base === null || (way !== 'up' && way !== 'down')) continue
    const known = found.get(claim.index)
    if (known !== undefined && known.way !== way) mixed.add(claim.index)
    found.set(claim.index, { claim, way, isAmount: false, basePeriod })
  }
  return [...found.values()]
    .filter(({ claim }) => !mixed.has(claim.index))
    .toSorted((a, b) => a.claim.index - b.claim.index)
}

function keyOf({ claim: { value, unit, bound }, isAmount }: Told): string {
  return `${isAmount} ${value.coefficient}e${value.scale} ${unit} ${bound}`
}

function digitsOf({ value: { coefficient } }: ReadClaim): number {
  return String(coefficient).replace(/0+$/, '').length
}

/** The one may be called more shortly than the other; nothing else that is told of them differs. */
function areOfOne(doc: Doc, a: Told, b: Told): boolean {
  const [x, y] = [a.claim, b.claim]
  if (x.sentence === y.sentence) return false
  if (!isNamedIn(x, y) && !isOfTitle(doc, a, b)) return false
  if (x.place !== null && y.place !== null && placeOf(x) !== placeOf(y)) return false
  const areDated = x.periodFrom === 'stated' && y.periodFrom === 'stated'
  if (areDated && x.period !== y.period) return false
  // 2024年支出增长7.9%, and what is planned for 2025 falls by as much.
  if (x.period !== null && y.period !== null && x.period.slice(0, 4) !== y.period.slice(0, 4)) {
    if (/^\d{4}/.test(x.period) && /^\d{4}/.test(y.period)) return false
  }
  // The margin of a quarter fell, that of its half-year rose.
  if (x.period !== null && y.period !== null && kindOf(x.period) !== kindOf(y.period)) return false
  const areCompared = a.basePeriod !== null && b.basePeriod !== null
  if (areCompared && a.basePeriod !== b.basePeriod) return false
  return ![x, y].some((one) => isTurned(doc, one))
}

/** "Retail sales fall 6.1 % in March" over "retail turnover grew 6.1 %": the first sentence tells of what the title names, in one word of it at least. */
function isOfTitle({ paragraphs, sentences }: Doc, a: Told, b: Told): boolean {
  const [x, y] = [a.claim, b.claim]
  const isTitle = sentences[x.sentence]?.paragraph === 0 && paragraphs[0]?.kind === 'heading'
  const isFirst = y.sentence === paragraphs.find(({ kind }) => kind === 'body')?.sentences[0]
  if (!isTitle || !isFirst || x.period === null || x.period !== y.period) return false
  return x.measureKey.some((word) => y.measureKey.includes(word))
}

function kindOf(period: PeriodCode): string {
  return parsePeriod(period).kind
}

function isNamedIn({ measureKey: a }: ReadClaim, { measureKey: b }: ReadClaim): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  return few.length > 0 && few.every((word) => many.includes(word))
}

function placeOf({ place }: ReadClaim): string | undefined {
  return place?.id ?? place?.words
}

/** What wasn't so, or isn't yet. */
function isTurned({ text, sentences }: Doc, { sentence, start }: ReadClaim): boolean {
  const words = text.slice(sentences[sentence]?.start ?? start, start)
  return TURNED.test(words)
}

const TURNED =
  /\b(?:not|never|instead|rather|would|will|could|might|expect\w*|forecast\w*|plan\w*|unlike|without|reverse\w*|after|following|since)\b|n['’]t\b|没有|未|并非|预计|预期|将|有望|力争|此前|之前|相反/i
