import type { ReadClaim, Relation } from '../../../model.ts'
import { membersOf } from '../../scale.ts'
import { at, leadOf, type Of, type Told } from './told.ts'

// Words right beside a figure that leave no doubt, in a text of whatever length, that it is of something else.

/** Whether words beside the figures of a failing relation set them apart, however few sentences there are. */
export function isPlainlyApart(told: Told, one: Relation): boolean {
  const members = membersOf(one).flatMap((index) => at(told, index) ?? [])
  switch (one.kind) {
    case 'same':
      return areOfOthers(told, members)
    case 'parts':
      return (
        members.slice(1).some((part) => BESIDE.test(leadOf(told, part))) ||
        areOfTwoBases(told, members.slice(1)) ||
        areMadeAndSold(told, members)
      )
    case 'share':
      return isOfIncome(told, one)
    default:
      return false
  }
}

const IS_A = /^(?:年|天|日|月|人|个|米|公里)?[为是]一([㐀-鿿]{2,8})/
const STAKE = /^的?(?:股权|股份|控股)/

/** 28年为一太阳周期, 19年为一太阴周期; 增值率124%, 100%股权: each is of its own. */
function areOfOthers({ doc: { text } }: Told, members: readonly ReadClaim[]): boolean {
  const [a, b] = members.map(({ end, number }) => [
    IS_A.exec(text.slice(number.end, number.end + NAME_MAX))?.[1],
    STAKE.test(text.slice(end, end + 4)),
  ])
  if (a === undefined || b === undefined) return false
  return (a[0] !== undefined && b[0] !== undefined && a[0] !== b[0]) || a[1] !== b[1]
}

const NAME_MAX = 14
/** 16次，仅次于另一队的17次; 两个部件，其中带有12个仪器. */
const BESIDE = /仅次于[^，。；]{0,12}$|(?:带有|配有|装有|载有|搭载|配备|内有|设有)(?:了)?$/

/** 占营收比例为94.8%: no share of stocks. */
function isOfIncome(told: Told, one: Of<'share'>): boolean {
  const share = at(told, one.share)
  const whole = at(told, one.whole)
  if (share === undefined || whole === undefined) return false
  return (
    /占(?:公司|总|主营|营业)*(?:营收|收入|营业额)[^，。；\d]{0,10}$/.test(leadOf(told, share)) &&
    /股$/.test(told.doc.text.slice(whole.start, whole.end))
  )
}

const YEARLY = /(?:同比|较上年|比上年|较去年|比去年)[^，。；：、\d]{0,4}$/
const STEPWISE = /(?:环比|较上月|比上月|较上季度?|比上季度?)[^，。；：、\d]{0,4}$/

/** 同比减少121万头，环比减少56万头: since a year before, and since the month before. */
function areOfTwoBases(told: Told, parts: readonly ReadClaim[]): boolean {
  const leads = parts.map((part) => leadOf(told, part))
  return leads.some((lead) => YEARLY.test(lead)) && leads.some((lead) => STEPWISE.test(lead))
}

const MADE = /(?:生产|产量)[^，。；：、\d]{0,8}$/
const SOLD = /(?:销售|销量)[^，。；：、\d]{0,8}$/

/** 销售汽车48620辆，生产50105辆: what was made is no part of what was sold. */
function areMadeAndSold(told: Told, [whole, ...parts]: readonly ReadClaim[]): boolean {
  if (whole === undefined) return false
  const own = leadOf(told, whole)
  const [a, b] = MADE.test(own) ? [MADE, SOLD] : SOLD.test(own) ? [SOLD, MADE] : []
  return (
    a !== undefined &&
    parts.some((part) => b?.test(leadOf(told, part)) === true && !a.test(leadOf(told, part)))
  )
}
