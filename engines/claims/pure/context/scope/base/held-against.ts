import type { PeriodCode } from '#platform/period'
import type { Doc, Quantity, Sentence } from '../../../model.ts'
import type { Moment } from '../../timeline/moments.ts'

// Since when a figure has changed, where its sentence says so, or says that it wasn't a year before.

type Place = { readonly doc: Doc; readonly sentence: Sentence; readonly claim: Quantity }

/** "50,300 instruments from 3,490 institutions": where they come from, and no earlier number of them. */
export function isFromOthers({
  doc: { text },
  claim,
  previous,
}: Place & { readonly previous: Quantity | undefined }): boolean {
  if (previous === undefined || previous.unit === claim.unit || previous.unit === 'percent')
    return false
  const [one, other] = [previous, claim].map(({ number, end }) => text.slice(number.end, end))
  const between = text.slice(previous.end, claim.start)
  return (
    /^(?: [a-z]+){0,2} from (?:the |some |about |over |more than )?$/.test(between) &&
    /[a-z]{3}/.test(`${one}${between.replace(/ from .*/, '')}`) &&
    /[a-z]{3}/.test((other ?? '').replace(/\b(?:million|billion|trillion|thousand)\b/g, ''))
  )
}

/** 与建厂之初相比，职工由120人增加到650人: no year before. */
export function isHeldAgainstThen({ doc, sentence, claim }: Place): boolean {
  const before = doc.text.slice(Math.max(sentence.start, claim.start - 120), claim.start)
  return /[与與同和][^，。；、\d]{2,14}(?:初期?|之前|以前|前|时|時)相[比较較]，/.test(before)
}

/** 由原来的500亿美元提高到600亿美元, "raised its guidance to 820 million from 790 million": what was planned for the same time. */
export function isOfEarlierPlan({ doc: { text }, sentence, claim }: Place): boolean {
  if (sentence.grammar === 'zh')
    return /原(?:来|定|计划|先)?(?:的)?$/.test(
      text.slice(Math.max(0, claim.start - 4), claim.start),
    )
  const before = text.slice(Math.max(sentence.start, claim.start - PLAN_REACH), claim.start)
  return PLAN.test(before) && REVISED.test(before)
}

const PLAN_REACH = 160
const PLAN =
  /\b(?:guidance|forecasts?|outlook|projections?|estimates?|targets?|goals?|budgets?|expectations)\b/i
const REVISED =
  /\b(?:rais|lift|hik|boost|upgrad|revis|cut|lower|trimm|slash|downgrad|narrow|tighten|updat)\w*\b/i

/** "Rose from six to nine over the period", 五年来由6个增加到9个: since a time that other words say, and not since a year before. */
export function isOverTime({ doc, sentence, claim }: Place): boolean {
  const words = doc.text.slice(sentence.start, claim.start)
  if (sentence.grammar === 'zh') return OVER_YEARS.test(words.slice(-OVER_REACH))
  return OVER_TIME.test(doc.text.slice(claim.end, Math.min(sentence.end, claim.end + OVER_REACH)))
}

const OVER_REACH = 60
const OVER_TIME =
  /^[^.;]*?\b(?:over (?:the|this|that|these|those) (?:same )?(?:period|years|time|span|decade)|during (?:these|those) years|(?:over|in|within|during) (?:the (?:past|last) )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several) years)\b/i
const OVER_YEARS = /(?:[一二三四五六七八九十两\d几多]年(?:多)?[来间]|这些年|其间|期间)[^。；]*$/

/** 与2018年相比，总量由7822亿元增加到12673亿元: of the time that the sentence holds it against. */
export function heldAgainst(
  { text }: Doc,
  claim: Quantity,
  moments: readonly Moment[],
): PeriodCode | null {
  const base = moments.findLast(({ role, end }) => role === 'base' && end <= claim.start)
  if (base === undefined) return null
  const isHeld =
    /[与與同和较較比]$/.test(text.slice(Math.max(0, base.start - 1), base.start)) &&
    /^(?:相比|相較|相较)?，[^，。；\d]{0,20}[由从從](?:原来的?)?$/.test(
      text.slice(base.end, claim.start),
    )
  return isHeld ? base.code : null
}
