import type { Part } from '../part.ts'
import type { Sides } from '../share/beside.ts'
import { NATIONAL } from '../share/fitting.ts'
import { isTotal } from '../whole/naming.ts'
import { lastLevel, levelOf, over, type Sketch } from './sketch.ts'

// 3000间客房，日均出租2490间，平均入住率83%; 展商1500家，境外展商450家，占展商总数的30%; 两项之比为3.0%: the rate is called as its part is, the whole
// as the words behind 占 are, and no other figure of the sentence could be meant.

/** A level with the words of its own: from the stop or the figure before it to the next. */
type Told = {
  readonly part: Part
  readonly at: number
  readonly head: string
  readonly foot: string
  readonly unit: string
}

const TO =
  '(?:的?(?:已经?|约|近|仅|就|也|都|共|达到|达|为|是|在|超过|超|将近|高达|提高到|提升至|提升到|上升到|升至|降至|接近|只有|不到|不足))*'
const ACCOUNTS = over(
  `(?<subject>(?:^|[，。；：、（(#])[^，。；：、（()）#%~@占]{0,14})占(?:到|了|比)?(?<of>[^，。；：、（()）#%~@]{0,18}?)(?:的?(?:比重|比例|份额|比率)|的)?${TO}$`,
)
const PROPORTION = over(
  `[，。；：（(](?<subject>[^，。；：、（()）#%~@占]{0,14})(?:占比|比重|比例|份额)${TO}$`,
)
const RATE = over(`[，。；：（(](?<stem>[^，。；：、（()）#%~@]{1,14})(?:率|面)${TO}$`)
const FULFILS = over(
  `[，。；](?:已|现已)?(?:完成|占|达到|相当于)(?:了)?(?:全年|年度|年|本年|总|省定|市定|既定|预定|计划|投资)*(?:任务|计划|目标|指标)(?:任务|目标)?(?:数|总数|量|总量)?的${TO}$`,
)
const RATIO = over(`[与和][^，。；#]{2,16}#之?(?:比|比值|比例)${TO}$`)
const ENDS = /^(?:左右|以上|以下|上下)?(?:[，。；、）)]|$)/

/** 已有1000个建成养老中心，覆盖五分之四的乡镇. */
const COVERED = over(
  `#[^，。；#%~]{0,24}，(?:覆盖|惠及|涉及|占|占到|约占|相当于)(?:了|全[部省市县区])?${TO}$`,
)
const OF_NAME = /^的([㐀-鿿]{2,6})(?:[，。；]|$)/

export function chineseSides(sketch: Sketch): Sides | null {
  const { before, behind } = sketch
  const told = toldIn(sketch)
  const covered = COVERED.test(before) ? OF_NAME.exec(behind)?.[1] : undefined
  const part = told.at(-1)
  if (covered !== undefined && part !== undefined)
    return only(
      part,
      told.slice(0, -1).filter((one) => isIn(covered, one.head + one.foot) && mayHold(one, part)),
    )
  if (!ENDS.test(behind)) return null
  if (told.length < 2) return null
  const tail = before.slice(lastLevel(before))
  if (/[%~]/.test(tail)) return null
  return (
    (RATIO.test(before) ? lastTwo(told) : null) ??
    (FULFILS.test(before) ? ofPlan(told) : null) ??
    ofNamed(before, told) ??
    ofRate(before, told)
  )
}

const EVERY = over('#', 'g')
const HEAD = over('[^，。；：（()）#%~]*$')
const FOOT = over('^[^，。；：（()）#%~]*')

function toldIn(sketch: Sketch): readonly Told[] {
  const found: Told[] = []
  for (const { index } of sketch.before.matchAll(EVERY)) {
    const part = levelOf(sketch, sketch.before[index])
    if (part === undefined) continue
    const { number, end } = part.claim
    found.push({
      part,
      at: index,
      head: HEAD.exec(sketch.before.slice(Math.max(0, index - 30), index))?.[0] ?? '',
      foot: FOOT.exec(sketch.before.slice(index + 1, index + 20))?.[0] ?? '',
      unit: sketch.text
        .slice(number.end, end)
        .replace(/[余多以上左右\s]/g, '')
        .replace(/^[十百千万亿]+/, ''),
    })
  }
  return found.slice(-6)
}

/** 研发经费96亿元，与地区生产总值3200亿元之比. */
function lastTwo(told: readonly Told[]): Sides | null {
  const [part, whole] = told.slice(-2)
  return part === undefined || whole === undefined ? null : sidesOf(part, whole)
}

const PLANNED = /计划|目标|任务|指标|应|需|拟/

function ofPlan(told: readonly Told[]): Sides | null {
  const part = told.at(-1)
  const planned = told
    .slice(0, -1)
    .filter(({ head, unit }) => PLANNED.test(head) && unit === part?.unit)
  const [whole] = planned
  if (part === undefined || whole === undefined || planned.length > 1 || PLANNED.test(part.head))
    return null
  return sidesOf(part, whole)
}

const LEADING = over('^#')
const ALL = /总|共|全|合计|累计|计/

/** 占…的, and 占比 of a subject. */
function ofNamed(before: string, told: readonly Told[]): Sides | null {
  const accounts = ACCOUNTS.exec(before)
  const found = accounts ?? PROPORTION.exec(before)
  const part = told.at(-1)
  if (found === null || part === undefined) return null
  const subject = (found.groups?.subject ?? '')
    .replace(LEADING, '')
    .replace(/^[，。；：、（(]|其中|该|这一?|其|所|约|仅|已|正好|合计|共|^[㐀-鿿]$/g, '')
  const own = before.slice(part.at, found.index)
  if (/[。；]/.test(own) || own.split('，').length > 2) return null
  const words = part.head + part.foot
  const isOwn = subject === '' || own.slice(1).startsWith(subject) || overlap(subject, words) > 0
  if (!isOwn && !CALLED.some(([rate, is]) => rate.test(subject) && is.test(words))) return null
  const of = found.groups?.of ?? ''
  if (NATIONAL.test(of)) return null
  const wholes = told.slice(0, -1).filter((one) => mayHold(one, part))
  if (!isTotal(of, 'zh')) {
    const name = coreOf(of)
    const most = wholes.map(
      ({ part: { claim } }) => Number(claim.value.coefficient) / 10 ** claim.value.scale,
    )
    const isMost = (one: Told): boolean =>
      !/^(?:全|所有|总)|总[^，]{0,2}$/.test(of) ||
      most.every((size) => size <= (most[wholes.indexOf(one)] ?? 0))
    return only(
      part,
      wholes.filter((one) => name.length > 1 && isIn(name, one.head + one.foot) && isMost(one)),
    )
  }
  const whole = wholes.at(-1)
  if (whole === undefined || wholes.length > 1 || told.length > 2) return null
  const gap = before.slice(whole.at + 1, part.at)
  const isOf =
    /其中|^[^，。；]{0,8}[中里内]/.test(gap) || (ALL.test(whole.head) && !ALL.test(part.head))
  return isOf && !/；/.test(gap) ? sidesOf(part, whole) : null
}

function only(part: Told, wholes: readonly Told[]): Sides | null {
  const [whole, ...more] = wholes
  return whole === undefined || more.length > 0 ? null : sidesOf(part, whole)
}

/** The name of a whole without the words that only say that it is all. */
function coreOf(words: string): string {
  return words.replace(
    /^(?:同期|全部|全体|所有|全市|全省|全县|全区|全年|总的?|年末)+|(?:的|总数|总量|总额|总值|总人数|总面积|总规模|总|比重)+$/g,
    '',
  )
}

function isIn(name: string, words: string): boolean {
  return (name === '出口' ? words.replaceAll('进出口', '') : words).includes(name)
}

function mayHold(whole: Told, part: Told): boolean {
  return whole.unit === part.unit || whole.part.claim.unit === part.part.claim.unit
}

/** Rates whose part is called otherwise, with what their whole is called. */
const CALLED: readonly (readonly [rate: RegExp, part: RegExp, whole: RegExp])[] = [
  [/净利润?$|利润$/, /净?利润/, /收入|营收/],
  [/(?:森林|绿化|林木|绿地)覆盖$/, /森林|绿化|林|绿地/, /国土|土地|总面积|建成区|辖区/],
  [/入住$|出租$/, /出租|入住|售出|开出/, /客房|房间|床位|房源/],
  [/出席$|到会$|到课$|出勤$/, /实到|出席|到会|实有/, /应到|应|共/],
  [/失业$/, /失业/, /劳动力|经济活动人口/],
  [/利用$/, /产量|利用|完成|使用|吞吐量/, /产能|能力|容量|总量|总/],
  [/不良贷款?$/, /不良/, /贷款/],
  [/达标$|合格$|优良$/, /达标|达到|合格|符合|优于|优良|Ⅲ/i, /(?:)/],
  [/资产负债$/, /负债/, /资产/],
  [/城镇化$/, /城镇/, /人口/],
  [/使用$/, /入住|使用|占用/, /床位|泊位|车位/],
  [/上座$|客座$/, /售出|实际|观众|旅客/, /座位|座席|票/],
]

const GENERIC = /^(?:总体|整体|综合)?(?:覆盖|普及|实施|实现|完成|达标|参与|使用)$/

/** 合格2340批次，合格率97.5%; 客房3000间，日均出租2490间，平均入住率83%. */
function ofRate(before: string, told: readonly Told[]): Sides | null {
  const stem = RATE.exec(before)?.groups?.stem
  const [a, b] = told.slice(-2)
  if (stem === undefined || a === undefined || b === undefined || !mayHold(a, b)) return null
  const gap = before.slice(b.at)
  if (/[。；]/.test(before.slice(a.at)) || gap.split('，').length > 2) return null
  const called = CALLED.find(([rate]) => rate.test(stem))
  const [x, y] = [a, b].map(({ head, foot }) => head + foot)
  if (x === undefined || y === undefined) return null
  if (called !== undefined) {
    const [, part, whole] = called
    if (part.test(y) && whole.test(x) && !(part.test(x) && whole.source !== '应到|应|共'))
      return sidesOf(b, a)
    if (part.test(x) && whole.test(y) && !part.test(y)) return sidesOf(a, b)
  }
  if (GENERIC.test(stem) && /^[^，。；]{0,12}[中里内]/.test(before.slice(a.at + 1)))
    return sidesOf(b, a)
  const name = stem.slice(-2)
  if (y.includes(name) && (!x.includes(name) || (/应|需|拟|计划/.test(x) && /已|实/.test(y))))
    return sidesOf(b, a)
  // 调解撤诉5040件，调撤率: short for it.
  const isShort =
    name.length === 2 && [...name].every((sign) => y.includes(sign) && !x.includes(sign))
  return isShort ? sidesOf(b, a) : null
}

function sidesOf({ part }: Told, { part: whole }: Told): Sides {
  return { part, whole }
}

/** How many pairs of signs two names have in common. */
function overlap(a: string, b: string): number {
  let found = 0
  for (let at = 0; at + 2 <= a.length; at += 1) if (b.includes(a.slice(at, at + 2))) found += 1
  return found
}
