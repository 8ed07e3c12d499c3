import { type Day, daysBetween, endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Doc, ReadClaim, Sentence } from '../../model.ts'
import { clauseOf } from '../around.ts'
import { tellsAlways } from '../states/always.ts'
import type { Moment } from '../timeline/moments.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { type LeadTime, pastIn } from './lead.ts'

// Of when a Chinese figure is that no words, no paragraph and no main period gave a time: of what the release is about, unless it holds always or is
// yet to come.

type Ground = {
  readonly doc: Doc
  readonly moments: readonly (readonly Moment[])[]
  readonly release: Day
}

const FORMS: ReadonlySet<ReadClaim['form']> = new Set(['number', 'fraction', 'multiple'])
/** What is yet to come, or was before, whatever the sentence goes on with. */
const NOT_NOW =
  /将(?!近)|拟|计划(?!的)|力争|争取|目标|规划|届时|到时|如果|假如|凡|常年|历年|往年|近年|多年/
/** What is foreseen, where no time is told, is of the year. */
const FORESEEN = /(?:预计|预期|预估|有望|可望)[^。；]{0,20}$/
/** What may, must or would be, and what was before, by which what is told is measured: 每盒28片, 由32人, 上一代. */
const NOT_SO =
  /每|(?:(?<![许认])可(?![见谓惜再])|(?<![供响适反效对相呼])应(?!急)|须|需(?!求))[^，。；]{0,6}$|[由从][^，。；]{0,8}$|[比较](?![率高低大多少])[^，。；]{0,10}$|原(?=[来先有价定计])|上[一两]?[代届轮次期]|此前|曾/
/** What a thing is like: 重580克, 直径3米; how long something takes. */
const SIZED = new Set(
  'g m cm mm nm mL L W kW MW V N A Hz degC hours minutes seconds days weeks months years'.split(
    ' ',
  ),
)
/** So far behind a figure stands the time when it shall be. */
const DUE_REACH = 12

type Told = ReadonlyMap<number, PeriodCode>

/** By where they begin: the times of the figures of a Chinese release without one. */
export function untoldChinese(
  doc: Doc,
  claims: readonly ReadClaim[],
  { bySentence: moments, inherited }: Timeline,
  release: Day,
): Told {
  const found = new Map<number, PeriodCode>()
  const ground = { doc, moments, release }
  let past: LeadTime | null | undefined
  let last: ReadClaim | undefined
  for (const claim of claims) {
    const sentence = doc.sentences[claim.sentence]
    const isOfLate = inherited[claim.sentence]?.isOpen === true
    if (sentence?.grammar === 'zh' && !isOfLate && isOpen(ground, claim, sentence)) {
      const said = doc.text.slice(sentence.start, claim.start)
      if (FORESEEN.test(said)) {
        found.set(claim.start, release.slice(0, 4))
        last = undefined
        continue
      }
      if (past === undefined) past = pastIn(doc, moments, release)
      const lead =
        past !== null && (claim.start > past.at || isHeading(doc, sentence)) ? past.code : null
      const code = nearest(ground, sentence, last) ?? lead ?? (`@${release}` as const)
      found.set(claim.start, code)
      last = { ...claim, period: code }
    } else last = claim
  }
  return found
}

function isOpen({ doc, moments, release }: Ground, claim: ReadClaim, sentence: Sentence): boolean {
  const { period, periodFrom, form, unit, kind, start, end } = claim
  if (period !== null || periodFrom !== null || !FORMS.has(form)) return false
  if (kind === 'target' || kind === 'threshold' || SIZED.has(unit)) return false
  const isChange = kind === 'growth' || kind === 'gap'
  const isTold = (moments[claim.sentence] ?? []).some(
    (one) =>
      (one.end <= start && !(isChange && one.role === 'base')) ||
      (one.start - end < DUE_REACH && isAhead(one, release)),
  )
  if (isTold || NOT_NOW.test(doc.text.slice(sentence.start, start))) return false
  const { start: from } = clauseOf(sentence, start)
  return (isChange || !NOT_SO.test(doc.text.slice(from, start))) && !tellsAlways(doc, claim)
}

function isHeading({ paragraphs }: Doc, { paragraph }: Sentence): boolean {
  return paragraphs[paragraph]?.kind === 'heading'
}

function isAhead({ code }: Moment, release: Day): boolean {
  return code !== null && endOf(parsePeriod(code)) > release
}

/** What the figure right before it is of: in its sentence, or in the one before it in its paragraph. */
function nearest(
  { doc, release, moments }: Ground,
  { index, paragraph }: Sentence,
  last: ReadClaim | undefined,
): PeriodCode | null {
  const own = doc.sentences[last?.sentence ?? -1]
  if (last?.period == null || own?.paragraph !== paragraph || index - own.index > 1) return null
  if (!FORMS.has(last.form) || (own.index !== index && (moments[index] ?? []).length > 0))
    return null
  const period = parsePeriod(last.period)
  if (period.kind === 'span' || (period.kind === 'since' && period.from === null)) return null
  const end = endOf(period)
  return end <= release && daysBetween(end, release) <= RECENT_DAYS ? last.period : null
}

/** What ended longer ago is history. */
const RECENT_DAYS = 500
