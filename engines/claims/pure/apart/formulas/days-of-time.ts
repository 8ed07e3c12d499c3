import { type Day, daysBetween, endOf, parsePeriod, startOf } from '#platform/period'
import { before, behind, between, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Tied } from './said.ts'

// Days that are so much of a stretch of time, whose own days nobody counts out: 优良天数312天，占全年的85.2%; "fog on 61 days, 16.7% of the year".

const YEAR = { least: 365, most: 366 } as const
/** Of a year no day is left out; a rate is one of the days that were measured, and instruments stand still now and then. */
const MEASURED = 0.98
const LESS_MAX = 28

/** 占 opens its clause or stands behind the days: of 平均住院日6天，药占比24% it is part of another name. */
const OF_TIME_ZH =
  /(?:^|[，、（]|[天日]数?|率)占(?:比)?(?:到|了)?(全年|@)?(?:总)?(?:天数|日数|时间)?的?(?:比例|比重)?(?:为|达到?|是)?(?:约)?$/
const RATE_ZH =
  /[，、（](?:空气质量|空气|环境空气质量)?(?:优良|达标|好天)(?:天数)?(?:率|比例|比率|占比)(?:为|达到?|是)?(?:约)?$/
const OTHER_ZH = /其中|同期|上年|去年|目标|国家|比全|较全|[。；]/
const GAP_EN =
  /^(?:(?: in)? @| in total| overall| this year| last year)?(?:,| \(|,? or| –| —|:)(?: or)?(?: some| about| roughly| nearly)? ?$/
const OF_TIME_EN =
  /^ of (?:(?:all |the )?(?:days )?(?:in |of )?)?(?:(the (?:whole |entire |full |calendar )?year)|@)(?![a-z’'-])/

export function daysIn(scene: Scene, date: Day | null): readonly Tied<'share'>[] {
  return scene.pieces.flatMap(({ figures, grammar }) =>
    figures.flatMap((share, at) => {
      if (share.sort !== 'S' || share.claim.unit === 'permille' || isChange(share)) return []
      const part = figures.slice(0, at).findLast((one) => !isChange(one))
      if (part === undefined || !isCount(part)) return []
      if (figures.slice(0, at).some((one) => one.size > part.size && isWholeOf(scene, one)))
        return []
      if (IN_DAYS.test(before(scene, part, NAME_MAX))) return []
      if (isOfOtherDays(scene, part, share)) return []
      const days =
        grammar === 'zh' ? daysZh(scene, part, share, date) : daysEn(scene, part, share, date)
      return days === null
        ? []
        : [
            {
              kind: 'share',
              share: share.claim.index,
              part: namedOf(scene, figures.slice(0, at), part, share).claim.index,
              whole: null,
              baseWords: null,
              days,
              isTied: true,
            },
          ]
    }),
  )
}

/** 超标的68天里，以臭氧为首要污染物的37天，占54.4%: of the days that the sentence begins with. */
function isWholeOf(scene: Scene, one: Figure): boolean {
  return isCount(one) && /^(?:里|中|内|当中|之中)/.test(behind(scene, one, 2))
}

/** 污染天51天…以臭氧为首要污染物的污染天有38天，占74.5%: of other days that are counted before. */
function isOfOtherDays(scene: Scene, part: Figure, share: Figure): boolean {
  const ratio = share.size / HUNDRED
  const step = 10 ** share.claim.precision / HUNDRED
  return scene.figures
    .slice(Math.max(0, part.order - DAYS_BACK), part.order)
    .some((one) => isCount(one) && Math.abs(part.size / one.size - ratio) <= step)
}

const HUNDRED = 100
const DAYS_BACK = 12

/** 超标的23天里有14天: a number that tells no claim of its own. */
const IN_DAYS = /[天日](?:里|中|内|当中|之中)[^，。；]{0,6}$/
const MEAN_ZH = /平均[^，。；、]*$/

type Days = { readonly least: number; readonly most: number }

function isCount({ claim: { unit, bound, kind } }: Figure): boolean {
  return unit === 'days' && bound === 'exact' && kind !== 'ordinal'
}

function daysZh(scene: Scene, part: Figure, share: Figure, date: Day | null): Days | null {
  const said = between(scene, part, share)
  if (said.length > LESS_MAX || OTHER_ZH.test(said)) return null
  // 平均优良天数228天，优良率83.4%: the mean of several places was rounded, and their rate wasn't reckoned from it.
  if (MEAN_ZH.test(before(scene, part, NAME_MAX))) return null
  const own = daysOf(part.claim.period, date)
  const [told, year] = OF_TIME_ZH.exec(said) ?? []
  if (told !== undefined) {
    if (!/天数?|日/.test(before(scene, part, 16)) && year === undefined) return null
    return own ?? (year === '全年' ? YEAR : null)
  }
  if (!RATE_ZH.test(said) || own === null) return null
  return { least: MEASURED * own.least, most: own.most }
}

/** 优良天数310天，其中优118天、良192天，优良天数比例: of the days that are called so, which those behind 其中 make up. */
function namedOf(scene: Scene, earlier: readonly Figure[], part: Figure, share: Figure): Figure {
  const kind = KIND_ZH.exec(between(scene, part, share))?.[0]
  if (kind === undefined || isNamed(scene, part, kind)) return part
  const whole = earlier.findLast(
    (one) =>
      one !== part &&
      isCount(one) &&
      isNamed(scene, one, kind) &&
      /其中|包括/.test(between(scene, one, part)),
  )
  return whole ?? part
}

function isNamed(scene: Scene, one: Figure, kind: string): boolean {
  return (/[^，。；、]*$/.exec(before(scene, one, NAME_MAX))?.[0] ?? '').includes(kind)
}

const KIND_ZH = /优良|达标|好天/
const NAME_MAX = 16

function daysEn(scene: Scene, part: Figure, share: Figure, date: Day | null): Days | null {
  if (!GAP_EN.test(between(scene, part, share))) return null
  const [told, year] = OF_TIME_EN.exec(behind(scene, share)) ?? []
  if (told === undefined) return null
  return daysOf(part.claim.period, date) ?? (year === undefined ? null : YEAR)
}

/** Of a stretch of time that is over. */
function daysOf(code: string | null, date: Day | null): Days | null {
  if (code === null || date === null || !/^(?:\d|since)/.test(code)) return null
  const period = parsePeriod(code)
  const [first, last] = [startOf(period), endOf(period)]
  if (first === null || last >= date) return null
  const days = daysBetween(first, last) + 1
  return days >= LEAST && days <= YEAR.most ? { least: days, most: days } : null
}

const LEAST = 28
