import type { Doc, ReadClaim } from '../../../model.ts'
import { fold } from '../../../zh/parts/fold.ts'
import { dealtFrom } from './dealt.ts'
import { headingsOf, underHeading } from './headings.ts'
import { contributed, isRateOf, ofRate } from './rates.ts'
import { withoutHeading, withoutScraps } from './scraps.ts'
import { type Last, withCarried } from './subjects.ts'

type Names = readonly (string | null)[]

/**
 * Names of Chinese figures read on through their sentence: without what its verbs leave on them, with the subject that it goes on about, and as
 * a rate or a contribution where that is told. For whoever reads the report: figures are tied without.
 */
export function readOn(doc: Doc, claims: readonly ReadClaim[], names: Names): Names {
  if (!doc.sentences.some(({ grammar }) => grammar === 'zh')) return names
  const told = [...names]
  // What a figure is of, without the rate or the contribution that it is told as.
  const own = [...names]
  const headings = headingsOf(doc.text)
  let dealt: readonly string[] = []
  let since = 0
  for (const [at, claim] of claims.entries()) {
    const sentence = doc.sentences[claim.sentence]
    if (sentence?.grammar !== 'zh' || !READ.test(claim.form)) continue
    const list = dealtFrom(doc.text, sentence.start, claims, names, at)
    if (list !== null) [dealt, since] = [list, at]
    const one = dealt[at - since]
    if (one !== undefined) {
      told[at] = own[at] = one
      continue
    }
    own[at] = ownOf({ doc, claims, names, own, told, from: sentence.start }, at)
    told[at] =
      rateOf({ doc, claims, names, own, told, from: sentence.start }, at) ?? own[at] ?? null
    const above = headings.findLast((heading) => heading.at <= claim.start)
    const name = told[at]
    if (name != null) told[at] = underHeading(above, name) ?? name
  }
  return told
}

const READ = /^(?:number|multiple|superlative|fraction|ordinal|rank)$/

type Asked = {
  readonly doc: Doc
  readonly claims: readonly ReadClaim[]
  readonly names: Names
  readonly own: Names
  readonly told: Names
  /** Where the sentence begins. */
  readonly from: number
}

function firstOf({ claims, own }: Asked, at: number): string | null {
  let first = at
  while (first > 0 && claims[first - 1]?.sentence === claims[at]?.sentence) first -= 1
  return first < at ? (own[first] ?? null) : null
}

/** The figure before it in its paragraph. */
function lastOf({ doc, claims, own }: Asked, at: number): Last | null {
  const [claim, last, name] = [claims[at], claims[at - 1], own[at - 1]]
  if (claim === undefined || last === undefined || name == null) return null
  if (claim.sentence - last.sentence > 1) return null
  if (doc.text.slice(last.end, claim.start).includes('\n')) return null
  const level = last.kind === 'growth' && own[at - 2] === name ? claims[at - 2] : last
  return { claim: last, name, unit: level?.unit ?? last.unit }
}

function ownOf(asked: Asked, at: number): string | null {
  const { doc, claims, names, from } = asked
  const claim = claims[at]
  const was = names[at] ?? null
  if (claim === undefined || was === null) return was
  const last = lastOf(asked, at)
  const { measure } = claim
  const pair = pairedOf(asked, at)
  if (pair !== null) return pair
  const mean = MEAN.exec(doc.text.slice(Math.max(from, claim.start - 8), claim.start))?.[1]
  if (mean !== undefined && !was.includes('均'))
    return `${mean}${(withoutScraps(was, true) ?? was).replace(/^(?:[总總共]|累[计計]|合[计計])(?=.{2})/u, '')}`
  // The same words name the same.
  if (last?.claim.sentence === claim.sentence && names[at - 1] === was) {
    const start = last.claim.measure?.start
    if (measure !== null && start === measure.start) return last.name
  }
  const words = measure?.start === undefined ? '' : doc.text.slice(measure.start, measure.end)
  const bare =
    measure !== null && isLineStart(doc.text, measure.start) ? withoutHeading(was, words) : was
  const isMoved = measure !== null && measure.end <= claim.start
  const plain = withoutScraps(bare, isMoved)
  if (plain === null) return last?.claim.sentence === claim.sentence ? last.name : null
  return (
    withCarried({ text: doc.text, from, claim, name: plain, last, first: firstOf(asked, at) }) ??
    plain
  )
}

const MEAN = /[，,；;（(。]([日月周週年]均)(?:[约約达達为為近]|达到|達到|超[过過])?$/u

/** 受理案件9件12人，分别上升3%和4%: how many cases there were, and how many people. */
function pairedOf({ doc, claims, names, own }: Asked, at: number): string | null {
  const [claim, last] = [claims[at], claims[at - 1]]
  if (claim === undefined || last?.sentence !== claim.sentence) return null
  const name = own[at - 1] ?? ''
  if (claim.unit === 'persons' && last.unit === 'items' && last.end === claim.start)
    return names[at] === names[at - 1] && name !== ''
      ? `${name}人${/[數億萬辦審]/u.test(doc.text) ? '數' : '数'}`
      : null
  if (claim.kind !== 'growth') return null
  const between = doc.text.slice(last.end, claim.start)
  const before = own[at - 2] ?? ''
  if (/^[，,][^，,]{0,4}分[别別]/u.test(between) && areOfOne(before, name)) return before
  const isNext = last.kind === 'growth' && /^[、和與与及]/u.test(between)
  return isNext && areOfOne(own[at - 3] ?? '', before) ? before : null
}

function areOfOne(cases: string, people: string): boolean {
  return cases !== '' && /人[数數]$/u.test(people) && people.slice(0, -2) === cases
}

function isLineStart(text: string, start: number): boolean {
  return start === 0 || /[\n。　\s]/u.test(text[start - 1] ?? '')
}

function rateOf(asked: Asked, at: number): string | null {
  const { doc, claims, own, from } = asked
  const claim = claims[at]
  if (claim === undefined || !isRateOf(claim)) return null
  const last = lastOf(asked, at)
  const same = last?.claim.sentence === claim.sentence ? last : null
  const clause = doc.text.slice(Math.max(from, same?.claim.end ?? 0, claim.start - 48), claim.start)
  if (claim.unit === 'percentage-point') {
    const of = contributed(clause, same?.name ?? null)
    if (of !== null) return of
  }
  // 增速居第二位，较上年前移3位: of that rank.
  return (
    ofRate(clause, own[at] ?? null, same?.name ?? null) ??
    (FORWARD.test(fold(clause)) && same?.claim.unit === 'rank'
      ? (asked.told[at - 1] ?? null)
      : null)
  )
}

const FORWARD = /^[，,].{0,12}(?:前移|后移|上升|提升|下降)$/u
