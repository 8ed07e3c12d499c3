import { type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Doc, ReadClaim, Sentence } from '../../model.ts'
import { numeralOf } from '../time/chinese-digits.ts'
import type { Moment } from '../timeline/moments.ts'
import type { Told } from './retold.ts'

// 三年共受理4626件, 自2021年以来的五年间, 从今年起的三年内: years that are counted, by those that the text tells.

const COUNTED =
  /(?:(?:[自从從])(?:(\d{4})年|([今明去]年))[^，。；\d]{0,6}?(?:以来|起|开始|启动)(?:到[^，。；\d]{1,4}，[^，。；\d]{0,8})?的?)?(?<![第近前每逾\d])(?:连续)?([两二三四五六七八九十]|\d{1,2})年(间|以?来|内|里)?(?=[^，。；\d]{0,20}(?:\d|，|共|累计|合计))/g
/** Without a first year, or words of a stretch, a sum says that they were counted together. */
const TOGETHER = /^[^，。；\d]{0,4}(?:共|累[计計积積]|合计|总共|总计)/
const YEARS_MAX = 12

type Counted = { readonly start: number; readonly end: number; readonly code: PeriodCode }

/** The claims with those of years that their sentence counts as of all these years. */
export function withYears(told: Told): readonly ReadClaim[] {
  const bySentence = new Map<number, readonly Counted[]>()
  for (const sentence of told.doc.sentences) {
    if (sentence.grammar !== 'zh') continue
    const found = countedIn(told, sentence)
    if (found.length > 0) bySentence.set(sentence.index, found)
  }
  if (bySentence.size === 0) return told.claims
  return told.claims.map((claim) => {
    if (claim.kind === 'growth' || claim.kind === 'gap' || claim.form !== 'number') return claim
    const code = ofCounted(told, claim, bySentence)
    return code === null ? claim : { ...claim, period: code, periodFrom: 'stated' as const }
  })
}

function ofCounted(
  { doc, timeline }: Told,
  claim: ReadClaim,
  bySentence: ReadonlyMap<number, readonly Counted[]>,
): PeriodCode | null {
  const own = bySentence.get(claim.sentence)?.findLast(({ end }) => end <= claim.start)
  const moments = timeline.bySentence[claim.sentence] ?? []
  if (own !== undefined) {
    if (/[；;（(]|覆盖|遍及|涉及/.test(doc.text.slice(own.end, claim.start))) return null
    // What has a time of its own keeps it, unless that is when the years began.
    const isOwn =
      claim.periodFrom === 'stated' && claim.period !== null && !isOfStart(moments, own, claim)
    return isOwn || isOther(moments, own.end, claim.start) ? null : own.code
  }
  if (moments.some(isPoint) || claim.periodFrom === 'stated') return null
  // 审结案件中，…: of those that were counted.
  const [sentence, last] = [doc.sentences[claim.sentence], doc.sentences[claim.sentence - 1]]
  if (sentence === undefined || sentence.paragraph !== last?.paragraph) return null
  const head = doc.text.slice(sentence.start, sentence.start + 14).trim()
  if (!/^(?:其中|[^，。；\d]{2,10}中，)/.test(head)) return null
  return bySentence.get(last.index)?.at(-1)?.code ?? null
}

function isOfStart(
  moments: readonly Moment[],
  { start, end }: Counted,
  { period }: ReadClaim,
): boolean {
  return moments.some((one) => one.start < end && start < one.end && one.code === period)
}

function isPoint({ role, code }: Moment): boolean {
  return role === 'point' && code !== null
}

function isOther(moments: readonly Moment[], from: number, to: number): boolean {
  return moments.some((one) => isPoint(one) && one.start >= from && one.end <= to)
}

function countedIn(told: Told, sentence: Sentence): readonly Counted[] {
  const words = told.doc.text.slice(sentence.start, sentence.end)
  return [...words.matchAll(COUNTED)].flatMap((found) => {
    const [all, said, named, number, tail] = found
    const count = numeralOf(number ?? '')
    if (count === null || count < 2 || count > YEARS_MAX) return []
    const end = found.index + all.length
    const isHeading = told.doc.paragraphs[sentence.paragraph]?.kind === 'heading'
    const isClause = isHeading || /(?:^|[，。；：“\s])$/.test(words.slice(0, found.index))
    const first = said === undefined ? yearOf(told, named) : Number(said)
    const isTogether = tail !== undefined || TOGETHER.test(words.slice(end, end + 12))
    const code =
      first !== null
        ? isOver(told, first + count - 1, named)
          ? spanOf(first, count)
          : null
        : isClause || isTogether
          ? (spanTold(told, sentence, count) ??
            (isTogether ? yearsTold(told, sentence, count) : null))
          : null
    const from = sentence.start + found.index
    const isKnown = (told.timeline.bySentence[sentence.index] ?? []).some(
      (one) => one.start < from + all.length && from < one.end && isSpan(one.code),
    )
    return code === null || isKnown ? [] : [{ start: from, end: from + all.length, code }]
  })
}

function isSpan(code: PeriodCode | null): boolean {
  return code !== null && parsePeriod(code).kind === 'span'
}

/** What was done since a year was done in years that are over or under way. */
function isOver({ release }: Told, last: number, named: string | undefined): boolean {
  return release !== null && (named === undefined ? last <= Number(release.slice(0, 4)) : true)
}

function yearOf({ release }: Told, named: string | undefined): number | null {
  if (named === undefined || release === null) return null
  return Number(release.slice(0, 4)) + '去今明'.indexOf(named.charAt(0)) - 1
}

function spanOf(first: number, count: number): PeriodCode {
  return periodCode({ kind: 'span', first, last: first + count - 1 })
}

/** So many years that the text has named by their first and last. */
function spanTold({ doc, timeline }: Told, { index }: Sentence, count: number): PeriodCode | null {
  const spans = timeline.bySentence.flatMap((moments, at) =>
    moments.flatMap(({ code }) => (code !== null && isOfYears(code, count) ? [{ code, at }] : [])),
  )
  const before = spans.findLast(({ at }) => at <= index)
  const isHeading = doc.paragraphs[doc.sentences[index]?.paragraph ?? -1]?.kind === 'heading'
  return (
    before?.code ?? (isHeading ? (spans[0]?.code ?? titledIn(doc, count)) : titledIn(doc, count))
  )
}

function isOfYears(code: PeriodCode, count: number): boolean {
  const period = parsePeriod(code)
  return period.kind === 'span' && period.last - period.first + 1 === count
}

/** 《2022—2024年度审判白皮书》. */
const TITLED = /(20\d\d)年?(?:度)?[—–－\-至到]{1,2}(20\d\d)年/g
const TITLE_REACH = 400

function titledIn({ text }: Doc, count: number): PeriodCode | null {
  for (const found of text.slice(0, TITLE_REACH).matchAll(TITLED)) {
    const [first, last] = [Number(found[1]), Number(found[2])]
    if (last - first + 1 === count) return spanOf(first, count)
  }
  return null
}

/** So many years one after the other that its paragraph has told of up to there. */
function yearsTold({ doc, timeline }: Told, sentence: Sentence, count: number): PeriodCode | null {
  const from = doc.paragraphs[sentence.paragraph]?.sentences[0] ?? sentence.index
  const years = new Set(
    timeline.bySentence
      .slice(from, sentence.index + 1)
      .flat()
      .flatMap(({ code }) => (code !== null && /^\d{4}$/.test(code) ? Number(code) : [])),
  )
  const last = Math.max(...years)
  const are =
    years.size >= count && [...Array(count).keys()].every((back) => years.has(last - back))
  return are ? spanOf(last - count + 1, count) : null
}
