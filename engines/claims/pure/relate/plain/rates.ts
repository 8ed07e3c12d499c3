import type { Sides } from '../share/beside.ts'
import { over } from './sketch.ts'
import { mayHold, sidesOf, TO, type Told } from './told.ts'

const RATE = over(`[，。；：（(](?<stem>[^，。；：、（()）#%~@]{1,14})(?:率|面|进度)${TO}$`)
/** Rates whose part is called otherwise, with what their whole is called. */
const CALLED: readonly (readonly [rate: RegExp, part: RegExp, whole: RegExp])[] = [
  [/毛利润?$/, /毛利/, /收入|营收|销售|营业额/],
  [/净利润?$|利润$/, /净?利润/, /收入|营收/],
  [/(?:森林|绿化|林木|绿地)覆盖$/, /森林|绿化|林|绿地/, /国土|土地|总面积|建成区|辖区/],
  [/入住$|出租$/, /出租|入住|售出|开出/, /客房|房间|床位|房源/],
  [/出席$|到会$|到课$|出勤$/, /实到|出席|到会|实有/, /应到|应|共/],
  [/失业$/, /失业/, /劳动力|经济活动人口/],
  [/利用$|负荷$/, /产量|利用|完成|使用|吞吐量|处理/, /产能|能力|容量|总量|总/],
  [/不良贷款?$/, /不良/, /贷款/],
  [/达标$|合格$|优良$/, /(?<![不未])(?:达标|达到|合格|符合|优于|优良)|Ⅲ/i, /(?:)/],
  [/资产负债$/, /负债/, /资产/],
  [/城镇化$/, /城镇/, /人口/],
  [/(?:结案|办结)$/, /(?<![未余])结/, /受理|收案|案件|收到/],
  [/老龄化$/, /老年|老人|60|65/, /人口/],
  [/录取$|升学$/, /升入|录取|升学/, /考生|报名|毕业|学生/],
  [/使用$/, /入住|使用|占用/, /床位|泊位|车位/],
  [/上座$|客座$/, /售出|实际|观众|旅客/, /座位|座席|票/],
]

const BARE = 4

const OF_SALES = /^收入/

const GENERIC =
  /^(?:总体|整体|综合)?(?:覆盖|普及|渗透|占有|市场占有|实施|实现|完成|达标|参与|使用|受益|惠及)$/

/** 合格2340批次，合格率97.5%; 客房3000间，日均出租2490间，平均入住率83%. */
export function ofRate(before: string, told: readonly Told[]): Sides | null {
  const stem = RATE.exec(before)?.groups?.stem
  // 已建成201个，其余67个年内建成，建成率75%.
  const [a, b] = told.filter(({ head }) => !/^[，；]?(?:其余|剩余|余下)/.test(head)).slice(-2)
  if (stem === undefined || a === undefined || b === undefined || !mayHold(a, b)) return null
  const gap = before.slice(told.at(-1)?.at ?? b.at)
  // 计划2400户，已开工1920户，开工率80%，竣工960户，竣工率: of the plan, or of what was begun.
  if (told.length > 2 && before.slice(a.at, b.at).includes('%')) return null
  const called = CALLED.find(([rate]) => rate.test(stem))
  const stops = called === undefined ? /[。；]/ : /。/
  if (/其中/.test(stem) || /。/.test(gap)) return null
  // 受理860件，审结740件；结案率86.0%: a bare name goes on about what was told.
  if (gap.includes('；') && (called === undefined || stem.length > BARE)) return null
  if (stops.test(before.slice(a.at)) || gap.split('，').length > 2) return null
  const [x, y] = [a, b].map(({ head, foot }) => head + foot)
  if (x === undefined || y === undefined) return null
  if (called !== undefined) {
    const [, part, whole] = called
    if (
      part.test(y) &&
      whole.test(x) &&
      (!part.test(x) || !whole.test(y) || whole.source === '应到|应|共')
    )
      return sidesOf(b, a)
    if (part.test(x) && whole.test(y) && !part.test(y)) return sidesOf(a, b)
    // 营业成本31.75亿元，毛利14.53亿元，毛利率31.4%: no margin is of anything but what was sold.
    if (OF_SALES.test(whole.source)) return null
  }
  if (GENERIC.test(stem) && /^[^，。；]{0,12}[中里内]|[其当]中/.test(before.slice(a.at + 1, b.at)))
    return sidesOf(b, a)
  // 毕业生4200人，就业2310人，升学1260人，升学率: of those that were told before both.
  const above = told.at(-3)
  const areSisters =
    above !== undefined &&
    mayHold(above, b) &&
    !/[。；]/.test(before.slice(above.at)) &&
    !/应|需|拟|计划/.test(x)
  if (areSisters) return null
  const name = stem.replace(/(?<=..)(?:发现|检出|发生|办理|实施|完成|落实|到位)$/, '').slice(-2)
  if (y.includes(name) && (!x.includes(name) || (/应|需|拟|计划/.test(x) && /已|实/.test(y))))
    return sidesOf(b, a)
  // 调解撤诉5040件，调撤率: short for it.
  const isShort =
    name.length === 2 && [...name].every((sign) => y.includes(sign) && !x.includes(sign))
  return isShort ? sidesOf(b, a) : null
}

/** 达到Ⅲ类水质的54个，优良比例: the part of a rate that is called otherwise. */
export function isCalled(rate: string, words: string): boolean {
  return CALLED.some(([name, part]) => name.test(rate) && part.test(words))
}
