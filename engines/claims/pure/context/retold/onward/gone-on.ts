import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { ReadClaim, Sentence } from '../../../model.ts'
import { windowOf } from '../../events/windows.ts'
import { dayOfMeeting } from '../day-of-meeting.ts'
import type { Told } from '../retold.ts'

// 4月至6月共受理投诉340件。…。移送线索22件: where a release lends no time, its sentences go on with that of the ones before them; 从结构看 takes up the
// paragraph before.

/** What divides, or adds to, what was told before it. */
const TAKES_UP =
  /^\s*(?:(?:从|按照?|分|就)[^，。；\d]{1,10}[看分，]|其中|此外|另外|另有|具体来?看|[^，。；\d]{2,8}中，|(?:结构|构成|类型|分布|类别|户型|来源)(?:上|方面)?[看，])/
/** What is yet to come, holds always, or was told of another time. */
const OTHER =
  /计划|将于?|拟|预计|预期|力争|目标|规定|可[^，。；]|应|须|曾|此前|以往|历史|上[届年次]|去年|往年|目前|现有|每[天日周年月]/
/** 是常年7月全月160毫米的1.3倍；…: what is usual is no time that what is held against it is of. */
const USUAL = /(?:常年|多年|历年)(?:同期|平均)?的?$/
const FORMS: ReadonlySet<ReadClaim['form']> = new Set(['number', 'fraction', 'multiple'])
const LEVELS: ReadonlySet<ReadClaim['kind']> = new Set([null, 'level', 'sum', 'share', 'count'])

/** The claims with those that no time was told of as of what the sentences before them are on. */
export function withGoneOn(told: Told): readonly ReadClaim[] {
  const done: ReadClaim[] = []
  const day = dayOfMeeting(told)
  for (const claim of told.claims) {
    const isBody = kindOf(told, claim) !== 'heading'
    const code =
      codeFor(told, claim, done) ?? (isBody && day !== null ? met(told, claim, done, day) : null)
    done.push(code === null ? claim : { ...claim, period: code, periodFrom: 'inherited' })
  }
  return done
}

/** The claims with what a headline tells of the day that the release begins with, unless it is told again below. */
export function withMetHeadings(told: Told): readonly ReadClaim[] {
  const day = dayOfMeeting(told)
  if (day === null) return told.claims
  return told.claims.map((claim) => {
    const isHeading = kindOf(told, claim) === 'heading' && claim.form === 'number'
    const period = isHeading ? met(told, claim, [], day) : null
    return period === null ? claim : { ...claim, period, periodFrom: 'inherited' as const }
  })
}

function kindOf({ doc }: Told, { sentence }: ReadClaim) {
  return doc.paragraphs[doc.sentences[sentence]?.paragraph ?? -1]?.kind
}

function codeFor(told: Told, claim: ReadClaim, done: readonly ReadClaim[]): PeriodCode | null {
  const { doc, timeline } = told
  const sentence = doc.sentences[claim.sentence]
  if (sentence?.grammar !== 'zh' || !FORMS.has(claim.form)) return null
  if (doc.paragraphs[sentence.paragraph]?.kind !== 'body') return null
  if (claim.periodFrom === 'stated')
    return claim.period === null ? besideUsual(told, claim, sentence, done) : null
  const moments = timeline.bySentence[claim.sentence] ?? []
  const given = timeline.inherited[claim.sentence]
  if (moments.length > 0 || given?.isOpen === true) return null
  if (OTHER.test(doc.text.slice(sentence.start, claim.start))) return null
  if (claim.period === null)
    return spokenOf(told, sentence, done) ?? stateTakenUp(told, sentence, done)
  if (claim.periodFrom !== 'inherited' || claim.period !== told.lent) return null
  return windowBefore(told, sentence, done) ?? stateTakenUp(told, sentence, done)
}

/** 该展4月1日至6月30日展出，…。展出的186件中…: what its sentence said the days of is still spoken of. */
function windowBefore(
  told: Told,
  { index, paragraph }: Sentence,
  done: readonly ReadClaim[],
): PeriodCode | null {
  const before = done.filter((one) => one.sentence === index - 1)
  if (told.doc.sentences[index - 1]?.paragraph !== paragraph) return null
  const code = mostTold(told, before)
  const isOfDays = code !== null && parsePeriod(code).kind === 'since' && windowOf(code) !== null
  return isOfDays && code !== told.lent ? code : null
}

/** 养老床位5100张，…。分开看，机构床位3840张: parts of how things stand. */
function stateTakenUp(
  { doc: { text, sentences } }: Told,
  { index, paragraph, start }: Sentence,
  done: readonly ReadClaim[],
): PeriodCode | null {
  if (sentences[index - 1]?.paragraph !== paragraph) return null
  if (!DIVIDES.test(text.slice(start, start + TAKEN_MAX))) return null
  const head = done.find((one) => one.sentence === index - 1)
  return head?.periodFrom === 'release' && head.period?.startsWith('@') === true
    ? head.period
    : null
}

const DIVIDES = /^\s*(?:其中|(?:从|按照?|分)[^，。；\d]{1,10}[看分，])/

/** 会议6日举行。代表共签约项目58个: what opens a release is of the day that it opens with, until it tells of another time. */
function met(
  { doc, timeline }: Told,
  claim: ReadClaim,
  done: readonly ReadClaim[],
  day: PeriodCode,
): PeriodCode | null {
  const sentence = doc.sentences[claim.sentence]
  if (claim.period !== null || claim.periodFrom !== null || !FORMS.has(claim.form)) return null
  if (sentence?.grammar !== 'zh') return null
  const said = doc.text.slice(sentence.start, claim.start)
  const times = timeline.bySentence.slice(0, claim.sentence + 1).flat()
  if (times.some(({ code }) => code?.replace('@', '') !== day) || OTHER.test(said)) return null
  if (timeline.inherited[claim.sentence]?.isOpen === true) return null
  if (done.some(({ period }) => period !== null && period !== day && period !== `@${day}`))
    return null
  return IS_STATE.test(doc.text.slice(sentence.start, claim.number.start)) ? `@${day}` : day
}

/** 开到600家, 600家门店里: how things stood on it. */
const IS_STATE =
  /(?:开到|达到?|增[至到]|突破|超过?|现有|共有|在[岗校营建])[^，。；\d]{0,4}$|[里中]，[^。]*$/

/** The time of the figures before a sentence, in its paragraph or in the one that it takes up. */
function spokenOf(
  told: Told,
  { index, paragraph, start }: Sentence,
  done: readonly ReadClaim[],
): PeriodCode | null {
  const { sentences, text, paragraphs } = told.doc
  const last = done.findLast((one) => one.sentence < index)
  if (last === undefined) return null
  const before = sentences[last.sentence]?.paragraph
  if (before === undefined || paragraphs[before]?.kind !== 'body') return null
  if (before === paragraph)
    return mostTold(
      told,
      done.filter((one) => one.sentence === last.sentence),
    )
  const isFirst = paragraphs[paragraph]?.sentences[0] === index
  if (before !== paragraph - 1 || !isFirst || !TAKES_UP.test(text.slice(start, start + TAKEN_MAX)))
    return null
  return mostTold(
    told,
    done.filter((one) => sentences[one.sentence]?.paragraph === before),
  )
}

const TAKEN_MAX = 20

/** What most levels are of, of those that aren't of a day's state, of all of this year or of years together. */
function mostTold({ release }: Told, claims: readonly ReadClaim[]): PeriodCode | null {
  const counts = new Map<PeriodCode, number>()
  for (const { period, kind, form } of claims) {
    if (period === null || !LEVELS.has(kind) || !FORMS.has(form)) continue
    if (isStretch(period, release)) counts.set(period, (counts.get(period) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  return first === undefined || first[1] === second?.[1] ? null : first[0]
}

function isStretch(code: PeriodCode, release: string | null): boolean {
  const period = parsePeriod(code)
  if (period.kind === 'instant' || period.kind === 'span') return false
  if (period.kind === 'since' && (period.from === null || period.to === release)) return false
  return period.kind !== 'year' || release === null || endOf(period) <= release
}

/** What was more than usual is of the time of what was held against that, and so is what the sentence goes on with. */
function besideUsual(
  { doc: { text }, timeline }: Told,
  claim: ReadClaim,
  sentence: Sentence,
  done: readonly ReadClaim[],
): PeriodCode | null {
  const usual = (timeline.bySentence[claim.sentence] ?? []).findLast(
    ({ end }) => end <= claim.start,
  )
  if (usual === undefined || usual.code !== null) return null
  if (!USUAL.test(text.slice(Math.max(sentence.start, usual.start - USUAL_REACH), usual.start)))
    return null
  const own = done.filter((one) => one.sentence === claim.sentence)
  // The first figure behind it is what is usual.
  if (!own.some(({ start }) => start >= usual.end)) return null
  return own.findLast(({ end }) => end <= usual.start)?.period ?? null
}

const USUAL_REACH = 8
